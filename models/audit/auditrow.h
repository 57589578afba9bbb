// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/instant.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace Prefdesk {

/// One entry of the history as a list shows it.
struct AuditRow
{
    qint64 index = -1;
    Instant recordedAt {};
    QString action {}; ///< a code; see actionLabel()
    QString person {}; ///< full name
    QString customerNumber {}; ///< empty: about no customer, an erased one, or one of a region that the reader has not

    bool operator==(const AuditRow &) const = default;

    /// The action as words; the code itself if a newer program wrote it.
    QString actionLabel() const;
};

/// One opened entry: what was there before and after.
struct AuditDetail
{
    AuditRow row;
    QString workstation;
    QString appVersion;
    QString leaf; ///< hexadecimal
    std::optional<QJsonObject> before; ///< nothing: there was none, or it is erased
    std::optional<QJsonObject> after;
    QString reason;
    QStringList erased; ///< labels whose values are gone; their commitments stay
    QStringList changed; ///< labels whose values are not what was recorded

    bool operator==(const AuditDetail &) const = default;
};

} // namespace Prefdesk
