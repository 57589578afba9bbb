// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipherdriver.h"
#include "models/storage/sqlcipherstatement.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>

namespace Prefdesk {

namespace {

struct QualifiedName
{
    QString schema; // with its dot, or empty
    QString table;
};

QualifiedName split(const QString &name)
{
    const qsizetype dot = name.indexOf(u'.');
    const qsizetype closing = name.indexOf(u']');
    if (dot < 0)
        return {{}, name};
    if (closing != name.size() - 1)
        return {name.left(dot + 1), name.mid(dot + 1)};
    const qsizetype opening = name.lastIndexOf(u'[', closing);
    return opening > 0 ? QualifiedName {name.left(opening), name.mid(opening)} : QualifiedName {{}, name};
}

QString unquoted(const QString &value)
{
    const qsizetype end = value.lastIndexOf(u'\'');
    return value.startsWith(u'\'') && end > 0 ? value.mid(1, end - 1) : value;
}

/// A row of PRAGMA table_info: position, name, type, not null, default, place in the primary key.
QSqlField fieldOf(const QSqlQuery &info, const QString &table)
{
    const QString type = info.value(2).toString().toLower();
    QSqlField field(info.value(1).toString(), sqlColumnType(type), table);
    field.setAutoValue(info.value(5).toInt() != 0 && type == u"integer");
    field.setRequired(info.value(3).toInt() != 0);
    field.setDefaultValue(unquoted(info.value(4).toString()));
    return field;
}

} // namespace

QStringList SqlCipherDriver::tables(QSql::TableType type) const
{
    QStringList names;
    if (!isOpen())
        return names;
    QStringList kinds;
    if (type & QSql::Tables)
        kinds.append(QStringLiteral("type = 'table'"));
    if (type & QSql::Views)
        kinds.append(QStringLiteral("type = 'view'"));
    if (!kinds.isEmpty()) {
        const QString kind = kinds.join(QStringLiteral(" OR "));
        QSqlQuery query(createResult());
        query.setForwardOnly(true);
        query.exec(QStringLiteral("SELECT name FROM sqlite_master WHERE %1 "
                                  "UNION ALL SELECT name FROM sqlite_temp_master WHERE %1")
                       .arg(kind));
        while (query.next())
            names.append(query.value(0).toString());
    }
    if (type & QSql::SystemTables)
        names.append(QStringLiteral("sqlite_master"));
    return names;
}

QSqlRecord SqlCipherDriver::fields(const QString &table, const std::function<bool(const QSqlQuery &)> &wanted) const
{
    QSqlRecord found;
    if (!isOpen())
        return found;
    const QString name
        = isIdentifierEscaped(table, QSqlDriver::TableName) ? stripDelimiters(table, QSqlDriver::TableName) : table;
    const QualifiedName parts = split(name);
    QSqlQuery info(createResult());
    info.setForwardOnly(true);
    info.exec(QStringLiteral("PRAGMA ") + parts.schema + QStringLiteral("table_info (")
              + escapeIdentifier(parts.table, QSqlDriver::TableName) + u')');
    while (info.next()) {
        if (wanted(info))
            found.append(fieldOf(info, name));
    }
    return found;
}

QSqlRecord SqlCipherDriver::record(const QString &table) const
{
    return fields(table, [](const QSqlQuery &) { return true; });
}

QSqlIndex SqlCipherDriver::primaryIndex(const QString &table) const
{
    const QSqlRecord key = fields(table, [](const QSqlQuery &info) { return info.value(5).toInt() != 0; });
    QSqlIndex index;
    for (int at = 0; at < key.count(); ++at)
        index.append(key.field(at));
    return index;
}

QString SqlCipherDriver::escapeIdentifier(const QString &identifier, IdentifierType type) const
{
    const bool isBracketed = identifier.contains(u'[') && identifier.contains(u']');
    if (isBracketed || identifier.isEmpty() || identifier.startsWith(u'"') || identifier.endsWith(u'"'))
        return identifier;
    QString escaped = identifier;
    escaped.replace(u'"', QStringLiteral("\"\""));
    if (type == QSqlDriver::TableName)
        escaped.replace(u'.', QStringLiteral("\".\""));
    return u'"' + escaped + u'"';
}

} // namespace Prefdesk
