// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/recordingrules.h"

#include "models/preferences/script.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::RecordingRule)
};

constexpr int largestCap = 1000;
constexpr qint64 longestPauseSeconds = 5LL * 366 * 24 * 3600;

Instant coolingOffEnds(const Recording &recording)
{
    return recording.withdrawal->occurredAt->plusSeconds(qint64 {recording.policy.coolingOffHours} * 3600);
}

bool turnsOn(const Recording &recording)
{
    return recording.wish.answer.state == ConsentState::Given && recording.before.state != ConsentState::Given;
}

bool coolsOff(const Recording &recording)
{
    return recording.policy.coolingOff && recording.withdrawal && recording.withdrawal->occurredAt && turnsOn(recording)
        && recording.now < coolingOffEnds(recording);
}

bool mayCorrect(const Recording &recording)
{
    return recording.actor.may(Permission::Correct) && !recording.correctionReason.trimmed().isEmpty();
}

// What stood before a mistake has its own proof already; putting it back needs no second one.
bool needsProof(const Recording &recording)
{
    return raises(recording.before, recording.wish.answer, recording.now) && !isCorrection(recording);
}

bool saidByCustomer(ConsentState state)
{
    using enum ConsentState;
    return state == Requested || state == Given || state == Refused || state == Withdrawn;
}

bool stopWithDetails(const Recording &recording)
{
    const Answer &answer = recording.wish.answer;
    const bool plain = answer == Answer {.state = answer.state, .frequency = {}, .cap = {}, .pauseUntil = {}};
    const bool onOrOff = answer.state == ConsentState::Withdrawn || answer.state == ConsentState::Given;
    return recording.wish.question.isOptOut() && !(plain && onOrOff);
}

// What an earlier version let through may stay, so that withdrawing is never refused for it.
bool limitsADataUse(const Recording &recording)
{
    const Answer &answer = recording.wish.answer;
    const Answer &before = recording.before;
    return recording.wish.question.isDataUse()
        && ((answer.frequency != Frequency::Unlimited && answer.frequency != before.frequency)
            || (answer.cap && answer.cap != before.cap));
}

bool pauseOutOfRange(const Recording &recording)
{
    const auto &pause = recording.wish.answer.pauseUntil;
    if (!pause || pause == recording.before.pauseUntil)
        return false;
    return *pause <= recording.now || *pause > recording.now.plusSeconds(longestPauseSeconds);
}

bool isSha256(const QString &text)
{
    constexpr qsizetype digits = 64;
    return text.size() == digits && std::ranges::all_of(text, [](QChar digit) {
               return (digit >= QLatin1Char('0') && digit <= QLatin1Char('9'))
                   || (digit.toLower() >= QLatin1Char('a') && digit.toLower() <= QLatin1Char('f'));
           });
}

QString coolingOffSentence(const Recording &recording)
{
    const QString what = recording.wish.question.label();
    const QString until = QLocale().toString(coolingOffEnds(recording).toDateTime().toLocalTime(),
                                             Words::tr("d MMM yyyy, HH:mm", "date format"));
    if (!recording.actor.may(Permission::Correct))
        return Words::tr("%1 was withdrawn a short while ago and stays off until %2. If the withdrawal was a mistake, "
                         "ask a privacy officer to correct it.")
            .arg(what, until);
    return Words::tr("%1 was withdrawn a short while ago and stays off until %2. To correct a mistake, write down the "
                     "reason and save again.")
        .arg(what, until);
}

} // namespace

const QList<RecordingRule> &recordingRules() // NOLINT(readability-function-size): a table, one row a rule
{
    static const QList<RecordingRule> rules {
        {"state-said-by-customer", "W3C DPV consent states",
         [](const Recording &r) { return !saidByCustomer(r.wish.answer.state); },
         [](const Recording &r) {
             return Words::tr("%1 cannot be recorded as \"%2\": a customer can only give, refuse or withdraw, or be "
                              "asked. Choose one of these.")
                 .arg(r.wish.question.label(), label(r.wish.answer.state));
         }},
        {"asked-before-yes", "W3C DPV consent states",
         [](const Recording &r) {
             return r.before.state == ConsentState::Given && r.wish.answer.state == ConsentState::Requested;
         },
         [](const Recording &r) {
             return Words::tr("%1 is given already, so there is nothing to ask for. Leave it as it is, or withdraw it.")
                 .arg(r.wish.question.label());
         }},
        {"stop-is-plain", "GDPR Art. 21(3)", stopWithDetails,
         [](const Recording &) {
             return Words::tr("The stop is either on or lifted; it has no frequency, cap or pause. Set these on a "
                              "topic instead.");
         }},
        {"data-use-is-plain", "house policy", limitsADataUse,
         [](const Recording &r) {
             return Words::tr("%1 is allowed or not; it has no frequency and no cap. Leave them out.")
                 .arg(r.wish.question.label());
         }},
        {"cap-is-sane", "house policy",
         [](const Recording &r) {
             const auto &cap = r.wish.answer.cap;
             return cap && (cap->count < 1 || cap->count > largestCap);
         },
         [](const Recording &r) {
             return Words::tr(
                        "The cap for %1 must be between 1 and 1000 messages. To receive none at all, withdraw it.")
                 .arg(r.wish.question.label());
         }},
        {"pause-lies-ahead", "house policy", pauseOutOfRange,
         [](const Recording &r) {
             return Words::tr("The pause for %1 must end in the future, within five years. Choose another date.")
                 .arg(r.wish.question.label());
         }},
        {"no-re-ask", "Cal. Civ. Code 1798.135(c)(4)",
         [](const Recording &r) { return isBarred(r) && !r.isUnasked && !isCorrection(r); },
         [](const Recording &r) {
             return Words::tr("Nobody may ask this customer about %1 before %2. If the customer wants it unasked, mark "
                              "that; otherwise leave the answer as it is.")
                 .arg(
                     r.wish.question.label(),
                     QLocale().toString(r.wish.notToAskUntil->toDateTime().toLocalTime().date(), QLocale::ShortFormat));
         }},
        {"stop-first", "GDPR Art. 21(3)",
         [](const Recording &r) {
             return r.stopped && !r.wish.question.isStop() && raises(r.before, r.wish.answer, r.now);
         },
         [](const Recording &r) {
             return Words::tr("Everything is stopped for this customer, so %1 would have no effect. Lift the stop "
                              "first, if that is what the customer wants.")
                 .arg(r.wish.question.label());
         }},
        {"cooling-off", "house policy", [](const Recording &r) { return coolsOff(r) && !mayCorrect(r); },
         coolingOffSentence},
        {"caller-verified", "GDPR Art. 7(1), 12(6)",
         [](const Recording &r) {
             return needsProof(r)
                 && (r.call.verification != Call::Verification::Passed || r.call.verificationMethod.isEmpty());
         },
         [](const Recording &r) {
             return Words::tr("%1 can only be given by a verified caller. Verify the caller and say how; withdrawing "
                              "is always possible.")
                 .arg(r.wish.question.label());
         }},
        {"script-read", "GDPR Art. 4(11), 7(1)", [](const Recording &r) { return needsProof(r) && !r.script; },
         [](const Recording &r) {
             return Words::tr("%1 can only be given after the customer heard what it means. Read the script aloud and "
                              "mark it as read.")
                 .arg(r.wish.question.label());
         }},
        {"script-of-the-question", "GDPR Art. 4(11), 7(2)",
         [](const Recording &r) {
             return needsProof(r) && r.script->notice != scriptName(r.wish.question, r.wish.answer);
         },
         [](const Recording &r) {
             return Words::tr("What was read aloud, \"%1\", does not explain %2. Read the script \"%3\".")
                 .arg(r.script->notice, r.wish.question.label(), scriptName(r.wish.question, r.wish.answer));
         }},
        {"script-in-force", "GDPR Art. 7(1)", [](const Recording &r) { return needsProof(r) && !r.script->wasInForce; },
         [](const Recording &r) {
             return Words::tr("The script read for %1 was not in force during the call. Read the one in force now.")
                 .arg(r.wish.question.label());
         }},
        {"script-understood", "GDPR Art. 7(2), 12(1)",
         [](const Recording &r) { return needsProof(r) && !r.script->isForCustomer; },
         [](const Recording &r) {
             return Words::tr("The script read for %1 is for another language or country than the customer's. Read "
                              "the one for this customer.")
                 .arg(r.wish.question.label());
         }},
        {"words-or-read-back", "GDPR Art. 4(11), 7(1)",
         [](const Recording &r) { return needsProof(r) && r.call.words.trimmed().isEmpty() && !r.call.readBack; },
         [](const Recording &r) {
             return Words::tr("%1 needs the customer's clear yes. Write down the customer's own words, or read the "
                              "change back and have it confirmed.")
                 .arg(r.wish.question.label());
         }},
    };
    return rules;
}

Result<> checkRecording(const Recording &recording)
{
    for (const RecordingRule &rule : recordingRules()) {
        if (rule.forbids(recording))
            return Error {Error::Kind::Refused, rule.sentence(recording), QLatin1String(rule.id)};
    }
    return {};
}

Result<> checkCall(const Call &call, Instant now)
{
    if (call.uuid.isEmpty())
        return Error {Error::Kind::Invalid, Words::tr("This call has no identity. Begin the call again."),
                      QStringLiteral("call uuid")};
    if (call.startedAt > now || call.endedAt > now)
        return Error {Error::Kind::Invalid,
                      Words::tr("The call lies in the future. Check the date and time of this computer."),
                      QStringLiteral("call time")};
    if (call.endedAt < call.startedAt)
        return Error {Error::Kind::Invalid,
                      Words::tr("The call ends before it begins. Check the date and time of this computer."),
                      QStringLiteral("call time")};
    if (!call.recordingHash.isEmpty() && !isSha256(call.recordingHash))
        return Error {Error::Kind::Invalid,
                      Words::tr("The fingerprint of the recording is not SHA-256: that has 64 digits from 0 to 9 and "
                                "letters from a to f. Copy it again, or leave it empty."),
                      QStringLiteral("recording hash")};
    return {};
}

bool isCorrection(const Recording &recording)
{
    return recording.withdrawal && turnsOn(recording) && recording.withdrawal->before == recording.wish.answer
        && mayCorrect(recording);
}

bool isBarred(const Recording &recording)
{
    return recording.wish.notToAskUntil && recording.now < *recording.wish.notToAskUntil
        && raises(recording.before, recording.wish.answer, recording.now);
}

} // namespace Prefdesk
