// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Prefdesk {

/// One thing that is not as it must be in a report.
struct ReportFinding
{
    QString kind; ///< stable word: "file", "signature", "certificate", "evidence", "entry", "proof", "checkpoint" ...
    QString where; ///< the place: "byte 1024", "entry 17", "evidence.json"
    QString was; ///< what it must be
    QString is; ///< what it is

    bool operator==(const ReportFinding &) const = default;
};

using ReportFindings = QList<ReportFinding>;

} // namespace Prefdesk
