// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/storage/serverlogin.h"

#include <QList>
#include <QString>

namespace Prefdesk {

/// The place of a local desk: a folder NAME.prefdesk with desk.db, desk.keys and signers/.
struct DeskFolder
{
    QString path;

    QString databaseFile() const;
    QString keyFile() const;
    QString signerFolder() const;
    /// The person's PKCS#12 for signing reports; it opens with Unlocked::signerPassphrase.
    QString signerFile(const QString &personName) const;

    bool operator==(const DeskFolder &) const = default;
};

/// One address under which a shared desk answers.
struct ServerAddress
{
    QString host; ///< name, IPv4, or IPv6 without brackets
    int port = 5432;

    bool operator==(const ServerAddress &) const = default;
};

/// Where a desk is: a folder, or postgresql://host[:port][,host[:port]...]/database. Never who comes to it.
struct DeskLocation
{
    DeskFolder folder {}; ///< of a local desk
    QList<ServerAddress> servers {}; ///< of a shared desk; the first that takes changes is used
    QString database {}; ///< of a shared desk
    QString caFile {}; ///< PEM of who vouches for the server; empty: systemCaFile
    LinePatience patience {}; ///< with a shared desk

    /// Strict: an address takes no person, password, option, fragment or percent sign. Invalid with one sentence.
    static Result<DeskLocation> fromText(const QString &text, const QString &caFile = {});

    bool isShared() const { return !servers.isEmpty(); }
    /// What fromText() reads again; without caFile and patience.
    QString text() const;

    bool operator==(const DeskLocation &) const = default;
};

/// Where Debian keeps whom the system trusts.
inline const QString systemCaFile = QStringLiteral("/etc/ssl/certs/ca-certificates.crt");

} // namespace Prefdesk
