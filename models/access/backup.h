// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/access/deskcopy.h"

#include <functional>

namespace Prefdesk {

/// What a backup holds.
struct BackupSummary
{
    qint64 entries = 0; ///< ledger entries
    qint64 bytes = 0;
    QByteArray hash; ///< SHA-256 over the file but its last line, hexadecimal
};

/// Copies the desk into one file (see ArchiveWriter) while it is in use, opens the copy and checks all of it, and
/// records it. The file appears complete or not at all; an older one of that name is replaced. Cancelled when the
/// connection is interrupted. Refused, Invalid, Damaged or Unavailable.
Result<BackupSummary> backup(Connection &connection, const Unlocked &unlocked, const QString &file, const Clock &clock,
                             const CopyWatch &watch = {});

/// What to restore, and who does it.
struct RestoreOrder
{
    QString file;
    QString folder; ///< must not exist yet
    QString personName; ///< an administrator at the time of the backup
    std::function<bool()> isStopped = [] { return false; }; ///< asked from time to time while the archive is unpacked
};

/// Makes a desk from a backup; it appears complete, checked and with a ledger entry about it, or not at all.
/// Cancelled when it is stopped.
Result<DeskFolder> restore(const RestoreOrder &order, const Secret &passphrase, const Clock &clock);

/// Damaged unless every page, every row structure and the end of the ledger are as they must be.
Result<> checkDatabase(Connection &connection);

} // namespace Prefdesk
