// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Prefdesk {

/// The columns of the Zendesk ticket export that this desk reads.
enum class CaseColumn { Id, Email, Phone, Subject, Status, CreatedAt, UpdatedAt, SolvedAt, Tags };

/// "Requester email"; as it stands in the file.
QString columnName(CaseColumn column);

/// Where each column stands in one file, whatever their order.
class CaseColumns final
{
public:
    /// Invalid when a column is missing or stands twice.
    static Result<CaseColumns> of(const QStringList &header);

    qsizetype position(CaseColumn column) const { return m_positions.at(static_cast<qsizetype>(column)); }

private:
    QList<qsizetype> m_positions;
};

} // namespace Prefdesk
