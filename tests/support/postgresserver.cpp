// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/postgresserver.h"

#include <QCollator>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <csignal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Prefdesk {

namespace {

/// Debian's folder of the newest server programs.
QString newestPrograms()
{
    QStringList versions = QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCollator byNumber;
    byNumber.setNumericMode(true);
    std::sort(versions.begin(), versions.end(), byNumber);
    while (!versions.isEmpty()) {
        const QString programs = QStringLiteral("/usr/lib/postgresql/%1/bin").arg(versions.takeLast());
        if (QFile::exists(programs + QStringLiteral("/initdb")))
            return programs;
    }
    qFatal("PostgreSQL is not installed: run packaging/install-dependencies.");
    return {};
}

bool isFree(int port)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<quint16>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool isBound = bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(listener);
    return isBound;
}

/// Below the ports that outgoing connections take, so that the server gets it again after a restart.
int freePort()
{
    for (;;) {
        const int port = QRandomGenerator::global()->bounded(20'000, 32'000);
        if (isFree(port))
            return port;
    }
}

/// What a site's server is told to have.
QByteArray siteSettings()
{
    QFile file(QStringLiteral(PACKAGING "/postgresql/prefdesk.conf"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    return file.readAll();
}

constexpr char settings[] = R"(
listen_addresses = 'localhost'
unix_socket_directories = ''
max_connections = 200
recovery_init_sync_method = syncfs
ssl_cert_file = '../server.crt'
ssl_key_file = '../server.key'
)";

constexpr char fastSettings[] = R"(
fsync = off
full_page_writes = off
synchronous_commit = off
autovacuum = off
wal_level = minimal
max_wal_senders = 0
)";

} // namespace

PostgresServer::PostgresServer(Durability durability, qint64 process)
    : m_programs(newestPrograms())
    , m_process(getpid())
{
    makeFolder();
    write(QStringLiteral("wanted"), {});
    watch(process == 0 ? m_process : process);
    m_access.superuser = QStringLiteral("site");
    m_access.password = QString::number(QRandomGenerator::system()->generate64(), 36);
    m_access.caFile = path(QStringLiteral("ca.crt"));
    makeCluster(durability);
    startSomewhere();
}

PostgresServer::PostgresServer(const Standby &standby)
    : m_programs(newestPrograms())
    , m_access(standby.primary.access())
    , m_process(getpid())
{
    makeFolder();
    write(QStringLiteral("wanted"), {});
    watch(m_process);
    m_access.caFile = path(QStringLiteral("ca.crt"));
    write(QStringLiteral("ca.crt"), standby.primary.authority().pem());
    m_environment = {QStringLiteral("PGPASSWORD=") + m_access.password, QStringLiteral("PGSSLMODE=verify-full"),
                     QStringLiteral("PGSSLROOTCERT=") + m_access.caFile, QStringLiteral("HOME=") + m_folder->path()};
    if (!run(m_programs + QStringLiteral("/pg_basebackup"),
             {QStringLiteral("--pgdata=") + path(QStringLiteral("data")), QStringLiteral("--write-recovery-conf"),
              QStringLiteral("--checkpoint=fast"), QStringLiteral("--no-sync"), QStringLiteral("--host=localhost"),
              QStringLiteral("--port=%1").arg(m_access.port), QStringLiteral("--username=") + m_access.superuser}))
        qFatal("pg_basebackup fails.");
    present(standby.primary.authority().issue());
    configure("port = " + QByteArray::number(m_access.port = freePort()));
    startSomewhere();
}

std::unique_ptr<PostgresServer> PostgresServer::standbyOf(PostgresServer &primary)
{
    return std::unique_ptr<PostgresServer>(new PostgresServer(Standby {primary}));
}

void PostgresServer::startSomewhere()
{
    for (int tries = 0; !start(); ++tries) {
        if (tries == 5) // somebody else may be faster with one port, not with five
            qFatal("PostgreSQL does not start: %s", qPrintable(log()));
        configure("port = " + QByteArray::number(m_access.port = freePort()));
    }
}

PostgresServer::~PostgresServer()
{
    if (m_folder->autoRemove() && getpid() == m_process)
        stopForGood();
    else
        m_folder->setAutoRemove(false);
}

// The watchdog would otherwise remove the folder at the same time.
void PostgresServer::stopForGood()
{
    stop(Stop::Immediate);
    ::kill(static_cast<pid_t>(m_watchdog), SIGKILL);
}

void PostgresServer::makeFolder()
{
    const QString name = QStringLiteral("/prefdesk-server-XXXXXX");
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + name);
    if (geteuid() != 0)
        return;
    m_serverUser = getpwnam("postgres") ? QStringLiteral("postgres") : QStringLiteral("nobody");
    const passwd *const user = getpwnam(m_serverUser.toLatin1().constData());
    m_asServerUser = QStringList {QStringLiteral("setpriv"), QStringLiteral("--reuid=%1").arg(user->pw_uid),
                                  QStringLiteral("--regid=%1").arg(user->pw_gid), QStringLiteral("--clear-groups")};
    const auto isReachable = [this, user] {
        return chown(QFile::encodeName(m_folder->path()).constData(), user->pw_uid, user->pw_gid) == 0
            && run(QStringLiteral("test"), {QStringLiteral("-w"), m_folder->path()});
    };
    // root's own temporary folder may be closed to the server's user
    if (!isReachable())
        m_folder = std::make_unique<QTemporaryDir>(QStringLiteral("/tmp") + name);
    if (!isReachable())
        qFatal("%s cannot use %s.", qPrintable(m_serverUser), qPrintable(m_folder->path()));
}

void PostgresServer::makeCluster(Durability durability)
{
    write(QStringLiteral("ca.crt"), m_authority.pem());
    write(QStringLiteral("password"), m_access.password.toUtf8());
    // A site's server sorts as people do: what needs the order of bytes has to say so.
    if (!run(m_programs + QStringLiteral("/initdb"),
             {QStringLiteral("--no-sync"), QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8"),
              QStringLiteral("--locale-provider=icu"), QStringLiteral("--icu-locale=en-US"),
              QStringLiteral("--auth=scram-sha-256"), QStringLiteral("--username=") + m_access.superuser,
              QStringLiteral("--pwfile=") + path(QStringLiteral("password")), path(QStringLiteral("data"))}))
        qFatal("initdb fails in %s.", qPrintable(m_folder->path()));
    admit("hostssl all all all scram-sha-256");
    m_access.port = freePort();
    configure(siteSettings() + settings + QByteArray(durability == Durability::Fast ? fastSettings : "")
              + "port = " + QByteArray::number(m_access.port));
    present(m_authority.issue());
}

void PostgresServer::watch(qint64 process)
{
    QProcess watchdog;
    watchdog.setProgram(QStringLiteral("sh"));
    watchdog.setArguments(
        QStringList {QStringLiteral("-c"),
                     QStringLiteral("process=$1; folder=$2; shift 2; trap '' HUP INT TERM\n"
                                    "while [ -e \"$folder/wanted\" ] && kill -0 \"$process\"; do sleep 0.5; done\n"
                                    "[ -d \"$folder\" ] || exit 0\n"
                                    "\"$@\" stop --silent --mode=immediate --pgdata=\"$folder/data\"\n"
                                    "rm -rf \"$folder\""),
                     QStringLiteral("prefdesk-watchdog"), QString::number(process), m_folder->path()}
        + m_asServerUser + QStringList {m_programs + QStringLiteral("/pg_ctl")});
    watchdog.setWorkingDirectory(QDir::rootPath());
    watchdog.setStandardInputFile(QProcess::nullDevice());
    watchdog.setStandardOutputFile(QProcess::nullDevice());
    watchdog.setStandardErrorFile(QProcess::nullDevice());
    if (!watchdog.startDetached(&m_watchdog))
        qFatal("The watchdog does not start.");
}

bool PostgresServer::start()
{
    return run(m_programs + QStringLiteral("/pg_ctl"),
               {QStringLiteral("start"), QStringLiteral("--silent"), QStringLiteral("--wait"),
                QStringLiteral("--pgdata=") + path(QStringLiteral("data")),
                QStringLiteral("--log=") + path(QStringLiteral("log"))});
}

bool PostgresServer::stop(Stop how)
{
    return run(m_programs + QStringLiteral("/pg_ctl"),
               {QStringLiteral("stop"), QStringLiteral("--silent"), QStringLiteral("--wait"),
                how == Stop::Fast ? QStringLiteral("--mode=fast") : QStringLiteral("--mode=immediate"),
                QStringLiteral("--pgdata=") + path(QStringLiteral("data"))});
}

bool PostgresServer::restart(Stop how)
{
    return stop(how) && start();
}

bool PostgresServer::promote()
{
    return run(m_programs + QStringLiteral("/pg_ctl"),
               {QStringLiteral("promote"), QStringLiteral("--silent"), QStringLiteral("--wait"),
                QStringLiteral("--pgdata=") + path(QStringLiteral("data"))});
}

bool PostgresServer::watchDisk(const QString &library)
{
    QFile file(library);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    write(QStringLiteral("fulldisk.so"), file.readAll()); // its user may not read the original
    m_environment = {QStringLiteral("LD_PRELOAD=") + path(QStringLiteral("fulldisk.so")),
                     QStringLiteral("PREFDESK_FULL_DISK=") + path(QStringLiteral("full"))};
    return restart();
}

void PostgresServer::fill(Full full) const
{
    if (full == Full::Nothing)
        QFile::remove(path(QStringLiteral("full")));
    else
        write(QStringLiteral("full"), full == Full::Log ? "/pg_wal/" : "/base/");
}

void PostgresServer::present(const TestAuthority::Certificate &certificate)
{
    write(QStringLiteral("server.crt"), certificate.pem);
    write(QStringLiteral("server.key"), certificate.keyPem);
    reload();
}

void PostgresServer::admit(const QByteArray &lines)
{
    write(QStringLiteral("data/pg_hba.conf"), lines + '\n');
    reload();
}

void PostgresServer::configure(const QByteArray &lines)
{
    QFile file(path(QStringLiteral("data/postgresql.conf")));
    if (!file.open(QIODevice::Append) || file.write("\n" + lines + "\n") < 0)
        qFatal("%s", qPrintable(file.errorString()));
    file.close();
    reload();
}

void PostgresServer::leaveRunning(const QString &file)
{
    m_access.write(file);
    m_folder->setAutoRemove(false);
}

bool PostgresServer::remove(const QString &file)
{
    const std::optional<PostgresAccess> access = PostgresAccess::read(file);
    QFile::remove(file);
    // Its watchdog does the rest.
    return !access || QFile::remove(QFileInfo(access->caFile).path() + QStringLiteral("/wanted"));
}

void PostgresServer::reload() const
{
    if (processId() == 0)
        return; // the next start reads it
    const QString sign = QStringLiteral("received SIGHUP");
    const qsizetype before = log().count(sign);
    if (!run(m_programs + QStringLiteral("/pg_ctl"),
             {QStringLiteral("reload"), QStringLiteral("--silent"),
              QStringLiteral("--pgdata=") + path(QStringLiteral("data"))}))
        qFatal("PostgreSQL does not reload: %s", qPrintable(log()));
    // From then on it takes no connection before it has reloaded.
    if (!QTest::qWaitFor([&] { return log().count(sign) > before; }))
        qFatal("PostgreSQL does not answer.");
}

QString PostgresServer::log() const
{
    QFile file(path(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

qint64 PostgresServer::processId() const
{
    QFile file(path(QStringLiteral("data/postmaster.pid")));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

bool PostgresServer::run(const QString &program, const QStringList &arguments) const
{
    const QStringList command = m_asServerUser + QStringList {program} + arguments;
    QProcess process;
    process.setWorkingDirectory(QDir::rootPath());
    process.setEnvironment(QProcess::systemEnvironment() + m_environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(command.first(), command.sliced(1));
    return process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

void PostgresServer::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s: %s", qPrintable(path(name)), qPrintable(file.errorString()));
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const passwd *const user = m_serverUser.isEmpty() ? nullptr : getpwnam(m_serverUser.toLatin1().constData());
    if (user && chown(QFile::encodeName(path(name)).constData(), user->pw_uid, user->pw_gid) != 0)
        qFatal("chown %s", qPrintable(path(name)));
}

} // namespace Prefdesk
