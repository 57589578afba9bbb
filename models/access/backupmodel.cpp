// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/backupmodel.h"

#include "models/access/session.h"

#include <QDir>

#include <memory>
#include <utility>

namespace Prefdesk {

BackupModel::BackupModel(Session &session, QList<Check> checks, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_checks(std::move(checks))
{
}

bool BackupModel::mayMake() const
{
    return m_session.actor().may(Permission::ManageDesk);
}

QString BackupModel::proposedName() const
{
    const DeskLocation &desk = m_session.location();
    return QStringLiteral("%1-%2.backup")
        .arg(desk.isShared() ? desk.database : QDir(desk.folder.path).dirName().section(u'.', 0, 0),
             m_session.clock()().toDateTime().toLocalTime().date().toString(Qt::ISODate));
}

void BackupModel::make(const QString &file)
{
    if (m_busy)
        return;
    m_busy = true;
    emit started();
    // Shared, because jobs must be copyable and keys are not.
    const auto unlocked = std::make_shared<const Unlocked>(m_session.unlocked().copy());
    m_ticket = m_session.verificationDatabase().run(
        this,
        [unlocked, file, clock = m_session.clock(), checks = m_checks](Connection &connection) {
            return backup(connection, *unlocked, file, clock, {.checks = checks});
        },
        [this, file](const Result<BackupSummary> &summary) { finish(file, summary); });
}

void BackupModel::cancel()
{
    if (m_busy)
        m_session.verificationDatabase().cancel(m_ticket);
}

void BackupModel::finish(const QString &file, const Result<BackupSummary> &summary)
{
    m_busy = false;
    if (summary)
        emit made(file, *summary);
    else
        emit failed(summary.error());
}

} // namespace Prefdesk
