// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/instant.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Prefdesk {

/// One wording of a notice in one language for one region; once published it never changes.
struct NoticeVersion
{
    enum class State { Draft, Review, Published, Superseded };

    NoticeVersionId id = {};
    QString notice; ///< "privacy", "marketing-email", "training-ai" ...
    int version = 1;
    QString language; ///< BCP 47
    QString region; ///< ISO 3166 country; empty: everywhere
    State state = State::Draft;
    QString title;
    QString body; ///< what is written
    QString spoken; ///< what is read aloud
    QByteArray hash; ///< SHA-256 of canonicalText(), 32 bytes
    std::optional<Instant> publishedAt;
    bool isMaterial = false; ///< differs in substance: a yes to an earlier version is stale from its publication on

    bool operator==(const NoticeVersion &) const = default;

    /// "privacy v3 fr"
    QString name() const;
    /// Customers may have heard it: published, or superseded since.
    bool wasPublished() const;
};

QString code(NoticeVersion::State state);
std::optional<NoticeVersion::State> noticeStateFromCode(const QString &code);

/// The bytes the hash stands for: title, body and spoken text in Unicode form C, line ends as LF, blanks at line ends
/// gone, parts apart by one empty line; UTF-8.
QByteArray canonicalText(const NoticeVersion &version);
/// SHA-256 of canonicalText().
QByteArray wordingHash(const NoticeVersion &version);

} // namespace Prefdesk
