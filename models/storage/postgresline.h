// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/storage/postgresvalues.h"
#include "models/storage/serverlogin.h"

#include <QByteArray>
#include <QDeadlineTimer>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

struct pg_conn;
struct pg_result;
struct pg_cancel;

namespace Prefdesk {

struct ClearPostgresResult
{
    void operator()(pg_result *result) const;
};
using PostgresResult = std::unique_ptr<pg_result, ClearPostgresResult>;

/// One address at which a server may answer.
struct PostgresAddress
{
    QByteArray host; ///< as it was named: the certificate is for it
    QByteArray number; ///< IPv4 or IPv6
    QByteArray port;
};

/// One connection of libpq over verified TLS; waits on its socket, so that another thread can stop a statement.
///
/// A statement's answer is waited for as long as the server works on it. When none comes for LinePatience::silence, the
/// server is asked over another line; if it does not answer either, or has answered long ago, this line is lost.
class PostgresLine final
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    /// WrongKey where name or password are refused; Unavailable with a sentence about what stands in the way.
    /// Tries every address of every host, each for LinePatience::address.
    static Result<std::unique_ptr<PostgresLine>> open(const ServerLogin &login, Mode mode);
    PostgresLine(const PostgresLine &) = delete;
    PostgresLine &operator=(const PostgresLine &) = delete;
    ~PostgresLine();

    /// Gives a statement with $1, $2 ... its name.
    Result<> prepare(const QByteArray &name, const QByteArray &sql, const PostgresParameters &parameters);
    /// Runs a prepared statement; the answer's columns are binary.
    Result<PostgresResult> execute(const QByteArray &name, const PostgresParameters &parameters);
    /// The same without keeping the statement.
    Result<PostgresResult> executeOnce(const QByteArray &sql, const PostgresParameters &parameters);
    /// Several statements without parameters; the last one's answer.
    Result<PostgresResult> runScript(const QByteArray &sql);
    /// A prepared statement and what it is run with.
    struct Step
    {
        QByteArray name;
        PostgresParameters parameters;
    };
    /// Sends all of them at once; the answers of all, or the first error.
    Result<std::vector<PostgresResult>> executeTogether(const QList<Step> &steps);
    /// Sends it and does not wait. Whatever is sent next waits for its answer first, and ends with its error.
    Result<> post(const Step &step);
    /// Waits for the answers of all that was posted; the first error.
    Result<> collect();
    /// Sends it and COMMIT at once, so that no journey lies between them; the answer of the first.
    Result<PostgresResult> executeAndCommit(const Step &last);

    /// Asks the server to stop what runs now; callable from any thread.
    void stop();
    /// A stop that was asked for can no longer hit what comes next.
    void settle();

    bool isInTransaction() const;
    bool isLost() const;
    pg_conn *get() const { return m_line; }

private:
    PostgresLine(pg_conn *line, PostgresAddress address, const ServerLogin &login);

    static Result<std::unique_ptr<PostgresLine>> openAt(const PostgresAddress &address, const ServerLogin &login,
                                                        Mode mode);
    static Result<> connect(pg_conn *line, const LinePatience &patience);
    void expectAnswer();
    bool waitFor(short events);
    int longestPoll() const;
    bool isStillServed();
    bool doesServerWork() const;
    void forwardStop();
    Result<> sent(int code, const char *place);
    Result<PostgresResult> answer(const char *place);
    Result<std::vector<PostgresResult>> answersTo(bool areSent, const char *place);
    Result<std::vector<PostgresResult>> answersUntilSync(const char *place);
    static bool isGood(const pg_result &result);
    Error errorOf(const pg_result *result, const char *place) const;

    pg_conn *m_line;
    PostgresAddress m_address;
    std::unique_ptr<const ServerLogin> m_login; // for asking over another line
    int m_silence; // milliseconds
    QDeadlineTimer m_answer;
    int m_posted = 0; // whose answers are still to be read
    bool m_isCut = false;
    std::shared_ptr<pg_cancel> m_cancel;
    std::thread m_cancelling;
    std::shared_ptr<std::atomic_bool> m_isForwarded; // m_cancelling has ended
    int m_stop; // an eventfd
};

} // namespace Prefdesk
