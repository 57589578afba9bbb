// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/notices/noticeseed.h"

#include "models/audit/ledger.h"
#include "models/notices/noticestore.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::NoticeSeed)
};

Error unreadable(const QString &file)
{
    return Error {Error::Kind::Internal,
                  Words::tr("The notices that come with the program cannot be read. Install the program again."), file};
}

// Two wordings with the same key are versions of one another.
QString keyOf(const NoticeVersion &version)
{
    return QStringList {version.notice, QString::number(version.version), version.language, version.region}.join(
        QLatin1Char('/'));
}

Result<QList<NoticeVersion>> noticesIn(const QString &path, const QString &companyName)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path);
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QString company = companyName.isEmpty() ? root.value(QStringLiteral("company")).toString() : companyName;
    const QJsonArray notices = root.value(QStringLiteral("notices")).toArray();
    if (company.isEmpty() || notices.isEmpty())
        return unreadable(path);
    QList<NoticeVersion> versions;
    for (const auto &value : notices) {
        const auto text = [&](const char *key) {
            return value[QLatin1String(key)].toString().replace(QLatin1String("{company}"), company);
        };
        NoticeVersion version;
        version.notice = text("notice");
        version.language = root.value(QStringLiteral("language")).toString();
        version.region = text("region");
        version.state = NoticeVersion::State::Published;
        version.title = text("title");
        version.body = text("body");
        version.spoken = text("spoken");
        version.hash = wordingHash(version);
        versions.append(version);
    }
    return versions;
}

Result<QString> deskName(Connection &connection)
{
    const auto name
        = connection.first(QStringLiteral("SELECT name FROM desk"), {}, [](const Row &row) { return row.text(0); });
    if (!name)
        return name.error();
    return name->value_or(QString());
}

QJsonObject toJson(const NoticeVersion &version)
{
    return {{QStringLiteral("notice"), version.notice},
            {QStringLiteral("version"), version.version},
            {QStringLiteral("language"), version.language},
            {QStringLiteral("region"), version.region},
            {QStringLiteral("title"), version.title},
            {QStringLiteral("sha256"), QString::fromLatin1(version.hash.toHex())}};
}

Result<QList<Happening>> publishMissing(NoticeStore &store, const QList<NoticeVersion> &versions, Instant now)
{
    const auto present = store.all();
    if (!present)
        return present.error();
    QSet<QString> known;
    for (const NoticeVersion &version : *present)
        known.insert(keyOf(version));
    QList<Happening> happenings;
    for (const NoticeVersion &version : versions) {
        if (known.contains(keyOf(version)))
            continue;
        const auto published = store.publish(version, now);
        if (!published)
            return published.error();
        happenings.append(
            {.action = Action::NoticePublished, .customer = {}, .before = {}, .after = toJson(version), .reason = {}});
    }
    return happenings;
}

} // namespace

Result<QList<NoticeVersion>> suppliedNotices(const QString &companyName)
{
    QList<NoticeVersion> all;
    const QDir folder(QStringLiteral(":/notices"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const auto some = noticesIn(folder.filePath(name), companyName);
        if (!some)
            return some.error();
        all += *some;
    }
    if (all.isEmpty())
        return unreadable(folder.path());
    return all;
}

Result<> seedNotices(Connection &connection, const Actor &actor, const Clock &clock)
{
    if (const Result<> allowed = actor.require(Permission::ManageDesk); !allowed)
        return allowed;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    const auto name = deskName(connection);
    if (!name)
        return name.error();
    const auto versions = suppliedNotices(*name);
    if (!versions)
        return versions.error();
    const Instant now = clock();
    NoticeStore store(connection);
    const auto happenings = publishMissing(store, *versions, now);
    if (!happenings)
        return happenings.error();
    if (happenings->isEmpty())
        return {};
    if (const auto recorded = Ledger(connection).record(actor, now, *happenings); !recorded)
        return recorded.error();
    return transaction->commit();
}

} // namespace Prefdesk
