// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/duties/dutystore.h"
#include "models/preferences/preferencestore.h"
#include "models/preferences/projectioncheck.h"
#include "models/verdicts/dutystarter.h"
#include "tests/support/resultcheck.h"
#include "tests/verdicts/knowndesk.h"

#include <QTest>

using namespace Prefdesk;

/// Which deadlines begin with what a customer says or asks for, by the law of the place.
class tst_DutyStarter : public QObject
{
    Q_OBJECT

private slots:
    void beginsWhatTheLawAsks_data();
    void beginsWhatTheLawAsks();
    void asksWhatUnclearWordsMeant_data();
    void asksWhatUnclearWordsMeant();
    void knowsTheDeadlinesOfRequests_data();
    void knowsTheDeadlinesOfRequests();
    void beginsNothingTwice();
    void asksForNoTextWithoutAMobile();

private:
    struct Said
    {
        QString country = QStringLiteral("US");
        QString subdivision = QStringLiteral("NY");
        QStringList questions = {QStringLiteral("all/all")};
        Instant at = {};
        QString words = QStringLiteral("stop");
        bool isReadBack = false;
        bool hasMobile = true;
    };

    QStringList begunBy(const Said &said);
    QStringList lines();
    CallDraft draftOf(const Said &said);

    std::unique_ptr<TestDesk> m_desk;
    CustomerId m_customer = {};
};

CallDraft tst_DutyStarter::draftOf(const Said &said)
{
    Call call = Call::begin(m_customer, said.at);
    call.words = said.words;
    call.readBack = said.isReadBack;
    call.verification = Call::Verification::Passed;
    call.verificationMethod = QStringLiteral("knowledge");
    CallDraft draft {.call = call, .wishes = {}, .correctionReason = {}};
    for (const QString &question : said.questions)
        draft.wishes.append({.question = *Question::fromCodes(question.section(u'/', 0, 0), question.section(u'/', 1)),
                             .answer = {.state = ConsentState::Withdrawn},
                             .seenChoice = {},
                             .noticeVersion = {}});
    return draft;
}

QStringList tst_DutyStarter::lines()
{
    const auto rows = DutyStore(m_desk->connection(), m_desk->actor(Role::Admin), m_desk->clock.clock()).duties({});
    mustBe(rows);
    QStringList lines;
    for (const DutyRow &row : *rows)
        lines.append(
            QStringList {code(row.duty.kind), row.duty.about.join(u'+'), row.duty.rule, row.duty.dueAt.toIso().left(19)}
                .join(u' '));
    return lines;
}

QStringList tst_DutyStarter::begunBy(const Said &said)
{
    m_desk = std::make_unique<TestDesk>();
    m_desk->clock.advanceSeconds((said.at.micros - m_desk->clock.now().micros) / 1'000'000);
    Customer customer = sampleCustomer(QStringLiteral("1"), QStringLiteral("A"), QStringLiteral("B"), said.country);
    customer.subdivision = said.subdivision;
    if (said.hasMobile)
        customer = withPoint(customer, Channel::Phone, QStringLiteral("mobile"), QStringLiteral("+12125550123"));
    m_customer = addCustomers(*m_desk, {customer}).first();
    const auto saved
        = PreferenceStore(m_desk->connection(), m_desk->actor(Role::Agent), m_desk->clock.clock(), dutiesBegun())
              .save(draftOf(said));
    mustBe(saved);
    const auto findings = checkProjection(m_desk->connection(), [](double) { return true; });
    mustBe(findings);
    return findings->isEmpty() ? lines() : QStringList {QStringLiteral("the ledger does not fit")};
}

void tst_DutyStarter::beginsWhatTheLawAsks_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("questions");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QStringList>("begun");
    const auto row
        = [](const char *name, const char *place, const char *questions, const char *at, const QStringList &begun) {
              QTest::newRow(name) << QString::fromLatin1(place) << QString::fromLatin1(questions)
                                  << QString::fromLatin1(at) << begun;
          };
    const auto text = [](const char *line) { return QString::fromLatin1(line); };
    row("everything, over Thanksgiving (47 CFR 64.1200(a)(10), (a)(12), (d); RFC 8058)", "US-NY", "all/all",
        "2026-11-20T15:00:00Z",
        {text("confirm-withdrawal sms us-tcpa/confirm 2026-11-20T15:05:00"),
         text("honour-withdrawal email mail-providers/honour 2026-11-22T15:00:00"),
         text("honour-withdrawal sms+phone us-tcpa/honour 2026-12-08T05:00:00"),
         text("honour-do-not-call sms+phone us-tcpa/company-list 2026-12-08T05:00:00")});
    row("one topic by mail (RFC 8058)", "US-NY", "email/offers", "2026-11-20T15:00:00Z",
        {text("honour-withdrawal email mail-providers/honour 2026-11-22T15:00:00")});
    row("before mailbox providers asked for more (15 U.S.C. 7704(a)(4))", "US-NY", "email/offers",
        "2024-05-31T15:00:00Z", {text("honour-withdrawal email us-can-spam/honour 2024-06-15T04:00:00")});
    row("one topic by phone is no do-not-call request", "US-NY", "phone/offers", "2026-11-20T15:00:00Z",
        {text("honour-withdrawal phone us-tcpa/honour 2026-12-08T05:00:00")});
    row("over the end of the year", "US-NY", "phone/offers", "2026-12-21T15:00:00Z",
        {text("honour-withdrawal phone us-tcpa/honour 2027-01-07T05:00:00")});
    row("over the end of summer time", "US-NY", "phone/offers", "2026-10-26T15:00:00Z",
        {text("honour-withdrawal phone us-tcpa/honour 2026-11-10T05:00:00")});
    row("the last second of the old rule", "US-NY", "phone/offers", "2025-04-11T03:59:59Z",
        {text("honour-withdrawal phone us-tcpa/honour 2025-05-11T03:59:59")});
    row("the first of the new one", "US-NY", "phone/offers", "2025-04-11T04:00:00Z",
        {text("honour-withdrawal phone us-tcpa/honour 2025-04-26T04:00:00")});
    row("sale of data in California (CCPA regulations, section 7026)", "US-CA", "data-use/sharing-with-partners",
        "2026-11-20T15:00:00Z",
        {text("honour-opt-out-of-sale sharing-with-partners us-ca-ccpa/honour 2026-12-15T08:00:00")});
    row("a text in Canada (CASL section 11)", "CA-ON", "sms/offers", "2026-12-21T15:00:00Z",
        {text("honour-withdrawal sms ca-casl/honour 2027-01-07T05:00:00")});
    row("calls in Canada, over a leap day (UTR Part III)", "CA-ON", "phone/all", "2028-02-20T12:00:00Z",
        {text("honour-do-not-call phone ca-telemarketing/company-list 2028-03-05T12:00:00")});
    row("calls in France have no clock: they end at once", "FR", "phone/all", "2026-11-20T15:00:00Z", {});
}

void tst_DutyStarter::beginsWhatTheLawAsks()
{
    QFETCH(QString, place);
    QFETCH(QString, questions);
    QFETCH(QString, at);
    QFETCH(QStringList, begun);
    QCOMPARE(begunBy({.country = place.section(u'-', 0, 0),
                      .subdivision = place.section(u'-', 1),
                      .questions = questions.split(u' '),
                      .at = *Instant::fromIso(at)}),
             begun);
}

void tst_DutyStarter::asksWhatUnclearWordsMeant_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isReadBack");
    QTest::addColumn<bool>("isAsked");
    const auto everything = QStringLiteral("all/all");
    QTest::newRow("unclear") << everything << QStringLiteral("stop calling me so much") << false << true;
    QTest::newRow("unclear, one channel")
        << QStringLiteral("phone/all") << QStringLiteral("not so often, please") << false << true;
    QTest::newRow("a word that is certain by law") << everything << QStringLiteral("STOP!") << false << false;
    QTest::newRow("read back and confirmed")
        << everything << QStringLiteral("stop calling me so much") << true << false;
    QTest::newRow("one topic is what was said")
        << QStringLiteral("phone/offers") << QStringLiteral("no more offers, thank you") << false << false;
    QTest::newRow("no words") << everything << QString() << false << false;
}

void tst_DutyStarter::asksWhatUnclearWordsMeant()
{
    QFETCH(QString, question);
    QFETCH(QString, words);
    QFETCH(bool, isReadBack);
    QFETCH(bool, isAsked);
    const QStringList begun = begunBy({.country = QStringLiteral("FR"),
                                       .subdivision = {},
                                       .questions = {question},
                                       .at = at("2026-11-20T15:00:00Z"),
                                       .words = words,
                                       .isReadBack = isReadBack});
    QCOMPARE(begun.contains(QStringLiteral("clarify  company/clarify 2026-11-27T15:00:00")), isAsked);
    if (!isAsked)
        return;
    const auto rows = DutyStore(m_desk->connection(), m_desk->actor(Role::Agent), m_desk->clock.clock()).duties({});
    for (const DutyRow &row : *rows) {
        const bool isQuestion = row.duty.kind == Duty::Kind::Clarify;
        QCOMPARE(row.owner.has_value(), isQuestion);
        QCOMPARE(row.words, words);
        if (isQuestion)
            QCOMPARE(row.owner, std::optional(m_desk->actor(Role::Agent).id));
    }
}

void tst_DutyStarter::knowsTheDeadlinesOfRequests_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("extended");
    const auto row = [](const char *name, const char *country, const char *kind, const char *at, const char *due,
                        const char *extended) {
        QTest::newRow(name) << QString::fromLatin1(country) << QString::fromLatin1(kind) << QString::fromLatin1(at)
                            << QString::fromLatin1(due) << QString::fromLatin1(extended);
    };
    row("one month (GDPR Art. 12(3))", "FR", "answer-request", "2026-11-20T09:00:00Z", "2026-12-20T09:00:00",
        "2027-02-20T09:00:00");
    row("a month that is shorter", "FR", "answer-request", "2026-01-31T09:00:00Z", "2026-02-28T09:00:00",
        "2026-04-28T09:00:00");
    row("in a leap year", "FR", "answer-request", "2028-01-31T09:00:00Z", "2028-02-29T09:00:00", "2028-04-29T09:00:00");
    row("over the year's end", "DE", "answer-request", "2026-12-31T09:00:00Z", "2027-01-31T09:00:00",
        "2027-03-31T09:00:00");
    row("45 days in California (CCPA 1798.130)", "US-CA", "answer-request", "2026-11-20T09:00:00Z",
        "2027-01-04T09:00:00", "2027-02-18T09:00:00");
    row("a complaint (DUAA section 103)", "GB", "acknowledge-complaint", "2026-11-20T09:00:00Z", "2026-12-20T09:00:00",
        "");
    row("before that law", "GB", "acknowledge-complaint", "2026-06-18T09:00:00Z", "", "");
    row("none where no rule says", "JP", "acknowledge-complaint", "2026-11-20T09:00:00Z", "", "");
}

void tst_DutyStarter::knowsTheDeadlinesOfRequests()
{
    QFETCH(QString, country);
    QFETCH(QString, kind);
    QFETCH(QString, at);
    QFETCH(QString, due);
    QFETCH(QString, extended);
    m_desk = std::make_unique<TestDesk>();
    Customer customer
        = sampleCustomer(QStringLiteral("1"), QStringLiteral("A"), QStringLiteral("B"), country.section(u'-', 0, 0));
    customer.subdivision = country.section(u'-', 1);
    m_customer = addCustomers(*m_desk, {customer}).first();
    const auto duty = DutyStarter().begunByHand(m_desk->connection(), m_customer, *dutyKindFromCode(kind), {},
                                                *Instant::fromIso(at));
    QCOMPARE(static_cast<bool>(duty), !due.isEmpty());
    if (!duty)
        return;
    QCOMPARE(duty->dueAt.toIso().left(19), due);
    QCOMPARE(duty->extendedDueAt ? duty->extendedDueAt->toIso().left(19) : QString(), extended);
    QVERIFY(!duty->source.isEmpty());
}

void tst_DutyStarter::beginsNothingTwice()
{
    const Said said {.at = at("2026-11-20T15:00:00Z")};
    const QStringList begun = begunBy(said);
    PreferenceStore store(m_desk->connection(), m_desk->actor(Role::Agent), m_desk->clock.clock(), dutiesBegun());
    QVERIFY_OK(store.save(draftOf(said))); // what is stopped already needs no choice
    QCOMPARE(lines(), begun);
}

void tst_DutyStarter::asksForNoTextWithoutAMobile()
{
    const QStringList begun = begunBy({.at = at("2026-11-20T15:00:00Z"), .hasMobile = false});
    QCOMPARE(begun.size(), 3);
    QVERIFY(!begun.join(u' ').contains(QStringLiteral("confirm-withdrawal")));
}

QTEST_GUILESS_MAIN(tst_DutyStarter)
#include "tst_dutystarter.moc"
