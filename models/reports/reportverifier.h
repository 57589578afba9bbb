// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/reportverdict.h"

#include <QByteArray>

namespace Prefdesk {

/// outsideCheckpoint: a signed note of the same log that was kept elsewhere; empty: none. Any bytes are safe.
ReportVerdict verifyReport(const QByteArray &pdf, Instant now, const QByteArray &outsideCheckpoint = {});

/// The same for files; Unavailable when one cannot be read. checkpointFile may be empty.
Result<ReportVerdict> verifyReportFile(const QString &file, Instant now, const QString &checkpointFile = {});

} // namespace Prefdesk
