// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/checkpoint.h"
#include "models/audit/finding.h"
#include "models/basics/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Prefdesk {

class Connection;

/// What one workstation remembers of logs: the last checkpoint it accepted of each, in a file outside the desk.
///
/// It accepts only a checkpoint that continues the one it has, so whoever rewrites a desk is found out here.
class Witness final
{
public:
    /// folder: made when it is first needed.
    explicit Witness(QString folder);

    /// The note last accepted for a log; nothing before the first meeting.
    Result<std::optional<QByteArray>> remembered(const QString &origin) const;
    /// Compares the log with what is remembered of it; findings of kinds "rollback", "fork" and "witness".
    Result<QList<Finding>> compare(Connection &connection, const VerifierKey &key) const;
    /// Remembers this checkpoint before it answers, if the log and the note continue what is remembered;
    /// otherwise answers the findings and remembers nothing.
    Result<QList<Finding>> accept(Connection &connection, const QByteArray &note, const VerifierKey &key) const;
    /// What every workstation does when it connects to a desk: compares as compare() does and, when nothing is found,
    /// remembers the log as it is now.
    Result<QList<Finding>> meet(Connection &connection, const LogKey &key) const;
    /// Accepts a log that was set back on purpose (a restored backup), whatever was remembered.
    Result<> acceptRestored(const QByteArray &note, const VerifierKey &key) const;

private:
    QString file(const QString &origin) const;
    Result<> write(const Checkpoint &checkpoint, const QByteArray &note) const;

    QString m_folder;
};

} // namespace Prefdesk
