// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/queryplan.h"

#include "models/storage/scan.h"
#include "models/storage/sqlcipherconnection.h"
#include "models/storage/sqlcipherdriver.h"
#include "models/storage/sqlcipherhandle.h"

#include <sqlcipher/sqlite3.h>

namespace Prefdesk {

namespace {

int remember(unsigned, void *statements, void *statement, void *)
{
    static_cast<QStringList *>(statements)
        ->append(QString::fromUtf8(sqlite3_sql(static_cast<sqlite3_stmt *>(statement))));
    return 0;
}

} // namespace

QStringList queryPlans(Connection &connection, const std::function<void()> &work)
{
    sqlite3 *const handle = sqlCipherDriver(connection).openHandle()->get();
    QStringList statements;
    sqlite3_trace_v2(handle, SQLITE_TRACE_STMT, remember, &statements);
    work();
    sqlite3_trace_v2(handle, 0, nullptr, nullptr);
    statements.removeDuplicates();
    QStringList plans;
    for (const QString &statement : std::as_const(statements)) {
        Scan plan(connection, QStringLiteral("EXPLAIN QUERY PLAN ") + statement);
        while (plan.next())
            plans.append(QString::fromUtf8(plan.bytes(3)));
    }
    return plans;
}

} // namespace Prefdesk
