// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/database.h"

#include "models/storage/postgreserror.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace Prefdesk {

Database::Database(QObject *parent)
    : QObject(parent)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Database::openAnew);
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

void Database::setReopener(Reopener reopener, const LinePatience &patience)
{
    m_reopener = std::move(reopener);
    m_patience = patience;
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
    m_reopener = {};
    m_retry.stop();
    m_isLineLost = false;
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
    m_wasLost = false;
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
    if (!m_connection && m_wasLost)
        return lostLineError(QStringLiteral("lost before"));
    if (!m_connection)
        return Error {Error::Kind::Unavailable, tr("The desk is locked. Sign in again."), QStringLiteral("closed")};
    m_running = m_lastStarted;
    return {};
}

void Database::finish()
{
    std::unique_ptr<Connection> lost;
    {
        const std::scoped_lock lock(m_guard);
        m_running = 0;
        m_connection->resume();
        m_wasLost = m_connection->isLost();
        if (m_wasLost)
            lost = std::move(m_connection);
    }
    if (lost) // told before the job's own answer
        QMetaObject::invokeMethod(this, &Database::noticeLoss, Qt::QueuedConnection);
}

void Database::noticeLoss()
{
    if (m_isLineLost)
        return;
    m_isLineLost = true;
    m_wait = m_patience.firstRetry;
    emit lineLost();
    if (m_reopener)
        m_retry.start(m_wait);
}

void Database::openAnew()
{
    if (m_reopener)
        open(this, m_reopener, [this](const Result<> &opened) { finishOpeningAnew(opened); });
}

void Database::finishOpeningAnew(const Result<> &opened)
{
    if (!m_isLineLost) // closed meanwhile
        return;
    if (opened) {
        m_isLineLost = false;
        emit lineRestored();
    } else if (opened.error().kind == Error::Kind::Unavailable) {
        m_wait = std::min(m_patience.longestRetry, 2 * m_wait);
        m_retry.start(m_wait * QRandomGenerator::global()->bounded(80, 121) / 100);
    } else {
        emit lineRefused(opened.error());
    }
}

} // namespace Prefdesk
