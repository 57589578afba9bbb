// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/calldraft.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Prefdesk {

namespace {

constexpr qint64 hour = 3600;

QJsonObject toJson(const Wish &wish)
{
    QJsonObject json = toJson(wish.question, wish.answer);
    if (wish.seenChoice)
        json.insert(QStringLiteral("seen_choice"), number(*wish.seenChoice));
    if (wish.noticeVersion)
        json.insert(QStringLiteral("notice_version"), number(*wish.noticeVersion));
    if (wish.saidAt)
        json.insert(QStringLiteral("said_at"), wish.saidAt->toIso());
    return json;
}

std::optional<Wish> wishFromJson(const QJsonObject &json)
{
    const auto question = Question::fromCodes(json.value(QStringLiteral("channel")).toString(),
                                              json.value(QStringLiteral("topic")).toString());
    const auto answer = answerFromJson(json);
    if (!question || !answer)
        return std::nullopt;
    Wish wish {.question = *question, .answer = *answer, .seenChoice = {}, .noticeVersion = {}};
    wish.saidAt = Instant::fromIso(json.value(QStringLiteral("said_at")).toString());
    if (json.contains(QStringLiteral("seen_choice")))
        wish.seenChoice = ChoiceId {json.value(QStringLiteral("seen_choice")).toInteger()};
    if (json.contains(QStringLiteral("notice_version")))
        wish.noticeVersion = NoticeVersionId {json.value(QStringLiteral("notice_version")).toInteger()};
    return wish;
}

} // namespace

bool isOld(const CallDraft &draft, Instant now)
{
    return draft.call.endedAt.plusSeconds(hour) < now;
}

CallDraft renewed(CallDraft draft, Instant now)
{
    Call call;
    call.uuid = draft.call.uuid;
    call.customer = draft.call.customer;
    call.direction = draft.call.direction;
    call.number = draft.call.number;
    call.startedAt = now;
    call.endedAt = now;
    draft.call = call;
    for (Wish &wish : draft.wishes) {
        wish.noticeVersion.reset();
        if (wish.answer.state == ConsentState::Given)
            wish.saidAt = now;
    }
    return draft;
}

CallDraft withStop(CallDraft draft, const QList<Wish> &wishes)
{
    for (const Wish &wish : wishes) {
        if (!wish.question.isStop())
            continue;
        draft.wishes.removeIf([](const Wish &other) { return other.question.isStop(); });
        draft.wishes.append(wish);
    }
    return draft;
}

QJsonObject toJson(const CallDraft &draft)
{
    QJsonArray wishes;
    for (const Wish &wish : draft.wishes)
        wishes.append(toJson(wish));
    return {{QStringLiteral("call"), QJsonDocument::fromJson(toJsonText(draft.call).bytes()).object()},
            {QStringLiteral("wishes"), wishes},
            {QStringLiteral("correction_reason"), draft.correctionReason},
            {QStringLiteral("unasked"), draft.isUnasked}};
}

std::optional<CallDraft> callDraftFromJson(const QJsonObject &json)
{
    const auto call = callFromJson(json.value(QStringLiteral("call")).toObject());
    if (!call)
        return std::nullopt;
    CallDraft draft {.call = *call,
                     .wishes = {},
                     .correctionReason = json.value(QStringLiteral("correction_reason")).toString(),
                     .isUnasked = json.value(QStringLiteral("unasked")).toBool()};
    const QJsonArray wishes = json.value(QStringLiteral("wishes")).toArray();
    for (const auto &value : wishes) {
        const auto wish = wishFromJson(value.toObject());
        if (!wish)
            return std::nullopt;
        draft.wishes.append(*wish);
    }
    return draft;
}

} // namespace Prefdesk
