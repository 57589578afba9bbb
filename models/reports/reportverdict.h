// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/finding.h"
#include "models/reports/certificate.h"
#include "models/reports/evidence.h"

#include <QStringList>

#include <optional>

namespace Prefdesk {

/// What an outsider learns from a report alone, without any desk.
struct ReportVerdict
{
    QList<Finding> findings; ///< each names one thing that fails, and where
    std::optional<Certificate> signer; ///< whoever holds this certificate's key signed; who that is, others must say
    std::optional<Evidence> evidence; ///< as far as it can be read
    qint64 logSize = 0; ///< of the checkpoint that the log's key signed
    QString logRoot; ///< and its root, hexadecimal
    int hiddenValues = 0; ///< recorded values that the report does not show
    int strayTimes = 0; ///< entries inside a period whose time lies outside it
    QStringList anchoredBy; ///< what outside the report confirms the log; empty: it only agrees with itself
    qint64 anchoredSize = 0; ///< so many of the log's first entries are confirmed from outside
    QString anchorRemark; ///< why a given checkpoint confirms nothing, where that is so

    std::optional<Instant> certificateEnded; ///< when the certificate ran out, if it has since the report was made

    /// Nothing fails, and nothing that must be there was left out.
    bool isOk() const { return findings.isEmpty() && signer && evidence && !logRoot.isEmpty(); }
    QString signerName() const;
    qint64 shownEntries() const { return evidence ? evidence->entries.size() : 0; }
    /// Of those, how many lie in the part of the log that is confirmed from outside.
    qint64 anchoredEntries() const;
    /// One or two sentences: unchanged, and confirmed from outside or only internally consistent; or refused.
    QString summary() const;
    QStringList proves() const;
    QStringList doesNotProve() const;
};

/// What the reader knows beforehand of the desk that a report must come from; what is empty may be anything.
struct ReportPins
{
    QString signer; ///< SHA-256 of the certificate, hexadecimal, with or without colons
    QString logKey; ///< "name+1a2b3c4d+base64"
};

/// The verdict with findings "signer" and "log-key" where the report comes from somebody else.
ReportVerdict pinned(ReportVerdict verdict, const ReportPins &pins);

/// What a kind of finding in a report means, as a sentence for a person.
QString reportLabel(const Finding &finding);

} // namespace Prefdesk
