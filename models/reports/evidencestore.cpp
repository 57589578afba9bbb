// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/evidencestore.h"

#include "models/audit/checkpointstore.h"
#include "models/audit/logstore.h"
#include "models/audit/note.h"
#include "models/audit/openingstore.h"
#include "models/customers/customer.h"
#include "models/reports/soundentries.h"
#include "models/storage/connection.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace Prefdesk {

namespace {

// Enough for what people keep (the last exports and printed reports) at 700 bytes each.
constexpr int mostSteps = 16;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::EvidenceStore)
};

Error damaged(const QString &place)
{
    return {Error::Kind::Damaged,
            Words::tr("What the desk keeps of this customer's entries is not what was recorded, so no report was made. "
                      "Verify the ledger to see what was changed."),
            place};
}

/// Each commitment of the entry by one value, and no other value.
bool opensAll(const QList<Opening> &openings, const QByteArray &bytes)
{
    const std::optional<EntryView> entry = readEntry(bytes);
    if (!entry || entry->commitments.size() != openings.size())
        return false;
    Hasher hasher;
    return std::ranges::all_of(entry->commitments, [&](const EntryView::Commitment &commitment) {
        return std::ranges::any_of(openings, [&](const Opening &opening) {
            return opening.label == commitment.label && view(opening.commitment(hasher)) == commitment.hash;
        });
    });
}

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
    const Result<qint64> count = countOf(*about, *found);
    if (!count)
        return count.error();
    evidence->statedEntries = *count;
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
    if (const Result<> sound = requireSoundEntries(m_connection, *openCheckpoint(evidence->checkpoint, key.verifier()));
        !sound)
        return sound.error();
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
    const QByteArray bytes = pseudonym->value_or(QByteArray());
    if (const Result<> owner = requireOwner(m_connection, customer.id, bytes); !owner)
        return owner.error();
    if (bytes.isEmpty())
        return Error {Error::Kind::Invalid,
                      Words::tr("The ledger has no entry about this customer, so there is nothing to prove. Open the "
                                "customer, then make the report."),
                      QStringLiteral("no subject")};
    if (bytes.size() != static_cast<qsizetype>(subject.pseudonym.size()))
        return damaged(QStringLiteral("subject"));
    std::copy(bytes.begin(), bytes.end(), subject.pseudonym.begin());
    return subject;
}

// The first entry under each pseudonym commits to the customer's row.
Result<> EvidenceStore::requireOwner(Connection &connection, CustomerId customer, const QByteArray &pseudonym)
{
    const auto met = connection.list(QStringLiteral("SELECT e.entry FROM opening o LEFT JOIN ledger_entry e "
                                                    "ON e.idx = o.idx WHERE o.customer = ?"),
                                     {QByteArray::number(number(customer))}, [](const Row &row) {
                                         const QByteArray bytes = row.bytes(0);
                                         const std::optional<EntryView> entry = readEntry(bytes);
                                         return entry ? entry->subject.toByteArray() : QByteArray();
                                     });
    if (!met)
        return met.error();
    const bool isKnown = !pseudonym.isEmpty();
    if (met->size() != (isKnown ? 1 : 0) || (isKnown && met->first() != pseudonym))
        return damaged(QStringLiteral("subject"));
    return {};
}

Result<qint64> EvidenceStore::countOf(const Evidence::Subject &subject, const QList<EvidenceEntry> &entries) const
{
    const auto end = m_connection.first(QStringLiteral("SELECT count, last_leaf FROM subject_head WHERE pseudonym = ?"),
                                        {view(subject.pseudonym).toByteArray()},
                                        [](const Row &row) { return std::pair(row.integer(0), row.bytes(1)); });
    if (!end)
        return end.error();
    if (!*end || (**end).first != entries.size() || entries.isEmpty()
        || (**end).second != toBytes(Hasher().leaf(entries.last().bytes)))
        return damaged(QStringLiteral("subject_head"));
    return (**end).first;
}

Result<QList<EvidenceEntry>> EvidenceStore::entries(const QString &condition, const QVariantList &values) const
{
    return m_connection.list(QStringLiteral("SELECT idx, entry FROM ledger_entry WHERE ") + condition, values,
                             [](const Row &row) {
                                 return EvidenceEntry {row.integer(0), row.bytes(1), {}, {}};
                             });
}

Result<QList<Opening>> EvidenceStore::openings(Connection &connection, const EvidenceEntry &entry)
{
    Result<QList<Opening>> openings = OpeningStore(connection).of(entry.index);
    if (openings && !opensAll(*openings, entry.bytes))
        return damaged(QStringLiteral("value of entry %1").arg(entry.index));
    return openings;
}

Result<> EvidenceStore::open(QList<EvidenceEntry> &entries) const
{
    for (EvidenceEntry &entry : entries) {
        Result<QList<Opening>> opened = openings(m_connection, entry);
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
