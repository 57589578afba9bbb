// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditrow.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Prefdesk {

/// One field of an entry, as words.
struct FieldChange
{
    QString name;
    QString before; ///< empty: nothing was there
    QString after;

    bool operator==(const FieldChange &) const = default;
    bool isChange() const { return before != after; }
};

/// All fields of both sides, those of the later side first, codes turned into the words of the screen.
QList<FieldChange> fieldChanges(const QJsonObject &before, const QJsonObject &after);

/// An entry in one line: "E-mail, Offers: given -> withdrawn; reason: ..."
QString summary(const AuditDetail &detail);

} // namespace Prefdesk
