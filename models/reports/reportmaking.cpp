// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportmaking.h"

#include "models/access/deskfiles.h"
#include "models/reports/pdfattachment.h"
#include "models/reports/reportverifier.h"
#include "models/reports/reportwriter.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ReportMaking)
};

QList<PdfAttachment> attachments(const Evidence &evidence)
{
    QList<PdfAttachment> files {{QStringLiteral("evidence.json"), QStringLiteral("application/json"),
                                 Words::tr("Entries, values and proofs, for machines"), toJson(evidence)}};
    for (const EvidenceEntry &entry : evidence.entries)
        files.append({proofFileName(entry.index), QStringLiteral("text/plain"),
                      Words::tr("Proof that entry %1 is in the log").arg(entry.index), evidence.proof(entry)});
    return files;
}

Error selfRefused(const ReportVerdict &verdict)
{
    if (verdict.findings.first().kind == QLatin1String("time"))
        return {Error::Kind::Invalid,
                Words::tr("The log holds an entry from a later time than now, so the desk's clock was wrong then or is "
                          "wrong now. Set the clock right; no report can be made before that time."),
                verdict.findings.first().where};
    return {Error::Kind::Internal,
            Words::tr("The finished report did not stand its own check and was thrown away. Verify the ledger."),
            verdict.findings.first().kind + u' ' + verdict.findings.first().where};
}

ReportRecord recordOf(const ReportContent &content, const ReportOrder &order, const QByteArray &pdf,
                      const Certificate &certificate)
{
    ReportRecord record;
    record.kind = order.kind;
    record.reportId = content.evidence.reportId;
    if (order.kind == Evidence::Kind::Customer)
        record.customer = order.customer;
    record.sha256 = QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex());
    record.certificate = certificate.fingerprint;
    record.shortCode = content.shortCode();
    return record;
}

} // namespace

ReportSigner ReportSigner::own(const Unlocked &unlocked)
{
    const QString &name = unlocked.actor.name;
    if (unlocked.location.isShared())
        return {.file = {}, .passphrase = unlocked.signerPassphrase.copy(), .inputs = {}, .personName = name};
    return other(unlocked, unlocked.location.folder.signerFile(name), unlocked.signerPassphrase.copy());
}

Result<ReportSigner> ReportSigner::gathered(Connection &connection) const
{
    const Result<QByteArray> kept = personName.isEmpty() ? Result<QByteArray>(QByteArray())
                                                         : readSharedFile(connection, signerFileName(personName));
    if (!kept)
        return kept.error();
    return ReportSigner {file, passphrase.copy(), inputs, *kept, personName};
}

ReportSigner ReportSigner::other(const Unlocked &unlocked, const QString &file, Secret passphrase)
{
    return {.file = file, .passphrase = std::move(passphrase), .inputs = {file, unlocked.location.folder.path}};
}

Result<ReportContent> gatherReport(Connection &connection, const Actor &actor, const Clock &clock, const LogSetup &log,
                                   const ReportOrder &order)
{
    if (const Result<> known = requireKnownHistory(connection, log); !known)
        return known.error();
    ReportStore store(connection, actor, clock);
    if (order.kind == Evidence::Kind::Customer) {
        const Result<CustomerReport> report = store.customerReport(order.customer, *log.key);
        return report ? Result<ReportContent>(contentOf(*report)) : report.error();
    }
    const Result<PeriodReport> report = store.periodReport(order.from, order.until, *log.key);
    return report ? Result<ReportContent>(contentOf(*report)) : report.error();
}

Result<QByteArray> signedReport(const ReportContent &content, const Signer &signer)
{
    // Before the long drawing, though signing asks again.
    if (const Result<> fit = requireFitness(signer.certificate(), content.evidence.madeAt); !fit)
        return fit.error();
    const Result<DrawnReport> drawn = drawReport(content, signer.certificate());
    if (!drawn)
        return drawn.error();
    const Result<QByteArray> complete = withAttachments(drawn->pdf, attachments(content.evidence));
    if (!complete)
        return complete.error();
    return signPdf(*complete, signer, drawn->spot, content.evidence.madeAt);
}

Result<ReadyReport> readyReport(const ReportContent &content, const ReportSigner &signer, const ReportOrder &order)
{
    const Result<Signer> loaded = signer.file.isEmpty() ? Signer::fromPkcs12(signer.pkcs12, signer.passphrase)
                                                        : Signer::fromFile(signer.file, signer.passphrase);
    if (!loaded)
        return loaded.error();
    const Result<QByteArray> pdf = signedReport(content, *loaded);
    if (!pdf)
        return pdf.error();
    const ReportVerdict verdict = verifyReport(*pdf, content.evidence.madeAt);
    if (!verdict.isOk())
        return selfRefused(verdict);
    Result<ReportFile> hidden = ReportFile::write(order.file, signer.inputs, *pdf);
    if (!hidden)
        return hidden.error();
    const ReportRecord record = recordOf(content, order, *pdf, loaded->certificate());
    return ReadyReport {*std::move(hidden), record,
                        MadeReport {order.file, record.reportId, record.sha256, record.shortCode,
                                    loaded->certificate().name, content.evidence.entries.size()}};
}

Result<MadeReport> keepReport(Connection &connection, const Actor &actor, const Clock &clock, const LogSetup &log,
                              ReadyReport &ready)
{
    if (const Result<> known = requireKnownHistory(connection, log); !known)
        return known.error();
    if (const Result<> recorded = ReportStore(connection, actor, clock).recordMade(ready.record, *log.key); !recorded)
        return recorded.error();
    if (const Result<> appeared = ready.hidden.appear(); !appeared)
        return appeared.error();
    return ready.made;
}

Result<MadeReport> makeReport(Connection &connection, const Actor &actor, const Clock &clock, const LogSetup &log,
                              const ReportSigner &signer, const ReportOrder &order)
{
    const Result<ReportSigner> complete = signer.gathered(connection);
    if (!complete)
        return complete.error();
    const Result<ReportContent> content = gatherReport(connection, actor, clock, log, order);
    if (!content)
        return content.error();
    Result<ReadyReport> ready = readyReport(*content, *complete, order);
    if (!ready)
        return ready.error();
    return keepReport(connection, actor, clock, log, *ready);
}

} // namespace Prefdesk
