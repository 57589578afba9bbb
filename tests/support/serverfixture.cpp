// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgresserver.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace Prefdesk;

/// serverfixture start|stop FILE: one PostgreSQL server for all tests of a ctest run. FILE says where it is.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const QString &file = arguments.at(2);
    if (arguments.at(1) == QStringLiteral("stop"))
        return PostgresServer::remove(file) ? 0 : 1;
    PostgresServer server(PostgresServer::Durability::Fast, getppid()); // ctest
    makeTemplateDesk(server.access());
    server.leaveRunning(file);
    return 0;
}
