// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/pdfsigner.h"
#include "models/reports/reportverifier.h"
#include "models/reports/signer.h"
#include "tests/reports/reportdesk.h"

#include <QStringList>

#include <memory>

namespace Prefdesk {

/// "kind where" of each finding of a ReportVerdict or an EvidenceCheck.
template<typename Checked>
QStringList words(const Checked &checked)
{
    QStringList words;
    for (const Finding &finding : checked.findings)
        words.append(finding.kind + u' ' + finding.where);
    return words;
}

/// A desk and a rightly signed report on Agnès, for tests that change something in it.
class SignedReport
{
protected:
    /// Needs the application object, so it cannot be the constructor's.
    void sign()
    {
        m_desk = std::make_unique<ReportDesk>();
        m_files = TestSigner {}.make();
        m_evidence = m_desk->evidence();
        m_report = m_desk->signedWith(m_evidence, m_files);
    }

    Instant now() const { return m_desk->desk.clock.now(); }
    ReportVerdict verified(const QByteArray &pdf) const { return verifyReport(pdf, now()); }
    /// Empty when it cannot be signed.
    QByteArray signedPdf(const QByteArray &pdf) const
    {
        const auto signer = Signer::fromPkcs12(m_files.pkcs12, TestSigner::passphrase());
        const auto made = signPdf(pdf, *signer, {0, {60, 60, 300, 80}}, m_evidence.madeAt);
        return made ? *made : QByteArray();
    }

    std::unique_ptr<ReportDesk> m_desk;
    TestSigner::Files m_files;
    Evidence m_evidence;
    QByteArray m_report;
};

} // namespace Prefdesk
