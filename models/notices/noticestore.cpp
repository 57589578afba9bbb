// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/notices/noticestore.h"

#include "models/storage/connection.h"

namespace Prefdesk {

namespace {

QString columns()
{
    return QStringLiteral("SELECT id, notice, version, language, region, state, title, body, spoken, hash, "
                          "published_at, is_material FROM notice_version ");
}

NoticeVersion versionOf(const Row &row)
{
    return {.id = NoticeVersionId {row.integer(0)},
            .notice = row.text(1),
            .version = static_cast<int>(row.integer(2)),
            .language = row.text(3),
            .region = row.text(4),
            .state = noticeStateFromCode(row.text(5)).value_or(NoticeVersion::State::Draft),
            .title = row.text(6),
            .body = row.text(7),
            .spoken = row.text(8),
            .hash = row.bytes(9),
            .publishedAt = row.optionalInstant(10),
            .isMaterial = row.flag(11)};
}

QString defaultLanguage()
{
    return QStringLiteral("en");
}

// SQLite tells an empty text from NULL, and a null QString binds as NULL.
QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace

QStringList languageFallback(const QString &language)
{
    QStringList ranges;
    QStringList subtags = language.split(QLatin1Char('-'), Qt::SkipEmptyParts);
    while (!subtags.isEmpty()) {
        ranges.append(subtags.join(QLatin1Char('-')));
        subtags.removeLast();
        // RFC 4647 3.4: a single letter left at the end goes with what followed it.
        if (subtags.size() > 1 && subtags.constLast().size() == 1)
            subtags.removeLast();
    }
    if (!ranges.contains(defaultLanguage(), Qt::CaseInsensitive))
        ranges.append(defaultLanguage());
    return ranges;
}

NoticeStore::NoticeStore(Connection &connection)
    : m_connection(connection)
{
}

Result<std::optional<FoundNotice>> NoticeStore::published(const QString &notice, const QString &language,
                                                          const QString &region) const
{
    const QString own = language.section(QLatin1Char('-'), 0, 0);
    for (const QString &range : languageFallback(language)) {
        const auto found = m_connection.first(
            columns()
                + QStringLiteral("WHERE notice = ? AND lower(language) = ? AND region IN (?, '') "
                                 "AND state = 'published' ORDER BY region = '', version DESC LIMIT 1"),
            {notice, range.toLower(), text(region)}, versionOf);
        if (!found)
            return found.error();
        if (!*found)
            continue;
        const bool same = range.section(QLatin1Char('-'), 0, 0).compare(own, Qt::CaseInsensitive) == 0;
        return std::optional(FoundNotice {**found, same ? FoundNotice::Fit::Exact : FoundNotice::Fit::OtherLanguage});
    }
    return std::optional<FoundNotice>();
}

Result<QStringList> NoticeStore::publishedNames() const
{
    const auto names = m_connection.list(
        QStringLiteral("SELECT DISTINCT notice FROM notice_version WHERE state = 'published' ORDER BY notice"), {},
        [](const Row &row) { return row.text(0); });
    if (!names)
        return names.error();
    return QStringList(*names);
}

Result<std::optional<NoticeVersion>> NoticeStore::version(NoticeVersionId id) const
{
    return m_connection.first(columns() + QStringLiteral("WHERE id = ?"), {number(id)}, versionOf);
}

Result<bool> NoticeStore::wasInForce(const NoticeVersion &version, Instant from, Instant until) const
{
    const auto replacedAt = m_connection.first(
        QStringLiteral("SELECT min(published_at) FROM notice_version WHERE notice = ? AND language = ? AND region = ? "
                       "AND version > ?"),
        {version.notice, version.language, text(version.region), version.version},
        [](const Row &row) { return row.optionalInstant(0); });
    if (!replacedAt)
        return replacedAt.error();
    const std::optional<Instant> replaced = replacedAt->value_or(std::nullopt);
    return version.publishedAt && *version.publishedAt <= until && (!replaced || *replaced > from);
}

Result<QList<NoticeVersion>> NoticeStore::all() const
{
    return m_connection.list(columns() + QStringLiteral("ORDER BY notice, language, region, version DESC"), {},
                             versionOf);
}

Result<NoticeVersionId> NoticeStore::publish(const NoticeVersion &version, Instant now)
{
    const auto replaced
        = m_connection.run(QStringLiteral("UPDATE notice_version SET state = 'superseded' "
                                          "WHERE notice = ? AND language = ? AND region = ? AND state = 'published'"),
                           {version.notice, version.language, text(version.region)});
    if (!replaced)
        return replaced.error();
    const auto id = m_connection.insert(
        QStringLiteral("INSERT INTO notice_version (notice, version, language, region, state, title, body, spoken, "
                       "hash, published_at, is_material) VALUES (?, ?, ?, ?, 'published', ?, ?, ?, ?, ?, ?)"),
        {version.notice, version.version, version.language, text(version.region), version.title, text(version.body),
         text(version.spoken), wordingHash(version), now.micros, version.isMaterial ? 1 : 0});
    if (!id)
        return id.error();
    return NoticeVersionId {*id};
}

} // namespace Prefdesk
