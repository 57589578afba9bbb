// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/relay.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Prefdesk {

namespace {

sockaddr_in localhost(int port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<quint16>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int connectedTo(int port)
{
    const int line = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = localhost(port);
    if (connect(line, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return line;
    ::close(line);
    return -1;
}

bool sendAll(int line, const char *bytes, ssize_t count)
{
    for (ssize_t done = 0; done < count;) {
        const ssize_t sent = ::send(line, bytes + done, static_cast<size_t>(count - done), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        done += sent;
    }
    return true;
}

} // namespace

Relay::Relay(int serverPort)
    : m_serverPort(serverPort)
    , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    , m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    sockaddr_in address = localhost(0);
    socklen_t size = sizeof address;
    auto *const any = reinterpret_cast<sockaddr *>(&address);
    if (bind(m_listener, any, size) != 0 || listen(m_listener, 64) != 0 || getsockname(m_listener, any, &size) != 0)
        qFatal("The relay cannot listen.");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

Relay::~Relay()
{
    {
        const std::scoped_lock lock(m_guard);
        m_isEnding = true;
    }
    wake();
    m_thread.join();
    ::close(m_listener);
    ::close(m_wake);
}

void Relay::setWays(Way toServer, Way toClient)
{
    const std::scoped_lock lock(m_guard);
    m_toServer = toServer;
    m_toClient = toClient;
    wake();
}

void Relay::refuse()
{
    const std::scoped_lock lock(m_guard);
    m_isRefusing = true;
    wake();
}

void Relay::carryOn()
{
    const std::scoped_lock lock(m_guard);
    m_isRefusing = false;
    m_toServer = m_toClient = Way::Open;
    wake();
}

void Relay::wake() const
{
    const quint64 once = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &once, sizeof once);
}

void Relay::run()
{
    for (;;) {
        std::vector<pollfd> watched {{m_listener, POLLIN, 0}, {m_wake, POLLIN, 0}};
        {
            const std::scoped_lock lock(m_guard);
            for (const Pair &pair : m_pairs) { // poll() passes over negative ones
                watched.push_back({m_toServer == Way::Held ? -1 : pair.client, POLLIN, 0});
                watched.push_back({m_toClient == Way::Held ? -1 : pair.server, POLLIN, 0});
            }
        }
        ::poll(watched.data(), watched.size(), -1);
        quint64 times = 0;
        [[maybe_unused]] const auto taken = ::read(m_wake, &times, sizeof times);

        const std::scoped_lock lock(m_guard);
        const bool endsAll = m_isEnding || m_isRefusing;
        for (size_t at = m_pairs.size(); at-- > 0;) {
            if (!endsAll && serve(m_pairs[at], watched[2 + 2 * at].revents, watched[3 + 2 * at].revents))
                continue;
            ::close(m_pairs[at].client);
            if (m_pairs[at].server >= 0)
                ::close(m_pairs[at].server);
            m_pairs.erase(m_pairs.begin() + static_cast<std::ptrdiff_t>(at));
        }
        if (m_isEnding)
            return;
        if ((watched[0].revents & POLLIN) != 0)
            take();
    }
}

void Relay::take()
{
    Pair pair;
    pair.client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    ++m_lines;
    pair.server = m_isRefusing ? -1 : connectedTo(m_serverPort);
    if (pair.server >= 0)
        m_pairs.push_back(pair);
    else
        ::close(pair.client);
}

bool Relay::serve(Pair &pair, short clientEvents, short serverEvents)
{
    const Way toServer = pair.isSpoilt ? Way::Lost : m_toServer;
    const Way toClient = pair.isSpoilt ? Way::Lost : m_toClient;
    if (clientEvents != 0 && !pass(pair, pair.client, pair.server, toServer))
        return false;
    return serverEvents == 0 || pass(pair, pair.server, pair.client, toClient);
}

bool Relay::pass(Pair &pair, int from, int to, Way way)
{
    if (way == Way::Held) // since the bytes were seen: they wait where they are
        return true;
    std::array<char, 65536> bytes {};
    const ssize_t count = ::recv(from, bytes.data(), bytes.size(), 0);
    if (way == Way::Open)
        return count > 0 && sendAll(to, bytes.data(), count);
    pair.isSpoilt = true;
    if (count > 0 || from == pair.client)
        return count > 0; // when the client has gone, nobody is left to be silent to
    ::close(pair.server);
    pair.server = -1;
    return true;
}

} // namespace Prefdesk
