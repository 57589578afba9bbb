// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/toldoptouts.h"

#include "models/storage/connection.h"

#include <algorithm>
#include <optional>

namespace Prefdesk {

struct ToldOptOuts::Told
{
    Question question = Question::stop();
    std::optional<qint64> takenBackBy = {}; // the batch that said so no longer
};

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
        const Result<> marked = mark(customer, one.question, number(m_batch));
        if (!marked)
            return marked.error();
    }
    return remember(customer, optOuts, *before);
}

Result<QList<Question>> ToldOptOuts::hearFirst(CustomerId customer, const QList<Question> &optOuts)
{
    return remember(customer, optOuts, {});
}

Result<QList<Question>> ToldOptOuts::hearAlso(CustomerId customer, const QList<Question> &optOuts)
{
    const Result<QList<Told>> before = told(customer);
    if (!before)
        return before.error();
    return remember(customer, optOuts, *before);
}

Result<QList<ToldOptOuts::Told>> ToldOptOuts::told(CustomerId customer) const
{
    return m_connection.list(
        QStringLiteral("SELECT channel, topic, taken_back_by FROM import_opt_out WHERE customer = ?"),
        {number(customer)}, [](const Row &row) {
            return Told {Question::fromCodes(row.text(0), row.text(1)).value_or(Question::stop()),
                         row.optionalInteger(2)};
        });
}

// What an earlier row of this file took back was still told before the file.
Result<QList<Question>> ToldOptOuts::remember(CustomerId customer, const QList<Question> &optOuts,
                                              const QList<Told> &before)
{
    QList<Question> repeated;
    for (const Question &question : optOuts) {
        const auto known = std::ranges::find(before, question, &Told::question);
        const bool isKnown = known != before.end();
        if (isKnown && known->takenBackBy.value_or(number(m_batch)) == number(m_batch))
            repeated.append(question);
        if (isKnown && !known->takenBackBy)
            continue;
        const Result<> marked = mark(customer, question, {});
        if (!marked)
            return marked.error();
    }
    return repeated;
}

Result<> ToldOptOuts::mark(CustomerId customer, const Question &question, const QVariant &takenBackBy)
{
    const auto done = m_connection.run(
        QStringLiteral("INSERT INTO import_opt_out (customer, channel, topic, taken_back_by) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (customer, channel, topic) DO UPDATE SET taken_back_by = excluded.taken_back_by"),
        {number(customer), question.channelCode(), question.topicCode(), takenBackBy});
    return done ? Result<>() : Result<>(done.error());
}

} // namespace Prefdesk
