// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/commitment.h"
#include "models/audit/entry.h"
#include "models/audit/logkey.h"
#include "models/audit/tlogproof.h"
#include "models/basics/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Prefdesk {

/// One ledger entry with what proves and what opens it.
struct EvidenceEntry
{
    qint64 index = 0;
    QByteArray bytes; ///< the entry, verbatim
    QList<Hash> path; ///< inclusion proof up to the checkpoint
    QList<Opening> openings; ///< values that this report shows; the others stay hidden behind their commitments

    bool operator==(const EvidenceEntry &) const = default;
};

/// That the log at an earlier size is the beginning of the log at the checkpoint.
struct EvidenceStep
{
    qint64 size = 0;
    Hash root {};
    QList<Hash> path; ///< consistency proof

    bool operator==(const EvidenceStep &) const = default;
};

/// What a report proves, for machines: everything that anybody needs to check it without the desk.
struct Evidence
{
    enum class Kind { Customer, Period };

    /// The customer that all entries are about.
    struct Subject
    {
        QString number; ///< the company's customer number
        QString name;
        CustomerId row = {}; ///< what the first entry's "customer" commitment opens to
        Pseudonym pseudonym {};

        bool operator==(const Subject &) const = default;
    };

    Kind kind = Kind::Customer;
    QString reportId; ///< UUID, also in the ledger entry that says the report was made
    Instant madeAt;
    QString maker; ///< sign-in name
    QString makerName;
    QString workstation;
    QString program; ///< "Prefdesk 0.1.0"
    QString deskName;
    VerifierKey verifier; ///< of the desk's log; its name is the log's origin
    QByteArray checkpoint; ///< signed note
    std::optional<Subject> subject; ///< in customer reports
    std::optional<Instant> from; ///< in period reports: the first moment of the period
    std::optional<Instant> until; ///< and the first after it
    qint64 statedEntries = 0; ///< the signer's word: so many entries there are of this customer or period
    QList<EvidenceEntry> entries; ///< ascending; period reports may hold the newest only
    QList<EvidenceStep> steps; ///< from earlier checkpoints that others may hold

    bool operator==(const Evidence &) const = default;

    /// The proof of one entry as a text of its own (C2SP tlog-proof).
    QByteArray proof(const EvidenceEntry &entry) const;
};

/// "entry-17.tlog-proof"
QString proofFileName(qint64 index);

/// evidence.json, schema "prefdesk-evidence/1".
QByteArray toJson(const Evidence &evidence);
/// Damaged for anything that toJson() does not write; proves nothing yet: see checkEvidence().
Result<Evidence> evidenceFromJson(const QByteArray &json);

} // namespace Prefdesk
