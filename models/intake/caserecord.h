// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"
#include "models/intake/casecolumns.h"
#include "models/intake/fault.h"

#include <QList>
#include <QString>

#include <optional>

namespace Prefdesk {

struct CsvRow;

/// What one row of a ticket export says, or why it cannot be taken.
struct CaseRecord
{
    qint64 row = 0;
    QString id; ///< the ticket's number
    bool isComplaint = false; ///< by its subject or a tag
    QString email; ///< normal form
    QString phone; ///< E.164
    Instant createdAt;
    Instant updatedAt; ///< createdAt where the row does not say
    std::optional<Instant> solvedAt; ///< nothing: still open
    bool isTaken = false;
    QList<QuarantinedField> faults;
};

/// Reads one row; now: a ticket behind it was opened in the future.
CaseRecord readCase(const CsvRow &row, const CaseColumns &columns, Instant now);

} // namespace Prefdesk
