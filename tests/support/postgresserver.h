// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/postgresaccess.h"
#include "tests/support/testauthority.h"

#include <QTemporaryDir>

#include <memory>

namespace Prefdesk {

/// A PostgreSQL server of the test's own: Debian's newest, in a temporary folder, TCP on localhost with TLS and SCRAM
/// and nothing else. As root it runs as "postgres" or "nobody". Stops and leaves nothing, also when its process is
/// killed.
class PostgresServer final
{
public:
    /// Fast: nothing survives a power cut (fsync off) and nothing tidies up unasked. Safe: as PostgreSQL comes.
    enum class Durability { Fast, Safe };
    /// Immediate is the crash: everybody is cut off, the next start recovers from the log.
    enum class Stop { Fast, Immediate };

    /// Starts it; it goes when this object or that process (0: this one) goes, whichever is first.
    explicit PostgresServer(Durability durability = Durability::Fast, qint64 process = 0);
    /// A hot standby of that running server, which is Safe and admits its replication; presents a certificate of the
    /// same authority.
    static std::unique_ptr<PostgresServer> standbyOf(PostgresServer &primary);
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;
    ~PostgresServer();

    const PostgresAccess &access() const { return m_access; }
    QString folder() const { return m_folder->path(); }
    QString log() const;
    /// The postmaster.
    qint64 processId() const;

    bool start();
    bool stop(Stop how);
    bool restart(Stop how = Stop::Fast);
    /// Of a standby: from then on it takes changes.
    bool promote();

    /// What of the disk is full: writing there answers ENOSPC.
    enum class Full { Nothing, Tables, Log };
    /// Restarts the server with this library (fulldisk.cpp) before its own.
    bool watchDisk(const QString &library);
    void fill(Full full) const;

    const TestAuthority &authority() const { return m_authority; }
    /// New connections see this certificate.
    void present(const TestAuthority::Certificate &certificate);
    /// The whole of pg_hba.conf, valid for new connections.
    void admit(const QByteArray &lines);
    /// Lines of postgresql.conf, valid for new connections.
    void configure(const QByteArray &lines);
    /// Outlives this object, not the process that was named; the file says where it is.
    void leaveRunning(const QString &file);
    /// Stops a server that was left running.
    static bool remove(const QString &file);

private:
    struct Standby
    {
        PostgresServer &primary;
    };

    explicit PostgresServer(const Standby &standby);
    void startSomewhere();
    QString path(const QString &name) const { return m_folder->filePath(name); }
    bool run(const QString &program, const QStringList &arguments) const;
    void makeFolder();
    void makeCluster(Durability durability);
    void watch(qint64 process);
    void stopForGood();
    void write(const QString &name, const QByteArray &content) const;
    void reload() const;

    QString m_programs;
    QStringList m_asServerUser; ///< what runs a program as the server's user
    QString m_serverUser; ///< empty: this one
    QStringList m_environment; ///< NAME=VALUE for its programs
    std::unique_ptr<QTemporaryDir> m_folder;
    TestAuthority m_authority;
    PostgresAccess m_access;
    qint64 m_watchdog = 0;
    qint64 m_process; ///< whose object this is: a fork of it stops nothing
};

} // namespace Prefdesk
