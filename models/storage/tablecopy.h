// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace Prefdesk {

class Connection;

/// The columns that a table has on either engine.
struct TableShape
{
    enum class Kind { Integer, Text, Bytes };

    QString table;
    QStringList columns;
    QList<Kind> kinds;
};

/// As the local desk's catalogue says.
Result<TableShape> tableShape(Connection &local, const QString &table);

/// Copies all rows, in the caller's transaction, from one engine to the other or between two of a kind; answers how
/// many. progressed(rows so far) stops it by answering false: Cancelled.
Result<qint64> copyTable(Connection &from, Connection &to, const TableShape &shape,
                         const std::function<bool(qint64)> &progressed);

} // namespace Prefdesk
