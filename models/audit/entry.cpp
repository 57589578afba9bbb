// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/entry.h"

#include "models/audit/cbor.h"

#include <QCoreApplication>

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr qint64 schema = 1;
constexpr qint64 mostCommitments = 64;
constexpr qsizetype nonceSize = 16;
constexpr qsizetype pseudonymSize = std::tuple_size_v<Pseudonym>;
constexpr qsizetype hashSize = std::tuple_size_v<Hash>;

enum Key : qint64 {
    Version = 1,
    Nonce,
    RecordedAt,
    ActionCode,
    Person,
    Workstation,
    Subject,
    SubjectSeq,
    Previous,
    Commitments,
    AppVersion,
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Entry)
};

// RFC 8949 4.2.1: keys ascend by their encoding, that is by length and then by bytes.
bool isBefore(QByteArrayView left, QByteArrayView right)
{
    if (left.size() != right.size())
        return left.size() < right.size();
    return left.compare(right) < 0;
}

void readCommitments(CborReader &reader, EntryView &entry)
{
    const qint64 count = reader.map();
    if (count < 1 || count > mostCommitments)
        reader.fail();
    for (qint64 at = 0; at < count && reader.isFine(); ++at) {
        const QByteArrayView label = reader.text();
        if (label.isEmpty() || (at > 0 && !isBefore(entry.commitments.last().label, label)))
            reader.fail();
        entry.commitments.append({label, reader.bytes(hashSize)});
    }
}

void readField(qint64 key, CborReader &reader, EntryView &entry)
{
    switch (key) {
    case Version:
        if (reader.number() != schema)
            reader.fail();
        break;
    case Nonce:
        entry.nonce = reader.bytes(nonceSize);
        break;
    case RecordedAt:
        entry.recordedAt = reader.number();
        break;
    case ActionCode:
        entry.action = reader.text();
        break;
    case Person:
        entry.person = reader.number();
        break;
    case Workstation:
        entry.workstation = reader.text();
        break;
    case Subject:
        entry.subject = reader.bytes(pseudonymSize);
        break;
    case SubjectSeq:
        entry.subjectSeq = reader.number();
        break;
    case Previous:
        entry.previous = reader.bytes(hashSize);
        break;
    case Commitments:
        readCommitments(reader, entry);
        break;
    case AppVersion:
        entry.appVersion = reader.text();
        break;
    default:
        reader.fail();
    }
}

// Present fields as a bit set: the optional ones may be missing, but only in the ways that entry.cddl allows.
bool isComplete(unsigned present)
{
    constexpr unsigned needed = 1U << Version | 1U << Nonce | 1U << RecordedAt | 1U << ActionCode | 1U << Person
        | 1U << Workstation | 1U << AppVersion;
    return (present & needed) == needed;
}

bool hasSoundSubject(const EntryView &entry, unsigned present)
{
    const bool hasSubject = present & 1U << Subject;
    const bool hasSeq = present & 1U << SubjectSeq;
    const bool hasPrevious = present & 1U << Previous;
    if (!hasSubject)
        return !hasSeq && !hasPrevious;
    return hasSeq && entry.subjectSeq >= 1 && hasPrevious == (entry.subjectSeq > 1);
}

Result<Entry> owned(const EntryView &view)
{
    Entry entry;
    entry.recordedAt = {view.recordedAt};
    entry.action = QString::fromUtf8(view.action);
    entry.person = PersonId {view.person};
    entry.workstation = QString::fromUtf8(view.workstation);
    if (!view.subject.isEmpty())
        std::copy(view.subject.begin(), view.subject.end(), entry.subject.emplace().begin());
    entry.subjectSeq = view.subjectSeq;
    entry.previous = hashFrom(view.previous);
    for (const EntryView::Commitment &commitment : view.commitments)
        entry.commitments.append({QString::fromUtf8(commitment.label), *hashFrom(commitment.hash)});
    entry.appVersion = QString::fromUtf8(view.appVersion);
    return entry;
}

} // namespace

std::optional<EntryView> readEntry(QByteArrayView bytes)
{
    if (bytes.size() > longestEntry)
        return std::nullopt;
    CborReader reader(bytes);
    EntryView entry;
    unsigned present = 0;
    qint64 lastKey = 0;
    const qint64 fields = reader.map();
    for (qint64 at = 0; at < fields && reader.isFine(); ++at) {
        const qint64 key = reader.number();
        if (key <= lastKey)
            reader.fail();
        readField(key, reader, entry);
        if (reader.isFine())
            present |= 1U << key;
        lastKey = key;
    }
    if (!reader.isFine() || !reader.atEnd() || !isComplete(present) || !hasSoundSubject(entry, present)
        || entry.action.isEmpty())
        return std::nullopt;
    return entry;
}

QByteArray writeEntry(const EntryView &entry)
{
    const bool hasSubject = !entry.subject.isEmpty();
    const bool hasPrevious = !entry.previous.isEmpty();
    const bool hasCommitments = !entry.commitments.isEmpty();
    CborWriter writer;
    const auto field = [&writer](Key key) { writer.number(static_cast<quint64>(key)); };
    writer.map(7U + (hasSubject ? 2U : 0U) + (hasPrevious ? 1U : 0U) + (hasCommitments ? 1U : 0U));
    field(Version), writer.number(schema);
    field(Nonce), writer.bytes(entry.nonce);
    field(RecordedAt), writer.number(static_cast<quint64>(entry.recordedAt));
    field(ActionCode), writer.text(entry.action);
    field(Person), writer.number(static_cast<quint64>(entry.person));
    field(Workstation), writer.text(entry.workstation);
    if (hasSubject) {
        field(Subject), writer.bytes(entry.subject);
        field(SubjectSeq), writer.number(static_cast<quint64>(entry.subjectSeq));
    }
    if (hasPrevious)
        field(Previous), writer.bytes(entry.previous);
    if (hasCommitments) {
        field(Commitments), writer.map(static_cast<quint64>(entry.commitments.size()));
        for (const EntryView::Commitment &commitment : entry.commitments) {
            writer.text(commitment.label);
            writer.bytes(commitment.hash);
        }
    }
    field(AppVersion), writer.text(entry.appVersion);
    return writer.result();
}

Result<Entry> decodeEntry(QByteArrayView bytes)
{
    const std::optional<EntryView> view = readEntry(bytes);
    if (!view)
        return Error {Error::Kind::Damaged,
                      Words::tr("These bytes are not an entry that this version of Prefdesk can read."),
                      QStringLiteral("entry")};
    return owned(*view);
}

} // namespace Prefdesk
