// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgreserror.h"
#include "models/storage/postgresline.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <libpq-fe.h>

#include <clocale>
#include <poll.h>
#include <vector>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PostgresOpening)
};

constexpr int longestConnecting = 10'000; // milliseconds

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

QByteArray portsOf(const ServerLogin &login)
{
    QByteArrayList ports;
    for (const int port : login.ports)
        ports.append(QByteArray::number(port));
    return ports.join(',');
}

std::vector<Setting> settings(const ServerLogin &login, PostgresLine::Mode mode)
{
    QByteArray options = "-c search_path=prefdesk,pg_temp -c client_min_messages=error -c lock_timeout=30s "
                         "-c idle_in_transaction_session_timeout=60s";
    if (mode == PostgresLine::Mode::ReadOnly)
        options += " -c default_transaction_read_only=on";
    // Each by its own: no value can change another. target_session_attrs asks the server's own setting.
    const char *const attributes = mode == PostgresLine::Mode::ReadOnly ? "any" : "read-write";
    return {{"host", login.hosts.join(u',').toUtf8()},
            {"port", portsOf(login)},
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
            {"connect_timeout", "5"},
            {"keepalives", "1"},
            {"keepalives_idle", "10"},
            {"keepalives_interval", "5"},
            {"keepalives_count", "3"},
            {"tcp_user_timeout", "15000"},
            {"options", options}};
}

pg_conn *start(const ServerLogin &login, PostgresLine::Mode mode)
{
    const std::vector<Setting> given = settings(login, mode);
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
    if (state == "25006" || message.contains("read-only") || message.contains("not in read-write"))
        return postgresError(QByteArrayLiteral("25006"), QStringLiteral("connect"));
    if (!state.isEmpty())
        return postgresError(state, QStringLiteral("connect"));
    return {Error::Kind::Unavailable,
            Words::tr("The server does not answer. Check the desk's address and the network, then try again."),
            QStringLiteral("connect")};
}

} // namespace

Result<> PostgresLine::connect(pg_conn *line)
{
    QElapsedTimer waiting;
    waiting.start();
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    while (next == PGRES_POLLING_READING || next == PGRES_POLLING_WRITING) {
        pollfd socket {PQsocket(line), static_cast<short>(next == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        const auto left = static_cast<int>(longestConnecting - waiting.elapsed());
        if (left <= 0 || ::poll(&socket, 1, left) == 0)
            return connectError(line);
        next = PQconnectPoll(line);
    }
    return next == PGRES_POLLING_OK ? Result<>() : connectError(line);
}

Result<std::unique_ptr<PostgresLine>> PostgresLine::open(const ServerLogin &login, Mode mode)
{
    const EnglishMessages english;
    pg_conn *const line = start(login, mode);
    if (!line)
        return postgresError(QByteArrayLiteral("53200"), QStringLiteral("connect"));
    PQsetErrorVerbosity(line, PQERRORS_SQLSTATE);
    PQsetNoticeProcessor(
        line, [](void *, const char *) {}, nullptr); // never to the terminal
    const Result<> connected = PQstatus(line) == CONNECTION_BAD ? connectError(line) : connect(line);
    if (!connected || !PQsslInUse(line) || PQsetnonblocking(line, 1) != 0) {
        const Error error = connected ? tlsError("does not support SSL") : connected.error();
        PQfinish(line);
        return error;
    }
    return std::unique_ptr<PostgresLine>(new PostgresLine(line));
}

} // namespace Prefdesk
