// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/hasher.h"
#include "models/basics/identity.h"
#include "models/basics/instant.h"
#include "models/basics/result.h"

#include <QList>
#include <QVarLengthArray>

#include <optional>

namespace Prefdesk {

/// Entries are at most so long, as in C2SP tlog-tiles.
constexpr qsizetype longestEntry = 65'535;

/// What stands for a customer in the ledger: 16 random bytes.
using Pseudonym = std::array<char, 16>;

inline QByteArrayView view(const Pseudonym &pseudonym)
{
    return {pseudonym.data(), static_cast<qsizetype>(pseudonym.size())};
}

/// The fields of entry.cddl as views into somebody else's bytes; the fast form that verification reads.
struct EntryView
{
    struct Commitment
    {
        QByteArrayView label;
        QByteArrayView hash;
    };

    QByteArrayView nonce;
    qint64 recordedAt = 0;
    QByteArrayView action;
    qint64 person = 0;
    QByteArrayView workstation;
    QByteArrayView subject; ///< empty: about no customer
    qint64 subjectSeq = 0; ///< 0: about no customer
    QByteArrayView previous; ///< empty in the subject's first entry
    QVarLengthArray<Commitment, 4> commitments;
    QByteArrayView appVersion;
};

/// Reads the one deterministic encoding; nothing for any other bytes.
std::optional<EntryView> readEntry(QByteArrayView bytes);
/// The bytes that readEntry() accepts, if the labels ascend and nothing is too long.
QByteArray writeEntry(const EntryView &entry);

/// One record of the ledger, as entry.cddl says; holds no personal data.
struct Entry
{
    struct Commitment
    {
        QString label;
        Hash hash {};
        bool operator==(const Commitment &) const = default;
    };

    Instant recordedAt;
    QString action; ///< a code; newer programs may have actions that this one does not know
    PersonId person = {};
    QString workstation;
    std::optional<Pseudonym> subject;
    qint64 subjectSeq = 0; ///< 1, 2, 3 ... for each subject; 0 without one
    std::optional<Hash> previous; ///< leaf hash of the subject's entry before this one
    QList<Commitment> commitments;
    QString appVersion;

    bool operator==(const Entry &) const = default;
};

/// Damaged unless these are exactly the bytes of an entry.
Result<Entry> decodeEntry(QByteArrayView bytes);

} // namespace Prefdesk
