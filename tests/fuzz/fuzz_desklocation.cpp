// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/desklocation.h"

#include <QRegularExpression>

#include <cstdlib>

using namespace Prefdesk;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const Result<DeskLocation> location = DeskLocation::fromText(text);
    if (!location)
        return 0;
    const Result<DeskLocation> again = DeskLocation::fromText(location->text());
    if (!again || *again != *location)
        std::abort(); // what is remembered must lead to the same desk
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9._:-]+\\z"));
    if (!location->isShared())
        return 0;
    for (const ServerAddress &server : location->servers) {
        if (!plain.match(server.host).hasMatch() || server.port < 1 || server.port > 65535)
            std::abort();
    }
    if (!plain.match(location->database).hasMatch())
        std::abort();
    return 0;
}
