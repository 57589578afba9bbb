// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/choicestore.h"

#include "models/preferences/choicerow.h"
#include "models/storage/connection.h"
#include "models/storage/portions.h"

namespace Prefdesk {

namespace {

QString choiceColumns()
{
    return QStringLiteral(
        "SELECT c.channel, c.topic, c.state, c.frequency, c.cap, c.cap_period, c.pause_until, c.id, c.customer, "
        "c.occurred_at, c.received_at, c.recorded_at, c.person, c.call, c.batch, c.source, c.method, "
        "c.notice_version, n.hash, c.systems, c.reason, c.ledger_idx "
        "FROM choice c LEFT JOIN notice_version n ON n.id = c.notice_version ");
}

QString preferenceColumns()
{
    return QStringLiteral("SELECT c.channel, c.topic, c.state, c.frequency, c.cap, c.cap_period, c.pause_until, c.id, "
                          "c.occurred_at, p.full_name, n.notice, n.version, n.language, c.source "
                          "FROM choice c JOIN person p ON p.id = c.person "
                          "LEFT JOIN notice_version n ON n.id = c.notice_version ");
}

template<typename Id>
std::optional<Id> optionalId(const Row &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Id {row.integer(column)});
}

Choice choiceOf(const Row &row)
{
    return {.id = ChoiceId {row.integer(7)},
            .customer = CustomerId {row.integer(8)},
            .question = questionFromRow(row),
            .answer = answerFromRow(row, 2).value_or(Answer()),
            .occurredAt = row.instant(9),
            .receivedAt = row.instant(10),
            .recordedAt = row.instant(11),
            .person = PersonId {row.integer(12)},
            .call = optionalId<CallId>(row, 13),
            .batch = optionalId<BatchId>(row, 14),
            .source = row.text(15),
            .method = row.text(16),
            .noticeVersion = optionalId<NoticeVersionId>(row, 17),
            .noticeHash = QString::fromLatin1(row.bytes(18).toHex()),
            .systems = row.text(19).split(QLatin1Char('\n'), Qt::SkipEmptyParts),
            .reason = row.text(20),
            .ledgerIndex = row.integer(21)};
}

Preference preferenceOf(const Row &row)
{
    const QString notice
        = row.isNull(10) ? QString() : QStringLiteral("%1 v%2 %3").arg(row.text(10), row.text(11), row.text(12));
    return {.question = questionFromRow(row),
            .answer = answerFromRow(row, 2).value_or(Answer()),
            .choice = ChoiceId {row.integer(7)},
            .since = row.instant(8),
            .personName = row.text(9),
            .noticeName = notice,
            .source = row.text(13)};
}

/// One choice of a row of choices to the same question.
struct Step
{
    Answer answer;
    std::optional<Instant> occurredAt;
};

// An import whose file names no time was received when it is said to have occurred.
Step stepOf(const Row &row)
{
    const bool isDated = row.text(7) != QLatin1String("import") || row.integer(5) < row.integer(6);
    return {answerFromRow(row, 0).value_or(Answer()), isDated ? std::optional(row.instant(5)) : std::nullopt};
}

// Whatever ends a yes is a withdrawal; saying no again changes neither its time nor what stood before it.
std::optional<Withdrawal> lastWithdrawalIn(const QList<Step> &steps)
{
    std::optional<Withdrawal> last;
    Answer before;
    bool isWithdrawn = false;
    for (const Step &step : steps) {
        const bool isOn = step.answer.state == ConsentState::Given;
        const bool ends = before.state == ConsentState::Given || step.answer.state == ConsentState::Withdrawn;
        if (!isOn && !isWithdrawn && ends) {
            last = Withdrawal {step.occurredAt, before};
            isWithdrawn = true;
        } else if (isOn || !isWithdrawn) {
            before = step.answer;
            isWithdrawn = false;
        }
    }
    return last;
}

} // namespace

ChoiceStore::ChoiceStore(Connection &connection)
    : m_connection(connection)
{
}

Result<ChoiceId> ChoiceStore::append(const Choice &choice)
{
    const auto id = m_connection.insert(
        QStringLiteral("INSERT INTO choice (%1, ledger_idx) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                       " ?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(writtenChoiceColumns()),
        writtenValues(choice) << choice.ledgerIndex);
    if (!id)
        return id.error();
    const auto projected = m_connection.run(
        QStringLiteral("INSERT INTO preference (customer, channel, topic, choice) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (customer, channel, topic) DO UPDATE SET choice = excluded.choice"),
        {number(choice.customer), choice.question.channelCode(), choice.question.topicCode(), *id});
    if (!projected)
        return projected.error();
    return ChoiceId {*id};
}

Result<QList<Preference>> ChoiceStore::current(CustomerId customer) const
{
    return m_connection.list(preferenceColumns()
                                 + QStringLiteral("JOIN preference f ON f.choice = c.id WHERE f.customer = ? "
                                                  "ORDER BY f.channel, f.topic"),
                             {number(customer)}, preferenceOf);
}

Result<QList<Preference>> ChoiceStore::at(CustomerId customer, Instant instant) const
{
    return m_connection.list(
        preferenceColumns()
            + QStringLiteral("WHERE c.id IN (SELECT max(id) FROM choice WHERE customer = ? AND recorded_at <= ? "
                             "GROUP BY channel, topic) ORDER BY c.channel, c.topic"),
        {number(customer), instant.micros}, preferenceOf);
}

Result<QList<Choice>> ChoiceStore::ofCustomer(CustomerId customer) const
{
    return m_connection.list(choiceColumns() + QStringLiteral("WHERE c.customer = ? ORDER BY c.id DESC"),
                             {number(customer)}, choiceOf);
}

Result<QList<Choice>> ChoiceStore::ofCall(CallId call) const
{
    return m_connection.list(choiceColumns()
                                 + QStringLiteral("WHERE c.customer = (SELECT customer FROM call WHERE id = ?) "
                                                  "AND c.call = ? ORDER BY c.id"),
                             {number(call), number(call)}, choiceOf);
}

Result<std::optional<Withdrawal>> ChoiceStore::lastWithdrawal(CustomerId customer, const Question &question) const
{
    const auto steps = m_connection.list(
        QStringLiteral("SELECT state, frequency, cap, cap_period, pause_until, occurred_at, received_at, source "
                       "FROM choice WHERE customer = ? AND channel = ? AND topic = ? ORDER BY id"),
        {number(customer), question.channelCode(), question.topicCode()}, stepOf);
    if (!steps)
        return steps.error();
    return lastWithdrawalIn(*steps);
}

Result<> ChoiceStore::each(const std::function<bool(const Choice &)> &visit) const
{
    return eachPortion(m_connection, choiceColumns() + QStringLiteral("WHERE c.id > ? ORDER BY c.id LIMIT ?"), 7,
                       [&visit](const Row &row) { return visit(choiceOf(row)); });
}

} // namespace Prefdesk
