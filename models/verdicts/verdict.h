// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/instant.h"
#include "models/verdicts/zoneanswer.h"

#include <QVarLengthArray>

#include <optional>

namespace Prefdesk {

/// The steps of a verdict in the order of decision.
enum class Gate : quint8 {
    LegalStop,
    HardStop,
    Objection,
    ContactPoint,
    DataUse,
    Topic,
    Age,
    Consent,
    NationalRegister,
    HoldOrPause,
    Cap,
    QuietHours,
};

enum class Outcome : quint8 { Passed, Blocks, NotBefore, Skipped };

/// Why a rule came to its outcome; each has a sentence in explanation.h.
enum class Reason : quint8 {
    Nothing, ///< nothing stands against it
    ServiceMessage, ///< the rule is about marketing
    // legal stop, stop, objection
    Deceased,
    CourtOrder,
    RegulatorOrder,
    Stopped,
    Objected,
    // contact point
    NoContactPoint,
    PointStopped,
    PointReassigned,
    // data use and topic
    UseRefused, ///< of a data use that the channel depends on
    Refused,
    Withdrawn,
    Invalidated,
    // age
    MinorWithoutGuardian,
    MinorWithGuardian, ///< passed: the guardian consented
    GuardianConsentOutgrown, ///< the person has come of age and must be asked
    MissingBirthDate,
    // consent
    ConsentGiven,
    NotAsked,
    NoAnswerYet,
    ConsentExpired,
    NoticeStale,
    PendingConfirmation,
    NeedsConfirmation, ///< spoken, but this channel wants a confirmed address
    FormNotEnough, ///< spoken where the law wants writing or a recording
    ImpliedOver, ///< implied consent ended
    ImpliedByPurchase,
    ImpliedByInquiry,
    SoftOptIn,
    RunningContract,
    OptOutLaw, ///< passed: the law asks for no consent, and the customer has not said no
    NoRules, ///< no rule pack covers the place
    MissingCountry,
    // national register
    NotListed,
    Listed,
    ListedButConsented, ///< passed: whatever the list says, the customer said yes to this company
    ListedButRelated, ///< passed: whatever the list says, an exemption for customers
    ListedTooRecently, ///< passed: the registration does not bind yet
    ListTooOld,
    MissingList,
    // hold, pause, cap, hours
    Complaint,
    ServiceCase,
    Bereavement,
    OtherHold,
    Paused,
    FrequencyReached,
    CapReached,
    LegalCapReached,
    TooManyMessages, ///< so many were sent that they cannot all be counted against the limit
    OutsideHours,
    NoCommonHours, ///< the possible time zones have no common allowed time
    MissingZone,
    Forbidden, ///< a rule forbids it whatever was agreed
    RulesChange, ///< put off to a time at which other rules are in force
};

/// What a result rests on; the number beside it is the row's.
enum class RecordKind : quint8 {
    Nothing,
    Choice,
    ContactPoint,
    LegalStop,
    Hold,
    RegisterList,
    RegisterHit,
    Message,
    Relation,
    Guardian,
    Customer
};

/// What one rule says.
struct RuleResult
{
    qint16 rule = 0; ///< index into RuleBook::rules()
    Outcome outcome = Outcome::Passed;
    Reason reason = Reason::Nothing;
    RecordKind recordKind = RecordKind::Nothing;
    Gate gate = Gate::LegalStop;
    Instant from = {}; ///< with NotBefore: the first instant at which the rule no longer stands in the way
    qint64 record = 0;

    bool operator==(const RuleResult &) const = default;
};

enum class VerdictKind : quint8 { Allowed, AllowedFrom, Blocked };

/// May we: the answer, the rule that decided and what every rule said, in the order of decision.
struct Verdict
{
    VerdictKind kind = VerdictKind::Blocked;
    qint16 decidedBy = -1; ///< index into results; -1 when it is allowed
    std::optional<Instant> from = {}; ///< with AllowedFrom
    ContactPointId point = {}; ///< the contact point that may be used, or that came nearest; 0 for a data use
    ZoneSource zoneSource = ZoneSource::Unknown; ///< of the zone that the hours were judged by
    QVarLengthArray<RuleResult, 32> results = {};

    bool isAllowed() const { return kind == VerdictKind::Allowed; }
    bool operator==(const Verdict &) const = default;
};

} // namespace Prefdesk
