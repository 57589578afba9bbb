// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/soundentries.h"

#include "models/audit/entry.h"
#include "models/audit/merkle.h"
#include "models/storage/connection.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::SoundEntries)
};

Error unsound(const QString &place)
{
    return {Error::Kind::Damaged,
            Words::tr("The ledger's entries are not what was signed, so no report was made. Verify the ledger to see "
                      "what was changed."),
            place};
}

// Columns: idx, entry, recorded_at, action, person, subject.
bool columnsAgree(const Row &row, const QByteArray &bytes)
{
    const std::optional<EntryView> entry = readEntry(bytes);
    return entry && row.integer(2) == entry->recordedAt && row.text(3).toUtf8() == entry->action
        && row.integer(4) == entry->person && row.isNull(5) == entry->subject.isEmpty()
        && row.bytes(5) == entry->subject;
}

} // namespace

Result<> requireSoundEntries(Connection &connection, const Checkpoint &checkpoint)
{
    Hasher hasher;
    Frontier frontier;
    bool isSound = true;
    const Result<> read = connection.each(
        QStringLiteral("SELECT idx, entry, recorded_at, action, person, subject FROM ledger_entry ORDER BY idx"), {},
        [&](const Row &row) {
            const QByteArray bytes = row.bytes(1);
            isSound = row.integer(0) == frontier.size() && columnsAgree(row, bytes);
            frontier.append(hasher, hasher.leaf(bytes));
            return isSound;
        });
    if (!read)
        return read;
    if (!isSound)
        return unsound(QStringLiteral("entry %1").arg(frontier.size() - 1));
    if (frontier.size() != checkpoint.size || frontier.root(hasher) != checkpoint.root)
        return unsound(QStringLiteral("checkpoint %1").arg(checkpoint.size));
    return {};
}

} // namespace Prefdesk
