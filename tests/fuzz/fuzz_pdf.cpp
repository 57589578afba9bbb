// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportverifier.h"

#include <cstdlib>

using namespace Prefdesk;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const ReportVerdict verdict = verifyReport(input, Instant::now());
    if (verdict.isOk() && (!verdict.signer || !verdict.evidence))
        std::abort(); // nothing is right that nobody signed
    return 0;
}
