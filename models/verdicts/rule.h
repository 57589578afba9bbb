// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/businesscalendar.h"
#include "models/verdicts/facts.h"
#include "models/verdicts/verdict.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace Prefdesk {

/// A time that a law names; business days need a calendar.
struct TimeSpan
{
    enum class Unit : quint8 { Minutes, Hours, Days, BusinessDays, Months };

    int count = 0;
    Unit unit = Unit::Days;

    bool operator==(const TimeSpan &) const = default;
};

/// What may stand in for an express yes.
struct Alternative
{
    enum class Kind : quint8 {
        SoftOptIn, ///< all facts of the exception for existing customers
        Purchase, ///< so long after a purchase
        Inquiry, ///< so long after an inquiry
        Contract, ///< while a contract runs
        Consent, ///< a valid yes (exempts from a register)
        WrittenConsent,
    };

    Kind kind = Kind::SoftOptIn;
    int months = 0;

    bool operator==(const Alternative &) const = default;
};

// One struct for each kind of rule. -----------------------------------------------------------------------------------

/// A yes is needed (opt-in), or the absence of a no is enough (opt-out).
struct ConsentRule
{
    bool isOptIn = true;
    ConsentForm form = ConsentForm::Unknown; ///< at least: Unknown any, SpokenRecorded writing or a recording, Written
    std::vector<Alternative> alternatives = {};
};

/// A yes ends by itself.
struct ExpiryRule
{
    int months = 0;
};

/// A yes by word of mouth waits for the confirmation of the address.
struct DoubleOptInRule
{
    int pendingDays = 7; ///< an unconfirmed request expires
};

/// The channel depends on a data use.
struct DataUseRule
{
    DataUse use = DataUse::SharingWithPartners;
    bool isOptIn = false;
};

struct RegisterRule
{
    Register list = Register::Site;
    int listDays = 31; ///< the list may be no older
    int bindsAfterDays = 0; ///< a registration binds so long after it was made
    std::vector<Alternative> exemptions = {};
};

struct AgeRule
{
    int years = 16;
    bool mustBeKnown = false; ///< without it an unknown birth date is taken for an adult's
};

/// No more than so many marketing contacts on these channels within a span.
struct CapRule
{
    int count = 0;
    TimeSpan span;
    bool isPerTopic = false;
};

/// Contacts only while it is this time of day for the customer.
struct HoursRule
{
    struct Window
    {
        quint8 weekdays = 0; ///< bit 1 << weekday
        int from = 0; ///< second of the day, inclusive
        int until = 0; ///< exclusive
    };

    std::vector<Window> windows = {};
    std::shared_ptr<const BusinessCalendar> holidays = {}; ///< on its holidays not at all
};

/// Not allowed, whatever was agreed.
struct ForbiddenRule
{
};

/// After a no the company may not ask again for so long.
struct NoReaskRule
{
    TimeSpan span;
};

/// Proof of consent is kept so long.
struct RetentionRule
{
    int years = 0;
    bool isRenewedByUse = false;
};

enum class Obligation : quint8 {
    ConfirmWithdrawal, ///< the one confirmation message
    HonourWithdrawal, ///< stop sending on the channel
    HonourDoNotCall, ///< put on the company's own list
    HonourOptOutOfSale,
    HonourObjection,
    AnswerRequest, ///< a person's request about her data
    AcknowledgeComplaint,
    ConfirmDoubleOptIn, ///< after it the pending request expires
    ExplainDecision,
    Clarify, ///< ask what unclear words meant that are read in the strictest way
};

/// What has begun must be done within a span.
struct DeadlineRule
{
    Obligation obligation = Obligation::HonourWithdrawal;
    TimeSpan span;
    std::optional<TimeSpan> extension = {}; ///< further time, when the person is told why within the first
    std::shared_ptr<const BusinessCalendar> calendar = {};
};

/// How far a withdrawal reaches.
enum class Scope : quint8 { Topic, Channel, Point, Person, Household, Brand, Everything };

/// The words with which it was made.
enum class WithdrawalKind : quint8 { ThisTopic, StopKeyword, DoNotCall, Objection, Unsubscribe, Ambiguous };

/// What a withdrawal that says no more means by law.
struct ScopeRule
{
    WithdrawalKind kind = WithdrawalKind::StopKeyword;
    Scope scope = Scope::Channel;
};

using RuleKind = std::variant<ConsentRule, ExpiryRule, DoubleOptInRule, DataUseRule, RegisterRule, AgeRule, CapRule,
                              HoursRule, ForbiddenRule, NoReaskRule, RetentionRule, DeadlineRule, ScopeRule>;

/// One rule of a pack, in force for a time.
struct Rule
{
    QString id; ///< within its pack; versions of one rule share it and do not overlap in time
    QHash<QString, QString> titles; ///< by language
    QString citation; ///< "47 CFR 64.1200(c)(1)"
    QString where; ///< where the text is found
    std::optional<Instant> from; ///< the law's own dates
    std::optional<Instant> until;
    QStringList countries; ///< of the pack's, where it holds; none: all of them
    quint8 channels = 0; ///< bits
    quint8 topics = 0;
    quint8 dataUses = 0;
    RuleKind kind;

    bool isInForce(Instant instant) const { return (!from || *from <= instant) && (!until || instant < *until); }
    bool concerns(const Subject &subject) const;
    bool holdsIn(const Place &place) const;
    /// In the language ("de"), else in English.
    QString title(const QString &language) const;
};

/// The instant at which a span that began at t0 is over; the end of the last business day in the zone's UTC offset.
Instant endOf(const TimeSpan &span, Instant t0, const BusinessCalendar *calendar, const class LocalClock &clock);

} // namespace Prefdesk
