// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/interruption.h"

#include "app/ctl/hiddentyping.h"
#include "app/ctl/output.h"
#include "models/storage/connection.h"

#include <csignal>
#include <unistd.h>

namespace Prefdesk {

namespace {

constexpr int endOfListening = SIGUSR2;

sigset_t signalSet()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, endOfListening})
        sigaddset(&set, signal);
    return set;
}

} // namespace

Interruption::Interruption()
{
    const sigset_t set = signalSet();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_listener = std::thread([this] { listen(); });
}

Interruption::~Interruption()
{
    pthread_kill(m_listener.native_handle(), endOfListening);
    m_listener.join();
}

void Interruption::watch(Connection *connection)
{
    const std::lock_guard lock(m_guard);
    m_connection = connection;
}

void Interruption::leaveToWork()
{
    const std::lock_guard lock(m_guard);
    m_isLeftToWork = true;
}

void Interruption::listen()
{
    const sigset_t set = signalSet();
    int signal = 0;
    while (sigwait(&set, &signal) == 0 && signal != endOfListening)
        stop();
}

void Interruption::stop()
{
    const std::lock_guard lock(m_guard);
    const bool canStop = m_connection != nullptr || m_isLeftToWork;
    if (m_requested.exchange(true) || !canStop) {
        HiddenTyping::end();
        _exit(static_cast<int>(ExitCode::Cancelled));
    }
    if (m_connection != nullptr)
        m_connection->interrupt();
}

} // namespace Prefdesk
