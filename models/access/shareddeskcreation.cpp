// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/shareddeskcreation.h"

#include "models/access/deskdraft.h"
#include "models/access/deskfiles.h"
#include "models/access/personlogin.h"
#include "models/access/recoverycode.h"
#include "models/access/setuprole.h"
#include "models/access/shareddesk.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::SharedDeskCreation)
};

Result<> writeFile(Connection &connection, const QString &name, const Result<QByteArray> &content)
{
    if (!content)
        return content.error();
    const Result<qint64> written
        = connection.run(QStringLiteral("INSERT INTO desk_file (name, sha256, content) VALUES (?, sha256(?), ?)"),
                         {name, *content, *content});
    return written ? Result<>() : written.error();
}

Result<> fill(Connection &connection, const DeskLocation &location, DeskDraft &draft, const Secret &passphrase,
              const QString &recoveryCode)
{
    Result<> done = writeFile(connection, keyFileName, draft.keyFile(passphrase, recoveryCode));
    if (done)
        done = writeFile(connection, signerFileName(draft.person().name), draft.signer());
    if (done)
        done = draft.writeRows(connection);
    if (done)
        done = makeLogin(connection, location, draft.person().name, passphrase);
    if (done)
        done = draft.record(connection);
    return done;
}

} // namespace

Result<> requireEmptyDatabase(Connection &connection)
{
    const auto taken = connection.first(QStringLiteral("SELECT to_regnamespace('prefdesk') IS NOT NULL"), {},
                                        [](const Row &row) { return row.flag(0); });
    if (!taken)
        return taken.error();
    if (!taken->value_or(false))
        return {};
    const Result<int> version = postgresSchemaVersion(connection);
    if (!version && version.error().kind != Error::Kind::Refused)
        return version.error();
    if (version && *version > 0)
        return Error {Error::Kind::Refused,
                      Words::tr("This database is a desk already. Nothing was changed; choose an empty database."),
                      QStringLiteral("schema %1").arg(*version)};
    return Error {
        Error::Kind::Refused,
        Words::tr("This database has a schema “prefdesk” that is not a desk's. Nothing was changed; choose an "
                  "empty database."),
        QStringLiteral("schema")};
}

Result<QString> createSharedDesk(const DeskLocation &location, const SetUpRole &role, const NewDesk &desk,
                                 const Secret &passphrase, const Clock &clock)
{
    Result<DeskDraft> draft = DeskDraft::of(desk, clock());
    if (!draft)
        return draft.error();
    if (const Result<> fits = checkLogin(location, desk.personName); !fits)
        return fits.error();
    const auto connection = connectForSetUp(location, role);
    if (!connection)
        return connection.error();
    Result<SetUpTransaction> transaction = SetUpTransaction::begin(**connection);
    if (!transaction)
        return transaction.error();
    const QString recoveryCode = newRecoveryCode();
    Result<> done = requireEmptyDatabase(**connection);
    if (done)
        done = requireSameTime(**connection, clock);
    if (done)
        done = updatePostgresSchema(**connection, rolesOf(location));
    if (done)
        done = fill(**connection, location, *draft, passphrase, recoveryCode);
    if (done)
        done = transaction->commit();
    if (!done)
        return setUpError(done.error(), role);
    return recoveryCode;
}

Result<> upgradeSharedDesk(const DeskLocation &location, const SetUpRole &role)
{
    const auto connection = connectForSetUp(location, role);
    if (!connection)
        return connection.error();
    Result<SetUpTransaction> transaction = SetUpTransaction::begin(**connection);
    if (!transaction)
        return transaction.error();
    const Result<int> version = postgresSchemaVersion(**connection);
    if (!version)
        return version.error();
    if (*version == 0)
        return requireNewestSchema(**connection);
    Result<> done = updatePostgresSchema(**connection, rolesOf(location));
    if (done)
        done = transaction->commit();
    if (!done)
        return setUpError(done.error(), role);
    return {};
}

} // namespace Prefdesk
