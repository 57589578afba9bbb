// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/policystore.h"
#include "models/basics/actor.h"
#include "models/preferences/calldraft.h"

#include <QList>
#include <QString>

#include <optional>

namespace Prefdesk {

/// The latest withdrawal of a question and what stood before it.
struct Withdrawal
{
    std::optional<Instant> occurredAt; ///< nothing: an import told it and named no time
    Answer before;

    bool operator==(const Withdrawal &) const = default;
};

/// What was read aloud for a wish.
struct ReadScript
{
    QString notice; ///< "marketing-email"
    QString hash; ///< SHA-256 of the wording, hexadecimal
    bool wasInForce = true; ///< published at some time of the call
    bool isForCustomer = true; ///< in a language the customer is addressed in and for the customer's country

    bool operator==(const ReadScript &) const = default;
};

/// Everything the rules look at for one wish of a call.
struct Recording
{
    Actor actor;
    Instant now;
    Call call;
    Wish wish;
    Answer before; ///< the answer in force
    std::optional<Withdrawal> withdrawal;
    bool stopped = false; ///< the stop is in force and this call does not lift it
    std::optional<ReadScript> script; ///< nothing: none was read
    Policies policy;
    QString correctionReason;
    bool isUnasked = false; ///< the customer wanted it without being asked
};

/// One rule that guards recording: id, where it comes from, when it stands in the way and what it then says.
struct RecordingRule
{
    const char *id;
    const char *source; ///< law article or "house policy"
    bool (*forbids)(const Recording &recording);
    QString (*sentence)(const Recording &recording);
};

/// All rules, in the order in which they speak; the first that forbids gives its sentence.
const QList<RecordingRule> &recordingRules();

/// Refused with the first rule's sentence (detail: the rule's id), unless all rules agree to keep the wish.
Result<> checkRecording(const Recording &recording);

/// Invalid when the call itself cannot have happened so: its times lie in the future or run backwards, or the
/// fingerprint of its recording is none.
Result<> checkCall(const Call &call, Instant now);

/// True when an officer puts back, with a reason, what stood before a mistaken withdrawal: recorded as
/// Action::ChoiceCorrected.
bool isCorrection(const Recording &recording);

/// True when the wish raises what nobody may ask for at present (California: 12 months after an opt-out, Cal. Civ. Code
/// 1798.135(c)(4)); it counts when the customer wants it unasked.
bool isBarred(const Recording &recording);

} // namespace Prefdesk
