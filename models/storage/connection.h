// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/basics/secret.h"
#include "models/storage/row.h"

#include <QHash>
#include <QList>
#include <QSqlDatabase>
#include <QVariantList>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace Prefdesk {

/// One open, encrypted, proven connection; lives and dies on the thread that opened it.
///
/// Values always travel as parameters: QVariant() is NULL, a QString is a text even when it is empty. Errors carry
/// SQLite's result code and nothing of the statement's values.
class Connection final
{
public:
    enum class Mode { ReadOnly, ReadWrite, Create };

    /// Opens the database file with the raw 32-byte key; fails closed (see SqlCipherDriver::open).
    static Result<std::unique_ptr<Connection>> open(const QString &file, const Secret &key, Mode mode);

    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    /// Runs one statement; answers the number of changed rows.
    Result<qint64> run(const QString &sql, const QVariantList &values = {});
    /// Runs one INSERT; answers the new row's id.
    Result<qint64> insert(const QString &sql, const QVariantList &values = {});
    /// Calls visit for each row until it answers false.
    Result<> each(const QString &sql, const QVariantList &values, const std::function<bool(const Row &)> &visit);

    /// All rows, each turned into a value by map.
    template<typename Map>
    auto list(const QString &sql, const QVariantList &values, Map map)
        -> Result<QList<std::invoke_result_t<Map, const Row &>>>
    {
        QList<std::invoke_result_t<Map, const Row &>> items;
        const Result<> done = each(sql, values, [&](const Row &row) {
            items.append(map(row));
            return true;
        });
        if (!done)
            return done.error();
        return items;
    }

    /// The first row turned into a value by map, or nothing.
    template<typename Map>
    auto first(const QString &sql, const QVariantList &values, Map map)
        -> Result<std::optional<std::invoke_result_t<Map, const Row &>>>
    {
        std::optional<std::invoke_result_t<Map, const Row &>> item;
        const Result<> done = each(sql, values, [&](const Row &row) {
            item = map(row);
            return false;
        });
        if (!done)
            return done.error();
        return item;
    }

    /// Undoes an open transaction, also while interrupted.
    void rollBack();
    /// Stops what runs now and everything until resume(); callable from any thread.
    void interrupt();
    /// Ready for the next job: not interrupted, and no transaction left open.
    void resume();
    /// True after interrupt(): long jobs ask between rows and stop.
    bool isInterrupted() const { return m_interrupted; }

    QString file() const;
    /// The driver's table notifications and, in tests, its handle.
    QSqlDatabase &database() { return m_database; }

private:
    explicit Connection(const QSqlDatabase &database);
    Result<QSqlQuery *> prepared(const QString &sql, const QVariantList &values);
    Error errorOf(const QSqlError &error) const;

    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    std::atomic_bool m_interrupted = false;
};

} // namespace Prefdesk
