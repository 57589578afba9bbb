// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/sqlcipherstatement.h"

#include <QSqlError>
#include <QSqlResult>
#include <QVarLengthArray>

namespace Prefdesk {

class SqlCipherDriver;

/// Rows of one statement. Forward-only results read each value from SQLite when it is asked for; others keep
/// the rows that were visited.
class SqlCipherResult final : public QSqlResult
{
public:
    explicit SqlCipherResult(const SqlCipherDriver *driver);

    QVariant handle() const override;

protected:
    bool reset(const QString &sql) override;
    bool prepare(const QString &sql) override;
    bool exec() override;
    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchPrevious() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    int size() override;
    int numRowsAffected() override;
    QVariant lastInsertId() const override;
    QSqlRecord record() const override;
    void detachFromResultSet() override;
    void setActive(bool active) override;

private:
    bool bindValues();
    int bindNamed();
    bool step();
    bool advance();
    bool hasCached(int row) const;
    void rememberColumns();
    void forgetRows();
    /// Null once the driver is closed or deleted; a query may outlive it.
    SqlCipherHandle *openHandle() const;
    bool fail(const QString &text, QSqlError::ErrorType type, int code);

    SqlCipherStatement m_statement;
    QVariantList m_bound; // SQLite reads blobs from here while the statement runs
    QVariantList m_rows; // visited rows, flat; empty when forward-only
    QVarLengthArray<int, 16> m_firstTypes; // stored types of the first row
    int m_columns = 0;
    int m_cachedRows = 0;
    bool m_isForward = false;
    bool m_isFirstReady = false; // exec() has stepped to the first row already
    bool m_isEnded = true;
};

} // namespace Prefdesk
