// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Prefdesk {

/// The columns of the HubSpot contact export that this desk takes over; the last three are opt-outs.
enum class ContactColumn {
    RecordId,
    FirstName,
    LastName,
    Email,
    Phone,
    Mobile,
    Street,
    City,
    Subdivision,
    PostalCode,
    Country,
    Language,
    TimeZone,
    CreateDate,
    Lifecycle,
    UnsubscribedFromAll,
    OptedOutOfMarketing,
    OptedOutOfService,
};

/// "Record ID"; the column's name as it stands in the file, in no language but its own.
QString columnName(ContactColumn column);

/// Where each column stands in one file, whatever their order; columns it does not know are passed over.
class ContactColumns final
{
public:
    /// Invalid when a column is missing or stands twice.
    static Result<ContactColumns> of(const QStringList &header);

    qsizetype position(ContactColumn column) const { return m_positions.at(static_cast<qsizetype>(column)); }

private:
    QList<qsizetype> m_positions;
};

} // namespace Prefdesk
