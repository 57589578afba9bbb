// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipheroptions.h"

#include <QStringList>

namespace Prefdesk {

SqlCipherOptions SqlCipherOptions::fromText(const QString &text)
{
    SqlCipherOptions options;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0).trimmed();
        bool isNumber = false;
        const int number = part.section(u'=', 1).trimmed().toInt(&isNumber);
        if (name == u"QSQLCIPHER_OPEN_READONLY")
            options.readOnly = true;
        else if (name == u"QSQLCIPHER_OPEN_EXISTING")
            options.mustExist = true;
        else if (name == u"QSQLCIPHER_ENABLE_REGEXP")
            options.regexp = true;
        else if (name == u"QSQLCIPHER_BUSY_TIMEOUT" && isNumber)
            options.busyTimeoutMs = number;
        else if (name == u"QSQLCIPHER_CACHE_KIB" && isNumber && number > 0)
            options.cacheKib = number;
    }
    return options;
}

} // namespace Prefdesk
