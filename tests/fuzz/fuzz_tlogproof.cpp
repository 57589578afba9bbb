// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/tlogproof.h"

#include <cstdlib>

using namespace Prefdesk;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, static_cast<qsizetype>(size));
    const Result<TlogProof> proof = TlogProof::fromText(input);
    if (proof && proof->toText() != input)
        std::abort(); // there must be one form of each proof
    return 0;
}
