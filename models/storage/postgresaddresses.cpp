// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgresaddresses.h"

#include <array>
#include <memory>

#include <netdb.h>
#include <sys/socket.h>

namespace Prefdesk {

namespace {

QList<PostgresAddress> addressesOf(const QByteArray &host, const QByteArray &port)
{
    addrinfo wanted {};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *first = nullptr;
    if (getaddrinfo(host.constData(), port.constData(), &wanted, &first) != 0)
        return {};
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> all(first, &freeaddrinfo);
    QList<PostgresAddress> addresses;
    for (const addrinfo *one = first; one; one = one->ai_next) {
        std::array<char, NI_MAXHOST> number {};
        if (getnameinfo(one->ai_addr, one->ai_addrlen, number.data(), static_cast<socklen_t>(number.size()), nullptr, 0,
                        NI_NUMERICHOST)
            == 0)
            addresses.append({host, QByteArray(number.data()), port});
    }
    return addresses;
}

} // namespace

QList<PostgresAddress> addressesOf(const ServerLogin &login)
{
    QList<PostgresAddress> addresses;
    for (qsizetype at = 0; at < login.hosts.size(); ++at)
        addresses += addressesOf(login.hosts.at(at).toUtf8(), QByteArray::number(login.ports.at(at)));
    return addresses;
}

} // namespace Prefdesk
