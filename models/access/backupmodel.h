// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/backup.h"
#include "models/storage/database.h"

#include <QObject>

namespace Prefdesk {

class Session;

/// Makes one backup at a time, beside the work at the desk; see backup().
class BackupModel final : public QObject
{
    Q_OBJECT

public:
    /// The session must outlive the model; checks: of other features, which every copy must stand.
    explicit BackupModel(Session &session, QList<Check> checks = {}, QObject *parent = nullptr);

    bool mayMake() const;
    bool isBusy() const { return m_busy; }
    /// "north-2027-03-01.backup"
    QString proposedName() const;

    void make(const QString &file);
    /// Leaves no file, unless the backup is about to appear: then it appears.
    void cancel();

signals:
    void started();
    void made(const QString &file, const Prefdesk::BackupSummary &summary);
    void failed(const Prefdesk::Error &error);

private:
    void finish(const QString &file, const Result<BackupSummary> &summary);

    Session &m_session;
    const QList<Check> m_checks;
    Database::Ticket m_ticket {};
    bool m_busy = false;
};

} // namespace Prefdesk
