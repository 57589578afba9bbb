// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace Prefdesk {

/// Hands blocks of records from the thread that reads a file to the one that writes them; a few at most wait, so
/// that memory stays flat.
template<typename Block>
class Pipeline final
{
public:
    /// read: () -> Result<std::optional<Block>>, runs on a thread of its own; nothing means the end.
    template<typename Read>
    explicit Pipeline(Read read)
        : m_reader([this, read = std::move(read)]() mutable { produce(read); })
    {
    }

    ~Pipeline()
    {
        {
            const std::scoped_lock lock(m_guard);
            m_abandoned = true;
        }
        m_changed.notify_all();
        m_reader.join();
    }

    Pipeline(const Pipeline &) = delete;
    Pipeline &operator=(const Pipeline &) = delete;

    /// Waits for the next block; nothing at the end.
    Result<std::optional<Block>> next()
    {
        std::unique_lock lock(m_guard);
        m_changed.wait(lock, [this] { return !m_waiting.empty(); });
        Result<std::optional<Block>> block = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        m_changed.notify_all();
        return block;
    }

private:
    static constexpr std::size_t mostWaiting = 4;

    template<typename Read>
    void produce(Read &read)
    {
        bool more = true;
        while (more) {
            Result<std::optional<Block>> block = read();
            more = block && *block;
            std::unique_lock lock(m_guard);
            m_changed.wait(lock, [this] { return m_abandoned || m_waiting.size() < mostWaiting; });
            if (m_abandoned)
                return;
            m_waiting.push_back(std::move(block));
            lock.unlock();
            m_changed.notify_all();
        }
    }

    std::mutex m_guard;
    std::condition_variable m_changed;
    std::deque<Result<std::optional<Block>>> m_waiting;
    bool m_abandoned = false;
    std::thread m_reader; // last: it uses the others
};

} // namespace Prefdesk
