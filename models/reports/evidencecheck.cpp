// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/evidencecheck.h"

#include "models/audit/merkle.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr qsizetype saltSize = 32;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::EvidenceCheck)
};

QString hex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

/// One walk through the entries; everything that does not fit becomes a finding.
class Walk final
{
public:
    Walk(const Evidence &evidence, const Checkpoint &checkpoint)
        : m_evidence(evidence)
        , m_checkpoint(checkpoint)
    {
    }

    void visit(const EvidenceEntry &entry);
    void finish();

    Findings findings;
    int hiddenValues = 0;
    int strayTimes = 0;

private:
    void checkProof(const EvidenceEntry &entry, const Hash &leaf);
    void checkOpenings(const EvidenceEntry &entry, const EntryView &content);
    bool opens(const Opening &opening, const EntryView &content);
    void checkCustomer(const EvidenceEntry &entry);
    void checkTime(const EntryView &content);
    void checkOrder(const EvidenceEntry &entry);
    void checkSubject(const EntryView &content);
    void checkPeriod(const EntryView &content);
    void add(const char *kind, const QString &was, const QString &is)
    {
        findings.add(QLatin1String(kind), m_where, was, is);
    }

    const Evidence &m_evidence;
    const Checkpoint &m_checkpoint;
    Hasher m_hasher;
    QString m_where;
    qint64 m_count = 0;
    qint64 m_lastIndex = -1;
    std::optional<Hash> m_lastLeaf;
};

void Walk::visit(const EvidenceEntry &entry)
{
    m_where = QStringLiteral("entry %1").arg(entry.index);
    ++m_count;
    const Hash leaf = m_hasher.leaf(entry.bytes);
    checkOrder(entry);
    checkProof(entry, leaf);
    if (const std::optional<EntryView> content = readEntry(entry.bytes)) {
        checkOpenings(entry, *content);
        checkTime(*content);
        m_evidence.kind == Evidence::Kind::Customer ? checkSubject(*content) : checkPeriod(*content);
        if (m_evidence.subject && m_count == 1)
            checkCustomer(entry);
    } else {
        add("entry", Words::tr("a ledger entry"), Words::tr("other bytes"));
    }
    m_lastIndex = entry.index;
    m_lastLeaf = leaf;
}

void Walk::checkProof(const EvidenceEntry &entry, const Hash &leaf)
{
    const std::optional<Hash> root = rootOfInclusion(entry.index, m_checkpoint.size, leaf, entry.path);
    if (root != m_checkpoint.root)
        add("proof", hex(view(m_checkpoint.root)), root ? hex(view(*root)) : Words::tr("no proof for this place"));
}

void Walk::checkOpenings(const EvidenceEntry &entry, const EntryView &content)
{
    QSet<QByteArray> opened;
    for (const Opening &opening : entry.openings) {
        if (opened.contains(opening.label) || !opens(opening, content))
            add("value", Words::tr("the value that was recorded (%1)").arg(QString::fromUtf8(opening.label)),
                Words::tr("another value"));
        else if (m_evidence.subject && opening.label == "customer"
                 && opening.value != QByteArray::number(number(m_evidence.subject->row)))
            add("subject", QString::fromUtf8(opening.value), QString::number(number(m_evidence.subject->row)));
        opened.insert(opening.label);
    }
    hiddenValues += static_cast<int>(std::max<qsizetype>(0, content.commitments.size() - opened.size()));
}

// Salt and label end where they ended when it was recorded; otherwise the same bytes could be cut elsewhere.
bool Walk::opens(const Opening &opening, const EntryView &content)
{
    if (opening.salt.size() != saltSize || opening.label.contains('\0'))
        return false;
    const Hash hash = opening.commitment(m_hasher);
    return std::any_of(content.commitments.begin(), content.commitments.end(), [&](const EntryView::Commitment &one) {
        return one.label == opening.label && one.hash == view(hash);
    });
}

// Without this value nothing ties the pseudonym to the row that the report names.
void Walk::checkCustomer(const EvidenceEntry &entry)
{
    if (std::ranges::none_of(entry.openings, [](const Opening &opening) { return opening.label == "customer"; }))
        add("subject", Words::tr("the value that was recorded (%1)").arg(QStringLiteral("customer")),
            Words::tr("not shown"));
}

void Walk::checkTime(const EntryView &content)
{
    const Instant at {content.recordedAt};
    if (m_evidence.madeAt.plusSeconds(reportClockTolerance) < at)
        add("time", Words::tr("not later than the report"), at.toIso());
}

void Walk::checkOrder(const EvidenceEntry &entry)
{
    const bool mustBeNext = m_evidence.kind == Evidence::Kind::Period && m_lastIndex >= 0;
    if (entry.index <= m_lastIndex || (mustBeNext && entry.index - 1 != m_lastIndex))
        add("sequence", Words::tr("right behind entry %1").arg(m_lastIndex),
            QStringLiteral("entry %1").arg(entry.index));
}

void Walk::checkSubject(const EntryView &content)
{
    if (!m_evidence.subject || content.subject != view(m_evidence.subject->pseudonym))
        add("subject", m_evidence.subject ? hex(view(m_evidence.subject->pseudonym)) : Words::tr("a customer"),
            hex(content.subject));
    if (content.subjectSeq != m_count)
        add("sequence", Words::tr("number %1 of this customer").arg(m_count),
            Words::tr("number %1 of this customer").arg(content.subjectSeq));
    const QByteArrayView previous = m_lastLeaf ? view(*m_lastLeaf) : QByteArrayView();
    if (content.previous != previous)
        add("chain", hex(previous), hex(content.previous));
}

void Walk::checkPeriod(const EntryView &content)
{
    const Instant at {content.recordedAt};
    const bool inside = *m_evidence.from <= at && at < *m_evidence.until;
    const bool isComplete = m_evidence.entries.size() == m_evidence.statedEntries;
    const bool mustBeInside = m_count == m_evidence.entries.size() || (m_count == 1 && isComplete);
    if (!inside && mustBeInside)
        add("period", m_evidence.from->toIso() + QStringLiteral(" / ") + m_evidence.until->toIso(), at.toIso());
    else if (!inside)
        ++strayTimes;
}

void Walk::finish()
{
    m_where = QStringLiteral("evidence.json");
    const bool mayBePart = m_evidence.kind == Evidence::Kind::Period && m_count > 0;
    if (m_count > m_evidence.statedEntries || (!mayBePart && m_count != m_evidence.statedEntries))
        add("count", Words::tr("%n entries", nullptr, static_cast<int>(m_evidence.statedEntries)),
            Words::tr("%n entries", nullptr, static_cast<int>(m_count)));
    for (const EvidenceStep &step : m_evidence.steps) {
        m_where = QStringLiteral("consistency %1").arg(step.size);
        if (!isConsistent(step.size, step.root, m_checkpoint.size, m_checkpoint.root, step.path))
            add("consistency", Words::tr("a beginning of this log"), Words::tr("another history"));
    }
}

} // namespace

EvidenceCheck checkEvidence(const Evidence &evidence)
{
    EvidenceCheck check;
    const Result<Checkpoint> checkpoint = openCheckpoint(evidence.checkpoint, evidence.verifier);
    if (!checkpoint) {
        check.findings.append({QStringLiteral("checkpoint"), QStringLiteral("evidence.json"),
                               Words::tr("signed by the key of the log"), checkpoint.error().message});
        return check;
    }
    check.checkpoint = *checkpoint;
    Walk walk(evidence, *checkpoint);
    for (const EvidenceEntry &entry : evidence.entries)
        walk.visit(entry);
    walk.finish();
    check.findings = walk.findings.all();
    check.hiddenValues = walk.hiddenValues;
    check.strayTimes = walk.strayTimes;
    return check;
}

Agreement compare(const Evidence &evidence, const Checkpoint &own, const QByteArray &outsideNote)
{
    const Result<Checkpoint> outside = openCheckpoint(outsideNote, evidence.verifier);
    if (!outside)
        return Agreement::Contradicted;
    if (outside->size == own.size)
        return outside->root == own.root ? Agreement::Same : Agreement::Contradicted;
    for (const EvidenceStep &step : evidence.steps) {
        if (step.size == outside->size)
            return step.root == outside->root ? Agreement::Continued : Agreement::Contradicted;
    }
    return Agreement::Unknown;
}

} // namespace Prefdesk
