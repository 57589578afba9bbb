// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/sqlcipherdriver.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>

namespace Prefdesk {

/// One named QSQLCIPHER connection for tests of the driver itself.
class KeyedDatabase final
{
public:
    explicit KeyedDatabase(const QString &file, char keyByte = 'k', const QString &options = {})
        : m_name(QUuid::createUuid().toString())
    {
        registerSqlCipherDriver();
        QSqlDatabase added = QSqlDatabase::addDatabase(QStringLiteral("QSQLCIPHER"), m_name);
        added.setDatabaseName(file);
        added.setConnectOptions(options);
        driver().setKey(Secret::copyOf(QByteArray(32, keyByte)));
        added.open();
    }
    KeyedDatabase(const KeyedDatabase &) = delete;
    KeyedDatabase &operator=(const KeyedDatabase &) = delete;
    ~KeyedDatabase()
    {
        database().close();
        QSqlDatabase::removeDatabase(m_name);
    }

    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }
    SqlCipherDriver &driver() const { return *static_cast<SqlCipherDriver *>(database().driver()); }
    QSqlQuery query(const QString &sql) const
    {
        QSqlQuery query(database());
        query.exec(sql);
        return query;
    }
    QString value(const QString &sql) const
    {
        QSqlQuery answer = query(sql);
        return answer.next() ? answer.value(0).toString() : QString();
    }

private:
    QString m_name;
};

/// Writes bytes over a file's content at a place.
inline bool overwrite(const QString &file, qint64 offset, const QByteArray &bytes)
{
    QFile target(file);
    return target.open(QIODevice::ReadWrite) && target.seek(offset) && target.write(bytes) == bytes.size();
}

} // namespace Prefdesk
