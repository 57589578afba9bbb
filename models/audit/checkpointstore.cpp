// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/checkpointstore.h"

#include "models/audit/logstore.h"
#include "models/storage/connection.h"

#include <QCoreApplication>

#include <limits>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CheckpointStore)
};

} // namespace

CheckpointStore::CheckpointStore(Connection &connection, Clock clock)
    : m_connection(connection)
    , m_clock(std::move(clock))
{
}

Result<StoredCheckpoint> CheckpointStore::make(const LogKey &key)
{
    LogStore log(m_connection);
    const Result<qint64> size = log.size();
    if (!size)
        return size.error();
    const Result<Hash> root = log.root(*size);
    if (!root)
        return root.error();
    const auto last = latest();
    if (!last)
        return last.error();
    if (*last) {
        const Result<Checkpoint> before = openCheckpoint((*last)->note, key.verifier());
        if (!before)
            return before.error();
        const Result<Hash> rootBefore = log.root(before->size);
        if (!rootBefore || *rootBefore != before->root)
            return Error {
                Error::Kind::Damaged,
                Words::tr("The ledger no longer begins with what was signed before, so no checkpoint was made. "
                          "Verify the ledger to see what was changed."),
                QStringLiteral("checkpoint %1").arg(before->size)};
        if (before->size == *size)
            return **last;
    }
    const Checkpoint checkpoint {key.verifier().name, *size, *root};
    const StoredCheckpoint stored {*size, checkpoint.signedBy(key), m_clock()};
    const auto inserted
        = m_connection.run(QStringLiteral("INSERT INTO checkpoint (size, note, made_at) VALUES (?, ?, ?)"),
                           {stored.size, QString::fromUtf8(stored.note), stored.madeAt.micros});
    if (!inserted)
        return inserted.error();
    return stored;
}

Result<std::optional<StoredCheckpoint>> CheckpointStore::latest() const
{
    return m_connection.first(QStringLiteral("SELECT size, note, made_at FROM checkpoint ORDER BY size DESC LIMIT 1"),
                              {}, [](const Row &row) {
                                  return StoredCheckpoint {row.integer(0), row.text(1).toUtf8(), row.instant(2)};
                              });
}

Result<VerifierKey> CheckpointStore::verifier() const
{
    const auto key = m_connection.first(QStringLiteral("SELECT log_origin, log_public_key FROM desk WHERE id = 1"), {},
                                        [](const Row &row) {
                                            return VerifierKey {row.text(0), row.bytes(1)};
                                        });
    if (!key)
        return key.error();
    if (!*key)
        return Error {Error::Kind::Damaged, Words::tr("This desk has lost its own description. Restore a backup."),
                      QStringLiteral("desk")};
    return **key;
}

} // namespace Prefdesk
