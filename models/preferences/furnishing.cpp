// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/furnishing.h"

#include "models/notices/noticeseed.h"
#include "models/preferences/downstreamsystem.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

namespace Prefdesk {

namespace {

Result<> addSystems(Connection &connection)
{
    const auto present = downstreamSystems(connection);
    if (!present)
        return present.error();
    if (!present->isEmpty())
        return {};
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    const Result<> added = addDownstreamSystems(connection, usualDownstreamSystems());
    return added ? transaction->commit() : added;
}

} // namespace

Result<> furnish(Connection &connection, const Actor &actor, const Clock &clock)
{
    const Result<> allowed = actor.require(Permission::ManageDesk);
    if (!allowed)
        return allowed;
    const Result<> seeded = seedNotices(connection, actor, clock);
    return seeded ? addSystems(connection) : seeded;
}

} // namespace Prefdesk
