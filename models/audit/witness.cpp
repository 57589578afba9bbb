// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/witness.h"

#include "models/audit/logstore.h"
#include "models/audit/merkle.h"
#include "models/basics/outputfile.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUrl>

namespace Prefdesk {

namespace {

constexpr qint64 longestFile = 1'000'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Witness)
};

QString place(const Checkpoint &checkpoint)
{
    return QStringLiteral("checkpoint %1").arg(checkpoint.size);
}

QString hex(const Hash &hash)
{
    return QString::fromLatin1(view(hash).toByteArray().toHex());
}

Error unavailable()
{
    return {Error::Kind::Unavailable,
            Words::tr("This workstation cannot remember the state of the ledger. Make room on the disk and check the "
                      "rights of your own data folder."),
            QStringLiteral("witness file")};
}

// The proof that the log offers must hold for both roots, so that not even its stored hashes are trusted.
Result<QList<Finding>> continues(LogStore &log, const Checkpoint &before, const Checkpoint &now)
{
    if (before.size > now.size)
        return QList<Finding> {
            {QStringLiteral("rollback"), place(before), QString::number(before.size), QString::number(now.size)}};
    const Result<QList<Hash>> proof = log.consistencyProof(before.size, now.size);
    if (!proof && proof.error().kind != Error::Kind::Damaged)
        return proof.error();
    if (!proof || !isConsistent(before.size, before.root, now.size, now.root, *proof))
        return QList<Finding> {{QStringLiteral("fork"), place(before), hex(before.root), hex(now.root)}};
    return QList<Finding> {};
}

} // namespace

Witness::Witness(QString folder)
    : m_folder(std::move(folder))
{
}

QString Witness::file(const QString &origin) const
{
    return m_folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(origin));
}

Result<std::optional<QByteArray>> Witness::remembered(const QString &origin) const
{
    QFile known(file(origin));
    if (!known.exists())
        return std::optional<QByteArray>();
    if (!known.open(QIODevice::ReadOnly))
        return unavailable();
    return std::optional(known.read(longestFile));
}

Result<QList<Finding>> Witness::compare(Connection &connection, const VerifierKey &key) const
{
    LogStore log(connection);
    const Result<qint64> size = log.size();
    if (!size)
        return size.error();
    const Result<Hash> root = log.root(*size);
    if (!root)
        return root.error();
    const auto note = remembered(key.name);
    if (!note)
        return note.error();
    if (!*note)
        return QList<Finding> {};
    const Result<Checkpoint> before = openCheckpoint(**note, key);
    if (!before)
        return QList<Finding> {{QStringLiteral("witness"), key.name, {}, before.error().detail}};
    return continues(log, *before, {key.name, *size, *root});
}

Result<QList<Finding>> Witness::accept(Connection &connection, const QByteArray &note, const VerifierKey &key) const
{
    const Result<Checkpoint> now = openCheckpoint(note, key);
    if (!now)
        return now.error();
    const auto known = remembered(key.name);
    if (!known)
        return known.error();
    if (*known) {
        const Result<Checkpoint> before = openCheckpoint(**known, key);
        if (!before)
            return QList<Finding> {{QStringLiteral("witness"), key.name, {}, before.error().detail}};
        LogStore log(connection);
        const Result<QList<Finding>> findings = continues(log, *before, *now);
        if (!findings || !findings->isEmpty())
            return findings;
    }
    if (const Result<> written = write(*now, note); !written)
        return written.error();
    return QList<Finding> {};
}

Result<QList<Finding>> Witness::meet(Connection &connection, const LogKey &key) const
{
    // Read before the log, so that what another program here remembers meanwhile is not taken for a rollback.
    const auto known = remembered(key.verifier().name);
    if (!known)
        return known.error();
    const Result<Transaction> view = Transaction::beginReading(connection);
    if (!view)
        return view.error();
    LogStore log(connection);
    const Result<qint64> size = log.size();
    if (!size)
        return size.error();
    const Result<Hash> root = log.root(*size);
    if (!root)
        return root.error();
    const Checkpoint now {key.verifier().name, *size, *root};
    if (*known) {
        const Result<Checkpoint> before = openCheckpoint(**known, key.verifier());
        if (!before)
            return QList<Finding> {{QStringLiteral("witness"), now.origin, {}, before.error().detail}};
        const Result<QList<Finding>> findings = continues(log, *before, now);
        if (!findings || !findings->isEmpty())
            return findings;
    }
    if (const Result<> written = write(now, now.signedBy(key)); !written)
        return written.error();
    return QList<Finding> {};
}

Result<> Witness::acceptRestored(const QByteArray &note, const VerifierKey &key) const
{
    const Result<Checkpoint> checkpoint = openCheckpoint(note, key);
    if (!checkpoint)
        return checkpoint.error();
    return write(*checkpoint, note);
}

Result<> Witness::write(const Checkpoint &checkpoint, const QByteArray &note) const
{
    if (!QDir().mkpath(m_folder))
        return unavailable();
    QSaveFile target(file(checkpoint.origin));
    if (!target.open(QIODevice::WriteOnly) || target.write(note) != note.size() || !commit(target))
        return unavailable();
    return {};
}

} // namespace Prefdesk
