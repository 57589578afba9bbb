// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/choicerow.h"

#include "models/storage/connection.h"

namespace Prefdesk {

namespace {

template<typename Id>
QVariant valueOf(const std::optional<Id> &id)
{
    return id ? QVariant(number(*id)) : QVariant();
}

} // namespace

std::optional<Answer> answerFromRow(const Row &row, int firstColumn)
{
    const auto state = consentStateFromCode(row.text(firstColumn));
    const auto frequency = frequencyFromCode(row.text(firstColumn + 1));
    const auto period = capPeriodFromCode(row.text(firstColumn + 3));
    const bool capped = !row.isNull(firstColumn + 2);
    if (!state || !frequency || capped != period.has_value())
        return std::nullopt;
    Answer answer {
        .state = *state, .frequency = *frequency, .cap = {}, .pauseUntil = row.optionalInstant(firstColumn + 4)};
    if (capped)
        answer.cap = Cap {static_cast<int>(row.integer(firstColumn + 2)), *period};
    return answer;
}

// The projection check names the row of a damaged word.
Question questionFromRow(const Row &row)
{
    return Question::fromCodes(row.text(0), row.text(1)).value_or(Question::stop());
}

QString writtenChoiceColumns()
{
    return QStringLiteral("customer, channel, topic, state, frequency, cap, cap_period, pause_until, occurred_at, "
                          "received_at, recorded_at, person, call, batch, source, method, notice_version, systems, "
                          "reason");
}

QVariantList writtenValues(const Choice &choice)
{
    const Answer &answer = choice.answer;
    return {number(choice.customer),
            choice.question.channelCode(),
            choice.question.topicCode(),
            code(answer.state),
            code(answer.frequency),
            answer.cap ? QVariant(answer.cap->count) : QVariant(),
            answer.cap ? code(answer.cap->period) : QStringLiteral(""),
            answer.pauseUntil ? QVariant(answer.pauseUntil->micros) : QVariant(),
            choice.occurredAt.micros,
            choice.receivedAt.micros,
            choice.recordedAt.micros,
            number(choice.person),
            valueOf(choice.call),
            valueOf(choice.batch),
            choice.source,
            choice.method,
            valueOf(choice.noticeVersion),
            choice.systems.isEmpty() ? QStringLiteral("") : choice.systems.join(QLatin1Char('\n')),
            choice.reason.isEmpty() ? QStringLiteral("") : choice.reason};
}

} // namespace Prefdesk
