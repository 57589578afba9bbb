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

    /// The note last accepted for the log of this key, whatever its name; nothing before the first meeting.
    Result<std::optional<QByteArray>> remembered(const VerifierKey &key) const;
    /// Compares the log with what is remembered of it; findings of kinds "rollback", "fork" and "witness", and "key"
    /// when the log of that name is remembered with another key.
    Result<QList<Finding>> compare(Connection &connection, const VerifierKey &key) const;
    /// Remembers this checkpoint before it answers, if the log and the note continue what is remembered;
    /// otherwise answers the findings and remembers nothing. Never goes back to a smaller log, and remembers nothing
    /// of a copy while the desk that it knows is still in its place.
    Result<QList<Finding>> accept(Connection &connection, const QByteArray &note, const VerifierKey &key) const;
    /// What every workstation does when it connects to a desk: accepts the log as it is now, signed for this memory
    /// alone.
    Result<QList<Finding>> meet(Connection &connection, const LogKey &key) const;
    /// Accepts a log that was set back on purpose (a restored backup), whatever was remembered. Answers false and
    /// remembers nothing while the desk that it knows is still in its place: then the backup is only a copy.
    Result<bool> acceptRestored(Connection &connection, const QByteArray &note, const VerifierKey &key) const;

private:
    QString file(const VerifierKey &key) const;
    QString placeFile(const VerifierKey &key) const { return file(key) + QStringLiteral(".place"); }
    bool isCopy(Connection &connection, const VerifierKey &key) const;
    QList<Finding> otherKeys(const VerifierKey &key) const;
    Result<> write(Connection &connection, const QByteArray &note, const VerifierKey &key) const;

    QString m_folder;
};

} // namespace Prefdesk
