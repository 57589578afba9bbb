// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/contactimport.h"

#include "models/intake/contactrecord.h"
#include "models/intake/contactwriter.h"
#include "models/intake/csvreader.h"
#include "models/intake/importframe.h"
#include "models/intake/pipeline.h"
#include "models/storage/connection.h"

namespace Prefdesk {

namespace {

struct ContactBlock
{
    QList<ContactRecord> records;
    qint64 position = 0; // in the file, behind the block
};

Result<std::optional<ContactBlock>> readBlock(CsvReader &reader, const ContactRecordReader &records)
{
    constexpr qsizetype blockSize = 500;
    ContactBlock block;
    block.records.reserve(blockSize);
    while (block.records.size() < blockSize) {
        const Result<std::optional<CsvRow>> row = reader.next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        block.records.append(records.read(**row));
    }
    block.position = reader.position();
    if (block.records.isEmpty())
        return std::optional<ContactBlock>();
    return std::optional(std::move(block));
}

} // namespace

QString ContactImport::format()
{
    return QStringLiteral("hubspot-contacts");
}

ContactImport::ContactImport(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<ImportOutcome> ContactImport::run(const ImportRequest &request, const ImportProgress &progress)
{
    const auto begun = ImportFrame::begin(m_connection, m_actor, m_clock, request, Action::ContactsImported);
    if (!begun)
        return begun.error();
    const Result<> taken = take(**begun, progress);
    const Result<ImportOutcome> outcome = taken ? (*begun)->finish() : taken.error();
    return outcome ? outcome : (*begun)->interrupted(outcome.error());
}

Result<> ContactImport::take(ImportFrame &frame, const ImportProgress &progress)
{
    const auto reader = CsvReader::open(frame.file());
    if (!reader)
        return reader.error();
    const Result<ContactColumns> columns = ContactColumns::of((*reader)->header());
    if (!columns)
        return columns.error();
    ContactWriter writer(m_connection, m_actor, m_clock, frame);
    const Result<> ready = writer.begin();
    if (!ready)
        return ready.error();

    const qint64 total = frame.file().size();
    const ContactRecordReader records(*columns, m_actor, m_clock());
    Pipeline<ContactBlock> blocks([&csv = **reader, &records] { return readBlock(csv, records); });
    while (true) {
        const Result<std::optional<ContactBlock>> block = blocks.next();
        if (!block)
            return block.error();
        if (!*block)
            return writer.finish();
        const Result<> taken = writer.take((*block)->records);
        if (!taken)
            return taken.error();
        progress((*block)->position, total);
    }
}

} // namespace Prefdesk
