// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/storage/transaction.h"

namespace Prefdesk {

/// A write transaction in which files of the desk's folder change together with rows.
///
/// A new file is written complete and durable as NAME.next, and its SHA-256 goes into the transaction; after the commit
/// it takes NAME's place. Where a program ended in between, the next change or sign-in asks the database: the recorded
/// NAME.next takes its place, any other is dropped.
class DeskChange final
{
public:
    /// Takes the write lock and settles what an earlier change left. connection must outlive it.
    static Result<DeskChange> begin(Connection &connection, const DeskFolder &folder);

    Connection &connection() { return m_connection; }
    /// file: a path in the desk's folder.
    Result<> write(const QString &file, const QByteArray &bytes);
    /// Rows and files, or neither.
    Result<> commit();

private:
    DeskChange(Connection &connection, DeskFolder folder, Transaction transaction);

    Connection &m_connection;
    DeskFolder m_folder;
    Transaction m_transaction;
};

/// The place of a new key file until its change is committed.
QString nextKeyFile(const DeskFolder &folder);
/// Whether a change is under way in another program, or one that ended has left something to settle.
bool hasUnsettledFiles(const DeskFolder &folder);

} // namespace Prefdesk
