// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/shareddesk.h"

namespace Prefdesk {

/// The role of a server that sets desks up: it has CREATEROLE and owns the database. Once it has made a desk it is a
/// member of the desk's owner and may act there in anybody's name.
struct SetUpRole
{
    QString name;
    Secret password;
};

/// A transaction of the set-up role: takes no lock of the desk, which may not be there yet. Rolls back when it goes,
/// unless commit() was reached.
class SetUpTransaction final
{
public:
    /// connection must outlive it.
    static Result<SetUpTransaction> begin(PostgresConnection &connection);

    SetUpTransaction(SetUpTransaction &&other) noexcept;
    SetUpTransaction &operator=(SetUpTransaction &&) = delete;
    ~SetUpTransaction();

    Result<> commit();

private:
    explicit SetUpTransaction(PostgresConnection &connection);

    PostgresConnection *m_connection; // null once committed or moved from
};

/// WrongKey is about the role's password.
Result<std::unique_ptr<PostgresConnection>> connectForSetUp(const DeskLocation &location, const SetUpRole &role);
/// What the server refuses a role that may not set up desks, said so; any other error as it is.
Error setUpError(const Error &error, const SetUpRole &role);

} // namespace Prefdesk
