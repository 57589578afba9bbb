// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/csvreader.h"

#include <QCoreApplication>

#include <utility>

namespace Prefdesk {

namespace {

constexpr qsizetype longestRecord = LineReader::longestLine;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CsvReader)
};

// Blanks belong to the value: what was typed is kept as typed.
int noSpace(unsigned char)
{
    return 0;
}

bool isBlank(QByteArrayView line)
{
    return line == "\n" || line == "\r\n" || line == "\r";
}

Error otherEncoding(qint64 row)
{
    return {Error::Kind::Invalid,
            Words::tr("Row %1 is not UTF-8 text. Nothing was taken; save the file again as \"CSV UTF-8\" and import "
                      "that.")
                .arg(row),
            QStringLiteral("encoding")};
}

} // namespace

QByteArrayView CsvRow::field(qsizetype index) const
{
    const qsizetype begin = index == 0 ? 0 : ends.at(index - 1);
    return QByteArrayView(text).sliced(begin, ends.at(index) - begin);
}

Result<std::unique_ptr<CsvReader>> CsvReader::open(QIODevice &device)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(device));
    Result<std::optional<CsvRow>> header = reader->nextRecord();
    if (!header)
        return header.error();
    if (!*header || (*header)->fault)
        return Error {Error::Kind::Invalid,
                      Words::tr("The file does not begin with a row of column names. Check that it is the right file."),
                      QStringLiteral("header")};
    for (qsizetype index = 0; index < (*header)->ends.size(); ++index)
        reader->m_header.append(QString::fromUtf8((*header)->field(index)).trimmed());
    return reader;
}

CsvReader::CsvReader(QIODevice &device)
    : m_lines(device)
{
    resetParser();
}

CsvReader::~CsvReader()
{
    csv_free(&m_parser);
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    Result<std::optional<CsvRow>> row = nextRecord();
    if (!row || !*row || (*row)->fault)
        return row;
    if ((*row)->text.contains('\0'))
        (*row)->fault = Fault::NulCharacter;
    return row;
}

Result<std::optional<CsvRow>> CsvReader::nextRecord()
{
    while (!m_ready) {
        const Result<std::optional<Line>> line = nextLine();
        if (!line)
            return line.error();
        if (*line && (*line)->tooLong) {
            m_record.append((*line)->bytes);
            setAside(Fault::LineTooLong);
        } else if (*line && m_record.isEmpty() && isBlank((*line)->bytes)) {
            ++m_rowNumber;
        } else if (*line) {
            parse((*line)->bytes);
        } else if (m_record.isEmpty()) {
            return std::optional<CsvRow>();
        } else {
            finish();
        }
    }
    CsvRow row = *std::exchange(m_ready, std::nullopt);
    if (!row.fault && !row.text.isValidUtf8())
        return otherEncoding(row.number);
    return std::optional(std::move(row));
}

Result<std::optional<Line>> CsvReader::nextLine()
{
    if (m_againBegin < m_again.size())
        return std::optional(split({}));
    const Result<std::optional<Line>> line = m_lines.next();
    if (!line || !*line || (*line)->tooLong)
        return line;
    return std::optional(split((*line)->bytes));
}

// A lone carriage return ends a row too (old Macintosh files); what is behind it waits in m_again.
Line CsvReader::split(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        bytes = QByteArrayView(m_again).sliced(m_againBegin);
    qsizetype end = 0;
    while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r')
        ++end;
    if (bytes.sliced(end).startsWith("\r\n"))
        ++end;
    const QByteArrayView first = bytes.first(qMin(end + 1, bytes.size()));
    if (m_againBegin < m_again.size()) {
        m_againBegin += first.size();
    } else if (first.size() < bytes.size()) {
        m_again = bytes.sliced(first.size()).toByteArray();
        m_againBegin = 0;
    }
    return {first, false};
}

void CsvReader::parse(QByteArrayView bytes)
{
    const auto onField = [](void *field, size_t length, void *self) {
        CsvRow &row = static_cast<CsvReader *>(self)->m_row;
        row.text.append(static_cast<const char *>(field), static_cast<qsizetype>(length));
        row.ends.append(row.text.size());
    };
    const auto onRow = [](int, void *self) { static_cast<CsvReader *>(self)->m_rowEnded = true; };
    m_record.append(bytes);
    const auto size = static_cast<size_t>(bytes.size());
    if (csv_parse(&m_parser, bytes.data(), size, onField, onRow, this) != size)
        setAside(Fault::QuoteMisplaced);
    else if (m_rowEnded)
        acceptRow();
    else if (m_record.size() > longestRecord)
        setAside(Fault::QuoteNotClosed);
}

void CsvReader::finish()
{
    // A line end closes what may be closed; an open quote swallows it and shows itself by that.
    const QByteArray record = m_record;
    parse("\n");
    if (!m_ready) {
        m_record = record;
        setAside(Fault::QuoteNotClosed);
    }
}

void CsvReader::acceptRow()
{
    m_rowEnded = false;
    if (!m_header.isEmpty() && m_row.ends.size() != m_header.size()) {
        setAside(Fault::WrongColumnCount);
        return;
    }
    m_row.number = ++m_rowNumber;
    m_ready = std::exchange(m_row, {});
    m_record.clear();
}

// Only the first line of a broken row is lost: the lines behind it may be rows of their own.
void CsvReader::setAside(Fault fault)
{
    const qsizetype firstLine = m_record.indexOf('\n') + 1;
    const qsizetype length = firstLine == 0 ? m_record.size() : firstLine;
    m_ready = CsvRow {
        .number = ++m_rowNumber, .text = m_record.first(qMin(length, longestContent)), .ends = {}, .fault = fault};
    readAgain(m_record.sliced(length));
    m_record.clear();
    resetParser();
}

// Lines that came out of m_again are still there: stepping back copies nothing, however often it happens.
void CsvReader::readAgain(const QByteArray &lines)
{
    const QByteArrayView behind = QByteArrayView(m_again).first(m_againBegin);
    if (behind.endsWith(lines)) {
        m_againBegin -= lines.size();
    } else {
        m_again = lines + m_again.sliced(m_againBegin);
        m_againBegin = 0;
    }
}

void CsvReader::resetParser()
{
    csv_free(&m_parser);
    csv_init(&m_parser, CSV_STRICT);
    csv_set_space_func(&m_parser, noSpace);
    m_row = {};
    m_rowEnded = false;
}

} // namespace Prefdesk
