// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>

namespace Prefdesk {

/// The current row of a running query, read by column position.
class Row final
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }

    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    bool flag(int column) const { return integer(column) != 0; }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    Instant instant(int column) const { return {integer(column)}; }
    bool isNull(int column) const { return m_query.isNull(column); }
    std::optional<qint64> optionalInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    std::optional<Instant> optionalInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }

private:
    const QSqlQuery &m_query;
};

} // namespace Prefdesk
