// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/toldoptouts.h"

#include "models/customers/searchsql.h"
#include "models/storage/connection.h"
#include "models/storage/parameter.h"
#include "models/storage/posting.h"

#include <QVariant>

#include <algorithm>
#include <utility>

namespace Prefdesk {

ToldOptOuts::ToldOptOuts(Connection &connection, BatchId batch)
    : m_connection(connection)
    , m_batch(batch)
{
}

Result<QList<Question>> ToldOptOuts::hear(CustomerId customer, const QList<Question> &optOuts)
{
    const Result<QList<Told>> before = told(customer);
    if (!before)
        return before.error();
    for (const Told &one : *before) {
        if (one.takenBackBy || optOuts.contains(one.question))
            continue;
        mark(customer, one.question, number(m_batch));
    }
    return remember(customer, optOuts, *before);
}

Result<QList<Question>> ToldOptOuts::hearFirst(CustomerId customer, const QList<Question> &optOuts)
{
    m_read.insert(number(customer), {});
    return remember(customer, optOuts, {});
}

Result<QList<Question>> ToldOptOuts::hearAlso(CustomerId customer, const QList<Question> &optOuts)
{
    const Result<QList<Told>> before = told(customer);
    if (!before)
        return before.error();
    return remember(customer, optOuts, *before);
}

Result<QList<ToldOptOuts::Told>> ToldOptOuts::told(CustomerId customer)
{
    if (const auto known = m_read.constFind(number(customer)); known != m_read.cend())
        return *known;
    const auto told = m_connection.list(
        QStringLiteral("SELECT channel, topic, taken_back_by FROM import_opt_out WHERE customer = ?"),
        {number(customer)}, toldOf);
    if (told)
        m_read.insert(number(customer), *told);
    return told;
}

Result<> ToldOptOuts::read(const QList<CustomerId> &customers)
{
    m_read.clear();
    QList<qint64> ids;
    for (const CustomerId id : customers) {
        ids.append(number(id));
        m_read.insert(number(id), {});
    }
    if (ids.isEmpty())
        return {};
    const SqlPart list = listed(m_connection.engine(), ids);
    return m_connection.each(QStringLiteral("SELECT o.channel, o.topic, o.taken_back_by, o.customer FROM %1"
                                            " CROSS JOIN import_opt_out o WHERE o.customer = j.value")
                                 .arg(list.sql),
                             list.values, [this](const Row &row) {
                                 m_read[row.integer(3)].append(toldOf(row));
                                 return true;
                             });
}

ToldOptOuts::Told ToldOptOuts::toldOf(const Row &row)
{
    return {Question::fromCodes(row.text(0), row.text(1)).value_or(Question::stop()), row.optionalInteger(2)};
}

// What an earlier row of this file took back was still told before the file.
QList<Question> ToldOptOuts::remember(CustomerId customer, const QList<Question> &optOuts, const QList<Told> &before)
{
    QList<Question> repeated;
    for (const Question &question : optOuts) {
        const auto known = std::ranges::find(before, question, &Told::question);
        const bool isKnown = known != before.end();
        if (isKnown && known->takenBackBy.value_or(number(m_batch)) == number(m_batch))
            repeated.append(question);
        if (isKnown && !known->takenBackBy)
            continue;
        mark(customer, question, {});
    }
    return repeated;
}

void ToldOptOuts::mark(CustomerId customer, const Question &question, std::optional<qint64> takenBackBy)
{
    m_marks[{number(customer), question.channelCode(), question.topicCode()}] = takenBackBy;
    QList<Told> &told = m_read[number(customer)];
    const auto known = std::ranges::find(told, question, &Told::question);
    if (known == told.end())
        told.append({question, takenBackBy});
    else
        known->takenBackBy = takenBackBy;
}

Result<> ToldOptOuts::write()
{
    if (m_connection.engine() == Engine::PostgreSql)
        return writeAtOnce();
    for (const auto &[place, takenBackBy] : std::exchange(m_marks, {})) {
        const auto &[customer, channel, topic] = place;
        const auto done = m_connection.run(
            QStringLiteral("INSERT INTO import_opt_out (customer, channel, topic, taken_back_by) VALUES (?, ?, ?, ?) "
                           "ON CONFLICT (customer, channel, topic) DO UPDATE SET taken_back_by = "
                           "excluded.taken_back_by"),
            {customer, channel, topic, takenBackBy ? QVariant(*takenBackBy) : QVariant()});
        if (!done)
            return done.error();
    }
    return {};
}

Result<> ToldOptOuts::writeAtOnce()
{
    if (m_marks.empty())
        return {};
    OptionalIntegers customers;
    QStringList channels;
    QStringList topics;
    OptionalIntegers batches;
    for (const auto &[place, takenBackBy] : std::exchange(m_marks, {})) {
        customers.append(std::get<0>(place));
        channels.append(std::get<1>(place));
        topics.append(std::get<2>(place));
        batches.append(takenBackBy);
    }
    return post(m_connection,
                QStringLiteral("INSERT INTO import_opt_out (customer, channel, topic, taken_back_by)"
                               " SELECT * FROM unnest(?, ?, ?, ?) ON CONFLICT (customer, channel, topic)"
                               " DO UPDATE SET taken_back_by = excluded.taken_back_by"),
                {QVariant::fromValue(customers), channels, topics, QVariant::fromValue(batches)});
}

} // namespace Prefdesk
