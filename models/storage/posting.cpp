// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/posting.h"

#include "models/storage/postgresconnection.h"

namespace Prefdesk {

Result<> post(Connection &connection, const QString &sql, const QVariantList &values)
{
    if (connection.engine() == Engine::PostgreSql)
        return static_cast<PostgresConnection &>(connection).post(sql, values);
    const Result<qint64> done = connection.run(sql, values);
    return done ? Result<>() : done.error();
}

} // namespace Prefdesk
