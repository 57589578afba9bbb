// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/result.h"

#include <QList>
#include <QString>

namespace Prefdesk {

class Connection;

/// How much of a typed word is looked up on a shared desk: no more than its index keeps of each.
QString indexedWord(const QString &typed);

/// The index of the words that customers are found by; changes inside the caller's transaction. A local desk has a full
/// text index, a shared one the table customer_word.
class WordIndex final
{
public:
    explicit WordIndex(Connection &connection);

    /// words: those of the customer's row, which stands already.
    Result<> add(CustomerId id, const QString &words);
    /// words: those it was given; it finds what to forget by them. add() must follow.
    Result<> remove(CustomerId id, const QString &words);

    /// From now on add() and remove() leave the index alone, or change it for many customers at once, until rebuild(),
    /// which must run in the same transaction.
    void defer() { m_isDeferred = true; }
    Result<> rebuild();

private:
    Result<> writeShared();
    Result<> forgetShared();

    Connection &m_connection;
    bool m_isDeferred = false;
    // Of a shared desk, not written yet:
    QList<qint64> m_changed;
    QList<qint64> m_forgotten; // their old words
};

} // namespace Prefdesk
