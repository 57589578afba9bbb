// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <span>

namespace Prefdesk {

/// What a code means to a person, marked for translation with QT_TRANSLATE_NOOP.
struct CodeWord
{
    const char *code;
    const char *label;
};

/// The label in the context's translation; nothing for a code that is not among the words.
QString labelOf(const QString &code, std::span<const CodeWord> words, const char *context);

} // namespace Prefdesk
