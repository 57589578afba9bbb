// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/commitment.h"
#include "models/basics/result.h"

#include <QByteArrayView>
#include <QList>

#include <array>

namespace Prefdesk {

class Connection;
class Row;

/// Every label of a commitment, in the order of entry.cddl; the table "opening" has two columns for each.
inline constexpr std::array<QByteArrayView, 4> openingLabels {"after", "before", "reason", "customer"};

/// Value and salt of each label, in the order of openingLabels: "after, after_salt, before, ...".
QString openingColumns();
/// Of a row with just these columns: what is still there.
QList<Opening> openingsOf(const Row &row);

/// The values behind the ledger's commitments: what erasing a customer takes away.
class OpeningStore final
{
public:
    explicit OpeningStore(Connection &connection);

    /// Keeps what opens an entry, inside the caller's transaction.
    Result<> append(qint64 index, const QList<Opening> &openings);
    /// What is still there of it, in the order of openingLabels.
    Result<QList<Opening>> of(qint64 index) const;

private:
    Connection &m_connection;
};

} // namespace Prefdesk
