// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/audit/witnessedlog.h"
#include "models/customers/customer.h"
#include "models/reports/evidence.h"
#include "tests/support/testdesk.h"
#include "tests/support/testsigner.h"

namespace Prefdesk {

/// A desk with a log key, two customers, calls and messages, and somebody who may sign.
class ReportDesk final
{
public:
    ReportDesk();

    Connection &connection() { return desk.connection(); }
    const LogKey &logKey() const { return *m_logKey; }
    /// Its witness remembers in a folder of this desk.
    LogSetup logSetup() const;
    /// What signing in would give, with the keys of this desk.
    Unlocked unlocked(const QString &signerFolder) const;
    const Customer &agnes() const { return m_agnes; }
    const Customer &bruno() const { return m_bruno; }
    /// One call in which the customer changes an answer; some time passes before it.
    void saveCall(const Customer &customer, ConsentState state);
    /// The evidence of a report on Agnès, as EvidenceStore gathers it.
    Evidence evidence();
    /// A signed PDF with this evidence in it, right or wrong.
    QByteArray signedWith(const Evidence &evidence, const TestSigner::Files &files);

    TestDesk desk;

    QTemporaryDir witness;

private:
    Customer addCustomer(const QString &number, const QString &given, const QString &family, const QString &country);
    void addMessages();

    Secret m_logSeed;
    std::optional<LogKey> m_logKey;
    Customer m_agnes;
    Customer m_bruno;
    int m_calls = 0;
};

/// A one-page drawing to sign.
QByteArray plainPdf();

} // namespace Prefdesk
