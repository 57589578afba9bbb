// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/audit/witnessedlog.h"
#include "models/reports/reportcontent.h"
#include "models/reports/reportfile.h"
#include "models/reports/reportstore.h"
#include "models/reports/signer.h"

namespace Prefdesk {

/// What report is wanted, and where.
struct ReportOrder
{
    Evidence::Kind kind = Evidence::Kind::Customer;
    CustomerId customer = {}; ///< for customer reports
    Instant from; ///< for period reports: its first moment
    Instant until; ///< and the first after it
    QString file;
};

/// Who signs: the person's own key unless another PKCS#12 is named.
struct ReportSigner
{
    QString file; ///< PKCS#12; empty for one's own key on a shared desk, which gathered() reads
    Secret passphrase;
    QStringList inputs; ///< what the report must never be written over: this file and the desk
    QByteArray pkcs12 {}; ///< as gathered
    QString personName {}; ///< whose key a shared desk keeps

    /// The signed-in person's own.
    static ReportSigner own(const Unlocked &unlocked);
    /// Brings one's own key from a shared desk; before readyReport(), which has no desk.
    Result<ReportSigner> gathered(Connection &connection) const;
    /// Another PKCS#12 of an officer.
    static ReportSigner other(const Unlocked &unlocked, const QString &file, Secret passphrase);
};

/// A report on the disk.
struct MadeReport
{
    QString file;
    QString reportId;
    QString sha256; ///< of the file, hexadecimal
    QString shortCode;
    QString signer; ///< the certificate's name
    qint64 entries = 0; ///< proven in it

    bool operator==(const MadeReport &) const = default;
};

/// A report that is signed and checked, and appears once it is recorded.
struct ReadyReport
{
    ReportFile hidden;
    ReportRecord record;
    MadeReport made;
};

// The three steps of making a report; the first and the last need the desk, the second nothing but time.

/// In one transaction, with a new checkpoint; only when this workstation knows of no other history.
Result<ReportContent> gatherReport(Connection &connection, const Actor &actor, const Clock &clock, const LogSetup &log,
                                   const ReportOrder &order);
/// Draws, attaches, signs, and checks its own work as an outsider would.
Result<ReadyReport> readyReport(const ReportContent &content, const ReportSigner &signer, const ReportOrder &order);
/// Records that the report was made, then lets the file appear; without the record there is no file.
Result<MadeReport> keepReport(Connection &connection, const Actor &actor, const Clock &clock, const LogSetup &log,
                              ReadyReport &ready);

/// All three, one after the other.
Result<MadeReport> makeReport(Connection &connection, const Actor &actor, const Clock &clock, const LogSetup &log,
                              const ReportSigner &signer, const ReportOrder &order);

/// The PDF without the file: signed bytes with evidence and proofs inside.
Result<QByteArray> signedReport(const ReportContent &content, const Signer &signer);

} // namespace Prefdesk
