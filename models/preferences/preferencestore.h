// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/preferences/call.h"
#include "models/preferences/choice.h"

#include <QList>

namespace Prefdesk {

class Connection;

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

/// One wish of a draft: seenChoice is the choice the agent saw when he changed it, for the conflict check.
struct Wish
{
    Question question = Question::stop();
    Answer answer;
    std::optional<ChoiceId> seenChoice;

    bool operator==(const Wish &) const = default;
};

/// What an agent is about to save: one call and the wishes the customer expressed in it.
struct CallDraft
{
    Call call;
    QList<Wish> wishes;
    QString correctionReason; ///< an officer's reason to set right an agent's mistake within the cooling-off time
};

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

/// Choices, calls and the projection of preferences; use it only on the database thread.
class PreferenceStore final
{
public:
    PreferenceStore(Connection &connection, Actor actor, Clock clock);

    /// Current answers of one customer; at: as they were at that instant.
    Result<QList<Preference>> preferences(CustomerId customer, std::optional<Instant> at = {}) const;
    /// All choices of one customer, newest first.
    Result<QList<Choice>> choices(CustomerId customer) const;
    /// Call, choices, projection and ledger entries in one transaction, or nothing at all.
    Result<SaveOutcome> save(const CallDraft &draft);

private:
    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
};

} // namespace Prefdesk
