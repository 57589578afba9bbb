// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/serverlogin.h"
#include "tests/support/postgresaccess.h"

namespace Prefdesk {

/// The server for this process's tests: that of the ctest run (PREFDESK_TEST_SERVER names its file), or else an own
/// one, started when it is first asked for. It has a migrated desk to copy, see TestDatabase.
const PostgresAccess &testServer();

/// The prefix of the roles of all desks in a TestDatabase.
inline const QString testPrefix = QStringLiteral("test");

/// Makes the desk that each TestDatabase is a copy of.
void makeTemplateDesk(const PostgresAccess &server);

/// A copy of the migrated desk, as empty as a new one, for as long as this lives.
class TestDatabase final
{
public:
    TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;
    ~TestDatabase();

    QString name() const { return m_name; }
    /// Of a role that belongs to the desk's owner and may so act in anybody's name.
    ServerLogin ownerLogin() const;

private:
    QString m_name;
};

} // namespace Prefdesk
