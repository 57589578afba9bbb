// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/caseimport.h"

#include "models/intake/caserecord.h"
#include "models/intake/casewriter.h"
#include "models/intake/csvreader.h"
#include "models/intake/importframe.h"
#include "models/storage/connection.h"

namespace Prefdesk {

namespace {

Result<> takeAll(CsvReader &reader, const CaseColumns &columns, CaseWriter &writer, Instant now,
                 const std::function<void()> &progressed)
{
    constexpr qsizetype blockSize = 200;
    QList<CaseRecord> block;
    while (true) {
        const Result<std::optional<CsvRow>> row = reader.next();
        if (!row)
            return row.error();
        if (*row)
            block.append(readCase(**row, columns, now));
        if (block.size() < blockSize && *row)
            continue;
        if (const Result<> taken = writer.take(block); !taken || !*row)
            return taken;
        block.clear();
        progressed();
    }
}

} // namespace

QString CaseImport::format()
{
    return QStringLiteral("zendesk-tickets");
}

CaseImport::CaseImport(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<ImportOutcome> CaseImport::run(const ImportRequest &request, const ImportProgress &progress)
{
    const auto begun = ImportFrame::begin(m_connection, m_actor, m_clock, request, Action::CasesImported);
    if (!begun)
        return begun.error();
    ImportFrame &frame = **begun;
    const auto reader = CsvReader::open(frame.file());
    if (!reader)
        return reader.error();
    const Result<CaseColumns> columns = CaseColumns::of((*reader)->header());
    if (!columns)
        return columns.error();
    CaseWriter writer(m_connection, m_actor, m_clock, frame);
    const Result<> taken
        = takeAll(**reader, *columns, writer, m_clock(), [&] { progress((*reader)->position(), frame.file().size()); });
    const Result<ImportOutcome> outcome = taken ? frame.finish() : taken.error();
    return outcome ? outcome : frame.interrupted(outcome.error());
}

} // namespace Prefdesk
