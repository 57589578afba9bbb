// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/duties/dutystore.h"
#include "models/preferences/projectioncheck.h"
#include "models/storage/connection.h"
#include "tests/customers/samplecustomers.h"
#include "tests/support/resultcheck.h"

#include <QTest>

using namespace Prefdesk;

/// Deadlines that have begun, and what is done about them.
class tst_DutyStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsWhatIsOpenByWhenItIsDue();
    void belongsToWhoTookItLast();
    void isExtendedOnceAndWithAReason();
    void isNotExtendedWhenItIsOver();
    void isDoneWithSomethingThatShowsIt();
    void isDoneWhenTheMessageWasSent();
    void takesNoMessageOfSomebodyElseOrFromBefore();
    void endsOnlyOnce();
    void leavesExtendingAndDroppingToThoseWhoOversee();
    void isNotForOtherRegions();
    void beginsNeverInTheFuture();
    void staysAsItWasRecorded();
    void saysHowMuchTimeIsLeft_data();
    void saysHowMuchTimeIsLeft();

private:
    DutyStore store(Role role = Role::Officer)
    {
        return {m_desk->connection(), m_desk->actor(role), m_desk->clock.clock()};
    }
    Instant now() const { return m_desk->clock.now(); }
    Duty request(qint64 seconds = 3600) const
    {
        Duty duty {.customer = m_customer,
                   .kind = Duty::Kind::AnswerRequest,
                   .about = {QStringLiteral("access")},
                   .begunAt = now(),
                   .dueAt = now().plusSeconds(seconds)};
        duty.extendedDueAt = duty.dueAt.plusSeconds(seconds);
        duty.rule = QStringLiteral("eu-gdpr/answer-request");
        duty.source = QStringLiteral("GDPR Art. 12(3)");
        return duty;
    }
    DutyRow only(std::optional<Instant> endedSince = Instant {0})
    {
        const auto rows = store().duties({.endedSince = endedSince});
        return rows && rows->size() == 1 ? rows->constFirst() : DutyRow();
    }
    qint64 message(CustomerId customer, Instant sentAt)
    {
        const auto id = m_desk->connection().insert(
            QStringLiteral("INSERT INTO message (message_id, customer, channel, topic, address, campaign, sent_at,"
                           " status, system) VALUES (?, ?, 'sms', 'service', '', 'confirm', ?, 'delivered', 'CRM')"),
            {QStringLiteral("m%1").arg(sentAt.micros), number(customer), sentAt.micros});
        return id ? *id : 0;
    }

    std::unique_ptr<TestDesk> m_desk;
    CustomerId m_customer = {};
    CustomerId m_other = {};
};

void tst_DutyStore::init()
{
    m_desk = std::make_unique<TestDesk>();
    const auto customers
        = addCustomers(*m_desk,
                       {sampleCustomer(QStringLiteral("1"), QStringLiteral("A"), QStringLiteral("B")),
                        sampleCustomer(QStringLiteral("2"), QStringLiteral("C"), QStringLiteral("D"))});
    m_customer = customers.at(0);
    m_other = customers.at(1);
}

void tst_DutyStore::listsWhatIsOpenByWhenItIsDue()
{
    const auto later = store().begin(request(7200));
    const auto sooner = store().begin(request(60));
    QVERIFY_OK(later);
    QVERIFY_OK(sooner);
    const auto open = store().duties({});
    QVERIFY_OK(open);
    QCOMPARE(open->size(), 2);
    QCOMPARE(open->at(0).duty.id, *sooner);
    QCOMPARE(open->at(1).duty.id, *later);
    QCOMPARE(open->at(0).customerNumber, QStringLiteral("1"));
    QVERIFY(!open->at(0).owner);
    QVERIFY_OK(store().finish(*sooner, QStringLiteral("letter of today")));
    QCOMPARE(store().duties({})->size(), 1);
    QCOMPARE(store().duties({.endedSince = now()})->size(), 2);
    QCOMPARE(store().duties({.endedSince = now().plusSeconds(1)})->size(), 1);
    QCOMPARE(store().duties({.customers = {m_other}})->size(), 0);
    QCOMPARE(store().duties({.customers = {m_other, m_customer}})->size(), 1);
}

void tst_DutyStore::belongsToWhoTookItLast()
{
    const auto id = store().begin(request());
    QVERIFY_OK(store(Role::Agent).take(*id));
    QCOMPARE(only().owner, std::optional(m_desk->actor(Role::Agent).id));
    QCOMPARE(only().ownerName, m_desk->actor(Role::Agent).fullName);
    QVERIFY_OK(store(Role::Regional).take(*id));
    QCOMPARE(only().owner, std::optional(m_desk->actor(Role::Regional).id));
}

void tst_DutyStore::isExtendedOnceAndWithAReason()
{
    const auto id = store().begin(request());
    QCOMPARE(store().extend(*id, QStringLiteral(" ")).error().kind, Error::Kind::Invalid);
    QVERIFY(only().mayBeExtended(now()));
    QVERIFY_OK(store().extend(*id, QStringLiteral("many records")));
    QVERIFY(only().isExtended);
    QVERIFY(!only().mayBeExtended(now()));
    QCOMPARE(only().dueAt(), now().plusSeconds(7200));
    QCOMPARE(store().extend(*id, QStringLiteral("more")).error().kind, Error::Kind::Conflict);
    Duty fixed = request();
    fixed.extendedDueAt.reset();
    QCOMPARE(store().extend(*store().begin(fixed), QStringLiteral("more")).error().kind, Error::Kind::Refused);
}

void tst_DutyStore::isNotExtendedWhenItIsOver()
{
    const auto id = store().begin(request());
    m_desk->clock.advanceSeconds(3600);
    QVERIFY(!only().mayBeExtended(now()));
    QCOMPARE(store().extend(*id, QStringLiteral("too late")).error().kind, Error::Kind::Refused);
}

void tst_DutyStore::isDoneWithSomethingThatShowsIt()
{
    const auto id = store().begin(request());
    QCOMPARE(store(Role::Agent).finish(*id, QString()).error().kind, Error::Kind::Invalid);
    m_desk->clock.advanceSeconds(3600);
    QVERIFY(only().isLate(now()));
    QVERIFY_OK(store(Role::Agent).finish(*id, QStringLiteral("letter 7")));
    const DutyRow row = only();
    QCOMPARE(row.end->note, QStringLiteral("letter 7"));
    QCOMPARE(row.endedBy, m_desk->actor(Role::Agent).fullName);
    QVERIFY(row.isLate(now()));
}

void tst_DutyStore::isDoneWhenTheMessageWasSent()
{
    Duty confirm = request(300);
    confirm.kind = Duty::Kind::ConfirmWithdrawal;
    confirm.about = {QStringLiteral("sms")};
    const auto id = store().begin(confirm);
    const Instant sent = now().plusSeconds(299);
    const qint64 shown = message(m_customer, sent);
    m_desk->clock.advanceSeconds(86'400);
    const auto messages = store().messagesSince(*id);
    QVERIFY_OK(messages);
    QCOMPARE(messages->size(), 1);
    QCOMPARE(messages->constFirst().id, shown);
    QVERIFY(only().isLate(now()));
    QVERIFY_OK(store().finish(*id, QString(), shown));
    QCOMPARE(only().end->happenedAt, sent);
    QVERIFY(!only().isLate(now()));
}

void tst_DutyStore::takesNoMessageOfSomebodyElseOrFromBefore()
{
    const qint64 before = message(m_customer, now().plusSeconds(-1));
    const auto id = store().begin(request());
    const qint64 other = message(m_other, now());
    QCOMPARE(store().finish(*id, QString(), before).error().kind, Error::Kind::Invalid);
    QCOMPARE(store().finish(*id, QString(), other).error().kind, Error::Kind::Invalid);
    QVERIFY(only().isOpen());
}

void tst_DutyStore::endsOnlyOnce()
{
    const auto id = store().begin(request());
    QVERIFY_OK(store().drop(*id, QStringLiteral("asked twice")));
    QCOMPARE(store().finish(*id, QStringLiteral("letter")).error().kind, Error::Kind::Conflict);
    QCOMPARE(store().take(*id).error().kind, Error::Kind::Conflict);
    QVERIFY(!only().isLate(now().plusSeconds(1'000'000)));
}

void tst_DutyStore::leavesExtendingAndDroppingToThoseWhoOversee()
{
    const auto id = store(Role::Agent).begin(request());
    QVERIFY_OK(id);
    QCOMPARE(store(Role::Agent).extend(*id, QStringLiteral("why")).error().kind, Error::Kind::Refused);
    QCOMPARE(store(Role::Agent).drop(*id, QStringLiteral("why")).error().kind, Error::Kind::Refused);
    QVERIFY_OK(store(Role::Regional).extend(*id, QStringLiteral("why")));
    QVERIFY_OK(store(Role::Admin).drop(*id, QStringLiteral("why")));
}

void tst_DutyStore::isNotForOtherRegions()
{
    const auto id = store().begin(request());
    Actor foreign = m_desk->actor(Role::Officer);
    foreign.regions = {QStringLiteral("ZZ")};
    DutyStore elsewhere(m_desk->connection(), foreign, m_desk->clock.clock());
    QCOMPARE(elsewhere.duties({})->size(), 0);
    QCOMPARE(elsewhere.take(*id).error().kind, Error::Kind::Refused);
    QCOMPARE(elsewhere.begin(request()).error().kind, Error::Kind::Refused);
}

void tst_DutyStore::beginsNeverInTheFuture()
{
    Duty duty = request();
    duty.begunAt = now().plusSeconds(1);
    QCOMPARE(store().begin(duty).error().kind, Error::Kind::Invalid);
}

void tst_DutyStore::staysAsItWasRecorded()
{
    const auto id = store().begin(request());
    QVERIFY_OK(store().take(*id));
    QVERIFY_OK(store().finish(*id, QStringLiteral("letter")));
    const auto findings = checkProjection(m_desk->connection(), [](double) { return true; });
    QVERIFY_OK(findings);
    QVERIFY(findings->isEmpty());
    for (const char *table : {"duty", "duty_step"}) {
        const QString name = QLatin1String(table);
        QCOMPARE(m_desk->connection().run(QStringLiteral("UPDATE %1 SET note = 'x'").arg(name)).error().kind,
                 Error::Kind::Refused);
        QCOMPARE(m_desk->connection().run(QStringLiteral("DELETE FROM %1").arg(name)).error().kind,
                 Error::Kind::Refused);
    }
}

void tst_DutyStore::saysHowMuchTimeIsLeft_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<QString>("said");
    constexpr qint64 hour = 3600;
    QTest::newRow("days and hours") << 51 * hour << QStringLiteral("2 day(s) 3 h left");
    QTest::newRow("one day") << 24 * hour << QStringLiteral("1 day(s) left");
    QTest::newRow("a minute less") << 24 * hour - 60 << QStringLiteral("23 h 59 min left");
    QTest::newRow("an hour") << hour << QStringLiteral("1 h left");
    QTest::newRow("five minutes") << qint64 {300} << QStringLiteral("5 min left");
    QTest::newRow("the last second") << qint64 {1} << QStringLiteral("less than 1 min left");
    QTest::newRow("now it is too late") << qint64 {0} << QStringLiteral("late by less than 1 min");
    QTest::newRow("late") << -hour << QStringLiteral("late by 1 h");
}

void tst_DutyStore::saysHowMuchTimeIsLeft()
{
    QFETCH(qint64, left);
    DutyRow row;
    row.duty.dueAt = Instant {0}.plusSeconds(left);
    const QString said = timeLeft(row, Instant {0});
    QTEST(said, "said");
}

QTEST_GUILESS_MAIN(tst_DutyStore)
#include "tst_dutystore.moc"
