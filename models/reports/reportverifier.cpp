// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportverifier.h"

#include "models/reports/cmscheck.h"
#include "models/reports/evidencecheck.h"
#include "models/reports/pdfattachment.h"
#include "models/reports/pdfsignature.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ReportVerifier)
};

constexpr qint64 largestReport = 512'000'000;
const auto evidenceName = QStringLiteral("evidence.json");

/// The checks in their order; each adds its findings to the verdict.
class Examination final
{
public:
    Examination(const QByteArray &pdf, Instant now)
        : m_pdf(pdf)
        , m_now(now)
    {
    }

    void examine(const QByteArray &outsideCheckpoint);

    ReportVerdict verdict;

private:
    void checkSignature();
    void readEvidence();
    void checkTimes();
    void checkEntries();
    void checkAttachments();
    void checkAnchor(const QByteArray &note);
    void add(const char *kind, const QString &where, const QString &was, const QString &is)
    {
        verdict.findings.append({QLatin1String(kind), where, was, is});
    }

    const QByteArray &m_pdf;
    const Instant m_now;
    Instant m_claimedAt;
    QMap<QString, QByteArray> m_attachments;
    std::optional<Checkpoint> m_checkpoint;
};

void Examination::examine(const QByteArray &outsideCheckpoint)
{
    checkSignature();
    readEvidence();
    if (!verdict.evidence)
        return;
    checkTimes();
    checkEntries();
    checkAttachments();
    if (m_checkpoint && !outsideCheckpoint.isEmpty())
        checkAnchor(outsideCheckpoint);
}

void Examination::checkSignature()
{
    const PdfSignature signature = readSignature(m_pdf);
    verdict.findings.append(signature.findings);
    if (!signature.findings.isEmpty())
        return;
    m_claimedAt = signature.claimedAt;
    const CmsCheck cms = checkCms(signature.container, signature.digest);
    verdict.findings.append(cms.findings);
    verdict.signer = cms.signer;
}

void Examination::readEvidence()
{
    const Result<QList<PdfAttachment>> attachments = attachmentsOf(m_pdf);
    if (!attachments) {
        add("evidence", attachments.error().detail, Words::tr("embedded in the report"), attachments.error().message);
        return;
    }
    for (const PdfAttachment &attachment : *attachments)
        m_attachments.insert(attachment.name, attachment.content);
    if (!m_attachments.contains(evidenceName)) {
        add("evidence", evidenceName, Words::tr("embedded in the report"), Words::tr("missing"));
        return;
    }
    const Result<Evidence> evidence = evidenceFromJson(m_attachments.value(evidenceName));
    if (evidence)
        verdict.evidence = *evidence;
    else
        add("evidence", evidenceName, Words::tr("evidence of a report"), evidence.error().message);
}

void Examination::checkTimes()
{
    const Instant madeAt = verdict.evidence->madeAt;
    if (m_now.plusSeconds(reportClockTolerance) < madeAt)
        add("time", evidenceName, Words::tr("not in the future"), madeAt.toIso());
    if (!verdict.signer)
        return;
    if (madeAt.micros / 1'000'000 != m_claimedAt.micros / 1'000'000)
        add("time", QStringLiteral("/M"), madeAt.toIso(), m_claimedAt.toIso());
    const Result<> fit = requireFitness(*verdict.signer, madeAt);
    if (!fit)
        add("certificate", fit.error().detail, Words::tr("fit for signing when the report was made"),
            fit.error().message);
    else if (verdict.signer->validUntil < m_now)
        verdict.certificateEnded = verdict.signer->validUntil;
}

void Examination::checkEntries()
{
    const EvidenceCheck check = checkEvidence(*verdict.evidence);
    verdict.findings.append(check.findings);
    verdict.hiddenValues = check.hiddenValues;
    verdict.strayTimes = check.strayTimes;
    m_checkpoint = check.checkpoint;
    if (m_checkpoint) {
        verdict.logSize = m_checkpoint->size;
        verdict.logRoot = QString::fromLatin1(toBytes(m_checkpoint->root).toHex());
    }
}

void Examination::checkAttachments()
{
    QMap<QString, QByteArray> expected {{evidenceName, m_attachments.value(evidenceName)}};
    for (const EvidenceEntry &entry : verdict.evidence->entries)
        expected.insert(proofFileName(entry.index), verdict.evidence->proof(entry));
    for (auto file = expected.cbegin(); file != expected.cend(); ++file) {
        if (!m_attachments.contains(file.key()))
            add("attachment", file.key(), Words::tr("embedded in the report"), Words::tr("missing"));
        else if (m_attachments.value(file.key()) != file.value())
            add("attachment", file.key(), Words::tr("what the evidence says"), Words::tr("something else"));
    }
    for (auto file = m_attachments.cbegin(); file != m_attachments.cend(); ++file) {
        if (!expected.contains(file.key()))
            add("attachment", file.key(), Words::tr("no such file"), Words::tr("embedded in the report"));
    }
}

void Examination::checkAnchor(const QByteArray &note)
{
    switch (compare(*verdict.evidence, *m_checkpoint, note)) {
    case Agreement::Same:
        verdict.anchoredBy.append(Words::tr("the checkpoint you gave: the same log at the same size"));
        verdict.anchoredSize = m_checkpoint->size;
        break;
    case Agreement::Continued:
        verdict.anchoredBy.append(Words::tr("the checkpoint you gave: this report's log continues it"));
        verdict.anchoredSize = openCheckpoint(note, verdict.evidence->verifier)->size;
        break;
    case Agreement::Contradicted:
        add("checkpoint", QStringLiteral("outside checkpoint"), Words::tr("of the same log and the same history"),
            Words::tr("of another log or another history"));
        break;
    case Agreement::Unknown:
        verdict.anchorRemark = Words::tr("The checkpoint you gave is of another size, and the report has no proof that "
                                         "leads from one to the other. Ask the desk for a checkpoint of %n entries.",
                                         nullptr, static_cast<int>(m_checkpoint->size));
        break;
    }
}

Error unreadable(const QFile &file)
{
    return {Error::Kind::Unavailable,
            Words::tr("The file %1 cannot be read. Check its name and that you may read it.").arg(file.fileName()),
            QStringLiteral("open %1").arg(file.error())};
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestReport)
        return unreadable(file);
    return file.readAll();
}

} // namespace

ReportVerdict verifyReport(const QByteArray &pdf, Instant now, const QByteArray &outsideCheckpoint)
{
    Examination examination(pdf, now);
    examination.examine(outsideCheckpoint);
    return examination.verdict;
}

Result<ReportVerdict> verifyReportFile(const QString &file, Instant now, const QString &checkpointFile)
{
    const Result<QByteArray> pdf = contentOf(file);
    if (!pdf)
        return pdf.error();
    if (checkpointFile.isEmpty())
        return verifyReport(*pdf, now);
    const Result<QByteArray> note = contentOf(checkpointFile);
    if (!note)
        return note.error();
    return verifyReport(*pdf, now, *note);
}

} // namespace Prefdesk
