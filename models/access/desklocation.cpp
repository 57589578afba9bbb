// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/desklocation.h"

#include "models/access/deskfiles.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <arpa/inet.h>

namespace Prefdesk {

namespace {

constexpr int defaultPort = 5432;
constexpr int lastPort = 65535;
constexpr qsizetype mostServers = 8;
constexpr qsizetype mostSigns = 2048;
const QString scheme = QStringLiteral("postgresql://");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DeskLocation)
};

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

// Never with the text itself: somebody may have typed a password into it.
Error invalid(const QString &sentence, const char *part)
{
    return {Error::Kind::Invalid, sentence, QString::fromLatin1(part)};
}

bool isIpv6(const QString &text)
{
    in6_addr address {};
    return inet_pton(AF_INET6, text.toLatin1().constData(), &address) == 1;
}

Result<int> portFrom(const QString &text)
{
    const int port = matches(text, QStringLiteral("[1-9][0-9]{0,4}")) ? text.toInt() : 0;
    if (port < 1 || port > lastPort)
        return invalid(
            Words::tr("The port in the address of a shared desk is a number from 1 to %1. Correct it.").arg(lastPort),
            "port");
    return port;
}

Result<ServerAddress> serverFrom(const QString &text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("(?:\\[([0-9A-Fa-f:.]+)\\]|([^:\\[\\]]*))(?::(.*))?")));
    const QRegularExpressionMatch match = form.match(text);
    const bool isBracketed = match.capturedStart(1) >= 0;
    const QString host = match.captured(isBracketed ? 1 : 2);
    const bool isHost = isBracketed ? isIpv6(host) : matches(host, QStringLiteral("[A-Za-z0-9_][A-Za-z0-9._-]{0,252}"));
    if (!match.hasMatch() || !isHost)
        return invalid(Words::tr("The server's name in the address of a shared desk has only letters, digits, hyphens, "
                                 "dots and underscores. Write postgresql://server/database."),
                       "host");
    if (match.capturedStart(3) < 0)
        return ServerAddress {host};
    const Result<int> port = portFrom(match.captured(3));
    if (!port)
        return port.error();
    return ServerAddress {host, *port};
}

Result<> checkSigns(const QString &rest)
{
    if (rest.contains(u'@'))
        return invalid(Words::tr("Leave the person and the password out of the address of a shared desk: write "
                                 "postgresql://server/database and give the name apart from it."),
                       "person");
    static const QRegularExpression options(QStringLiteral("[?&=;#%+\\s]"));
    if (rest.contains(options))
        return invalid(
            Words::tr("The address of a shared desk takes no options: the connection is always encrypted and "
                      "the server always proves who it is. Write only postgresql://server/database."),
            "options");
    return {};
}

Result<DeskLocation> sharedFrom(const QString &rest)
{
    if (const Result<> plain = checkSigns(rest); !plain)
        return plain.error();
    DeskLocation location;
    location.database = rest.section(u'/', 1);
    if (!matches(location.database, QStringLiteral("[A-Za-z0-9_][A-Za-z0-9._-]{0,62}")))
        return invalid(Words::tr("The address of a shared desk ends with the name of its database, which has only "
                                 "letters, digits, hyphens, dots and underscores. Write postgresql://server/database."),
                       "database");
    const QStringList servers = rest.section(u'/', 0, 0).split(u',');
    if (servers.size() > mostServers)
        return invalid(Words::tr("The address of a shared desk has at most %1 servers.").arg(mostServers), "servers");
    for (const QString &text : servers) {
        const Result<ServerAddress> server = serverFrom(text);
        if (!server)
            return server.error();
        location.servers.append(*server);
    }
    return location;
}

} // namespace

QString DeskFolder::databaseFile() const
{
    return path + QStringLiteral("/desk.db");
}

QString DeskFolder::keyFile() const
{
    return path + u'/' + keyFileName;
}

QString DeskFolder::signerFolder() const
{
    return path + QStringLiteral("/signers");
}

QString DeskFolder::signerFile(const QString &personName) const
{
    return path + u'/' + signerFileName(personName);
}

Result<DeskLocation> DeskLocation::fromText(const QString &text, const QString &caFile)
{
    if (text.isEmpty() || text.size() > mostSigns || text.contains(QChar::Null))
        return invalid(Words::tr("Say where the desk is: its folder, or postgresql://server/database."), "size");
    static const QRegularExpression address(QStringLiteral("^postgres(ql)?:|^[^/]*://"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (!text.contains(address))
        return DeskLocation {.folder = {text}};
    if (!text.startsWith(scheme, Qt::CaseInsensitive))
        return invalid(Words::tr("A desk is a folder on this computer or a shared desk, postgresql://server/database. "
                                 "Correct the address."),
                       "scheme");
    Result<DeskLocation> location = sharedFrom(text.mid(scheme.size()));
    if (location)
        location->caFile = caFile;
    return location;
}

QString DeskLocation::text() const
{
    if (!isShared())
        return folder.path;
    QStringList hosts;
    for (const ServerAddress &server : servers) {
        const QString host = server.host.contains(u':') ? u'[' + server.host + u']' : server.host;
        hosts.append(server.port == defaultPort ? host : host + u':' + QString::number(server.port));
    }
    return scheme + hosts.join(u',') + u'/' + database;
}

} // namespace Prefdesk
