// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/contactrecord.h"
#include "models/intake/csvreader.h"

#include <QBuffer>

#include <cstdlib>

using namespace Prefdesk;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readAll(CsvReader &reader)
{
    const Result<ContactColumns> columns = ContactColumns::of(reader.header());
    qint64 last = 1;
    while (true) {
        const Result<std::optional<CsvRow>> row = reader.next();
        if (!row || !*row)
            return;
        require((*row)->number > last); // rows only go on
        last = (*row)->number;
        require((*row)->fault || (*row)->ends.size() == reader.header().size());
        if (!columns)
            continue;
        const ContactRecordReader records(*columns, Actor {}, Instant {1'700'000'000'000'000});
        const ContactRecord record = records.read(**row);
        require(record.isTaken || !record.faults.isEmpty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    QByteArray input(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    QBuffer buffer(&input);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = CsvReader::open(buffer);
    if (reader)
        readAll(**reader);
    return 0;
}
