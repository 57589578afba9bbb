// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/preference.h"

#include <algorithm>

namespace Prefdesk {

std::optional<Preference> answerTo(const QList<Preference> &preferences, const Question &question)
{
    const auto found = std::ranges::find(preferences, question, &Preference::question);
    return found == preferences.end() ? std::nullopt : std::optional(*found);
}

bool isStopped(const QList<Preference> &preferences)
{
    const auto stop = answerTo(preferences, Question::stop());
    return stop && stop->answer.state == ConsentState::Withdrawn;
}

} // namespace Prefdesk
