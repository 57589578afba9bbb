// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/witness.h"

#include "models/audit/logstore.h"
#include "models/audit/merkle.h"
#include "models/audit/note.h"
#include "models/basics/outputfile.h"
#include "models/storage/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QSet>

namespace Prefdesk {

namespace {

constexpr qint64 longestFile = 1'000'000;
const QString serverScheme = QStringLiteral("postgresql://");
constexpr int longestWait = 10'000; // milliseconds; another program holds the lock for a few

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

Result<Checkpoint> present(LogStore &log, const QString &origin)
{
    const Result<qint64> size = log.size();
    if (!size)
        return size.error();
    const Result<Hash> root = log.root(*size);
    if (!root)
        return root.error();
    return Checkpoint {origin, *size, *root};
}

QList<Finding> setBack(const Checkpoint &before, qint64 size)
{
    return {{QStringLiteral("rollback"), place(before), QString::number(before.size), QString::number(size)}};
}

QList<Finding> unreadable(const VerifierKey &key, const Error &error)
{
    return {{QStringLiteral("witness"), key.name, {}, error.detail}};
}

// The proof that the log offers must hold for both roots, so that not even its stored hashes are trusted.
Result<QList<Finding>> continues(LogStore &log, const Checkpoint &before, const Checkpoint &now)
{
    if (before.size > now.size)
        return setBack(before, now.size);
    const Result<QList<Hash>> proof = log.consistencyProof(before.size, now.size);
    if (!proof && proof.error().kind != Error::Kind::Damaged)
        return proof.error();
    if (!proof || !isConsistent(before.size, before.root, now.size, now.root, *proof))
        return QList<Finding> {{QStringLiteral("fork"), place(before), hex(before.root), hex(now.root)}};
    return QList<Finding> {};
}

// Another program may have remembered a later state meanwhile; then the note must be a beginning of that.
Result<QList<Finding>> continuesMemory(Connection &connection, const Checkpoint &before, const Checkpoint &now)
{
    LogStore log(connection);
    const Result<qint64> size = log.size();
    if (!size)
        return size.error();
    if (*size < before.size)
        return setBack(before, *size);
    return now.size < before.size ? continues(log, now, before) : continues(log, before, now);
}

// A desk on a server keeps its place when it gets one more address, for example of a standby.
bool isSamePlace(const QString &one, const QString &other)
{
    if (!one.startsWith(serverScheme) || !other.startsWith(serverScheme))
        return one == other;
    const auto servers = [](const QString &place) {
        const QStringList all = place.mid(serverScheme.size()).section(u'/', 0, 0).split(u',');
        return QSet<QString>(all.cbegin(), all.cend());
    };
    return one.section(u'/', -1) == other.section(u'/', -1) && servers(one).intersects(servers(other));
}

bool writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile target(path);
    return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && commit(target);
}

} // namespace

Witness::Witness(QString folder)
    : m_folder(std::move(folder))
{
}

// By the key: the name also stands in the desk, where whoever has the database could change it.
QString Witness::file(const VerifierKey &key) const
{
    return m_folder + u'/' + QString::fromLatin1(key.publicKey.toHex());
}

Result<std::optional<QByteArray>> Witness::remembered(const VerifierKey &key) const
{
    QFile known(file(key));
    if (!known.exists())
        return std::optional<QByteArray>();
    if (!known.open(QIODevice::ReadOnly))
        return unavailable();
    return std::optional(known.read(longestFile));
}

Result<QList<Finding>> Witness::compare(Connection &connection, const VerifierKey &key) const
{
    LogStore log(connection);
    const Result<Checkpoint> now = present(log, key.name);
    if (!now)
        return now.error();
    const auto note = remembered(key);
    if (!note)
        return note.error();
    if (!*note)
        return otherKeys(key);
    const Result<Checkpoint> before = openCheckpoint(**note, key);
    if (!before)
        return unreadable(key, before.error());
    return continues(log, *before, *now);
}

// A log keeps its key for ever, so the same name with another key is another log in its place.
QList<Finding> Witness::otherKeys(const VerifierKey &key) const
{
    const QStringList files = QDir(m_folder).entryList(QDir::Files);
    for (const QString &name : files) {
        QFile file(m_folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const Result<Note> note = Note::parse(file.read(longestFile));
        const Result<Checkpoint> other = note ? Checkpoint::fromText(note->text) : Result<Checkpoint>(note.error());
        if (other && other->origin == key.name)
            return {{QStringLiteral("key"), key.name, name, QString::fromLatin1(key.publicKey.toHex())}};
    }
    return {};
}

Result<QList<Finding>> Witness::accept(Connection &connection, const QByteArray &note, const VerifierKey &key) const
{
    const Result<Checkpoint> now = openCheckpoint(note, key);
    if (!now)
        return now.error();
    QDir().mkpath(m_folder);
    QLockFile lock(file(key) + QStringLiteral(".lock"));
    if (!lock.tryLock(longestWait))
        return unavailable();
    const auto known = remembered(key);
    if (!known)
        return known.error();
    std::optional<Checkpoint> before;
    if (*known) {
        const Result<Checkpoint> opened = openCheckpoint(**known, key);
        if (!opened)
            return unreadable(key, opened.error());
        before = *opened;
    }
    const Result<QList<Finding>> findings = before ? continuesMemory(connection, *before, *now) : otherKeys(key);
    if (!findings || !findings->isEmpty())
        return findings;
    if ((before && before->size >= now->size) || isCopy(connection, key))
        return findings;
    if (const Result<> written = write(connection, note, key); !written)
        return written.error();
    return findings;
}

Result<QList<Finding>> Witness::meet(Connection &connection, const LogKey &key) const
{
    LogStore log(connection);
    const Result<Checkpoint> now = present(log, key.verifier().name);
    if (!now)
        return now.error();
    // No one view of the desk: accept() looks at the log after the memory, which another program may have moved on.
    return accept(connection, now->signedBy(key), key.verifier());
}

Result<bool> Witness::acceptRestored(Connection &connection, const QByteArray &note, const VerifierKey &key) const
{
    const Result<Checkpoint> checkpoint = openCheckpoint(note, key);
    if (!checkpoint)
        return checkpoint.error();
    QDir().mkpath(m_folder);
    QLockFile lock(file(key) + QStringLiteral(".lock"));
    if (!lock.tryLock(longestWait))
        return unavailable();
    if (isCopy(connection, key))
        return false;
    if (const Result<> written = write(connection, note, key); !written)
        return written.error();
    return true;
}

bool Witness::isCopy(Connection &connection, const VerifierKey &key) const
{
    QFile place(placeFile(key));
    const QString known = place.open(QIODevice::ReadOnly) ? QString::fromUtf8(place.read(longestFile)) : QString();
    const bool isThere = known.startsWith(serverScheme) || QFileInfo::exists(known);
    return !known.isEmpty() && isThere && !isSamePlace(known, connection.place());
}

Result<> Witness::write(Connection &connection, const QByteArray &note, const VerifierKey &key) const
{
    if (!writeWhole(placeFile(key), connection.place().toUtf8()) || !writeWhole(file(key), note))
        return unavailable();
    return {};
}

} // namespace Prefdesk
