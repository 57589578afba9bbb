// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/circumstancestore.h"
#include "models/preferences/projectioncheck.h"
#include "tests/customers/samplecustomers.h"
#include "tests/intake/importsupport.h"
#include "tests/support/resultcheck.h"

#include <QTest>

using namespace Prefdesk;

/// Service cases: an open complaint is a hold from the moment it is known until it is solved.
class tst_CaseImport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pausesWhileAComplaintIsOpen();
    void endsTheHoldWhenTheComplaintIsSolved();
    void holdsAgainWhenACaseIsOpenedAgain();
    void changesNothingTheSecondTime();
    void leavesAllInPeaceWhoShareTheAddress();
    void knowsTheRequesterByTheTelephoneNumberToo();
    void putsAsideWhatIsWrong();
    void tellsTheLedgerOfEveryHold();
    void triesWithoutKeeping();
    void isNotForAgents();
    void takesOnlyTicketExports();

private:
    QList<Circumstance> holds(CustomerId customer) const;
    Result<ImportOutcome> importRows(const QString &rows) const;

    std::unique_ptr<ImportDesk> m_desk;
    QList<CustomerId> m_customers;
};

namespace {

const QString header = QStringLiteral("Id,Requester,Requester email,Requester phone,Subject,Status,Priority,Created at,"
                                      "Updated at,Solved at,Group,Tags\n");

QString row(const char *id, const char *email, const char *status, const char *solved, const char *phone = "")
{
    return QStringLiteral("%1,X,%2,%5,Complaint: rude,%3,low,2026-03-01T08:00:00Z,2026-04-01T08:00:00Z,%4,Service,\n")
        .arg(QLatin1String(id), QLatin1String(email), QLatin1String(status), QLatin1String(solved),
             QLatin1String(phone));
}

// "a|b" as a list.
QStringList lines(const char *text)
{
    return QString::fromLatin1(text).split(u'|');
}

Instant at(const char *iso)
{
    return *Instant::fromIso(QString::fromLatin1(iso));
}

} // namespace

void tst_CaseImport::init()
{
    m_desk = std::make_unique<ImportDesk>(QStringLiteral("zendesk-tickets"));
    Customer agnes = sampleCustomer(QStringLiteral("1"), QStringLiteral("Agnès"), QStringLiteral("Berger"));
    agnes = withPoint(agnes, Channel::Email, QStringLiteral("email"), QStringLiteral("agnes.berger565@example.net"));
    agnes = withPoint(agnes, Channel::Phone, QStringLiteral("mobile"), QStringLiteral("+33660079539"));
    Customer ana = sampleCustomer(QStringLiteral("2"), QStringLiteral("Ana"), QStringLiteral("Bernal"));
    ana = withPoint(ana, Channel::Email, QStringLiteral("email"), QStringLiteral("ana@example.org"));
    Customer otto = sampleCustomer(QStringLiteral("3"), QStringLiteral("Otto"), QStringLiteral("Berger"));
    otto = withPoint(otto, Channel::Email, QStringLiteral("email"), QStringLiteral("agnes.berger565@example.net"));
    m_customers = addCustomers(m_desk->desk, {agnes, ana, otto});
}

QList<Circumstance> tst_CaseImport::holds(CustomerId customer) const
{
    const auto found
        = CircumstanceStore(m_desk->desk.connection(), m_desk->desk.actor(Role::Agent), m_desk->desk.clock.clock())
              .inForce(customer, Circumstance::Kind::Hold);
    return found ? *found : QList<Circumstance>();
}

Result<ImportOutcome> tst_CaseImport::importRows(const QString &rows) const
{
    return m_desk->import(m_desk->fileOf((header + rows).toUtf8()));
}

void tst_CaseImport::pausesWhileAComplaintIsOpen()
{
    const auto outcome = importRows(row("7", "ana@example.org", "open", ""));
    QCOMPARE(counts(outcome), QStringLiteral("1 added, 0 changed, 0 unchanged, 0 quarantined"));
    const QList<Circumstance> found = holds(m_customers[1]);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].value, QStringLiteral("complaint"));
    QCOMPARE(found[0].reference, QStringLiteral("zendesk:7"));
    QCOMPARE(found[0].beginsAt, at("2026-03-01T08:00:00Z"));
    QCOMPARE(found[0].recordedAt, m_desk->desk.clock.now());
}

void tst_CaseImport::endsTheHoldWhenTheComplaintIsSolved()
{
    QVERIFY_OK(importRows(row("7", "ana@example.org", "open", "")));
    const auto outcome = importRows(row("7", "ana@example.org", "solved", "2026-04-01T08:00:00Z"));
    QCOMPARE(counts(outcome), QStringLiteral("0 added, 1 changed, 0 unchanged, 0 quarantined"));
    QCOMPARE(holds(m_customers[1]).size(), 0);
    QCOMPARE(m_desk->count(QStringLiteral("circumstance")), 2);
}

void tst_CaseImport::holdsAgainWhenACaseIsOpenedAgain()
{
    QVERIFY_OK(importRows(row("7", "ana@example.org", "closed", "2026-03-11T08:00:00Z")));
    QCOMPARE(holds(m_customers[1]).size(), 0);
    QVERIFY_OK(importRows(row("7", "ana@example.org", "open", "")));
    QCOMPARE(holds(m_customers[1]).value(0).beginsAt, at("2026-04-01T08:00:00Z"));
}

void tst_CaseImport::changesNothingTheSecondTime()
{
    const QString rows
        = row("7", "ana@example.org", "open", "") + row("8", "ana@example.org", "solved", "2026-03-11T08:00:00Z");
    QCOMPARE(counts(importRows(rows)), QStringLiteral("2 added, 0 changed, 0 unchanged, 0 quarantined"));
    QCOMPARE(counts(importRows(rows)), QStringLiteral("0 added, 0 changed, 2 unchanged, 0 quarantined"));
    QCOMPARE(m_desk->count(QStringLiteral("circumstance")), 2);
}

void tst_CaseImport::leavesAllInPeaceWhoShareTheAddress()
{
    QVERIFY_OK(importRows(row("7", "agnes.berger565@example.net", "open", "")));
    QCOMPARE(holds(m_customers[0]).size(), 1);
    QCOMPARE(holds(m_customers[2]).size(), 1);
    QVERIFY_OK(importRows(row("8", "agnes.berger565@example.net", "open", "", "+33660079539")));
    QCOMPARE(holds(m_customers[0]).size(), 2); // her number too: it was she
    QCOMPARE(holds(m_customers[2]).size(), 1);
}

void tst_CaseImport::knowsTheRequesterByTheTelephoneNumberToo()
{
    QVERIFY_OK(importRows(row("7", "another@example.org", "open", "", "+33 6 60 07 95 39")));
    QCOMPARE(holds(m_customers[0]).size(), 1);
}

void tst_CaseImport::putsAsideWhatIsWrong()
{
    const auto outcome = m_desk->import(QStringLiteral(TEST_DATA "/intake/tickets.csv"));
    QCOMPARE(counts(outcome), QStringLiteral("3 added, 0 changed, 2 unchanged, 10 quarantined"));
    QCOMPARE(outcome->read, 14);
    QCOMPARE(outcome->unmatched, 1);
    QCOMPARE(faults(outcome),
             lines("6 Created at not-a-date|7 Status not-a-case-status|8 Solved at ends-before-it-begins|9 Id "
                   "missing|10 Requester email nobody-to-match|11 Requester email not-an-email-address|11 Requester "
                   "phone not-a-phone-number|12 Created at date-in-future|13 Id duplicate-case|15 wrong-column-count"));
    QCOMPARE(holds(m_customers[0]).size(), 1);
    QCOMPARE(holds(m_customers[1]).size(), 1); // one with a tag; the other is solved
}

void tst_CaseImport::tellsTheLedgerOfEveryHold()
{
    QVERIFY_OK(m_desk->import(QStringLiteral(TEST_DATA "/intake/tickets.csv")));
    const auto actions = m_desk->desk.connection().list(QStringLiteral("SELECT action FROM ledger_entry ORDER BY idx"),
                                                        {}, [](const Row &row) { return row.text(0); });
    QVERIFY_OK(actions);
    QCOMPARE(actions->count(QStringLiteral("hold-begun")), 3);
    QCOMPARE(actions->last(), QStringLiteral("cases-imported"));
    const auto findings = checkProjection(m_desk->desk.connection(), [](double) { return true; });
    QVERIFY_OK(findings);
    QVERIFY(findings->isEmpty());
}

void tst_CaseImport::triesWithoutKeeping()
{
    const auto outcome = m_desk->import(QStringLiteral(TEST_DATA "/intake/tickets.csv"), ImportMode::DryRun);
    QCOMPARE(counts(outcome), QStringLiteral("3 added, 0 changed, 2 unchanged, 10 quarantined"));
    QCOMPARE(m_desk->count(QStringLiteral("circumstance")), 0);
}

void tst_CaseImport::isNotForAgents()
{
    QVERIFY_ERROR(m_desk->importAs(m_desk->desk.actor(Role::Agent), QStringLiteral(TEST_DATA "/intake/tickets.csv")),
                  Error::Kind::Refused);
}

void tst_CaseImport::takesOnlyTicketExports()
{
    QVERIFY_ERROR(m_desk->import(m_desk->fileOf("Id,Subject\n1,x\n")), Error::Kind::Invalid);
    QVERIFY_ERROR(m_desk->import(m_desk->fileOf("")), Error::Kind::Invalid);
    QCOMPARE(m_desk->count(QStringLiteral("intake_batch")), 0);
}

QTEST_GUILESS_MAIN(tst_CaseImport)
#include "tst_caseimport.moc"
