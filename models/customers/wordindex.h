// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/result.h"

#include <QString>

namespace Prefdesk {

class Connection;

/// The index of the words that customers are found by; changes inside the caller's transaction.
class WordIndex final
{
public:
    explicit WordIndex(Connection &connection);

    Result<> add(CustomerId id, const QString &words);
    /// words: those it was given; it finds what to forget by them.
    Result<> remove(CustomerId id, const QString &words);

    /// From now on add() and remove() leave the index alone until rebuild(), which must run in the same transaction.
    void defer() { m_isDeferred = true; }
    Result<> rebuild();

private:
    Connection &m_connection;
    bool m_isDeferred = false;
};

} // namespace Prefdesk
