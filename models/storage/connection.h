// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/result.h"
#include "models/storage/engine.h"
#include "models/storage/row.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace Prefdesk {

class Cursor;

/// A statement and its parameters.
struct Query
{
    QString sql;
    QVariantList values = {};
};

/// One open connection to a desk's database; lives and dies on the thread that opened it.
///
/// SQL has "?" for parameters on every engine. Values always travel as parameters: QVariant() is NULL, a QString is a
/// text even when it is empty. Errors carry the engine's code and nothing of the statement's values.
class Connection
{
public:
    enum class Mode { ReadOnly, ReadWrite, Create };
    /// What a transaction is for: see Transaction.
    enum class Purpose { Read, Write, WriteCustomer, WriteUnlocked };

    Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    virtual ~Connection() = default;

    virtual Engine engine() const = 0;

    /// Runs one statement; answers the number of changed rows.
    virtual Result<qint64> run(const QString &sql, const QVariantList &values = {}) = 0;
    /// Runs one INSERT into a table with the key "id"; answers the new row's id.
    virtual Result<qint64> insert(const QString &sql, const QVariantList &values = {}) = 0;
    /// Calls visit for each row until it answers false.
    virtual Result<> each(const QString &sql, const QVariantList &values, const std::function<bool(const Row &)> &visit)
        = 0;
    /// Several queries whose answers are wanted together: to a server they are one journey. Calls visit for each row
    /// with the position of its query.
    virtual Result<> eachOf(const QList<Query> &queries, const std::function<void(qsizetype, const Row &)> &visit) = 0;
    /// For Scan.
    virtual std::unique_ptr<Cursor> cursor(const QString &sql, const QVariantList &values) = 0;

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

    // For Transaction:
    /// customer counts for Purpose::WriteCustomer only.
    virtual Result<> begin(Purpose purpose, CustomerId customer) = 0;
    virtual Result<> commit() = 0;
    /// Undoes an open transaction, also while interrupted.
    virtual void rollBack() = 0;

    /// Stops what runs now and everything until resume(); callable from any thread.
    virtual void interrupt() = 0;
    /// Ready for the next job: not interrupted, and no transaction left open.
    virtual void resume() = 0;
    /// True after interrupt(): long jobs ask between rows and stop.
    bool isInterrupted() const { return m_interrupted; }
    /// Whether the line to a server is gone for good: only another connection helps.
    virtual bool isLost() const { return false; }

    /// Which desk this is, for people and for what a workstation remembers of it: a file, or postgresql://...
    virtual QString place() const = 0;
    /// What no output may be written over or into; none where the desk is on a server.
    virtual QStringList ownFiles() const = 0;

protected:
    std::atomic_bool m_interrupted = false;
};

} // namespace Prefdesk
