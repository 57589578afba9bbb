// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/searchstrand.h"

namespace Prefdesk {

class Row;
struct Query;

/// A customer that a strand found; contactPoint is 0 where none was looked at.
struct Candidate
{
    qint64 customer = 0;
    qint64 contactPoint = 0;
    StrandKey key = {};
};

/// What a strand finds at once: the next few behind a key.
class Portion final
{
public:
    Portion(const Strand &strand, const StrandKey &after, int most);

    Query query(Engine engine) const;
    /// A row of its answer.
    void add(const Row &row);

    const QList<Candidate> &candidates() const { return m_candidates; }
    /// How many rows were looked at, also without a match.
    qint64 looked() const { return m_looked; }
    /// Of the last row that was looked at.
    const StrandKey &end() const { return m_end; }
    /// There is nothing behind it.
    bool isLast() const;

private:
    Strand m_strand;
    int m_most;
    QList<Candidate> m_candidates;
    StrandKey m_end;
    qint64 m_looked = 0;
};

} // namespace Prefdesk
