// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgresaddresses.h"
#include "models/storage/postgreserror.h"
#include "models/storage/postgresline.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <libpq-fe.h>

#include <algorithm>
#include <clocale>
#include <poll.h>
#include <vector>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PostgresOpening)
};

constexpr int asksAgainAfter = 100; // milliseconds, whether somebody still waits
const QString noAnswer = QStringLiteral("connect");

/// What libpq itself says is told apart by its words: they are English while this lives, for this thread.
class EnglishMessages final
{
public:
    EnglishMessages()
        : m_english(newlocale(LC_ALL_MASK, "C", nullptr))
        , m_before(uselocale(m_english))
    {
    }
    EnglishMessages(const EnglishMessages &) = delete;
    EnglishMessages &operator=(const EnglishMessages &) = delete;
    ~EnglishMessages()
    {
        uselocale(m_before);
        freelocale(m_english);
    }

private:
    locale_t m_english;
    locale_t m_before;
};

struct Setting
{
    const char *name;
    QByteArray value;
};

std::vector<Setting> settings(const PostgresAddress &address, const ServerLogin &login, PostgresLine::Mode mode)
{
    // No query of ours is worth compiling: that took longer than reading 100,000 entries. The server notices a desk
    // that has gone as well, and ends its transaction before others stop waiting for its locks.
    QByteArray options = "-c search_path=prefdesk,pg_temp -c client_min_messages=error -c lock_timeout=30s "
                         "-c idle_in_transaction_session_timeout=60s -c jit=off "
                         "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 "
                         "-c tcp_user_timeout=15s";
    if (mode == PostgresLine::Mode::ReadOnly)
        options += " -c default_transaction_read_only=on";
    // A standby may lag behind what this workstation has seen already: not even reading is done there.
    const char *const attributes = mode == PostgresLine::Mode::ReadOnly ? "primary" : "read-write";
    // Each by its own: no value can change another.
    return {{"host", address.host},
            {"hostaddr", address.number},
            {"port", address.port},
            {"dbname", login.database.toUtf8()},
            {"user", login.role.toUtf8()},
            {"sslmode", "verify-full"},
            {"sslrootcert", login.caFile.toUtf8()},
            {"sslcert", ""},
            {"sslkey", ""},
            {"ssl_min_protocol_version", "TLSv1.2"},
            {"channel_binding", "require"},
            {"gssencmode", "disable"},
            {"passfile", "/dev/null"},
            {"target_session_attrs", attributes},
            {"application_name", "prefdesk"},
            {"client_encoding", "UTF8"},
            {"keepalives", "1"},
            {"keepalives_idle", "10"},
            {"keepalives_interval", "5"},
            {"keepalives_count", "3"},
            {"tcp_user_timeout", QByteArray::number(login.patience.unsent)},
            {"options", options}};
}

pg_conn *start(const PostgresAddress &address, const ServerLogin &login, PostgresLine::Mode mode)
{
    const std::vector<Setting> given = settings(address, login, mode);
    std::vector<const char *> names;
    std::vector<const char *> values;
    for (const Setting &setting : given) {
        names.push_back(setting.name);
        values.push_back(setting.value.constData());
    }
    QByteArray password = login.password.view().toByteArray();
    names.insert(names.end(), {"password", nullptr});
    values.insert(values.end(), {password.constData(), nullptr});
    pg_conn *const line = PQconnectStartParams(names.data(), values.data(), 0);
    wipe(password);
    return line;
}

/// The SQLSTATE at the end of libpq's message, as PQERRORS_SQLSTATE writes it.
QByteArray stateIn(const QByteArray &message)
{
    const QByteArray end = message.trimmed().right(7);
    const bool isState = end.startsWith("  ") && !end.mid(2).contains(' ');
    return isState ? end.mid(2) : QByteArray();
}

Error tlsError(const QByteArray &message)
{
    const QString detail = QStringLiteral("TLS");
    if (message.contains("does not support SSL"))
        return {Error::Kind::Unavailable,
                Words::tr("The server does not encrypt its connections (TLS), so nothing was sent to it. Ask whoever "
                          "keeps the server."),
                detail};
    if (message.contains("does not match host name"))
        return {Error::Kind::Unavailable,
                Words::tr("The server's certificate is for another name than the one in the desk's address, so nothing "
                          "was sent to it. Check the address, or ask whoever keeps the server."),
                detail};
    if (message.contains("root certificate"))
        return {Error::Kind::Unavailable,
                Words::tr("The file of the CA certificate cannot be read. Choose the certificate that vouches for the "
                          "server."),
                detail};
    return {Error::Kind::Unavailable,
            Words::tr("The server's certificate has expired or the chosen CA certificate does not vouch for it, so "
                      "nothing was sent to it. Choose the right CA certificate, or ask whoever keeps the server."),
            detail};
}

Error silentServer()
{
    return {Error::Kind::Unavailable,
            Words::tr("The server does not answer. Check the desk's address and the network, then try again."),
            noAnswer};
}

Error connectError(pg_conn *line)
{
    const QByteArray message = PQerrorMessage(line);
    if (message.contains("certificate") || message.contains("SSL error") || message.contains("does not support SSL"))
        return tlsError(message);
    if (message.contains("channel binding"))
        return {Error::Kind::Unavailable,
                Words::tr("The server does not ask for passphrases as safely as a desk wants (SCRAM). Ask whoever "
                          "keeps the server."),
                QStringLiteral("SCRAM")};
    const QByteArray state = stateIn(message);
    if (state == "25006" || message.contains("read-only") || message.contains("standby"))
        return postgresError(QByteArrayLiteral("25006"), QStringLiteral("connect"));
    if (!state.isEmpty())
        return postgresError(state, QStringLiteral("connect"));
    return silentServer();
}

} // namespace

Result<> PostgresLine::connect(pg_conn *line, const LinePatience &patience)
{
    const QDeadlineTimer end(patience.address);
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    while (next == PGRES_POLLING_READING || next == PGRES_POLLING_WRITING) {
        if (patience.end.stop_requested())
            return postgresError(QByteArrayLiteral("57014"), noAnswer);
        if (end.hasExpired())
            return connectError(line);
        pollfd socket {PQsocket(line), static_cast<short>(next == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        if (::poll(&socket, 1, static_cast<int>(std::min<qint64>(end.remainingTime(), asksAgainAfter))) > 0)
            next = PQconnectPoll(line);
    }
    return next == PGRES_POLLING_OK ? Result<>() : connectError(line);
}

Result<std::unique_ptr<PostgresLine>> PostgresLine::openAt(const PostgresAddress &address, const ServerLogin &login,
                                                           Mode mode)
{
    const EnglishMessages english;
    pg_conn *const line = start(address, login, mode);
    if (!line)
        return postgresError(QByteArrayLiteral("53200"), noAnswer);
    PQsetErrorVerbosity(line, PQERRORS_SQLSTATE);
    PQsetNoticeProcessor(
        line, [](void *, const char *) {}, nullptr); // never to the terminal
    const Result<> connected = PQstatus(line) == CONNECTION_BAD ? connectError(line) : connect(line, login.patience);
    if (!connected || !PQsslInUse(line) || PQsetnonblocking(line, 1) != 0) {
        const Error error = connected ? tlsError("does not support SSL") : connected.error();
        PQfinish(line);
        return error;
    }
    return std::unique_ptr<PostgresLine>(new PostgresLine(line, address, login));
}

// libpq would wait at the first address that is silent and never come to the others.
Result<std::unique_ptr<PostgresLine>> PostgresLine::open(const ServerLogin &login, Mode mode)
{
    Error why = silentServer();
    const QList<PostgresAddress> addresses = addressesOf(login);
    for (const PostgresAddress &address : addresses) {
        auto line = openAt(address, login, mode);
        if (line || line.error().kind != Error::Kind::Unavailable)
            return line;
        if (why.detail == noAnswer) // what any of them said is worth more
            why = line.error();
    }
    return why;
}

} // namespace Prefdesk
