// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgresline.h"

#include "models/storage/postgreserror.h"

#include <libpq-fe.h>

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace Prefdesk {

namespace {

constexpr int stopsAgainAfter = 100; // milliseconds

constexpr int binary = 1;

} // namespace

void ClearPostgresResult::operator()(pg_result *result) const
{
    PQclear(result);
}

PostgresLine::PostgresLine(pg_conn *line, PostgresAddress address, const ServerLogin &login)
    : m_line(line)
    , m_address(std::move(address))
    , m_login(std::make_unique<const ServerLogin>(login.copy()))
    , m_silence(login.patience.silence)
    , m_answer(QDeadlineTimer::Forever)
    , m_cancel(PQgetCancel(line), [](pg_cancel *cancel) { PQfreeCancel(cancel); })
    , m_stop(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

PostgresLine::~PostgresLine()
{
    if (m_cancelling.joinable())
        m_cancelling.detach(); // it holds what it needs
    PQfinish(m_line);
    ::close(m_stop);
}

Result<> PostgresLine::prepare(const QByteArray &name, const QByteArray &sql, const PostgresParameters &parameters)
{
    if (const Result<> collected = collect(); !collected)
        return collected;
    const Result<> given = sent(PQsendPrepare(m_line, name, sql, parameters.size(), parameters.types()), "prepare");
    if (!given)
        return given;
    const Result<PostgresResult> prepared = answer("prepare");
    return prepared ? Result<>() : prepared.error();
}

Result<PostgresResult> PostgresLine::execute(const QByteArray &name, const PostgresParameters &parameters)
{
    if (const Result<> collected = collect(); !collected)
        return collected.error();
    const Result<> given = sent(PQsendQueryPrepared(m_line, name, parameters.size(), parameters.values(),
                                                    parameters.lengths(), parameters.formats(), binary),
                                "execute");
    if (!given)
        return given.error();
    return answer("execute");
}

Result<PostgresResult> PostgresLine::executeOnce(const QByteArray &sql, const PostgresParameters &parameters)
{
    if (const Result<> collected = collect(); !collected)
        return collected.error();
    const Result<> given
        = sent(PQsendQueryParams(m_line, sql, parameters.size(), parameters.types(), parameters.values(),
                                 parameters.lengths(), parameters.formats(), binary),
               "execute");
    if (!given)
        return given.error();
    return answer("execute");
}

Result<PostgresResult> PostgresLine::runScript(const QByteArray &sql)
{
    if (const Result<> collected = collect(); !collected)
        return collected.error();
    const Result<> given = sent(PQsendQuery(m_line, sql), "script");
    if (!given)
        return given.error();
    return answer("script");
}

void PostgresLine::stop()
{
    const quint64 once = 1;
    [[maybe_unused]] const auto written = ::write(m_stop, &once, sizeof once);
}

// PQcancel() goes over a connection of its own and waits for it: not here, where the answer is to be read.
void PostgresLine::forwardStop()
{
    quint64 times = 0;
    [[maybe_unused]] const auto taken = ::read(m_stop, &times, sizeof times);
    if (m_cancelling.joinable() && !*m_isForwarded)
        return;
    if (m_cancelling.joinable())
        m_cancelling.join();
    m_isForwarded = std::make_shared<std::atomic_bool>(false);
    m_cancelling = std::thread([cancel = m_cancel, isForwarded = m_isForwarded] {
        std::array<char, 256> problem {};
        PQcancel(cancel.get(), problem.data(), problem.size());
        *isForwarded = true;
    });
}

void PostgresLine::settle()
{
    if (m_cancelling.joinable() && isLost())
        m_cancelling.detach();
    [[maybe_unused]] const Result<> collected = collect();
    if (m_cancelling.joinable()) {
        m_cancelling.join();
        // The server takes the next statement only after what it was asked to stop.
        [[maybe_unused]] const Result<PostgresResult> absorbed = runScript(QByteArray());
    }
    quint64 times = 0;
    [[maybe_unused]] const auto dropped = ::read(m_stop, &times, sizeof times);
}

bool PostgresLine::isInTransaction() const
{
    const PGTransactionStatusType status = PQtransactionStatus(m_line);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

bool PostgresLine::isLost() const
{
    return m_isCut || PQstatus(m_line) == CONNECTION_BAD;
}

void PostgresLine::expectAnswer()
{
    m_answer.setRemainingTime(m_silence);
}

int PostgresLine::longestPoll() const
{
    const auto left = static_cast<int>(m_answer.remainingTime());
    // A stop that comes before the statement has reached the server stops nothing there: it is sent again.
    return m_cancelling.joinable() ? std::min(stopsAgainAfter, left) : left;
}

/// False when the line is lost.
bool PostgresLine::waitFor(short events)
{
    std::array<pollfd, 2> watched {pollfd {PQsocket(m_line), events, 0}, pollfd {m_stop, POLLIN, 0}};
    if (watched[0].fd < 0 || m_isCut)
        return false;
    const int ready = ::poll(watched.data(), watched.size(), longestPoll());
    if (ready < 0)
        return errno == EINTR;
    if (watched[1].revents != 0 || (ready == 0 && m_cancelling.joinable()))
        forwardStop();
    if (watched[0].revents != 0)
        expectAnswer();
    else if (m_answer.hasExpired())
        return isStillServed();
    if ((watched[0].revents & ~POLLOUT) != 0)
        return PQconsumeInput(m_line) != 0;
    return true;
}

Result<> PostgresLine::sent(int code, const char *place)
{
    if (code != 1)
        return lostLineError(QLatin1String(place));
    expectAnswer();
    for (;;) {
        const int left = PQflush(m_line);
        if (left == 0)
            return {};
        if (left < 0 || !waitFor(POLLIN | POLLOUT))
            return lostLineError(QLatin1String(place));
    }
}

Result<PostgresResult> PostgresLine::answer(const char *place)
{
    PostgresResult last;
    std::optional<Error> failure;
    for (;;) {
        while (PQisBusy(m_line)) {
            if (!waitFor(POLLIN))
                return failure.value_or(lostLineError(QLatin1String(place)));
        }
        PostgresResult result(PQgetResult(m_line));
        if (!result)
            break;
        if (!isGood(*result) && !failure)
            failure = errorOf(result.get(), place);
        last = std::move(result);
    }
    if (failure)
        return *failure;
    if (!last)
        return lostLineError(QLatin1String(place));
    return last;
}

bool PostgresLine::isGood(const pg_result &result)
{
    const ExecStatusType status = PQresultStatus(&result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

Error PostgresLine::errorOf(const pg_result *result, const char *place) const
{
    const QByteArray state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (state.isEmpty())
        return lostLineError(QLatin1String(place));
    QStringList names {QLatin1String(place)};
    for (const int field : {PG_DIAG_TABLE_NAME, PG_DIAG_CONSTRAINT_NAME}) {
        if (const char *const name = PQresultErrorField(result, field))
            names.append(QString::fromUtf8(name));
    }
    return postgresError(state, names.join(u' '));
}

} // namespace Prefdesk
