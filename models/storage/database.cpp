// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/database.h"

#include <utility>

namespace Prefdesk {

Database::Database(QObject *parent)
    : QObject(parent)
{
}

Database::~Database()
{
    close();
}

Result<> Database::adopt(Result<std::unique_ptr<Connection>> opened)
{
    if (!opened)
        return opened.error();
    const std::unique_ptr<Connection> before = exchange(std::move(*opened));
    return {};
}

void Database::cancel(Ticket ticket)
{
    const std::scoped_lock lock(m_guard);
    const auto number = static_cast<quint64>(ticket);
    if (number == m_running)
        m_connection->interrupt();
    else if (number > m_lastStarted)
        m_cancelled.insert(number);
}

void Database::close()
{
    close(this, [] {});
}

void Database::close(QObject *receiver, std::function<void()> reply)
{
    m_worker.run(
        receiver,
        [this] {
            const std::unique_ptr<Connection> before = exchange(nullptr);
            return 0;
        },
        [reply = std::move(reply)](int) { reply(); });
}

// What was open closes in the caller, outside the guard: closing writes, and cancel() must not wait for it.
std::unique_ptr<Connection> Database::exchange(std::unique_ptr<Connection> connection)
{
    const std::scoped_lock lock(m_guard);
    return std::exchange(m_connection, std::move(connection));
}

Database::Ticket Database::nextTicket()
{
    const std::scoped_lock lock(m_guard);
    return Ticket {++m_lastTicket};
}

Result<> Database::start(Ticket ticket)
{
    const std::scoped_lock lock(m_guard);
    m_lastStarted = static_cast<quint64>(ticket);
    if (m_cancelled.remove(m_lastStarted))
        return Error {Error::Kind::Cancelled, tr("Stopped. Nothing was changed."), {}};
    if (!m_connection)
        return Error {Error::Kind::Unavailable, tr("The desk is locked. Sign in again."), QStringLiteral("closed")};
    m_running = m_lastStarted;
    return {};
}

void Database::finish()
{
    const std::scoped_lock lock(m_guard);
    m_running = 0;
    m_connection->resume();
}

} // namespace Prefdesk
