// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/caserecord.h"
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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    QByteArray input(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    QBuffer buffer(&input);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = CsvReader::open(buffer);
    const Result<CaseColumns> columns
        = reader ? CaseColumns::of((*reader)->header()) : Result<CaseColumns>(reader.error());
    while (columns) {
        const Result<std::optional<CsvRow>> row = (*reader)->next();
        if (!row || !*row)
            break;
        const CaseRecord record = readCase(**row, *columns, Instant {1'790'000'000'000'000});
        require(record.isTaken || !record.faults.isEmpty());
        require(!record.isTaken
                || (!record.id.isEmpty() && (!record.solvedAt || *record.solvedAt >= record.createdAt)));
    }
    return 0;
}
