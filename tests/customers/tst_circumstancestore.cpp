// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/circumstancestore.h"
#include "models/preferences/projectioncheck.h"
#include "tests/customers/samplecustomers.h"
#include "tests/support/resultcheck.h"

#include <QTest>

using namespace Prefdesk;

/// What is so of a customer, recorded by hand.
class tst_CircumstanceStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void recordsABereavementUntilItIsEnded();
    void recordsWhatEndsByItself();
    void endsOnlyOnce();
    void refusesWhatTheKindCannotSay_data();
    void refusesWhatTheKindCannotSay();
    void leavesTheLawToOfficers();
    void isNotForOtherRegions();
    void staysAsItWasRecorded();

private:
    CircumstanceStore store(Role role = Role::Agent)
    {
        return {m_desk->connection(), m_desk->actor(role), m_desk->clock.clock()};
    }
    Circumstance hold(const QString &value = QStringLiteral("bereavement")) const
    {
        return {.customer = m_customer,
                .kind = Circumstance::Kind::Hold,
                .value = value,
                .beginsAt = m_desk->clock.now(),
                .reason = QStringLiteral("her father died")};
    }

    std::unique_ptr<TestDesk> m_desk;
    CustomerId m_customer = {};
};

void tst_CircumstanceStore::init()
{
    m_desk = std::make_unique<TestDesk>();
    m_customer = addCustomers(*m_desk, {sampleCustomer(QStringLiteral("1"), QStringLiteral("A"), QStringLiteral("B"))})
                     .first();
}

void tst_CircumstanceStore::recordsABereavementUntilItIsEnded()
{
    const auto id = store().record(hold());
    QVERIFY_OK(id);
    QCOMPARE(store().inForce(m_customer, Circumstance::Kind::Hold)->size(), 1);
    m_desk->clock.advanceSeconds(60);
    QVERIFY_OK(store().end(*id, QStringLiteral("she asked for it")));
    QCOMPARE(store().inForce(m_customer, Circumstance::Kind::Hold)->size(), 0);
    const auto all = store().of(m_customer);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().ends, std::optional(*id));
    const auto findings = checkProjection(m_desk->connection(), [](double) { return true; });
    QVERIFY_OK(findings);
    QVERIFY(findings->isEmpty());
}

void tst_CircumstanceStore::recordsWhatEndsByItself()
{
    Circumstance contract {.customer = m_customer,
                           .kind = Circumstance::Kind::Contract,
                           .beginsAt = m_desk->clock.now(),
                           .endsAt = m_desk->clock.now().plusSeconds(60)};
    QVERIFY_OK(store().record(contract));
    QCOMPARE(store().inForce(m_customer, Circumstance::Kind::Contract)->size(), 1);
    m_desk->clock.advanceSeconds(60);
    QCOMPARE(store().inForce(m_customer, Circumstance::Kind::Contract)->size(), 0);
}

void tst_CircumstanceStore::endsOnlyOnce()
{
    const auto id = store().record(hold());
    const auto end = store().end(*id, {});
    QVERIFY_OK(end);
    QVERIFY_ERROR(store().end(*id, {}), Error::Kind::Conflict);
    QVERIFY_ERROR(store().end(*end, {}), Error::Kind::Conflict);
}

void tst_CircumstanceStore::refusesWhatTheKindCannotSay_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, Circumstance::Kind kind, const char *value) {
        QTest::newRow(name) << static_cast<int>(kind) << QString::fromLatin1(value);
    };
    row("no hold", Circumstance::Kind::Hold, "whim");
    row("no day", Circumstance::Kind::BirthDate, "2010-02-30");
    row("no date", Circumstance::Kind::BirthDate, "yesterday");
    row("no law", Circumstance::Kind::LegalStop, "mood");
    row("no address", Circumstance::Kind::Reassigned, "");
    row("a purchase of something", Circumstance::Kind::Purchase, "shoes");
}

void tst_CircumstanceStore::refusesWhatTheKindCannotSay()
{
    QFETCH(int, kind);
    QFETCH(QString, value);
    Circumstance circumstance = hold(value);
    circumstance.kind = static_cast<Circumstance::Kind>(kind);
    QVERIFY_ERROR(store(Role::Admin).record(circumstance), Error::Kind::Invalid);
    Circumstance late = hold();
    late.beginsAt = m_desk->clock.now().plusSeconds(1);
    QVERIFY_ERROR(store().record(late), Error::Kind::Invalid);
    QCOMPARE(store().of(m_customer)->size(), 0);
}

void tst_CircumstanceStore::leavesTheLawToOfficers()
{
    Circumstance stop = hold(QStringLiteral("deceased"));
    stop.kind = Circumstance::Kind::LegalStop;
    QVERIFY_ERROR(store().record(stop), Error::Kind::Refused);
    QVERIFY_ERROR(store(Role::Regional).record(hold()), Error::Kind::Refused);
    const auto id = store(Role::Officer).record(stop);
    QVERIFY_OK(id);
    QVERIFY_ERROR(store().end(*id, {}), Error::Kind::Refused);
}

void tst_CircumstanceStore::isNotForOtherRegions()
{
    Actor german = m_desk->actor(Role::Agent);
    german.regions = {QStringLiteral("DE")};
    CircumstanceStore there(m_desk->connection(), german, m_desk->clock.clock());
    QVERIFY_ERROR(there.record(hold()), Error::Kind::Refused);
    QVERIFY_ERROR(there.of(m_customer), Error::Kind::Refused);
}

void tst_CircumstanceStore::staysAsItWasRecorded()
{
    QVERIFY_OK(store().record(hold()));
    QVERIFY(!m_desk->connection().run(QStringLiteral("UPDATE circumstance SET ends_at = 1")));
    QVERIFY(!m_desk->connection().run(QStringLiteral("DELETE FROM circumstance")));
}

QTEST_GUILESS_MAIN(tst_CircumstanceStore)
#include "tst_circumstancestore.moc"
