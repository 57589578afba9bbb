// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/noticecheck.h"

#include "models/audit/action.h"
#include "models/notices/noticestore.h"
#include "models/storage/connection.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace Prefdesk {

namespace {

QString keyOf(const QString &notice, qint64 version, const QString &language, const QString &region)
{
    return QStringList {notice, QString::number(version), language, region}.join(u'\n');
}

/// Hashes by the wordings they were committed for.
Result<QHash<QString, QByteArray>> publishedHashes(Connection &connection)
{
    QHash<QString, QByteArray> hashes;
    // CROSS: the values are sought by the entries; the + keeps SQLite from walking the table for the order.
    const Result<> read = connection.each(
        QStringLiteral("SELECT o.after, o.idx FROM ledger_entry e LEFT JOIN opening o ON o.idx = e.idx "
                       "WHERE e.action = ? ORDER BY +e.idx"),
        {code(Action::NoticePublished)}, [&hashes](const Row &row) {
            if (row.isNull(1))
                return true;
            const QJsonObject after = QJsonDocument::fromJson(row.bytes(0)).object();
            const auto text = [&after](const char *name) { return after.value(QLatin1String(name)).toString(); };
            const QString key = keyOf(text("notice"), after.value(QStringLiteral("version")).toInteger(),
                                      text("language"), text("region"));
            hashes.insert(key, QByteArray::fromHex(text("sha256").toLatin1()));
            return true;
        });
    if (!read)
        return read.error();
    return hashes;
}

} // namespace

Result<> checkNotices(Connection &connection, Findings &findings)
{
    auto recorded = publishedHashes(connection);
    const auto versions = NoticeStore(connection).all();
    if (!recorded || !versions)
        return !recorded ? recorded.error() : versions.error();
    for (const NoticeVersion &version : *versions) {
        const QByteArray hash = wordingHash(version);
        const QString key = keyOf(version.notice, version.version, version.language, version.region);
        const bool isRecorded = recorded->contains(key);
        const QByteArray was = recorded->take(key);
        const bool isSame = was == hash && version.hash == hash;
        if (isRecorded != version.wasPublished() || (isRecorded && !isSame))
            findings.add(QStringLiteral("notice"), version.name(), QString::fromLatin1(was.toHex()),
                         QString::fromLatin1(hash.toHex()));
    }
    for (auto missing = recorded->cbegin(); missing != recorded->cend(); ++missing)
        findings.add(QStringLiteral("notice"), QString(missing.key()).replace(u'\n', u' '),
                     QString::fromLatin1(missing->toHex()), {});
    return {};
}

} // namespace Prefdesk
