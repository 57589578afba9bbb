// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/wordindex.h"

#include "models/customers/searchsql.h"
#include "models/storage/connection.h"

#include <utility>

namespace Prefdesk {

namespace {

// A row of PostgreSQL's index has to fit into a third of a page: it keeps 200 characters of a word. Of what was typed
// fewer are enough, also where a character takes two of QString's.
constexpr qsizetype longestTyped = 100;
constexpr qsizetype mostChanged = 2'000;

} // namespace

QString indexedWord(const QString &typed)
{
    QString beginning = typed.left(longestTyped);
    if (!beginning.isEmpty() && beginning.back().isHighSurrogate())
        beginning.chop(1);
    return beginning;
}

WordIndex::WordIndex(Connection &connection)
    : m_connection(connection)
{
}

Result<> WordIndex::add(CustomerId id, const QString &words)
{
    if (m_connection.engine() == Engine::PostgreSql) {
        m_changed.append(number(id));
        return m_isDeferred && m_changed.size() < mostChanged ? Result<>() : writeShared();
    }
    if (m_isDeferred)
        return {};
    const Result<qint64> row = m_connection.insert(
        QStringLiteral("INSERT INTO customer_words (rowid, words) VALUES (?, ?)"), {number(id), words});
    if (!row)
        return row.error();
    return {};
}

Result<> WordIndex::remove(CustomerId id, const QString &words)
{
    if (m_connection.engine() == Engine::PostgreSql) {
        m_forgotten.append(number(id)); // add() follows
        return {};
    }
    if (m_isDeferred)
        return {};
    const Result<qint64> row = m_connection.insert(
        QStringLiteral("INSERT INTO customer_words (customer_words, rowid, words) VALUES ('delete', ?, ?)"),
        {number(id), words});
    if (!row)
        return row.error();
    return {};
}

Result<> WordIndex::rebuild()
{
    m_isDeferred = false;
    if (m_connection.engine() == Engine::PostgreSql)
        return writeShared();
    for (const char *const command : {"rebuild", "optimize"}) {
        const Result<qint64> done = m_connection.insert(
            QStringLiteral("INSERT INTO customer_words (customer_words) VALUES (?)"), {QLatin1String(command)});
        if (!done)
            return done.error();
    }
    return {};
}

Result<> WordIndex::writeShared()
{
    if (const Result<> forgotten = forgetShared(); !forgotten)
        return forgotten;
    if (m_changed.isEmpty())
        return {};
    const SqlPart customers = listed(Engine::PostgreSql, std::exchange(m_changed, {}));
    const Result<qint64> written = m_connection.run(
        QStringLiteral("INSERT INTO customer_word (word, customer, country) SELECT DISTINCT left(w.word, 200), c.id,"
                       " c.country FROM %1 CROSS JOIN customer c CROSS JOIN unnest(string_to_array(c.words, ' ')) w"
                       " (word) WHERE c.id = j.value AND w.word <> '' AND NOT starts_with(w.word, '_')")
            .arg(customers.sql),
        customers.values);
    return written ? Result<>() : written.error();
}

// Never IN (SELECT unnest(?)): a plan made for a small table would go on to read all of a large one.
Result<> WordIndex::forgetShared()
{
    if (m_forgotten.isEmpty())
        return {};
    const Result<qint64> forgotten
        = m_connection.run(QStringLiteral("DELETE FROM customer_word WHERE customer = ANY (?)"),
                           listed(Engine::PostgreSql, std::exchange(m_forgotten, {})).values);
    return forgotten ? Result<>() : forgotten.error();
}

} // namespace Prefdesk
