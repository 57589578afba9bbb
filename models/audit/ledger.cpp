// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/ledger.h"

#include "models/audit/entry.h"
#include "models/audit/ledgertail.h"
#include "models/audit/openingstore.h"
#include "models/audit/serverledger.h"
#include "models/audit/subjectbook.h"
#include "models/storage/connection.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Ledger)
};

// In the order that entry.cddl asks for: by length, then by bytes.
QList<Opening> openings(const Happening &happening, bool isFirstOfCustomer)
{
    QList<Opening> openings;
    if (!happening.after.isEmpty())
        openings.append(Opening::of("after", happening.after.bytes()));
    if (!happening.before.isEmpty())
        openings.append(Opening::of("before", happening.before.bytes()));
    if (!happening.reason.isEmpty())
        openings.append(Opening::of("reason", happening.reason.toUtf8()));
    // Ties the pseudonym to the customer, so that exchanged rows of the table subject show.
    if (happening.customer && isFirstOfCustomer)
        openings.append(Opening::of("customer", QByteArray::number(number(*happening.customer))));
    return openings;
}

// One call of Ledger::record.
class Recording final
{
public:
    Recording(Connection &connection, LedgerTail tail, const Actor &actor, Instant now)
        : m_connection(connection)
        , m_tail(std::move(tail))
        , m_subjects(connection)
        , m_openings(connection)
        , m_workstation(actor.workstation.toUtf8())
        , m_person(number(actor.id))
        , m_now(now)
    {
    }

    Result<> append(const Happening &happening);
    Result<> finish();

private:
    Result<QByteArray> encoded(const Happening &happening, const QByteArray &action, const SubjectTail &subject,
                               const QList<Opening> &openings);
    Result<> insertEntry(const QByteArray &entry, const Hash &leaf, const QByteArray &action,
                         const SubjectTail &subject, bool hasSubject);

    Connection &m_connection;
    LedgerTail m_tail;
    SubjectBook m_subjects;
    OpeningStore m_openings;
    Hasher m_hasher;
    QByteArray m_workstation;
    qint64 m_person;
    Instant m_now;
};

Result<> Recording::append(const Happening &happening)
{
    const bool hasSubject = happening.customer.has_value();
    SubjectTail subject;
    if (hasSubject) {
        const Result<SubjectTail> known = m_subjects.tail(*happening.customer);
        if (!known)
            return known.error();
        subject = *known;
    }
    const QByteArray action = code(happening.action).toUtf8();
    const QList<Opening> opened = openings(happening, subject.count == 0);
    const Result<QByteArray> entry = encoded(happening, action, subject, opened);
    if (!entry)
        return entry.error();

    const qint64 index = m_tail.size();
    const Hash leaf = m_hasher.leaf(*entry);
    if (const Result<> inserted = insertEntry(*entry, leaf, action, subject, hasSubject); !inserted)
        return inserted.error();
    if (const Result<> kept = m_openings.append(index, opened); !kept)
        return kept.error();
    m_tail.append(m_hasher, leaf);
    if (hasSubject)
        m_subjects.append(*happening.customer, leaf);
    return {};
}

Result<QByteArray> Recording::encoded(const Happening &happening, const QByteArray &action, const SubjectTail &subject,
                                      const QList<Opening> &openings)
{
    std::array<char, 16> nonce {};
    randombytes_buf(nonce.data(), nonce.size());
    QVarLengthArray<Hash, 4> hashes;
    for (const Opening &opening : openings)
        hashes.append(opening.commitment(m_hasher));

    EntryView entry;
    entry.nonce = {nonce.data(), static_cast<qsizetype>(nonce.size())};
    entry.recordedAt = m_now.micros;
    entry.action = action;
    entry.person = m_person;
    entry.workstation = m_workstation;
    if (happening.customer) {
        entry.subject = view(subject.pseudonym);
        entry.subjectSeq = subject.count + 1;
        if (subject.count > 0)
            entry.previous = view(subject.lastLeaf);
    }
    for (qsizetype at = 0; at < openings.size(); ++at)
        entry.commitments.append({openings.at(at).label, view(hashes.at(at))});
    entry.appVersion = PREFDESK_VERSION;
    QByteArray bytes = writeEntry(entry);
    if (!readEntry(bytes))
        return Error {Error::Kind::Internal,
                      Words::tr("This change does not fit into the ledger, so nothing was saved. Please report this."),
                      QStringLiteral("entry %1").arg(QString::fromUtf8(action))};
    return bytes;
}

Result<> Recording::insertEntry(const QByteArray &entry, const Hash &leaf, const QByteArray &action,
                                const SubjectTail &subject, bool hasSubject)
{
    const QVariant pseudonym = hasSubject ? QVariant(view(subject.pseudonym).toByteArray()) : QVariant();
    const QVariant seq = hasSubject ? QVariant(subject.count + 1) : QVariant();
    const auto inserted = m_connection.run(
        QStringLiteral("INSERT INTO ledger_entry (idx, entry, leaf, recorded_at, action, person, subject, subject_seq) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {m_tail.size(), entry, toBytes(leaf), m_now.micros, QString::fromUtf8(action), m_person, pseudonym, seq});
    if (!inserted)
        return inserted.error();
    return {};
}

Result<> Recording::finish()
{
    if (const Result<> written = m_subjects.write(); !written)
        return written.error();
    return m_tail.write(m_connection);
}

/// What somebody may do was read at the sign-in; meanwhile it can have been taken away.
Result<> requireStanding(Connection &connection, const Actor &actor)
{
    const auto stands = connection.first(
        QStringLiteral("SELECT role, regions FROM person WHERE id = ? AND removed_at IS NULL"), {number(actor.id)},
        [&actor](const Row &row) {
            const QStringList regions = row.text(1).split(u' ', Qt::SkipEmptyParts);
            const bool covers = regions.isEmpty()
                || (!actor.regions.isEmpty()
                    && std::all_of(actor.regions.begin(), actor.regions.end(),
                                   [&regions](const QString &region) { return regions.contains(region); }));
            return row.text(0) == code(actor.role) && covers;
        });
    if (!stands)
        return stands.error();
    if (stands->value_or(false))
        return {};
    return Error {Error::Kind::Refused,
                  Words::tr("Your role or your regions at this desk have changed since you signed in, so nothing was "
                            "saved. Lock the desk and sign in again."),
                  QStringLiteral("standing")};
}

} // namespace

Ledger::Ledger(Connection &connection)
    : m_connection(connection)
{
}

Result<> Ledger::record(const Actor &actor, Instant now, const QList<Happening> &happenings)
{
    if (happenings.isEmpty())
        return {};
    if (const Result<> stands = requireStanding(m_connection, actor); !stands)
        return stands.error();
    if (m_connection.engine() == Engine::PostgreSql)
        return appendOnServer(m_connection, actor, now, happenings);
    return append(actor, now, happenings);
}

Result<> Ledger::record(const Actor &actor, Instant now, const Happening &happening)
{
    return record(actor, now, QList<Happening> {happening});
}

Result<> Ledger::append(const Actor &actor, Instant now, const QList<Happening> &happenings)
{
    Result<LedgerTail> tail = LedgerTail::read(m_connection);
    if (!tail)
        return tail.error();
    Recording recording(m_connection, std::move(*tail), actor, now);
    for (const Happening &happening : happenings) {
        if (const Result<> appended = recording.append(happening); !appended)
            return appended;
    }
    return recording.finish();
}

Result<NextEntries> Ledger::nextEntries() const
{
    if (m_connection.engine() == Engine::PostgreSql)
        return NextEntries::unknown();
    const Result<LedgerTail> tail = LedgerTail::read(m_connection);
    if (!tail)
        return tail.error();
    return NextEntries::from(tail->size());
}

} // namespace Prefdesk
