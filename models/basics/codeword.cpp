// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/codeword.h"

#include <QCoreApplication>

namespace Prefdesk {

QString labelOf(const QString &code, std::span<const CodeWord> words, const char *context)
{
    for (const CodeWord &word : words) {
        if (QLatin1String(word.code) == code)
            return QCoreApplication::translate(context, word.label);
    }
    return {};
}

} // namespace Prefdesk
