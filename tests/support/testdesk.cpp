// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testdesk.h"

#include "models/storage/migrations.h"
#include "models/storage/postgresconnection.h"
#include "models/storage/sqlcipherconnection.h"
#include "tests/support/testserver.h"

#include <QTest>

namespace Prefdesk {

Engine testEngine()
{
    static const bool isShared = qEnvironmentVariable("PREFDESK_TEST_ENGINE") == QStringLiteral("postgresql");
    return isShared ? Engine::PostgreSql : Engine::SqlCipher;
}

TestDesk::TestDesk()
    : m_key(Secret::random(32))
{
    if (testEngine() == Engine::PostgreSql)
        m_database = std::make_unique<TestDatabase>();
    m_connection = anotherConnection(Connection::Mode::Create);
    const Result<> migrated = migrate(*m_connection);
    if (!migrated)
        qFatal("%s", qPrintable(migrated.error().message + migrated.error().detail));
    for (const Role role : allRoles()) {
        const auto added = m_connection->insert(
            QStringLiteral("INSERT INTO person (name, full_name, role, created_at) VALUES (?, ?, ?, ?)"),
            {code(role), label(role), code(role), clock.now().micros});
        if (!added)
            qFatal("%s", qPrintable(added.error().detail));
    }
}

TestDesk::~TestDesk() = default;

std::unique_ptr<Connection> TestDesk::anotherConnection(Connection::Mode mode) const
{
    auto opened = opener(mode)();
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message + opened.error().detail));
    return std::move(*opened);
}

std::unique_ptr<Database> TestDesk::openDatabase()
{
    auto database = std::make_unique<Database>();
    bool open = false;
    database->open(database.get(), opener(Connection::Mode::ReadWrite),
                   [&open](const Result<> &answer) { open = static_cast<bool>(answer); });
    if (!QTest::qWaitFor([&open] { return open; }))
        qFatal("The test database does not open.");
    return database;
}

std::function<Result<std::unique_ptr<Connection>>()> TestDesk::opener(Connection::Mode mode) const
{
    // std::function has to copy what it holds.
    if (m_database) {
        const auto login = std::make_shared<const ServerLogin>(m_database->ownerLogin());
        return [login, mode] { return PostgresConnection::open(*login, mode); };
    }
    const auto secret = std::make_shared<const Secret>(m_key.copy());
    return [file = file(), secret, mode] { return SqlCipherConnection::open(file, *secret, mode); };
}

std::function<Result<std::unique_ptr<Connection>>()> TestDesk::strangersOpener() const
{
    if (!m_database)
        return [file = file()] {
            return SqlCipherConnection::open(file, Secret::random(32), Connection::Mode::ReadWrite);
        };
    const auto login = std::make_shared<ServerLogin>(m_database->ownerLogin());
    login->password = Secret::copyOf(QByteArray("guess"));
    return [login] { return PostgresConnection::open(*login, Connection::Mode::ReadWrite); };
}

QString TestDesk::file() const
{
    return m_folder.filePath(QStringLiteral("desk.db"));
}

Actor TestDesk::actor(Role role) const
{
    return {.id = PersonId {allRoles().indexOf(role) + 1},
            .name = code(role),
            .fullName = label(role),
            .role = role,
            .regions = {},
            .workstation = QStringLiteral("test")};
}

} // namespace Prefdesk
