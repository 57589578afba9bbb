// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/secret.h"
#include "models/storage/connection.h"

#include <memory>

namespace Prefdesk {

/// A database with so many made-up customers, kept in a folder for the next run of the same schema.
class BenchDesk final
{
public:
    /// Builds the file when it is not there (about 20 s for a million customers).
    static Result<BenchDesk> make(const QString &folder, qint64 customers);

    qint64 customers() const { return m_customers; }
    QString file() const { return m_file; }
    /// Customers with two addresses each, into any desk without one; in the caller's transaction.
    static Result<> addCustomers(Connection &connection, qint64 count);
    /// The key of every bench desk.
    static Secret key();
    /// An administrator, person 1.
    static Actor actor();
    Result<std::unique_ptr<Connection>> connect(Connection::Mode mode = Connection::Mode::ReadWrite) const;
    /// A copy after change(connection, customers), kept beside it under that ending for the next run.
    Result<BenchDesk> changed(const QString &ending,
                              Result<> (*change)(Connection &connection, qint64 customers)) const;
    /// A copy that a bench may change; removed and made again on every call.
    Result<BenchDesk> scratchCopy() const;

private:
    BenchDesk(QString file, qint64 customers);

    QString m_file;
    qint64 m_customers;
};

} // namespace Prefdesk
