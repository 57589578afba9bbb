// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/linereader.h"
#include "models/intake/messagerecord.h"

#include <QBuffer>

#include <cstdlib>

using namespace Prefdesk;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    constexpr Instant now {1'800'000'000'000'000};
    QByteArray input(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    QBuffer buffer(&input);
    buffer.open(QIODevice::ReadOnly);
    LineReader lines(buffer);
    for (qint64 row = 1;; ++row) {
        const Result<std::optional<Line>> line = lines.next();
        if (!line || !*line)
            return 0;
        const MessageRecord record = readMessage((*line)->bytes, row, now);
        const bool isWhole = !record.message.messageId.isEmpty() && record.message.sentAt <= now;
        if (record.faults.isEmpty() && !isWhole)
            std::abort(); // what is taken is complete
    }
}
