// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace Prefdesk {

/// A line that a test can spoil: listens on localhost and passes every byte on to a server there, TLS untouched.
class Relay final
{
public:
    explicit Relay(int serverPort);
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;
    ~Relay();

    int port() const { return m_port; }
    /// How many lines have come in.
    int lines() const { return m_lines; }

    /// The cable is pulled for a short time: bytes of both ways wait, and nobody is told.
    void hold() { setWays(Way::Held, Way::Held); }
    /// It is pulled until both ends have given up: bytes vanish, nobody is told, and new lines are silent.
    void swallow() { setWays(Way::Lost, Way::Lost); }
    /// Only what the server says vanishes.
    void swallowAnswers() { setWays(Way::Open, Way::Lost); }
    /// Ends all lines, and new ones at once.
    void refuse();
    /// Lines from which bytes have vanished stay silent for ever; all others go on where they were.
    void carryOn();

private:
    enum class Way { Open, Held, Lost };
    struct Pair
    {
        int client = -1;
        int server = -1;
        bool isSpoilt = false;
    };

    void setWays(Way toServer, Way toClient);
    void wake() const;
    void run();
    void take();
    /// False when the pair has ended.
    static bool pass(Pair &pair, int from, int to, Way way);
    bool serve(Pair &pair, short clientEvents, short serverEvents);

    int m_serverPort;
    int m_listener;
    int m_port = 0;
    int m_wake;
    std::atomic_int m_lines = 0;
    mutable std::mutex m_guard; // for the four below
    Way m_toServer = Way::Open;
    Way m_toClient = Way::Open;
    bool m_isRefusing = false;
    bool m_isEnding = false;
    std::vector<Pair> m_pairs; // of the thread
    std::thread m_thread;
};

} // namespace Prefdesk
