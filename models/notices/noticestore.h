// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/notices/foundnotice.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Prefdesk {

class Connection;

/// Wordings and their versions; use it only on the database thread.
class NoticeStore final
{
public:
    explicit NoticeStore(Connection &connection);

    /// The published version, looked up by language range as RFC 4647 section 3.4 does (truncate from the right, then
    /// the default "en"); for each language the region's own wording goes before the one for everywhere.
    Result<std::optional<FoundNotice>> published(const QString &notice, const QString &language,
                                                 const QString &region) const;
    /// The names of all notices with a published version, in alphabetical order.
    Result<QStringList> publishedNames() const;
    Result<std::optional<NoticeVersion>> version(NoticeVersionId id) const;
    /// True when the version was the published one at some moment of that time.
    Result<bool> wasInForce(const NoticeVersion &version, Instant from, Instant until) const;
    /// All versions of all notices, by name, newest first.
    Result<QList<NoticeVersion>> all() const;
    /// Writes a published version inside the caller's transaction; the one it replaces becomes superseded. The hash is
    /// made here. Knows no roles: the caller has asked.
    Result<NoticeVersionId> publish(const NoticeVersion &version, Instant now);

private:
    Connection &m_connection;
};

/// "fr-Latn-CH" -> "fr-Latn-CH", "fr-Latn", "fr", "en" (RFC 4647 section 3.4).
QStringList languageFallback(const QString &language);

} // namespace Prefdesk
