// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/choicebatch.h"

#include "models/customers/searchsql.h"
#include "models/preferences/choicerow.h"
#include "models/preferences/choicestore.h"
#include "models/storage/connection.h"
#include "models/storage/parameter.h"

#include <utility>

namespace Prefdesk {

ChoiceBatch::ChoiceBatch(Connection &connection)
    : m_connection(connection)
{
}

Result<> ChoiceBatch::eachAnswer(const QList<CustomerId> &customers,
                                 const std::function<void(CustomerId, const Question &, const Answer &)> &visit) const
{
    if (customers.isEmpty())
        return {};
    QList<qint64> ids;
    for (const CustomerId id : customers)
        ids.append(number(id));
    const SqlPart list = listed(m_connection.engine(), ids);
    return m_connection.each(
        QStringLiteral("SELECT c.channel, c.topic, c.state, c.frequency, c.cap, c.cap_period, c.pause_until,"
                       " f.customer FROM %1 CROSS JOIN preference f CROSS JOIN choice c"
                       " WHERE f.customer = j.value AND c.id = f.choice")
            .arg(list.sql),
        list.values, [&visit](const Row &row) {
            visit(CustomerId {row.integer(7)}, questionFromRow(row), answerFromRow(row, 2).value_or(Answer()));
            return true;
        });
}

Result<> ChoiceBatch::append(QList<Choice> &choices)
{
    if (choices.isEmpty())
        return {};
    if (m_connection.engine() == Engine::PostgreSql)
        return stage(choices);
    ChoiceStore store(m_connection);
    for (Choice &choice : choices) {
        const Result<ChoiceId> id = store.append(choice);
        if (!id)
            return id.error();
        choice.id = *id;
    }
    return {};
}

// The rows of a list are inserted, numbered and told in its order.
Result<> ChoiceBatch::stage(QList<Choice> &choices)
{
    QList<QVariantList> rows;
    for (const Choice &choice : std::as_const(choices))
        rows.append(writtenValues(choice));
    auto place = choices.begin();
    return m_connection.each(
        QStringLiteral("SELECT stage_choices(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"), arraysOf(rows),
        [&place](const Row &row) {
            (place++)->id = ChoiceId {row.integer(0)};
            return true;
        });
}

} // namespace Prefdesk
