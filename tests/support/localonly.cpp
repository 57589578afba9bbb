// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/localonly.h"

#include "tests/support/testdesk.h"

#include <QFileInfo>
#include <QHash>

namespace Prefdesk {

namespace {

constexpr char planOfSqlite[] = "reads the plan that SQLite makes";
constexpr char ownSchema[] = "brings the schema up to date, which only who keeps the server does to a shared desk";
constexpr char ownPlace[] = "moves the desk away, which on a server only its keeper can";
constexpr char ownDisk[] = "fills the disk under this process, which writes no database of a shared desk";
constexpr char ownFile[] = "looks into the database's file, which a shared desk's clients do not have";

/// Everything that is not tried on a shared desk, and why.
const QHash<QByteArray, const char *> &localFunctions()
{
    static const QHash<QByteArray, const char *> functions {
        {"tst_connection opensExistingFilesOnly", ownFile},
        {"tst_connection migratesOnceOnly", ownSchema},
        {"tst_auditstore filtersWithoutReadingTheTable", planOfSqlite},
        {"tst_witness acceptsARestoredDeskInThePlaceOfTheOneItKnew", ownPlace},
        {"tst_auditstore findsTheLastVerificationInItsOwnIndex", planOfSqlite},
        {"tst_projectioncheck findsEntriesOfAKindInTheIndex", planOfSqlite},
        {"tst_reportmaking findsThePeriodInTheIndex", planOfSqlite},
        {"tst_importmodel leavesNoPlaintextUnderLoad", ownFile},
        {"tst_importmodel leavesNothingWhenTheDiskIsFull", ownDisk},
    };
    return functions;
}

} // namespace

const char *reasonToStayLocal()
{
    const QByteArray program = QFileInfo(QCoreApplication::applicationFilePath()).fileName().toLatin1();
    const char *const reason = localFunctions().value(program + ' ' + QTest::currentTestFunction());
    if (!reason)
        qFatal("%s has no reason to stay local.", QTest::currentTestFunction());
    return testEngine() == Engine::PostgreSql ? reason : nullptr;
}

} // namespace Prefdesk
