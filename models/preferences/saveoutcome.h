// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"
#include "models/preferences/preference.h"

#include <QList>
#include <QStringList>

namespace Prefdesk {

/// A question that somebody else answered while the draft was open.
struct Conflict
{
    Question question = Question::stop();
    Preference theirs;
    Answer mine;
};

/// What saving did: either everything was kept, or nothing and there are conflicts.
struct SaveOutcome
{
    QList<Conflict> conflicts;
    Instant savedAt;
    QStringList systems; ///< that must now act
};

} // namespace Prefdesk
