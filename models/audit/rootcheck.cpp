// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/rootcheck.h"

#include "models/storage/connection.h"

#include <algorithm>

namespace Prefdesk {

namespace {

QString hex(const Hash &hash)
{
    return QString::fromLatin1(view(hash).toByteArray().toHex());
}

QString place(qint64 size, bool isOutside)
{
    return (isOutside ? QStringLiteral("outside checkpoint %1") : QStringLiteral("checkpoint %1")).arg(size);
}

} // namespace

QString code(Anchor::Source source)
{
    return source == Anchor::Source::Witness ? QStringLiteral("witness") : QStringLiteral("checkpoint");
}

RootCheck::RootCheck(Findings &findings, VerifierKey key)
    : m_findings(findings)
    , m_key(std::move(key))
{
}

Result<> RootCheck::addStored(Connection &connection, qint64 firstSize)
{
    return connection.each(
        QStringLiteral("SELECT size, note FROM checkpoint WHERE size >= ?"), {firstSize}, [this](const Row &row) {
            const qint64 size = row.integer(0);
            m_stored.insert(size);
            const Result<Checkpoint> checkpoint = openCheckpoint(row.text(1).toUtf8(), m_key);
            if (checkpoint && checkpoint->size == size)
                m_expected.push_back({*checkpoint});
            else
                m_findings.add(QStringLiteral("checkpoint-signature"), place(size, false), m_key.toText(),
                               checkpoint ? QString::number(checkpoint->size) : checkpoint.error().detail);
            return true;
        });
}

void RootCheck::addAnchor(const Anchor &anchor)
{
    const Result<Checkpoint> checkpoint = openCheckpoint(anchor.note, m_key);
    const bool isWitness = anchor.source == Anchor::Source::Witness;
    if (checkpoint)
        m_expected.push_back({*checkpoint, true, anchor.source});
    else
        m_findings.add(isWitness ? QStringLiteral("witness") : QStringLiteral("checkpoint-signature"),
                       QStringLiteral("outside checkpoint"), m_key.toText(), checkpoint.error().detail);
}

void RootCheck::begin()
{
    std::stable_sort(m_expected.begin(), m_expected.end(), [](const Expected &left, const Expected &right) {
        return left.checkpoint.size < right.checkpoint.size;
    });
}

void RootCheck::compare(const Expected &expected, const Frontier &frontier, Hasher &hasher)
{
    if (expected.checkpoint.size < frontier.size())
        return; // lies before the pass, which trusts its beginning
    const Hash root = frontier.root(hasher);
    if (root == expected.checkpoint.root) {
        if (expected.isOutside && expected.checkpoint.size > 0)
            hold(expected);
        return;
    }
    const bool isWitness = expected.isOutside && expected.source == Anchor::Source::Witness;
    m_findings.add(isWitness ? QStringLiteral("fork") : QStringLiteral("checkpoint-root"),
                   place(expected.checkpoint.size, expected.isOutside), hex(expected.checkpoint.root), hex(root));
}

// The desk keeps every checkpoint that it signs, so that it never signs a history that contradicts them.
void RootCheck::hold(const Expected &expected)
{
    const qint64 size = expected.checkpoint.size;
    if (!m_anchoredBy.contains(code(expected.source)))
        m_anchoredBy.append(code(expected.source));
    m_anchoredSize = qMax(m_anchoredSize, size);
    const bool wasHandedOut = expected.source == Anchor::Source::Checkpoint; // a witness may remember other sizes
    if (wasHandedOut && !m_stored.contains(size))
        m_findings.add(QStringLiteral("checkpoint-missing"), place(size, false), QString::number(size), {});
}

void RootCheck::finish(qint64 size)
{
    for (; m_next < m_expected.size(); ++m_next) {
        const Expected &expected = m_expected[m_next];
        const bool isWitness = expected.isOutside && expected.source == Anchor::Source::Witness;
        m_findings.add(isWitness ? QStringLiteral("rollback") : QStringLiteral("checkpoint-size"),
                       place(expected.checkpoint.size, expected.isOutside), QString::number(expected.checkpoint.size),
                       QString::number(size));
    }
}

} // namespace Prefdesk
