// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/setuprole.h"

#include <QCoreApplication>

#include <utility>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::SetUpRole)
};

} // namespace

Result<SetUpTransaction> SetUpTransaction::begin(PostgresConnection &connection)
{
    const Result<> begun = connection.runScript(QStringLiteral("BEGIN"));
    if (!begun)
        return begun.error();
    return SetUpTransaction(connection);
}

SetUpTransaction::SetUpTransaction(PostgresConnection &connection)
    : m_connection(&connection)
{
}

SetUpTransaction::SetUpTransaction(SetUpTransaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

SetUpTransaction::~SetUpTransaction()
{
    if (m_connection)
        m_connection->rollBack();
}

Result<> SetUpTransaction::commit()
{
    const Result<> committed = m_connection->commit();
    if (committed)
        m_connection = nullptr;
    return committed;
}

Error setUpError(const Error &error, const SetUpRole &role)
{
    if (error.kind == Error::Kind::WrongKey)
        return {Error::Kind::WrongKey,
                Words::tr("The server does not let the role “%1” in with this password. Check both.").arg(role.name),
                error.detail};
    if (error.detail.contains(QStringLiteral("42501")))
        return {Error::Kind::Refused,
                Words::tr("The role “%1” may not do this on the server: it needs CREATEROLE and must own the database. "
                          "Nothing was changed.")
                    .arg(role.name),
                error.detail};
    return error;
}

Result<std::unique_ptr<PostgresConnection>> connectForSetUp(const DeskLocation &location, const SetUpRole &role)
{
    auto connection = connectAs(loginTo(location, role.name, role.password.copy()), Connection::Mode::ReadWrite);
    if (!connection)
        return setUpError(connection.error(), role);
    return connection;
}

} // namespace Prefdesk
