// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditrow.h"
#include "models/audit/auditwindow.h"
#include "models/basics/actor.h"
#include "models/basics/result.h"
#include "models/storage/database.h"

#include <QCache>
#include <QHash>
#include <QObject>

namespace Prefdesk {

/// The rows of a filtered history, read in chunks when somebody looks at them; the least recently seen are forgotten.
class AuditChunks final : public QObject
{
    Q_OBJECT

public:
    AuditChunks(Database &database, Actor actor, QObject *parent = nullptr);

    /// Forgets everything and looks at another history.
    void reset(const AuditWindow &window);
    qint64 rows() const { return m_window.rows(); }
    /// Nothing while the row is on its way; loaded() tells when it has come.
    const AuditRow *row(qint64 row);

signals:
    void loaded(qint64 firstRow, qint64 lastRow);
    void failed(const Prefdesk::Error &error);

private:
    void load(qsizetype chunk);
    void take(qsizetype chunk, const Result<QList<AuditRow>> &rows);
    void dropOldestWaiting();

    Database &m_database;
    Actor m_actor;
    AuditWindow m_window;
    QCache<qsizetype, QList<AuditRow>> m_chunks;
    QHash<qsizetype, Database::Ticket> m_waiting;
    QList<qsizetype> m_waitingOrder; // oldest first
    quint64 m_generation = 0;
};

} // namespace Prefdesk
