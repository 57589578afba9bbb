// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/desktransfer.h"

#include "models/audit/ledger.h"
#include "models/audit/logstore.h"
#include "models/storage/connection.h"
#include "models/storage/tablecopy.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DeskMove)
};

} // namespace

const QStringList &deskTables()
{
    static const QStringList tables {
        QStringLiteral("desk"),           QStringLiteral("policy"),        QStringLiteral("person"),
        QStringLiteral("ledger_entry"),   QStringLiteral("ledger_head"),   QStringLiteral("ledger_tile"),
        QStringLiteral("checkpoint"),     QStringLiteral("subject"),       QStringLiteral("subject_head"),
        QStringLiteral("opening"),        QStringLiteral("customer"),      QStringLiteral("contact_point"),
        QStringLiteral("notice_version"), QStringLiteral("message"),       QStringLiteral("downstream_system"),
        QStringLiteral("intake_batch"),   QStringLiteral("call"),          QStringLiteral("choice"),
        QStringLiteral("preference"),     QStringLiteral("draft"),         QStringLiteral("import_opt_out"),
        QStringLiteral("quarantine"),     QStringLiteral("former_place"),  QStringLiteral("former_point"),
        QStringLiteral("circumstance"),   QStringLiteral("register_list"), QStringLiteral("register_number"),
        QStringLiteral("rule_pack"),      QStringLiteral("duty"),          QStringLiteral("duty_step")};
    return tables;
}

Result<qint64> copyRows(Connection &from, Connection &to, Connection &local, const Progress &progress)
{
    const QStringList &tables = deskTables();
    qint64 copied = 0;
    for (qsizetype at = 0; at < tables.size(); ++at) {
        const Result<TableShape> shape = tableShape(local, tables.at(at));
        if (!shape)
            return shape.error();
        const double begin = static_cast<double>(at) / static_cast<double>(tables.size());
        const Result<qint64> rows = copyTable(from, to, *shape, [&](qint64) {
            progress(begin);
            return !from.isInterrupted() && !to.isInterrupted();
        });
        if (!rows)
            return Error {rows.error().kind, rows.error().message, rows.error().detail + u' ' + tables.at(at)};
        copied += *rows;
    }
    return copied;
}

Result<qint64> requireSameLog(Connection &from, Connection &to)
{
    LogStore before(from);
    LogStore after(to);
    const Result<qint64> size = before.size();
    if (!size)
        return size;
    const Result<Hash> root = before.root(*size);
    const Result<Hash> copied = after.root(*size);
    if (!root || !copied)
        return root ? copied.error() : root.error();
    if (*root == *copied)
        return size;
    return Error {Error::Kind::Damaged,
                  Words::tr("The copy of the audit history is not the same as the original, so nothing was kept of it. "
                            "Verify the desk, then try again."),
                  QStringLiteral("root")};
}

Result<> recordTransfer(Connection &connection, const Actor &actor, Instant now, Action action, const QString &place)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    Happening happening;
    happening.action = action;
    happening.after = {{QStringLiteral("to"), place}};
    const Result<> recorded = Ledger(connection).record(actor, now, happening);
    return recorded ? transaction->commit() : recorded;
}

} // namespace Prefdesk
