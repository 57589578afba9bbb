// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/intake/fault.h"
#include "models/intake/linereader.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <csv.h>

#include <memory>
#include <optional>

namespace Prefdesk {

/// One row of a CSV file: its fields as UTF-8 bytes, or why it cannot be used.
struct CsvRow
{
    qint64 number = 0; ///< as a spreadsheet counts: the header is row 1
    QByteArray text; ///< all fields one after the other; of a faulty row its beginning as it stands in the file
    QList<qsizetype> ends; ///< where each field ends in text
    std::optional<Fault> fault;

    QByteArrayView field(qsizetype index) const;
};

/// Reads comma-separated values (RFC 4180, strict) with flat memory; a row that is broken does not take the rows
/// behind it along.
class CsvReader final
{
public:
    /// Reads the header; Invalid when there is none or the file is not UTF-8.
    static Result<std::unique_ptr<CsvReader>> open(QIODevice &device);
    ~CsvReader();
    CsvReader(const CsvReader &) = delete;
    CsvReader &operator=(const CsvReader &) = delete;

    const QStringList &header() const { return m_header; }
    /// Nothing at the end of the file; Invalid, naming the row, when the file turns out not to be UTF-8.
    Result<std::optional<CsvRow>> next();
    qint64 position() const { return m_lines.position(); }

private:
    explicit CsvReader(QIODevice &device);
    Result<std::optional<CsvRow>> nextRecord();
    Result<std::optional<Line>> nextLine();
    Line split(QByteArrayView bytes);
    void parse(QByteArrayView bytes);
    void finish();
    void acceptRow();
    void setAside(Fault fault);
    void readAgain(const QByteArray &lines);
    void resetParser();

    LineReader m_lines;
    csv_parser m_parser = {};
    QStringList m_header;
    CsvRow m_row; // the fields libcsv has found so far
    bool m_rowEnded = false;
    std::optional<CsvRow> m_ready;
    QByteArray m_record; // the lines of the row libcsv has not ended yet
    QByteArray m_again; // lines to be read before the file goes on
    qsizetype m_againBegin = 0;
    qint64 m_rowNumber = 0;
};

} // namespace Prefdesk
