// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgrescursor.h"

#include "models/storage/parameter.h"
#include "models/storage/postgresconnection.h"
#include "models/storage/postgreserror.h"

#include <libpq-fe.h>

namespace Prefdesk {

namespace {

constexpr int portion = 4096;

} // namespace

PostgresCursor::PostgresCursor(PostgresConnection &connection, const QString &sql, const QVariantList &values)
    : m_connection(connection)
    , m_sql(sql)
    , m_values(values)
    , m_name('c' + QByteArray::number(++connection.m_lastName))
{
    declare();
}

PostgresCursor::~PostgresCursor()
{
    close();
}

void PostgresCursor::restart(qint64 value)
{
    if (!m_result)
        return;
    close();
    m_values[0] = value;
    declare();
}

bool PostgresCursor::next()
{
    if (!m_result || !m_isDeclared)
        return false;
    if (m_connection.isInterrupted()) {
        fail(stoppedError());
        return false;
    }
    if (++m_at >= m_rows && !fetch())
        return false;
    m_row->setRow(m_at);
    return true;
}

// Cursors live in a transaction. Outside of one the first that stands open begins it and the last ends it.
void PostgresCursor::declare()
{
    if (m_connection.isInterrupted()) {
        fail(stoppedError());
        return;
    }
    if (const Result<> ran = m_connection.runPending(); !ran) {
        fail(ran.error());
        return;
    }
    if (!m_connection.m_line->isInTransaction()) {
        if (const Result<> begun = m_connection.begin(Connection::Purpose::Read, {}); !begun) {
            fail(begun.error());
            return;
        }
        m_connection.m_cursorsBegan = true;
    }
    const NumberedSql statement = numbered(m_sql);
    const Result<PostgresResult> declared = m_connection.m_line->executeOnce(
        "DECLARE " + m_name + " NO SCROLL CURSOR FOR " + statement.text, PostgresParameters(m_values));
    if (!declared) {
        fail(declared.error());
        return;
    }
    ++m_connection.m_cursors;
    m_isDeclared = true;
    m_isLastPortion = false;
    m_at = -1;
    m_rows = 0;
}

bool PostgresCursor::fetch()
{
    if (m_isLastPortion)
        return false;
    Result<PostgresResult> fetched = m_connection.m_line->executeOnce(
        "FETCH FORWARD " + QByteArray::number(portion) + " FROM " + m_name, PostgresParameters({}));
    if (!fetched) {
        fail(fetched.error());
        return false;
    }
    if (!isReadable(fetched->get())) {
        fail(postgresError(QByteArrayLiteral("0A000"), QStringLiteral("type of a column")));
        return false;
    }
    m_portion = std::move(*fetched);
    m_row.emplace(m_portion.get());
    m_at = 0;
    m_rows = PQntuples(m_portion.get());
    m_isLastPortion = m_rows < portion;
    return m_rows > 0;
}

void PostgresCursor::close()
{
    if (!m_isDeclared)
        return;
    m_isDeclared = false;
    --m_connection.m_cursors;
    if (m_connection.m_cursors == 0 && m_connection.m_cursorsBegan) {
        m_connection.m_cursorsBegan = false;
        m_connection.rollBack();
    } else if (m_connection.m_line->isInTransaction()) {
        [[maybe_unused]] const Result<PostgresResult> closed
            = m_connection.m_line->executeOnce("CLOSE " + m_name, PostgresParameters({}));
    }
}

void PostgresCursor::fail(const Error &error)
{
    m_result = error;
}

} // namespace Prefdesk
