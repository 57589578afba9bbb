// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/secret.h"
#include "models/storage/connection.h"
#include "models/storage/database.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>

#include <memory>

namespace Prefdesk {

/// A fresh, migrated, encrypted database in a temporary folder with one person per role; without key slots, so
/// that store tests do not pay for key derivation.
class TestDesk final
{
public:
    TestDesk();

    Connection &connection() { return *m_connection; }
    /// A database thread on the same file; opened when this returns.
    std::unique_ptr<Database> openDatabase();
    QString file() const;
    const Secret &key() const { return m_key; }

    /// The person with that role, for all regions; ids 1 to 4 in the order of allRoles().
    Actor actor(Role role) const;

    ManualClock clock;

private:
    QTemporaryDir m_folder;
    Secret m_key;
    std::unique_ptr<Connection> m_connection;
};

} // namespace Prefdesk
