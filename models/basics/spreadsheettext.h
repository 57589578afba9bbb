// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QIODevice>
#include <QString>
#include <QStringList>

namespace Prefdesk {

/// The text as a spreadsheet may open it: what would begin a formula gets an apostrophe in front
/// (OWASP, "CSV Injection").
QString spreadsheetText(const QString &text);

/// Writes rows of comma-separated values that a spreadsheet opens safely: UTF-8 with byte order mark, CRLF, every
/// field quoted and harmless.
class CsvWriter final
{
public:
    explicit CsvWriter(QIODevice &device);

    /// Unavailable when the disk is full or the folder may not be written.
    Result<> write(const QStringList &fields);

private:
    QIODevice &m_device;
    bool m_begun = false;
};

} // namespace Prefdesk
