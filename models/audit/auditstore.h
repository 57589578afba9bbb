// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditfilter.h"
#include "models/audit/auditrow.h"
#include "models/audit/auditwindow.h"
#include "models/basics/actor.h"
#include "models/basics/result.h"

#include <QList>
#include <QVariantList>

#include <optional>

namespace Prefdesk {

class Connection;
class Row;

/// A person of the desk as a filter names it.
struct AuditPerson
{
    PersonId id = {};
    QString fullName;
};

/// Reads the history. Everybody's needs Permission::ReadHistory; one customer's needs Permission::LookUp and his
/// region.
class AuditStore final
{
public:
    AuditStore(Connection &connection, Actor actor);

    Result<AuditWindow> window(const AuditFilter &filter) const;
    /// In the order of the indices; entries that are not there are left out.
    Result<QList<AuditRow>> rows(const QList<qint64> &indices) const;
    Result<AuditDetail> detail(qint64 index) const;
    /// Everybody who ever worked at this desk, by name.
    Result<QList<AuditPerson>> people() const;
    /// The newest entries about one customer, newest first.
    Result<QList<AuditDetail>> historyOf(CustomerId customer, int limit) const;

private:
    struct Where
    {
        QString sql;
        QVariantList values;
    };

    Result<bool> isDense(qint64 last) const;
    static Where where(const AuditFilter &filter);
    Result<std::optional<AuditRow>> row(qint64 index) const;
    AuditRow rowOf(const Row &row) const;
    Result<AuditDetail> read(qint64 index) const;
    Result<> open(AuditDetail &detail, const QByteArray &entry) const;

    Connection &m_connection;
    Actor m_actor;
};

} // namespace Prefdesk
