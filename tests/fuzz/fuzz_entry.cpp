// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/entry.h"

#include <cstdlib>

using namespace Prefdesk;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, static_cast<qsizetype>(size));
    const std::optional<EntryView> entry = readEntry(input);
    if (entry && writeEntry(*entry) != input)
        std::abort(); // there must be one encoding of each entry
    return 0;
}
