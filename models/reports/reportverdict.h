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
    QString anchorRemark; ///< why a given checkpoint confirms nothing, where that is so

    bool isOk() const { return findings.isEmpty(); }
    QString signerName() const;
    /// One sentence: "verified", "internally consistent" or "refused", in words for a person.
    QString summary() const;
    QStringList proves() const;
    QStringList doesNotProve() const;
};

/// What a kind of finding in a report means, as a sentence for a person.
QString reportLabel(const Finding &finding);

} // namespace Prefdesk
