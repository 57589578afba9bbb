// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/intake/fault.h"

#include <QList>
#include <QString>

#include <functional>

namespace Prefdesk {

/// Whether an import is kept, or only tried.
enum class ImportMode { Keep, DryRun };

/// What to import and how.
struct ImportRequest
{
    QString format; ///< importFormats()
    QString file;
    ImportMode mode = ImportMode::Keep;
};

/// What an import did, or in a dry run would have done. Every row that was read is added, changed, unchanged or in
/// quarantine as a whole.
struct ImportOutcome
{
    /// Past this many the list of what was quarantined goes on only in the store, so that memory stays flat.
    static constexpr qsizetype mostListed = 10'000;

    BatchId batch = {}; ///< none after a dry run
    qint64 read = 0; ///< rows behind the header
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 quarantined = 0; ///< fields and rows in quarantine, in all
    qint64 choices = 0; ///< opt-outs that were recorded
    qint64 unmatched = 0; ///< messages that belong to nobody here, or to more than one
    QList<QuarantinedField> quarantine; ///< in the order of the file

    bool operator==(const ImportOutcome &) const = default;
};

/// Hears from time to time how many bytes of how many have been read; called on the database thread.
using ImportProgress = std::function<void(qint64 done, qint64 total)>;

} // namespace Prefdesk
