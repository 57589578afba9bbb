// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/serverlogin.h"

namespace Prefdesk {

QString ServerLogin::place() const
{
    QStringList named;
    for (qsizetype at = 0; at < hosts.size(); ++at) {
        const QString &host = hosts.at(at);
        const QString written = host.contains(u':') ? u'[' + host + u']' : host;
        named.append(written + u':' + QString::number(ports.at(at)));
    }
    return QStringLiteral("postgresql://%1/%2").arg(named.join(u','), database);
}

} // namespace Prefdesk
