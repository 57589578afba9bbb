// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/choice.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Choice)
};

// A month counts as four weeks here, so that 4 per month is not looser than 1 per week.
int perFourWeeks(const std::optional<Cap> &cap)
{
    if (!cap)
        return std::numeric_limits<int>::max();
    return cap->period == Cap::Period::Week ? cap->count * 4 : cap->count;
}

bool loosens(const Answer &from, const Answer &to, Instant now)
{
    return to.frequency < from.frequency || perFourWeeks(to.cap) > perFourWeeks(from.cap)
        || pauseInForce(to, now).value_or(now) < pauseInForce(from, now).value_or(now);
}

} // namespace

bool raises(const Answer &from, const Answer &to, Instant now)
{
    if (to.state != ConsentState::Given)
        return false;
    return from.state != ConsentState::Given || loosens(from, to, now);
}

Answer settled(const Answer &before, const Answer &said)
{
    Answer answer = said;
    if (before.state == ConsentState::Given && said.state == ConsentState::Refused)
        answer.state = ConsentState::Withdrawn;
    return answer;
}

std::optional<Instant> pauseInForce(const Answer &answer, Instant now)
{
    return answer.pauseUntil && *answer.pauseUntil > now ? answer.pauseUntil : std::nullopt;
}

QString code(Cap::Period period)
{
    return period == Cap::Period::Week ? QStringLiteral("week") : QStringLiteral("month");
}

std::optional<Cap::Period> capPeriodFromCode(const QString &text)
{
    for (const Cap::Period period : {Cap::Period::Week, Cap::Period::Month}) {
        if (code(period) == text)
            return period;
    }
    return std::nullopt;
}

QString label(const Cap &cap)
{
    return cap.period == Cap::Period::Week ? Words::tr("%n per week", nullptr, cap.count)
                                           : Words::tr("%n per month", nullptr, cap.count);
}

QJsonObject toJson(const Question &question, const Answer &answer)
{
    QJsonObject json {{QStringLiteral("channel"), question.channelCode()},
                      {QStringLiteral("topic"), question.topicCode()},
                      {QStringLiteral("state"), code(answer.state)},
                      {QStringLiteral("frequency"), code(answer.frequency)}};
    if (answer.cap) {
        json.insert(QStringLiteral("cap"), answer.cap->count);
        json.insert(QStringLiteral("cap_period"), code(answer.cap->period));
    }
    if (answer.pauseUntil)
        json.insert(QStringLiteral("pause_until"), answer.pauseUntil->toIso());
    return json;
}

JsonText toJsonText(const Choice &choice)
{
    const Answer &answer = choice.answer;
    JsonText json;
    if (choice.batch)
        json.add("batch"_L1, number(*choice.batch));
    if (choice.call)
        json.add("call"_L1, number(*choice.call));
    if (answer.cap) {
        json.add("cap"_L1, answer.cap->count);
        json.add("cap_period"_L1, code(answer.cap->period));
    }
    json.add("channel"_L1, choice.question.channelCode());
    json.add("choice"_L1, number(choice.id));
    json.add("frequency"_L1, code(answer.frequency));
    json.add("method"_L1, choice.method);
    if (choice.noticeVersion) {
        json.add("notice_hash"_L1, choice.noticeHash);
        json.add("notice_version"_L1, number(*choice.noticeVersion));
    }
    json.add("occurred_at"_L1, choice.occurredAt.toIso());
    if (answer.pauseUntil)
        json.add("pause_until"_L1, answer.pauseUntil->toIso());
    json.add("person"_L1, number(choice.person));
    json.add("reason"_L1, choice.reason);
    json.add("received_at"_L1, choice.receivedAt.toIso());
    json.add("recorded_at"_L1, choice.recordedAt.toIso());
    json.add("source"_L1, choice.source);
    json.add("state"_L1, code(answer.state));
    json.add("systems"_L1, choice.systems);
    json.add("topic"_L1, choice.question.topicCode());
    return json;
}

std::optional<Answer> answerFromJson(const QJsonObject &json)
{
    const auto state = consentStateFromCode(json.value(QStringLiteral("state")).toString());
    const auto frequency = frequencyFromCode(json.value(QStringLiteral("frequency")).toString());
    if (!state || !frequency)
        return std::nullopt;
    Answer answer {.state = *state, .frequency = *frequency, .cap = {}, .pauseUntil = {}};
    if (const auto period = capPeriodFromCode(json.value(QStringLiteral("cap_period")).toString()))
        answer.cap = Cap {json.value(QStringLiteral("cap")).toInt(), *period};
    answer.pauseUntil = Instant::fromIso(json.value(QStringLiteral("pause_until")).toString());
    return answer;
}

} // namespace Prefdesk
