// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/choice.h"

#include <QList>
#include <QString>

#include <optional>

namespace Prefdesk {

/// The answer in force to one question and the choice it comes from.
struct Preference
{
    Question question = Question::stop();
    Answer answer;
    ChoiceId choice = {};
    Instant since;
    QString personName;
    QString noticeName; ///< "privacy v3 fr", empty when nothing was shown
    QString source;

    bool operator==(const Preference &) const = default;
};

/// The preference that answers the question, if it was ever asked.
std::optional<Preference> answerTo(const QList<Preference> &preferences, const Question &question);

/// True while the customer's stop is in force: then no topic and no data use is allowed, whatever its own answer is.
bool isStopped(const QList<Preference> &preferences);

} // namespace Prefdesk
