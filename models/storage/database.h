// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/connection.h"
#include "models/storage/serverlogin.h"
#include "models/storage/worker.h"

#include <QSet>
#include <QTimer>

#include <functional>
#include <mutex>

namespace Prefdesk {

/// A Connection on a thread of its own: panels ask with run() and never wait.
///
/// Jobs run in the order asked. close() stands behind queued work. The receiver of a cancelled job hears
/// Error::Kind::Cancelled.
///
/// Where the line to a server breaks, jobs answer Unavailable at once until it stands again: it is opened anew after
/// 0.5, 1, 2 ... 30 seconds, give or take a fifth, so that not all desks come back in the same moment.
class Database final : public QObject
{
    Q_OBJECT

public:
    enum class Ticket : quint64 {};

    explicit Database(QObject *parent = nullptr);
    ~Database() override;

    /// opener: () -> Result<std::unique_ptr<Connection>>, on the database thread; reply: Result<> -> void, here.
    template<typename Opener, typename Reply>
    void open(QObject *receiver, Opener opener, Reply reply)
    {
        m_worker.run(
            receiver, [this, opener = std::move(opener)]() mutable { return adopt(opener()); }, std::move(reply));
    }

    /// job: Connection & -> Result<T>, on the database thread. reply: Result<T> -> void, here.
    template<typename Job, typename Reply>
    Ticket run(QObject *receiver, Job job, Reply reply)
    {
        const Ticket ticket = nextTicket();
        m_worker.run(
            receiver,
            [this, ticket, job = std::move(job)]() mutable -> std::invoke_result_t<Job &, Connection &> {
                const Result<> started = start(ticket);
                if (!started)
                    return started.error();
                auto answer = job(*m_connection);
                finish();
                return answer;
            },
            std::move(reply));
        return ticket;
    }

    /// Opens a broken line anew, on the database thread; whoever gives none keeps a broken one. What is Unavailable is
    /// tried again, any other error is told with lineRefused().
    using Reopener = std::function<Result<std::unique_ptr<Connection>>()>;
    void setReopener(Reopener reopener, const LinePatience &patience = {});
    bool isLineLost() const { return m_isLineLost; }

    /// A queued job is not started, a running one is interrupted; finished ones are not touched.
    void cancel(Ticket ticket);
    /// Closes behind all queued work; later jobs answer Unavailable.
    void close();
    /// The same; reply() comes here once the connection is closed.
    void close(QObject *receiver, std::function<void()> reply);

signals:
    void lineLost();
    void lineRestored();
    /// The line stays closed.
    void lineRefused(const Prefdesk::Error &error);

private:
    Result<> adopt(Result<std::unique_ptr<Connection>> opened);
    std::unique_ptr<Connection> exchange(std::unique_ptr<Connection> connection);
    Ticket nextTicket();
    Result<> start(Ticket ticket);
    void finish();
    void noticeLoss();
    void openAnew();
    void finishOpeningAnew(const Result<> &opened);

    Reopener m_reopener;
    LinePatience m_patience;
    QTimer m_retry;
    int m_wait = 0; // milliseconds, until the next try
    bool m_isLineLost = false;

    std::mutex m_guard; // for the six below, which cancel() and the database thread share
    std::unique_ptr<Connection> m_connection;
    QSet<quint64> m_cancelled;
    quint64 m_lastTicket = 0;
    quint64 m_running = 0;
    quint64 m_lastStarted = 0;
    bool m_wasLost = false;
    Worker m_worker; // last: its thread ends before what its jobs use
};

} // namespace Prefdesk
