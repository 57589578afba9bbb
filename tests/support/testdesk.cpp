// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testdesk.h"

#include "models/storage/migrations.h"
#include "models/storage/sqlcipherconnection.h"

#include <QTest>

namespace Prefdesk {

TestDesk::TestDesk()
    : m_key(Secret::random(32))
{
    auto opened = SqlCipherConnection::open(file(), m_key, Connection::Mode::Create);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message + opened.error().detail));
    m_connection = std::move(*opened);
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

std::unique_ptr<Database> TestDesk::openDatabase()
{
    auto database = std::make_unique<Database>();
    bool open = false;
    database->open(
        database.get(),
        [file = file(), key = m_key.copy()] { return SqlCipherConnection::open(file, key, Connection::Mode::ReadWrite); },
        [&open](const Result<> &answer) { open = static_cast<bool>(answer); });
    if (!QTest::qWaitFor([&open] { return open; }))
        qFatal("The test database does not open.");
    return database;
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
