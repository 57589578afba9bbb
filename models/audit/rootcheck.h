// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/checkpoint.h"
#include "models/audit/finding.h"
#include "models/audit/merkle.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <vector>

namespace Prefdesk {

class Connection;

/// A checkpoint that comes from outside the desk: only such a one can show that history was rewritten.
struct Anchor
{
    enum class Source {
        Witness, ///< what this workstation remembers
        Checkpoint, ///< a file that somebody kept
    };
    Source source = Source::Checkpoint;
    QByteArray note;
};

/// "witness", "checkpoint"
QString code(Anchor::Source source);

/// Part of verification: the entries lead to the root of every checkpoint of the desk and from outside.
class RootCheck final
{
public:
    RootCheck(Findings &findings, VerifierKey key);

    /// The desk's own checkpoints.
    Result<> addStored(Connection &connection, qint64 firstSize);
    void addAnchor(const Anchor &anchor);
    /// The entries up to here are recomputed; call it for every size from the first on.
    void reach(const Frontier &frontier, Hasher &hasher)
    {
        while (m_next < m_expected.size() && m_expected[m_next].checkpoint.size <= frontier.size())
            compare(m_expected[m_next++], frontier, hasher);
    }
    /// Sorts what was added; before the first reach().
    void begin();
    /// What lies beyond the last entry was cut off.
    void finish(qint64 size);
    /// The sources of anchors that hold.
    QStringList anchoredBy() const { return m_anchoredBy; }
    /// The size of the largest of them: entries behind it are confirmed by nothing outside.
    qint64 anchoredSize() const { return m_anchoredSize; }

private:
    struct Expected
    {
        Checkpoint checkpoint;
        bool isOutside = false;
        Anchor::Source source = Anchor::Source::Checkpoint;
    };

    void compare(const Expected &expected, const Frontier &frontier, Hasher &hasher);
    void hold(const Expected &expected);

    Findings &m_findings;
    VerifierKey m_key;
    std::vector<Expected> m_expected;
    std::size_t m_next = 0;
    QSet<qint64> m_stored; // sizes of the desk's own checkpoints
    QStringList m_anchoredBy;
    qint64 m_anchoredSize = 0;
};

} // namespace Prefdesk
