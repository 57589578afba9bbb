// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bareserver.h"

#include <libpq-fe.h>

#include <iterator>

namespace Prefdesk {

namespace {

constexpr int binary = 1;

qint64 bytesOf(const PGresult *row)
{
    qint64 bytes = 0;
    for (int column = 0; column < PQnfields(row); ++column)
        bytes += PQgetvalue(row, 0, column) ? PQgetlength(row, 0, column) : 0;
    return bytes;
}

} // namespace

BareServer::BareServer(const ServerLogin &login)
{
    const QByteArray host = login.hosts.constFirst().toUtf8();
    const QByteArray port = QByteArray::number(login.ports.constFirst());
    const QByteArray database = login.database.toUtf8();
    const QByteArray role = login.role.toUtf8();
    const QByteArray password = login.password.view().toByteArray();
    const QByteArray caFile = login.caFile.toUtf8();
    const char *const names[] {"host",    "port",        "dbname",  "user", "password",
                               "sslmode", "sslrootcert", "options", nullptr};
    const char *const values[] {
        host, port, database, role, password, "verify-full", caFile, "-c search_path=prefdesk", nullptr};
    static_assert(std::size(names) == std::size(values));
    m_line = PQconnectdbParams(names, values, 0);
    if (PQstatus(m_line) != CONNECTION_OK)
        qFatal("bench: %s", PQerrorMessage(m_line));
}

BareServer::~BareServer()
{
    PQfinish(m_line);
}

qint64 BareServer::read(const QByteArray &sql)
{
    if (PQsendQueryParams(m_line, sql, 0, nullptr, nullptr, nullptr, nullptr, binary) != 1
        || PQsetSingleRowMode(m_line) != 1)
        qFatal("bench: %s", PQerrorMessage(m_line));
    qint64 bytes = 0;
    while (PGresult *const row = PQgetResult(m_line)) {
        if (PQresultStatus(row) == PGRES_FATAL_ERROR)
            qFatal("bench: %s", PQresultErrorMessage(row));
        if (PQntuples(row) == 1)
            bytes += bytesOf(row);
        PQclear(row);
    }
    return bytes;
}

} // namespace Prefdesk
