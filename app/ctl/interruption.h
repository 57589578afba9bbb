// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <mutex>
#include <thread>

namespace Prefdesk {

class Connection;

/// Ctrl+C and the terminating signal: stops the watched connection, so that its work is rolled back.
///
/// Without anything that could stop in order, or when asked twice, the program ends at once with the code for
/// "cancelled". Make it before any other thread: the signals are blocked in all of them.
class Interruption final
{
public:
    Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;
    ~Interruption();

    /// The connection to stop; null: none.
    void watch(Connection *connection);
    /// From now on the work itself asks isRequested() often enough.
    void leaveToWork();
    bool isRequested() const { return m_requested; }

private:
    void listen();
    void stop();

    std::mutex m_guard; // m_connection is stopped from the listening thread
    Connection *m_connection = nullptr;
    bool m_isLeftToWork = false;
    std::atomic_bool m_requested = false;
    std::thread m_listener;
};

} // namespace Prefdesk
