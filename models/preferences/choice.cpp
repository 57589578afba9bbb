// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/choice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <limits>

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

QJsonObject toJson(const Choice &choice)
{
    QJsonObject json = toJson(choice.question, choice.answer);
    json.insert(QStringLiteral("choice"), number(choice.id));
    json.insert(QStringLiteral("occurred_at"), choice.occurredAt.toIso());
    json.insert(QStringLiteral("received_at"), choice.receivedAt.toIso());
    json.insert(QStringLiteral("recorded_at"), choice.recordedAt.toIso());
    json.insert(QStringLiteral("person"), number(choice.person));
    json.insert(QStringLiteral("source"), choice.source);
    json.insert(QStringLiteral("method"), choice.method);
    json.insert(QStringLiteral("systems"), QJsonArray::fromStringList(choice.systems));
    json.insert(QStringLiteral("reason"), choice.reason);
    if (choice.call)
        json.insert(QStringLiteral("call"), number(*choice.call));
    if (choice.batch)
        json.insert(QStringLiteral("batch"), number(*choice.batch));
    if (choice.noticeVersion) {
        json.insert(QStringLiteral("notice_version"), number(*choice.noticeVersion));
        json.insert(QStringLiteral("notice_hash"), choice.noticeHash);
    }
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
