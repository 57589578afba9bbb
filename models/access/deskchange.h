// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/storage/transaction.h"

namespace Prefdesk {

/// A write transaction in which files of the desk change together with rows.
///
/// On a shared desk the files are rows themselves. In a local desk's folder a new file is written complete and durable
/// as NAME.next, and its SHA-256 goes into the transaction; after the commit it takes NAME's place. Where a program
/// ended in between, the next change or sign-in asks the database: the recorded NAME.next takes its place, any other is
/// dropped.
class DeskChange final
{
public:
    /// Takes the write lock and settles what an earlier change left. connection must outlive it.
    static Result<DeskChange> begin(Connection &connection, const DeskLocation &location);

    Connection &connection() { return m_connection; }
    /// name: keyFileName or a signerFileName().
    Result<> write(const QString &name, const QByteArray &bytes);
    Result<> remove(const QString &name);
    /// Rows and files, or neither.
    Result<> commit();

private:
    DeskChange(Connection &connection, DeskLocation location, Transaction transaction);
    Result<> writeRow(const QString &name, const QByteArray &bytes);
    Result<> writeNext(const QString &name, const QByteArray &bytes);

    Connection &m_connection;
    DeskLocation m_location;
    QStringList m_removed; ///< files that go after the commit
    Transaction m_transaction;
};

/// The place of a new key file until its change is committed.
QString nextKeyFile(const DeskFolder &folder);
/// Whether a change is under way in another program, or one that ended has left something to settle.
bool hasUnsettledFiles(const DeskFolder &folder);

} // namespace Prefdesk
