// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/note.h"

#include <cstdlib>

using namespace Prefdesk;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    const QByteArrayView input(bytes, static_cast<qsizetype>(size));
    const Result<Note> note = Note::parse(input);
    if (note && note->toBytes() != input)
        std::abort(); // there must be one form of each note
    return 0;
}
