// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/ledger.h"
#include "models/basics/actor.h"
#include "models/intake/importoutcome.h"
#include "models/intake/intakestore.h"
#include "models/storage/transaction.h"

#include <QFile>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace Prefdesk {

class Connection;

/// What every import does around its own format: one transaction from the first row to the ledger entry, so that a
/// stopped or failed import leaves nothing behind.
///
/// On a shared desk others go on meanwhile, only imports come one after the other. Others wait while choices are
/// appended to the ledger, and for customers that the import has changed: so an import of many is kept in parts there,
/// each with an entry of its own. What was kept when it is stopped stays, and the same file again brings the rest. Only
/// the first fill of a desk by somebody who is alone with it is one transaction there too.
class ImportFrame final
{
public:
    /// Refused by role; Unavailable when the file cannot be read.
    static Result<std::unique_ptr<ImportFrame>> begin(Connection &connection, const Actor &actor, const Clock &clock,
                                                      const ImportRequest &request, Action action);

    QFile &file() { return m_file; }
    const QByteArray &fileHash() const { return m_fileHash; }
    ImportOutcome &outcome() { return m_outcome; }
    /// The batch that choices belong to, also in a dry run.
    BatchId batch() const { return m_batch; }
    Result<> quarantine(const QList<QuarantinedField> &fields);

    /// The entries of the choices that are recorded next.
    Result<NextEntries> nextEntries() const;
    /// On a local desk at once; on a shared one with the part that they belong to.
    Result<> record(const QList<Happening> &happenings);
    bool recordsLater() const;
    /// So many more customers are locked until the part is kept.
    void lockedCustomers(qsizetype count) { m_locked += count; }
    /// True when others should wait no longer, or enough is to be recorded: then comes keepPart().
    bool isPartFull() const;
    Result<> keepPart();

    /// Writes the batch and its ledger entry and commits; after a dry run all of it is taken back.
    Result<ImportOutcome> finish();
    /// What to say of an import that this error ended.
    Error interrupted(const Error &error) const;

private:
    ImportFrame(Connection &connection, const Actor &actor, const Clock &clock, const ImportRequest &request,
                Action action, Transaction transaction);
    Result<> openFile();
    Result<> beginBatch();
    Result<> recordPart();
    Result<> writeQuarantine();
    Result<> writeBatch(IntakeBatch::State state);
    QJsonObject summary(IntakeBatch::State state) const;

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
    ImportRequest m_request;
    Action m_action;
    QFile m_file;
    QByteArray m_fileHash;
    BatchId m_batch = {};
    ImportOutcome m_outcome;
    QList<QuarantinedField> m_fields; // in quarantine, not written yet
    QList<Happening> m_happenings; // of the part, on a shared desk
    bool m_isFilling = false; // beginFilling()
    qsizetype m_locked = 0; // customers, by the part
    qint64 m_keptRows = 0; // by earlier parts
    std::optional<Transaction> m_transaction; // last: rolls back first
};

} // namespace Prefdesk
