// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/secret.h"
#include "models/storage/connection.h"
#include "models/storage/database.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace Prefdesk {

class TestDatabase;

/// What the test desks of this process stand on: PREFDESK_TEST_ENGINE=postgresql, or else SQLCipher.
Engine testEngine();

/// A fresh, migrated desk with one person per role; without key slots, so that store tests do not pay for key
/// derivation. Local: an encrypted database in a temporary folder. Shared: a database on testServer(), as its owner.
class TestDesk final
{
public:
    TestDesk();
    ~TestDesk();

    Connection &connection() { return *m_connection; }
    /// After its line broke.
    void reconnect() { m_connection = anotherConnection(); }
    /// Another connection to the same desk.
    std::unique_ptr<Connection> anotherConnection(Connection::Mode mode = Connection::Mode::ReadWrite) const;
    /// What opens the same desk with a wrong key, or a wrong password.
    std::function<Result<std::unique_ptr<Connection>>()> strangersOpener() const;
    /// A database thread on the same desk; opened when this returns.
    std::unique_ptr<Database> openDatabase();

    // Of a local desk:
    QString file() const;
    const Secret &key() const { return m_key; }

    /// The person with that role, for all regions; ids 1 to 4 in the order of allRoles().
    Actor actor(Role role) const;

    ManualClock clock;

private:
    std::function<Result<std::unique_ptr<Connection>>()> opener(Connection::Mode mode) const;

    QTemporaryDir m_folder;
    Secret m_key;
    std::unique_ptr<TestDatabase> m_database; // of a shared desk
    std::unique_ptr<Connection> m_connection;
};

} // namespace Prefdesk
