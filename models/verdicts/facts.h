// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/instant.h"
#include "models/preferences/choice.h"
#include "models/verdicts/place.h"
#include "models/verdicts/subject.h"
#include "models/verdicts/zoneanswer.h"

#include <QDate>
#include <QVarLengthArray>

#include <array>
#include <optional>

namespace Prefdesk {

/// What a yes rests on.
enum class Basis : quint8 {
    Express, ///< the customer said or wrote it
    ImpliedByPurchase, ///< recorded as implied by a purchase, a contract or a donation
    ImpliedByInquiry, ///< recorded as implied by a question or application
    SoftOptIn, ///< recorded as the exception for existing customers
};

/// How a yes was expressed.
enum class ConsentForm : quint8 {
    Unknown, ///< an import that does not say
    Spoken,
    SpokenRecorded, ///< spoken, and there is a recording
    Written, ///< letter, form, e-mail, electronic signature
};

enum class DoubleOptIn : quint8 { NotUsed, Pending, Confirmed };

/// The answer in force to one question; the state Unknown when there is none.
struct AnswerFacts
{
    ConsentState state = ConsentState::Unknown;
    Frequency frequency = Frequency::Unlimited;
    Basis basis = Basis::Express;
    ConsentForm form = ConsentForm::Unknown;
    DoubleOptIn doubleOptIn = DoubleOptIn::NotUsed;
    bool isByGuardian = false; ///< a parent or guardian answered
    bool isNoticeStale = false; ///< what was read has been replaced by a wording that differs in substance
    std::optional<Cap> cap = {};
    std::optional<Instant> pauseUntil = {};
    Instant since = {}; ///< from when it counts: what the desk knew by then, or for messages when it was received
    std::optional<Instant> expiresAt = {}; ///< of a yes that itself named an end
    ChoiceId choice = {};
    NoticeVersionId noticeVersion = {}; ///< 0: nothing was shown

    bool operator==(const AnswerFacts &) const = default;
};

/// A no to everything of its kind: the stop (company do-not-call) or the objection to direct marketing.
struct RefusalFacts
{
    Instant since = {};
    ChoiceId choice = {};

    bool operator==(const RefusalFacts &) const = default;
};

enum class LegalStopKind : quint8 { Deceased, Court, Regulator };

/// A reason not to contact at all, whatever the customer answered.
struct LegalStopFacts
{
    LegalStopKind kind = LegalStopKind::Court;
    Instant from = {};
    std::optional<Instant> until = {}; ///< the first instant at which it no longer holds
    qint64 record = 0;

    bool operator==(const LegalStopFacts &) const = default;
};

enum class HoldKind : quint8 { Complaint, ServiceCase, Bereavement, Other };

/// A reason to be quiet for a while; service messages go on.
struct HoldFacts
{
    HoldKind kind = HoldKind::Other;
    Instant from = {};
    std::optional<Instant> until = {}; ///< the first instant at which it no longer holds
    qint64 record = 0;

    bool operator==(const HoldFacts &) const = default;
};

/// National and commercial lists that contacts are screened against.
enum class Register : quint8 {
    UsNational, ///< National Do Not Call Registry
    UkTps,
    UkCtps,
    UkMps, ///< Mailing Preference Service
    DeRobinson,
    FrBloctel,
    CaNational,
    ItOpposizioni,
    EsRobinson,
    Site, ///< the company's own list
};
inline constexpr int registerCount = 10;

/// One look-up of a contact point in a register's list.
struct RegisterHit
{
    Register list = Register::Site;
    Instant listedSince = {}; ///< when it was first seen listed; the list's date where nothing better is known
    qint64 record = 0;

    bool operator==(const RegisterHit &) const = default;
};

/// A contact point that can serve.
struct PointFacts
{
    ContactPointId id = {};
    quint8 channels = 0; ///< bit 1 << int(Channel) for each it serves; a mobile serves Phone and Sms
    bool isReassigned = false; ///< the number has changed hands
    std::optional<RefusalFacts> stop = {}; ///< this number or address only
    QVarLengthArray<RegisterHit, 1> hits = {};
    ZoneAnswer zone = {}; ///< by the number's prefix

    bool serves(Channel channel) const { return (channels >> static_cast<int>(channel) & 1) != 0; }
    bool operator==(const PointFacts &) const = default;
};

constexpr quint8 channelBit(Channel channel)
{
    return static_cast<quint8>(1 << static_cast<int>(channel));
}

/// What the customer is to the company.
struct RelationFacts
{
    std::optional<Instant> customerSince = {};
    std::optional<Instant> lastPurchase = {};
    std::optional<Instant> lastInquiry = {};
    std::optional<Instant> contractFrom = {};
    std::optional<Instant> contractUntil = {}; ///< the first instant after it; nothing with contractFrom: still running
    bool isSimilarGoods = false; ///< what is advertised is like what was bought
    bool wasOptOutOffered = false; ///< when the address was collected, and in each message since
    bool isAddressFromSale = false; ///< the company got the address from the customer in a sale
    qint64 record = 0;

    bool operator==(const RelationFacts &) const = default;
};

/// A parent's or guardian's consent for a minor, with how it was checked.
struct GuardianFacts
{
    Instant since = {};
    std::optional<Instant> until = {};
    qint64 record = 0;

    bool operator==(const GuardianFacts &) const = default;
};

/// One message that arrived.
struct SentFacts
{
    Instant at = {};
    Channel channel = Channel::Email;
    Topic topic = Topic::Service;
    qint64 record = 0;

    bool operator==(const SentFacts &) const = default;
};

/// Everything known about one customer at one instant, as the desk knew it then; lists in any order.
///
/// What lies after the instant that is asked about is not looked at.
struct Facts
{
    CustomerId customer = {};
    Place place;
    ZoneAnswer zone; ///< stated, by postal code or region, or by country
    QDate birthDate; ///< null: not known
    std::optional<GuardianFacts> guardian;
    QVarLengthArray<LegalStopFacts, 1> legalStops;
    std::optional<RefusalFacts> hardStop; ///< Question::stop() in force: everything, or company do-not-call
    std::optional<RefusalFacts> objection; ///< to direct marketing, GDPR Art. 21(2)
    QVarLengthArray<PointFacts, 4> points;
    std::array<AnswerFacts, questionCount> answers;
    RelationFacts relation;
    QVarLengthArray<HoldFacts, 1> holds;
    /// The date of the newest list of each register that the desk had.
    std::array<std::optional<Instant>, registerCount> registerLists;
    /// At least those of the year before the instant; of more than mostMessages the newest.
    QList<SentFacts> messages;
    std::optional<Instant> messagesFrom; ///< there were so many that of those sent before this some are missing

    AnswerFacts &answer(QuestionIndex question) { return answers[static_cast<std::size_t>(question)]; }
    const AnswerFacts &answer(QuestionIndex question) const { return answers[static_cast<std::size_t>(question)]; }
};

QString code(Basis basis); ///< "express", "implied-purchase", "implied-inquiry", "soft-opt-in"
QString code(ConsentForm form); ///< "unknown", "spoken", "spoken-recorded", "written"
QString code(DoubleOptIn doubleOptIn); ///< "not-used", "pending", "confirmed"
QString code(LegalStopKind kind); ///< "deceased", "court", "regulator"
QString code(HoldKind kind); ///< "complaint", "service-case", "bereavement", "other"
QString code(Register list); ///< "us-national", "uk-tps" ... "site"
std::optional<Basis> basisFromCode(const QString &code);
std::optional<ConsentForm> consentFormFromCode(const QString &code);
std::optional<DoubleOptIn> doubleOptInFromCode(const QString &code);
std::optional<LegalStopKind> legalStopKindFromCode(const QString &code);
std::optional<HoldKind> holdKindFromCode(const QString &code);
std::optional<Register> registerFromCode(const QString &code);

} // namespace Prefdesk
