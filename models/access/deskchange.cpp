// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/deskchange.h"

#include "models/access/atomicfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Prefdesk {

namespace {

const QString ending = QStringLiteral(".next");

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QString nameOf(const DeskFolder &folder, const QString &file)
{
    // Absolute first: QDir takes a relative file for one inside of it.
    return QDir(QFileInfo(folder.path).absoluteFilePath()).relativeFilePath(QFileInfo(file).absoluteFilePath());
}

/// With the temporary files of which they are made.
QStringList unsettledFiles(const DeskFolder &folder)
{
    QStringList files;
    const QFileInfo keyFile(folder.keyFile());
    for (const auto &[place, pattern] : {std::pair(keyFile.path(), keyFile.fileName() + QStringLiteral(".next*")),
                                         std::pair(folder.signerFolder(), QStringLiteral("*.p12.next*"))}) {
        const QDir dir(place);
        for (const QString &name : dir.entryList({pattern}, QDir::Files | QDir::Hidden))
            files.append(dir.filePath(name));
    }
    return files;
}

Result<bool> isRecorded(Connection &connection, const QString &name, const QByteArray &hash)
{
    const auto recorded = connection.first(QStringLiteral("SELECT sha256 FROM desk_file WHERE name = ?"), {name},
                                           [](const Row &row) { return row.bytes(0); });
    if (!recorded)
        return recorded.error();
    return *recorded == hash;
}

Result<> settle(Connection &connection, const DeskFolder &folder, const QString &unsettled)
{
    const QString file = unsettled.chopped(ending.size());
    if (unsettled.endsWith(ending)) {
        const Result<QByteArray> bytes = readWhole(unsettled);
        if (!bytes)
            return bytes.error();
        const Result<bool> recorded = isRecorded(connection, nameOf(folder, file), hashOf(*bytes));
        if (!recorded)
            return recorded.error();
        if (*recorded)
            return replaceFile(unsettled, file);
    }
    QFile::remove(unsettled);
    return {};
}

/// Inside a write transaction, so that no other program is between its file and its commit.
Result<> settleAll(Connection &connection, const DeskFolder &folder)
{
    for (const QString &file : unsettledFiles(folder)) {
        const Result<> settled = settle(connection, folder, file);
        if (!settled)
            return settled;
    }
    return {};
}

} // namespace

QString nextKeyFile(const DeskFolder &folder)
{
    return folder.keyFile() + ending;
}

bool hasUnsettledFiles(const DeskFolder &folder)
{
    return !unsettledFiles(folder).isEmpty();
}

DeskChange::DeskChange(Connection &connection, DeskLocation location, Transaction transaction)
    : m_connection(connection)
    , m_location(std::move(location))
    , m_transaction(std::move(transaction))
{
}

Result<DeskChange> DeskChange::begin(Connection &connection, const DeskLocation &location)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    const Result<> settled = location.isShared() ? Result<>() : settleAll(connection, location.folder);
    if (!settled)
        return settled.error();
    return DeskChange(connection, location, std::move(*transaction));
}

Result<> DeskChange::write(const QString &name, const QByteArray &bytes)
{
    return m_location.isShared() ? writeRow(name, bytes) : writeNext(name, bytes);
}

// Not as one statement: an administrator may give others a signing key, but neither see nor replace one.
Result<> DeskChange::writeRow(const QString &name, const QByteArray &bytes)
{
    const Result<qint64> replaced = m_connection.run(
        QStringLiteral("UPDATE desk_file SET sha256 = ?, content = ? WHERE name = ?"), {hashOf(bytes), bytes, name});
    if (!replaced)
        return replaced.error();
    if (*replaced > 0)
        return {};
    const Result<qint64> added = m_connection.run(
        QStringLiteral("INSERT INTO desk_file (name, sha256, content) VALUES (?, ?, ?)"), {name, hashOf(bytes), bytes});
    return added ? Result<>() : added.error();
}

Result<> DeskChange::writeNext(const QString &name, const QByteArray &bytes)
{
    const QString file = m_location.folder.path + u'/' + name;
    const QString place = QFileInfo(file).absolutePath();
    if (!QFileInfo::exists(place) && QDir().mkpath(place))
        QFile::setPermissions(place, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const Result<> written = writeAtomically(file + ending, bytes);
    if (!written)
        return written;
    const Result<qint64> recorded
        = m_connection.run(QStringLiteral("INSERT INTO desk_file (name, sha256) VALUES (?, ?) "
                                          "ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256"),
                           {name, hashOf(bytes)});
    if (!recorded)
        return recorded.error();
    return {};
}

Result<> DeskChange::remove(const QString &name)
{
    if (!m_location.isShared()) {
        m_removed.append(m_location.folder.path + u'/' + name);
        return {};
    }
    const Result<qint64> removed = m_connection.run(QStringLiteral("DELETE FROM desk_file WHERE name = ?"), {name});
    if (!removed)
        return removed.error();
    return {};
}

Result<> DeskChange::commit()
{
    const Result<> committed = m_transaction.commit();
    if (!committed || m_location.isShared())
        return committed;
    for (const QString &file : std::as_const(m_removed))
        QFile::remove(file);
    // What was committed counts, also when a file cannot take its place now: the next to come settles it.
    const Result<Transaction> alone = Transaction::begin(m_connection);
    const Result<> settled = alone ? settleAll(m_connection, m_location.folder) : alone.error();
    Q_UNUSED(settled);
    return {};
}

} // namespace Prefdesk
