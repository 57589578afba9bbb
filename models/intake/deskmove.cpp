// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/deskmove.h"

#include "models/access/deskfiles.h"
#include "models/access/folderlock.h"
#include "models/access/personlogin.h"
#include "models/access/shareddeskcreation.h"
#include "models/customers/wordindex.h"
#include "models/intake/desktransfer.h"
#include "models/preferences/projectioncheck.h"
#include "models/storage/scan.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DeskMove)
};

Result<> requireSound(Connection &connection, const Unlocked &local, const Clock &clock, const Progress &progress)
{
    VerificationRequest request;
    request.checks = {checkProjection};
    const auto report = verify(connection, local.actor, clock, request, progress);
    if (!report)
        return report.error();
    if (report->ok)
        return {};
    return Error {
        Error::Kind::Refused,
        Words::tr("The desk's audit history does not verify, so nothing was moved. Verify it and see what was "
                  "found (prefdeskctl verify)."),
        QStringLiteral("not sound")};
}

Result<> copyWords(Connection &from, Connection &to)
{
    WordIndex words(to);
    words.defer();
    Scan customers(from, QStringLiteral("SELECT id, words FROM customer"));
    while (customers.next()) {
        const Result<> added = words.add(CustomerId {customers.integer(0)}, QString::fromUtf8(customers.bytes(1)));
        if (!added)
            return added;
    }
    if (const Result<> read = customers.result(); !read)
        return read;
    return words.rebuild();
}

/// While rows are taken as they were, no rule is asked again; only the tables' owner can say so.
Result<> setRules(PostgresConnection &server, const QString &state)
{
    QString script;
    for (const QString &table : deskTables())
        script += QStringLiteral("ALTER TABLE prefdesk.%1 %2 TRIGGER USER;\n").arg(table, state);
    return server.runScript(script);
}

/// New rows get numbers above the ones that came along.
Result<> continueNumbers(PostgresConnection &server)
{
    for (const char *const table :
         {"person", "customer", "contact_point", "notice_version", "message", "downstream_system", "call", "choice",
          "intake_batch", "circumstance", "former_place", "former_point", "register_list", "rule_pack", "duty",
          "duty_step"}) {
        const Result<> set = server.runScript(
            QStringLiteral(
                "SELECT setval(pg_get_serial_sequence('prefdesk.%1', 'id'), coalesce(max(id), 0) + 1, false) "
                "FROM prefdesk.%1")
                .arg(QLatin1String(table)));
        if (!set)
            return set;
    }
    return {};
}

Result<> copyFilesUp(const Unlocked &local, Connection &server)
{
    QStringList names {keyFileName};
    for (const QString &signer : QDir(local.location.folder.signerFolder()).entryList(QDir::Files))
        names.append(QStringLiteral("signers/") + signer);
    for (const QString &name : names) {
        QFile file(local.location.folder.path + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return Error {Error::Kind::Unavailable,
                          Words::tr("The file %1 of the desk cannot be read, so nothing was moved.").arg(name), name};
        const QByteArray content = file.readAll();
        const Result<qint64> written
            = server.run(QStringLiteral("INSERT INTO desk_file (name, sha256, content) VALUES (?, sha256(?), ?)"),
                         {name, content, content});
        if (!written)
            return written.error();
    }
    return {};
}

Result<QStringList> peopleWithoutLogin(Connection &connection, const Actor &actor)
{
    const auto names
        = connection.list(QStringLiteral("SELECT name FROM person WHERE removed_at IS NULL AND id <> ? ORDER BY name"),
                          {number(actor.id)}, [](const Row &row) { return row.text(0); });
    if (!names)
        return names.error();
    return QStringList(*names);
}

Result<qint64> fillServer(const Unlocked &local, Connection &connection, PostgresConnection &server,
                          const Secret &passphrase, const DeskLocation &to, const Progress &progress)
{
    Result<> done = server.runScript(QStringLiteral("DELETE FROM prefdesk.ledger_head"));
    if (!done)
        return done.error();
    const Result<qint64> rows = copyRows(connection, server, connection, progress);
    if (!rows)
        return rows;
    done = copyWords(connection, server);
    if (done)
        done = copyFilesUp(local, server);
    if (done)
        done = continueNumbers(server);
    if (done)
        done = makeLogin(server, to, local.actor.name, passphrase);
    if (!done)
        return done.error();
    return rows;
}

/// Schema and rows; the set-up transaction stands open.
Result<qint64> takeOver(const Unlocked &local, Connection &connection, PostgresConnection &server,
                        const Secret &passphrase, const DeskLocation &to, const Progress &progress)
{
    Result<> done = updatePostgresSchema(server, rolesOf(to));
    if (done)
        done = setRules(server, QStringLiteral("DISABLE"));
    if (!done)
        return done.error();
    const Result<qint64> rows = fillServer(local, connection, server, passphrase, to, progress);
    if (!rows)
        return rows;
    // Checks that were put off to the commit would stand in the way of the rules.
    done = server.runScript(QStringLiteral("SET CONSTRAINTS ALL IMMEDIATE"));
    if (done)
        done = setRules(server, QStringLiteral("ENABLE"));
    if (!done)
        return done.error();
    return rows;
}

Result<> markMoved(Connection &connection, const QString &place)
{
    const Result<qint64> marked
        = connection.run(QStringLiteral("INSERT INTO policy (name, value) VALUES ('moved_to', ?) "
                                        "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                         {place});
    return marked ? Result<>() : marked.error();
}

Result<MovedDesk> moveAlone(const Unlocked &local, Connection &connection, const Secret &passphrase,
                            const DeskLocation &to, const SetUpRole &role, const Clock &clock, const Progress &progress)
{
    if (const Result<> sound = requireSound(connection, local, clock, progress); !sound)
        return sound.error();
    const auto server = connectForSetUp(to, role);
    if (!server)
        return server.error();
    Result<SetUpTransaction> transaction = SetUpTransaction::begin(**server);
    if (!transaction)
        return transaction.error();
    if (const Result<> empty = requireEmptyDatabase(**server); !empty)
        return empty.error();
    const Result<> recorded = recordTransfer(connection, local.actor, clock(), Action::DeskMoved, to.text());
    if (!recorded)
        return recorded.error();
    const Result<qint64> rows = takeOver(local, connection, **server, passphrase, to, progress);
    if (!rows)
        return setUpError(rows.error(), role);
    const Result<qint64> entries = requireSameLog(connection, **server);
    if (!entries)
        return entries.error();
    const Result<QStringList> others = peopleWithoutLogin(connection, local.actor);
    if (!others)
        return others.error();
    Result<> done = transaction->commit();
    if (done)
        done = markMoved(connection, to.text());
    if (!done)
        return done.error();
    return MovedDesk {.rows = *rows, .entries = *entries, .withoutLogin = *others};
}

} // namespace

Result<MovedDesk> moveToServer(const Unlocked &local, Connection &connection, const Secret &passphrase,
                               const DeskLocation &to, const SetUpRole &role, const Clock &clock,
                               const Progress &progress)
{
    if (const Result<> allowed = local.actor.require(Permission::ManagePeople); !allowed)
        return allowed.error();
    if (const Result<> alone = local.lock->makeExclusive(); !alone)
        return alone.error();
    Result<MovedDesk> moved = moveAlone(local, connection, passphrase, to, role, clock, progress);
    if (moved)
        return moved;
    const Result<> shared = local.lock->shareAgain();
    return shared ? moved.error() : shared.error();
}

} // namespace Prefdesk
