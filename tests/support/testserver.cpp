// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testserver.h"

#include "models/storage/postgresconnection.h"
#include "models/storage/postgresschema.h"
#include "models/storage/transaction.h"
#include "tests/support/postgresserver.h"
#include "tests/support/serverlogin.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

const QString templateName = QStringLiteral("template_desk");
const QString ownerRole = QStringLiteral("test owner");

std::unique_ptr<PostgresConnection> opened(const ServerLogin &login)
{
    auto open = PostgresConnection::open(login, Connection::Mode::ReadWrite);
    if (!open)
        qFatal("%s", qPrintable(open.error().message + open.error().detail));
    return std::unique_ptr<PostgresConnection>(static_cast<PostgresConnection *>(open->release()));
}

void run(PostgresConnection &connection, const QString &script)
{
    const Result<> done = connection.runScript(script);
    if (!done)
        qFatal("%s: %s", qPrintable(script), qPrintable(done.error().detail));
}

std::unique_ptr<PostgresServer> ownServer;
std::unique_ptr<PostgresConnection> site;

/// For databases, which none of their own connections can make or drop.
PostgresConnection &siteConnection()
{
    if (site && !site->runScript(QStringLiteral("SELECT 1")))
        site.reset(); // a test crashed the server
    if (!site) {
        const PostgresAccess &server = testServer();
        site = opened(superuserLogin(server, QStringLiteral("postgres")));
        qAddPostRoutine([] {
            site.reset();
            ownServer.reset();
        });
    }
    return *site;
}

PostgresAccess foundServer()
{
    if (const auto running = PostgresAccess::read(qEnvironmentVariable("PREFDESK_TEST_SERVER")))
        return *running;
    ownServer = std::make_unique<PostgresServer>();
    makeTemplateDesk(ownServer->access());
    return ownServer->access();
}

} // namespace

const PostgresAccess &testServer()
{
    static const PostgresAccess server = foundServer();
    return server;
}

void makeTemplateDesk(const PostgresAccess &server)
{
    run(*opened(superuserLogin(server, QStringLiteral("postgres"))),
        QStringLiteral("CREATE DATABASE %1").arg(templateName));
    const auto connection = opened(superuserLogin(server, templateName));
    run(*connection, QStringLiteral("BEGIN"));
    const ServerRoles roles {.prefix = testPrefix};
    const Result<> updated = updatePostgresSchema(*connection, roles);
    if (!updated)
        qFatal("%s", qPrintable(updated.error().message + updated.error().detail));
    run(*connection, QStringLiteral("COMMIT"));
    run(*connection,
        QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD '%2' IN ROLE %3")
            .arg(quotedIdentifier(ownerRole), server.password, quotedIdentifier(roles.owner())));
}

TestDatabase::TestDatabase()
{
    static int made = 0;
    m_name = QStringLiteral("desk_%1_%2").arg(QCoreApplication::applicationPid()).arg(++made);
    run(siteConnection(),
        QStringLiteral("CREATE DATABASE %1 TEMPLATE %2 STRATEGY file_copy").arg(m_name, templateName));
}

TestDatabase::~TestDatabase()
{
    run(siteConnection(), QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_name));
}

ServerLogin TestDatabase::ownerLogin() const
{
    return serverLogin(testServer(), m_name, ownerRole, testServer().password);
}

} // namespace Prefdesk
