// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/ledger.h"
#include "models/basics/actor.h"
#include "models/intake/importoutcome.h"
#include "models/storage/transaction.h"

#include <QFile>
#include <QJsonObject>

#include <memory>

namespace Prefdesk {

class Connection;

/// What every import does around its own format: one transaction from the first row to the ledger entry, so that a
/// stopped or failed import leaves nothing behind. On a shared desk others go on meanwhile, except with the customers
/// that it has changed so far; of two imports that change the same customers one may have to be tried again.
class ImportFrame final
{
public:
    /// Refused by role; Unavailable when the file cannot be read.
    static Result<std::unique_ptr<ImportFrame>> begin(Connection &connection, const Actor &actor, const Clock &clock,
                                                      const ImportRequest &request);

    QFile &file() { return m_file; }
    const QByteArray &fileHash() const { return m_fileHash; }
    ImportOutcome &outcome() { return m_outcome; }
    /// The batch that choices belong to, also in a dry run.
    BatchId batch() const { return m_batch; }
    Result<> quarantine(const QList<QuarantinedField> &fields);
    /// Writes the batch and its ledger entry and commits; after a dry run all of it is taken back.
    Result<ImportOutcome> finish(Action action);

private:
    ImportFrame(Connection &connection, const Actor &actor, const Clock &clock, const ImportRequest &request,
                Transaction transaction);
    Result<> openFile();
    QJsonObject summary() const;

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
    ImportRequest m_request;
    QFile m_file;
    QByteArray m_fileHash;
    BatchId m_batch = {};
    ImportOutcome m_outcome;
    Transaction m_transaction; // last: rolls back first
};

} // namespace Prefdesk
