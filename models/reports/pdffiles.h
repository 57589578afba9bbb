// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/pdfdocument.h"

#include <string>
#include <vector>

namespace Prefdesk {

/// A file inside a PDF before it is unpacked.
struct EmbeddedFile
{
    std::string name;
    std::string description;
    QPDFObjectHandle stream;
};

/// The embedded files, by name. Throws when programs could find other files or other contents than these: names twice
/// or different, several streams of one file, files that the name tree does not list, or too many of them.
std::vector<EmbeddedFile> embeddedFiles(QPDF &document);

} // namespace Prefdesk
