// SPDX-License-Identifier: GPL-3.0-or-later

// The part of SqlCipherResult that moves among rows and reads their values.

#include "models/storage/sqlcipherresult.h"

namespace Prefdesk {

/// Takes the next row from SQLite and, unless forward-only, keeps its values.
bool SqlCipherResult::advance()
{
    if (m_isEnded)
        return false;
    if (m_isFirstReady)
        m_isFirstReady = false;
    else if (!step())
        return false;
    if (!m_isForward) {
        for (int column = 0; column < m_columns; ++column)
            m_rows.append(m_statement.value(column, numericalPrecisionPolicy()));
        ++m_cachedRows;
    }
    return true;
}

bool SqlCipherResult::hasCached(int row) const
{
    return row >= 0 && row < m_cachedRows;
}

bool SqlCipherResult::fetchNext()
{
    const int next = at() + 1;
    if (!hasCached(next) && !advance())
        return false;
    setAt(next);
    return true;
}

bool SqlCipherResult::fetch(int row)
{
    if (!isActive() || row < 0)
        return false;
    if (at() == row)
        return true;
    if (m_isForward) {
        while (at() < row && at() != QSql::AfterLastRow) {
            if (!fetchNext())
                return false;
        }
        return at() == row;
    }
    while (!hasCached(row)) {
        if (!advance())
            return false;
    }
    setAt(row);
    return true;
}

bool SqlCipherResult::fetchPrevious()
{
    return !m_isForward && fetch(at() - 1);
}

bool SqlCipherResult::fetchFirst()
{
    if (m_isForward)
        return at() == QSql::BeforeFirstRow && fetchNext();
    return fetch(0);
}

bool SqlCipherResult::fetchLast()
{
    if (m_isForward) {
        if (m_isEnded)
            return false;
        int last = at();
        while (fetchNext())
            last = at();
        if (last >= 0)
            setAt(last);
        return last >= 0;
    }
    while (advance()) { }
    return m_cachedRows > 0 && fetch(m_cachedRows - 1);
}

QVariant SqlCipherResult::data(int column)
{
    if (column < 0 || column >= m_columns || at() < 0)
        return {};
    if (m_isForward)
        return m_statement.value(column, numericalPrecisionPolicy());
    return hasCached(at()) ? m_rows.at(qsizetype(at()) * m_columns + column) : QVariant();
}

bool SqlCipherResult::isNull(int column)
{
    if (column < 0 || column >= m_columns || at() < 0)
        return true;
    if (m_isForward)
        return m_statement.isNull(column);
    return !hasCached(at()) || m_rows.at(qsizetype(at()) * m_columns + column).isNull();
}

} // namespace Prefdesk
