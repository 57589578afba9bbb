// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/evidencecheck.h"

#include <cstdlib>

using namespace Prefdesk;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const Result<Evidence> evidence = evidenceFromJson(input);
    if (!evidence)
        return 0;
    const Result<Evidence> again = evidenceFromJson(toJson(*evidence));
    if (!again || *again != *evidence)
        std::abort(); // what is read must survive being written
    if (const EvidenceCheck check = checkEvidence(*evidence); check.checkpoint)
        compare(*evidence, *check.checkpoint, evidence->checkpoint);
    return 0;
}
