// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/verdictwords.h"

#include <QCoreApplication>

#include <array>

namespace Prefdesk {

namespace {

constexpr const char *context = "Prefdesk::VerdictWords";

template<typename Value>
struct Word
{
    Value value;
    const char *code;
    const char *text;
};

constexpr std::array kinds {"allowed", "from", "blocked"};
constexpr std::array outcomes {"passed", "blocks", "not-before", "skipped"};
constexpr std::array recordKinds {"nothing",      "choice",  "contact-point", "legal-stop", "hold",    "register-list",
                                  "register-hit", "message", "relation",      "guardian",   "customer"};

constexpr std::array reasons {
    Word<Reason> {Reason::Nothing, "nothing",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Nothing stands against it.")},
    Word<Reason> {Reason::ServiceMessage, "service-message",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "A service message: the rule is about marketing.")},
    Word<Reason> {Reason::Deceased, "deceased", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer has died.")},
    Word<Reason> {Reason::CourtOrder, "court-order",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "A court has forbidden it.")},
    Word<Reason> {Reason::RegulatorOrder, "regulator-order",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "An authority has forbidden it.")},
    Word<Reason> {Reason::Stopped, "stopped",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer has stopped everything.")},
    Word<Reason> {Reason::Objected, "objected",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer has objected to direct marketing.")},
    Word<Reason> {Reason::NoContactPoint, "no-contact-point",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "There is no number or address for this channel.")},
    Word<Reason> {Reason::PointStopped, "point-stopped",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "This number or address must not be used any more.")},
    Word<Reason> {Reason::PointReassigned, "point-reassigned",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The number now belongs to somebody else.")},
    Word<Reason> {
        Reason::UseRefused, "use-refused",
        QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The channel needs a data use that the customer does not allow.")},
    Word<Reason> {Reason::Refused, "refused", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer has refused.")},
    Word<Reason> {Reason::Withdrawn, "withdrawn",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer has withdrawn consent.")},
    Word<Reason> {Reason::Invalidated, "invalidated",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The consent is not valid.")},
    Word<Reason> {
        Reason::MinorWithoutGuardian, "minor-without-guardian",
        QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer is too young, and no guardian has consented.")},
    Word<Reason> {Reason::MinorWithGuardian, "minor-with-guardian",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer is young, and a guardian has consented.")},
    Word<Reason> {Reason::GuardianConsentOutgrown, "consent-outgrown",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords",
                                    "The consent is from the time as a minor: ask the customer again.")},
    Word<Reason> {
        Reason::MissingBirthDate, "missing-birth-date",
        QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The date of birth is not known, and the rule needs it.")},
    Word<Reason> {Reason::ConsentGiven, "consent-given",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer has consented.")},
    Word<Reason> {Reason::NotAsked, "not-asked",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer has never been asked.")},
    Word<Reason> {Reason::NoAnswerYet, "no-answer-yet",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer was asked and has not answered yet.")},
    Word<Reason> {Reason::ConsentExpired, "consent-expired",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The consent has expired.")},
    Word<Reason> {Reason::NoticeStale, "notice-stale",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords",
                                    "The wording that the customer agreed to has been replaced: ask again.")},
    Word<Reason> {Reason::PendingConfirmation, "pending-confirmation",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer has not confirmed the address yet.")},
    Word<Reason> {
        Reason::NeedsConfirmation, "needs-confirmation",
        QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Consent by word of mouth: the address must be confirmed first.")},
    Word<Reason> {Reason::FormNotEnough, "form-not-enough",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords",
                                    "The law asks for consent in writing or on record, and there is none.")},
    Word<Reason> {Reason::ImpliedOver, "implied-over",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords",
                                    "The consent was only implied, and that does not hold here or not any more.")},
    Word<Reason> {Reason::ImpliedByPurchase, "implied-by-purchase",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "A purchase stands in for consent for a while.")},
    Word<Reason> {Reason::ImpliedByInquiry, "implied-by-inquiry",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "An inquiry stands in for consent for a while.")},
    Word<Reason> {Reason::SoftOptIn, "soft-opt-in",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The exception for existing customers holds.")},
    Word<Reason> {Reason::RunningContract, "running-contract",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "A contract is running.")},
    Word<Reason> {
        Reason::OptOutLaw, "opt-out-law",
        QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "No consent is needed here, and the customer has not said no.")},
    Word<Reason> {Reason::NoRules, "no-rules",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "No rule pack says what holds at the customer's place.")},
    Word<Reason> {Reason::MissingCountry, "missing-country",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer's country is not known.")},
    Word<Reason> {Reason::NotListed, "not-listed", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Not on the list.")},
    Word<Reason> {Reason::Listed, "listed",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The number or address is on the list.")},
    Word<Reason> {Reason::ListedButConsented, "consent-beats-list",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer's consent goes before the list.")},
    Word<Reason> {Reason::ListedButRelated, "relation-beats-list",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The list does not bind towards this customer.")},
    Word<Reason> {Reason::ListedTooRecently, "listed-too-recently",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The registration is so new that it does not bind yet.")},
    Word<Reason> {Reason::ListTooOld, "list-too-old",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The list is too old: load a new one.")},
    Word<Reason> {Reason::MissingList, "missing-list",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The list has never been loaded.")},
    Word<Reason> {Reason::Complaint, "complaint", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "A complaint is open.")},
    Word<Reason> {Reason::ServiceCase, "service-case",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "A service case is open.")},
    Word<Reason> {Reason::Bereavement, "bereavement",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "There has been a death in the family.")},
    Word<Reason> {Reason::OtherHold, "hold",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The company keeps quiet for now.")},
    Word<Reason> {Reason::Paused, "paused",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer has asked for a pause.")},
    Word<Reason> {
        Reason::FrequencyReached, "frequency-reached",
        QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The last message came too recently for what the customer wants.")},
    Word<Reason> {Reason::CapReached, "cap-reached",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer's limit is reached.")},
    Word<Reason> {Reason::LegalCapReached, "legal-cap-reached",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The law's limit is reached.")},
    Word<Reason> {
        Reason::TooManyMessages, "too-many-messages",
        QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "So many messages were sent that they cannot all be counted.")},
    Word<Reason> {Reason::OutsideHours, "outside-hours",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "It is not an allowed time at the customer's place.")},
    Word<Reason> {Reason::NoCommonHours, "no-common-hours",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords",
                                    "The customer may be in several time zones that have no allowed time in common.")},
    Word<Reason> {Reason::MissingZone, "missing-zone",
                  QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "The customer's time zone is not known.")},
    Word<Reason> {Reason::Forbidden, "forbidden", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "A rule forbids it.")},
    Word<Reason> {
        Reason::RulesChange, "rules-change",
        QT_TRANSLATE_NOOP("Prefdesk::VerdictWords",
                          "Not now, and other rules come into force before it would be allowed: ask again then.")},
};

constexpr std::array gates {
    Word<Gate> {Gate::LegalStop, "legal-stop", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Legal stop")},
    Word<Gate> {Gate::HardStop, "stop", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Stop")},
    Word<Gate> {Gate::Objection, "objection", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Objection")},
    Word<Gate> {Gate::ContactPoint, "contact-point", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Number or address")},
    Word<Gate> {Gate::DataUse, "data-use", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Data use")},
    Word<Gate> {Gate::Topic, "topic", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Topic")},
    Word<Gate> {Gate::Age, "age", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Age")},
    Word<Gate> {Gate::Consent, "consent", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Consent")},
    Word<Gate> {Gate::NationalRegister, "register", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Register")},
    Word<Gate> {Gate::HoldOrPause, "hold-or-pause", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Open case or pause")},
    Word<Gate> {Gate::Cap, "cap", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Limit")},
    Word<Gate> {Gate::QuietHours, "hours", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "Hours")},
};

constexpr std::array sources {
    Word<ZoneSource> {ZoneSource::Stated, "stated",
                      QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "as the customer said")},
    Word<ZoneSource> {ZoneSource::PostalCode, "postal-code",
                      QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "by the postal code")},
    Word<ZoneSource> {ZoneSource::Subdivision, "subdivision",
                      QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "by the region")},
    Word<ZoneSource> {ZoneSource::OneZoneCountry, "one-zone-country",
                      QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "by the country, which has one zone")},
    Word<ZoneSource> {ZoneSource::NumberPrefix, "number-prefix",
                      QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "by the number's prefix")},
    Word<ZoneSource> {ZoneSource::Country, "country",
                      QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "by the country, which has several zones")},
    Word<ZoneSource> {ZoneSource::Unknown, "unknown", QT_TRANSLATE_NOOP("Prefdesk::VerdictWords", "not known")},
};

// The tables are looked up by place.
template<typename Words>
constexpr bool isInOrder(const Words &words)
{
    for (std::size_t place = 0; place < words.size(); ++place) {
        if (static_cast<std::size_t>(words[place].value) != place)
            return false;
    }
    return true;
}
static_assert(isInOrder(reasons) && isInOrder(gates) && isInOrder(sources));

template<typename Words, typename Value>
QString codeIn(const Words &words, Value value)
{
    if constexpr (requires { words[0].code; })
        return QLatin1String(words[static_cast<std::size_t>(value)].code);
    else
        return QLatin1String(words[static_cast<std::size_t>(value)]);
}

template<typename Words, typename Value>
QString textIn(const Words &words, Value value)
{
    return QCoreApplication::translate(context, words[static_cast<std::size_t>(value)].text);
}

} // namespace

QString code(VerdictKind kind)
{
    return codeIn(kinds, kind);
}
QString code(Outcome outcome)
{
    return codeIn(outcomes, outcome);
}
QString code(Gate gate)
{
    return codeIn(gates, gate);
}
QString code(Reason reason)
{
    return codeIn(reasons, reason);
}
QString code(RecordKind kind)
{
    return codeIn(recordKinds, kind);
}
QString code(ZoneSource source)
{
    return codeIn(sources, source);
}

QString mark(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Allowed:
        return mark(Outcome::Passed);
    case VerdictKind::AllowedFrom:
        return mark(Outcome::NotBefore);
    case VerdictKind::Blocked:
        break;
    }
    return mark(Outcome::Blocks);
}

QString mark(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return QStringLiteral("✓ ");
    case Outcome::Blocks:
        return QStringLiteral("✗ ");
    case Outcome::NotBefore:
        return QStringLiteral("◷ ");
    case Outcome::Skipped:
        break;
    }
    return QStringLiteral("– ");
}

QString sentence(Reason reason)
{
    return textIn(reasons, reason);
}
QString label(ZoneSource source)
{
    return textIn(sources, source);
}
QString label(Gate gate)
{
    return textIn(gates, gate);
}

} // namespace Prefdesk
