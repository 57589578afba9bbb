// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/evidencestore.h"

#include "models/audit/checkpointstore.h"
#include "models/audit/logstore.h"
#include "models/audit/note.h"
#include "models/customers/customer.h"
#include "models/storage/connection.h"

#include <QUuid>

#include <algorithm>

namespace Prefdesk {

namespace {

// Enough for what people keep (the last exports and printed reports) at 700 bytes each.
constexpr int mostSteps = 16;

} // namespace

EvidenceStore::EvidenceStore(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<Evidence> EvidenceStore::ofCustomer(const Customer &customer, const LogKey &key)
{
    Result<Evidence> evidence = head(key);
    if (!evidence)
        return evidence;
    const Result<Evidence::Subject> about = subject(customer);
    if (!about)
        return about.error();
    evidence->subject = *about;
    Result<QList<EvidenceEntry>> found = entries(QStringLiteral("subject = ? AND idx < ? ORDER BY idx"),
                                                 {view(about->pseudonym).toByteArray(), m_size});
    if (!found)
        return found.error();
    evidence->statedEntries = found->size();
    evidence->entries = *std::move(found);
    if (const Result<> opened = open(evidence->entries); !opened)
        return opened.error();
    LogStore log(m_connection);
    if (const Result<> proven = prove(*evidence, log); !proven)
        return proven.error();
    return evidence;
}

Result<Evidence> EvidenceStore::ofPeriod(Instant from, Instant until, const LogKey &key)
{
    Result<Evidence> evidence = head(key);
    if (!evidence)
        return evidence;
    evidence->kind = Evidence::Kind::Period;
    evidence->from = from;
    evidence->until = until;
    // A range of places without a gap, so that omissions show; where the clock was set back inside the period, the
    // range holds entries of other times too.
    const auto range = m_connection.first(
        QStringLiteral(
            "SELECT min(idx), max(idx) FROM ledger_entry WHERE recorded_at >= ? AND recorded_at < ? AND idx < ?"),
        {from.micros, until.micros, m_size},
        [](const Row &row) { return std::pair(row.optionalInteger(0), row.optionalInteger(1)); });
    if (!range)
        return range.error();
    const auto [first, last] = range->value_or(std::pair<std::optional<qint64>, std::optional<qint64>>());
    if (!first || !last)
        return evidence;
    evidence->statedEntries = *last - *first + 1;
    Result<QList<EvidenceEntry>> found = entries(QStringLiteral("idx >= ? AND idx <= ? ORDER BY idx DESC LIMIT ?"),
                                                 {*first, *last, mostPeriodEntries});
    if (!found)
        return found.error();
    std::reverse(found->begin(), found->end());
    evidence->entries = *std::move(found);
    LogStore log(m_connection);
    if (const Result<> proven = prove(*evidence, log); !proven)
        return proven.error();
    return evidence;
}

Result<Evidence> EvidenceStore::head(const LogKey &key)
{
    const Result<StoredCheckpoint> checkpoint = CheckpointStore(m_connection, m_clock).make(key);
    if (!checkpoint)
        return checkpoint.error();
    const auto desk = m_connection.first(QStringLiteral("SELECT name FROM desk WHERE id = 1"), {},
                                         [](const Row &row) { return row.text(0); });
    if (!desk)
        return desk.error();
    m_size = checkpoint->size;
    Evidence evidence;
    evidence.reportId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    evidence.madeAt = m_clock();
    evidence.maker = m_actor.name;
    evidence.makerName = m_actor.fullName;
    evidence.workstation = m_actor.workstation;
    evidence.program = QStringLiteral("Prefdesk " PREFDESK_VERSION);
    evidence.deskName = desk->value_or(QString());
    evidence.verifier = key.verifier();
    evidence.checkpoint = checkpoint->note;
    return evidence;
}

Result<Evidence::Subject> EvidenceStore::subject(const Customer &customer) const
{
    const auto pseudonym = m_connection.first(QStringLiteral("SELECT pseudonym FROM subject WHERE customer = ?"),
                                              {number(customer.id)}, [](const Row &row) { return row.bytes(0); });
    if (!pseudonym)
        return pseudonym.error();
    Evidence::Subject subject {customer.number, customer.displayName(), customer.id, {}};
    const QByteArray bytes = pseudonym->value_or(QByteArray()); // none: the ledger has not met this customer
    std::copy_n(bytes.begin(), std::min<qsizetype>(bytes.size(), 16), subject.pseudonym.begin());
    return subject;
}

Result<QList<EvidenceEntry>> EvidenceStore::entries(const QString &condition, const QVariantList &values) const
{
    return m_connection.list(QStringLiteral("SELECT idx, entry FROM ledger_entry WHERE ") + condition, values,
                             [](const Row &row) {
                                 return EvidenceEntry {row.integer(0), row.bytes(1), {}, {}};
                             });
}

Result<QList<Opening>> EvidenceStore::openings(Connection &connection, qint64 index)
{
    return connection.list(QStringLiteral("SELECT label, salt, value FROM commitment WHERE idx = ? ORDER BY label"),
                           {index}, [](const Row &row) {
                               return Opening {row.text(0).toUtf8(), row.bytes(1), row.bytes(2)};
                           });
}

Result<> EvidenceStore::open(QList<EvidenceEntry> &entries) const
{
    for (EvidenceEntry &entry : entries) {
        Result<QList<Opening>> opened = openings(m_connection, entry.index);
        if (!opened)
            return opened.error();
        entry.openings = *std::move(opened);
    }
    return {};
}

Result<> EvidenceStore::prove(Evidence &evidence, LogStore &log) const
{
    for (EvidenceEntry &entry : evidence.entries) {
        Result<QList<Hash>> path = log.inclusionProof(entry.index, m_size);
        if (!path)
            return path.error();
        entry.path = *std::move(path);
    }
    Result<QList<EvidenceStep>> before = steps(log, m_size);
    if (!before)
        return before.error();
    evidence.steps = *std::move(before);
    return {};
}

Result<QList<EvidenceStep>> EvidenceStore::steps(LogStore &log, qint64 size) const
{
    const auto notes = m_connection.list(
        QStringLiteral("SELECT note FROM checkpoint WHERE size > 0 AND size < ? ORDER BY size DESC LIMIT ?"),
        {size, mostSteps}, [](const Row &row) { return row.text(0).toUtf8(); });
    if (!notes)
        return notes.error();
    QList<EvidenceStep> steps;
    for (const QByteArray &bytes : *notes) {
        // What was handed out, not what the log would say today: the report's own check then compares the two.
        const Result<Note> note = Note::parse(bytes);
        const Result<Checkpoint> earlier = note ? Checkpoint::fromText(note->text) : Result<Checkpoint>(note.error());
        if (!earlier)
            return earlier.error();
        Result<QList<Hash>> path = log.consistencyProof(earlier->size, size);
        if (!path)
            return path.error();
        steps.append({earlier->size, earlier->root, *std::move(path)});
    }
    return steps;
}

} // namespace Prefdesk
