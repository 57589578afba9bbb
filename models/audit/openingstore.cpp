// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/openingstore.h"

#include "models/storage/connection.h"

#include <algorithm>

namespace Prefdesk {

QString openingColumns()
{
    static const QString columns = [] {
        QStringList names;
        for (const QByteArrayView label : openingLabels) {
            const QString name = QString::fromLatin1(label);
            names << name << name + QStringLiteral("_salt");
        }
        return names.join(QStringLiteral(", "));
    }();
    return columns;
}

QList<Opening> openingsOf(const Row &row)
{
    QList<Opening> openings;
    int column = 0;
    for (const QByteArrayView label : openingLabels) {
        if (!row.isNull(column) || !row.isNull(column + 1))
            openings.append({label.toByteArray(), row.bytes(column + 1), row.bytes(column)});
        column += 2;
    }
    return openings;
}

OpeningStore::OpeningStore(Connection &connection)
    : m_connection(connection)
{
}

Result<> OpeningStore::append(qint64 index, const QList<Opening> &openings)
{
    if (openings.isEmpty())
        return {};
    QVariantList values {index};
    for (const QByteArrayView label : openingLabels) {
        const auto opening = std::ranges::find_if(openings, [label](const Opening &one) { return one.label == label; });
        const bool isThere = opening != openings.end();
        values << (isThere ? QVariant(opening->value) : QVariant()) << (isThere ? QVariant(opening->salt) : QVariant());
    }
    static const QString sql
        = QStringLiteral("INSERT INTO opening (idx, %1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(openingColumns());
    const auto inserted = m_connection.run(sql, values);
    return inserted ? Result<>() : inserted.error();
}

Result<QList<Opening>> OpeningStore::of(qint64 index) const
{
    static const QString sql = QStringLiteral("SELECT %1 FROM opening WHERE idx = ?").arg(openingColumns());
    const auto openings = m_connection.first(sql, {index}, openingsOf);
    if (!openings)
        return openings.error();
    return openings->value_or(QList<Opening>());
}

} // namespace Prefdesk
