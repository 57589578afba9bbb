// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/audience.h"
#include "models/verdicts/judge.h"
#include "models/verdicts/rulepackstore.h"
#include "models/verdicts/ruleshelf.h"
#include "models/verdicts/verdictwords.h"
#include "tests/support/resultcheck.h"
#include "tests/verdicts/knowndesk.h"

#include <QTest>

using namespace Prefdesk;

/// Verdicts of a whole desk: who may be contacted, what should not have been sent, and under which rules.
class tst_Audience : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theAudienceIsWhatEachCustomerIsTold();
    void replaysWhatTheDeskWouldHaveAnswered();
    void findsTheMessageAfterTheWithdrawal();
    void judgesTheNumberThatTheMessageWentTo();
    void asksForTheRightOfEach();
    void addsTheSitesOwnPackWhileItIsInstalled();
    void refusesAPackThatDoesNotLoad();

private:
    Actor actor(Role role) const { return m_desk->desk.actor(role); }
    RulePackStore packs(Role role = Role::Admin)
    {
        return {m_desk->connection(), actor(role), m_desk->desk.clock.clock(), m_desk->zones};
    }

    std::unique_ptr<KnownDesk> m_desk;
    CustomerId m_agnes = {};
    CustomerId m_otto = {};
};

namespace {

const Subject emailOffers = Subject::topic(Channel::Email, Topic::Offers);
const Question offersByMail = Question::topic(Channel::Email, Topic::Offers);

const QByteArray quietPack = R"({"id": "site-quiet", "version": "1", "title": {"en": "Quiet", "de": "Ruhe"},
    "countries": ["FR"], "zone": "Europe/Paris", "sources": {"own": {"citation": "house rule 1", "where": "intranet"}},
    "rules": [{"id": "none", "kind": "forbidden", "title": {"en": "No offers", "de": "Keine Angebote"}, "source": "own",
        "channels": ["email"], "topics": ["offers"]}],
    "cases": [{"name": "offers", "subject": "email/offers", "at": "2026-06-01T12:00:00Z", "facts": {"country": "FR"},
        "verdict": "blocked", "by": "none"}]})";

} // namespace

void tst_Audience::init()
{
    m_desk = std::make_unique<KnownDesk>();
    m_agnes = m_desk->addCustomer(neighbour(QStringLiteral("1"), QStringLiteral("agnes@example.org")));
    m_otto = m_desk->addCustomer(neighbour(QStringLiteral("2"), QStringLiteral("otto@example.org")));
    m_desk->say(m_agnes, offersByMail, ConsentState::Given, at("2026-11-23T10:30:00Z"));
    m_desk->desk.clock.advanceSeconds(86'400);
}

void tst_Audience::theAudienceIsWhatEachCustomerIsTold()
{
    QStringList all;
    const Instant now = m_desk->desk.clock.now();
    QVERIFY_OK(eachAudienceMember(m_desk->connection(), actor(Role::Officer), emailOffers, now,
                                  [&all](const AudienceMember &member) {
                                      all.append(member.number + u' ' + code(member.verdict.kind));
                                      return true;
                                  }));
    QStringList single;
    for (const CustomerId customer : {m_agnes, m_otto}) {
        const auto told = replay(m_desk->connection(), actor(Role::Agent), customer, emailOffers, {now},
                                 [&](Instant, const Verdict &verdict, const RuleBook &) {
                                     single.append(QString::number(single.size() + 1) + u' ' + code(verdict.kind));
                                 });
        QVERIFY_OK(told);
        QVERIFY(*told);
    }
    QCOMPARE(all, single);
    QCOMPARE(all, QStringList({QStringLiteral("1 allowed"), QStringLiteral("2 blocked")}));
}

void tst_Audience::replaysWhatTheDeskWouldHaveAnswered()
{
    m_desk->say(m_agnes, offersByMail, ConsentState::Withdrawn, at("2026-11-23T18:00:00Z"), at("2026-11-23T20:00:00Z"));
    QStringList answers;
    QVERIFY_OK(replay(m_desk->connection(), actor(Role::Agent), m_agnes, emailOffers,
                      {at("2026-11-23T21:00:00Z"), at("2026-11-23T10:29:59Z"), at("2026-11-23T19:00:00Z"),
                       at("1999-01-01T00:00:00Z")},
                      [&](Instant, const Verdict &verdict, const RuleBook &) { answers.append(code(verdict.kind)); }));
    QCOMPARE(answers.join(u' '), QStringLiteral("blocked blocked allowed blocked"));
    const auto nobody = replay(m_desk->connection(), actor(Role::Agent), CustomerId {77}, emailOffers,
                               {at("2026-11-23T21:00:00Z")}, [](Instant, const Verdict &, const RuleBook &) {});
    QVERIFY_OK(nobody);
    QVERIFY(!*nobody);
}

void tst_Audience::findsTheMessageAfterTheWithdrawal()
{
    const Instant later = at("2026-11-24T00:00:00Z");
    m_desk->say(m_agnes, offersByMail, ConsentState::Withdrawn, at("2026-11-23T18:00:00Z"), later);
    m_desk->send(m_agnes, Channel::Email, Topic::Offers, at("2026-11-23T17:59:59Z"), later);
    m_desk->send(m_agnes, Channel::Email, Topic::Offers, at("2026-11-23T18:00:00Z"), later);
    m_desk->send(m_otto, Channel::Email, Topic::Service, at("2026-11-23T18:00:00Z"), later);
    QStringList breaches;
    const auto visit = [&](const QString &number, const JudgedMessage &judged) {
        const RuleResult &result = judged.verdict.results[judged.verdict.decidedBy];
        breaches.append(number + u' ' + judged.sent.at.toIso().left(19) + u' ' + code(result.reason));
    };
    const auto all = eachBreach(m_desk->connection(), actor(Role::Officer), {}, visit);
    QVERIFY_OK(all);
    QCOMPARE(*all, (HonourRate {3, 1}));
    QCOMPARE(breaches, QStringList {QStringLiteral("1 2026-11-23T18:00:00 withdrawn")});
    const auto one = eachBreach(m_desk->connection(), actor(Role::Agent), {.customer = m_agnes}, visit);
    QVERIFY_OK(one);
    QCOMPARE(*one, (HonourRate {2, 1}));
}

void tst_Audience::judgesTheNumberThatTheMessageWentTo()
{
    Customer both = neighbour(QStringLiteral("3"), QStringLiteral("ina@example.org"));
    both = withPoint(both, Channel::Phone, QStringLiteral("phone"), QStringLiteral("+33145678901"));
    const CustomerId ina = m_desk->addCustomer(both);
    m_desk->say(ina, Question::point(Channel::Phone, QStringLiteral("+33145678901")), ConsentState::Withdrawn,
                at("2026-11-24T11:00:00Z"));
    m_desk->send(ina, Channel::Sms, Topic::Service, at("2026-11-24T12:00:00Z"), at("2026-11-24T12:00:00Z"));
    const auto before
        = eachBreach(m_desk->connection(), actor(Role::Officer), {.customer = ina}, [](const QString &, const JudgedMessage &) {});
    QVERIFY_OK(before);
    QCOMPARE(*before, (HonourRate {1, 0})); // to nobody knows which: one of them was right
    QVERIFY_OK(m_desk->connection().run(
        QStringLiteral("INSERT INTO message (message_id, customer, channel, topic, address, campaign, sent_at, status,"
                       " system) VALUES ('x', ?, 'sms', 'service', '+33145678901', '', ?, 'delivered', '')"),
        {number(ina), at("2026-11-24T13:00:00Z").micros}));
    const auto after
        = eachBreach(m_desk->connection(), actor(Role::Officer), {.customer = ina}, [](const QString &, const JudgedMessage &) {});
    QVERIFY_OK(after);
    QCOMPARE(*after, (HonourRate {2, 1}));
}

void tst_Audience::asksForTheRightOfEach()
{
    const auto none = [](const QString &, const JudgedMessage &) {};
    QVERIFY_ERROR(eachBreach(m_desk->connection(), actor(Role::Agent), {}, none), Error::Kind::Refused);
    QVERIFY_ERROR(eachAudienceMember(m_desk->connection(), actor(Role::Agent), emailOffers, Instant {0},
                                     [](const AudienceMember &) { return true; }),
                  Error::Kind::Refused);
    QVERIFY_ERROR(packs(Role::Officer).install(quietPack), Error::Kind::Refused);
}

void tst_Audience::addsTheSitesOwnPackWhileItIsInstalled()
{
    const auto answers = [this](QList<Instant> instants) {
        QStringList told;
        mustBe(replay(m_desk->connection(), actor(Role::Agent), m_agnes, emailOffers, instants,
                      [&](Instant, const Verdict &verdict, const RuleBook &) { told.append(code(verdict.kind)); }));
        return told.join(u' ');
    };
    const Instant before = m_desk->desk.clock.now();
    m_desk->desk.clock.advanceSeconds(60);
    QVERIFY_OK(packs().install(quietPack));
    const Instant installed = m_desk->desk.clock.now();
    QCOMPARE(answers({before, installed}), QStringLiteral("allowed blocked"));
    m_desk->desk.clock.advanceSeconds(60);
    QVERIFY_OK(packs().withdraw(QStringLiteral("site-quiet")));
    QCOMPARE(answers({before, installed, m_desk->desk.clock.now()}), QStringLiteral("allowed blocked allowed"));
    QVERIFY_ERROR(packs().withdraw(QStringLiteral("site-quiet")), Error::Kind::Invalid);
    const auto actions = m_desk->connection().list(QStringLiteral("SELECT action FROM ledger_entry ORDER BY idx"), {},
                                                   [](const Row &row) { return row.text(0); });
    QCOMPARE(actions->mid(actions->size() - 2).join(u' '), QStringLiteral("rule-pack-installed rule-pack-withdrawn"));
}

void tst_Audience::refusesAPackThatDoesNotLoad()
{
    QVERIFY_ERROR(packs().install("{}"), Error::Kind::Invalid);
    QVERIFY_ERROR(packs().install(QByteArray(quietPack).replace("site-quiet", "eu-gdpr")), Error::Kind::Invalid);
    QVERIFY_ERROR(packs().install(QByteArray(quietPack).replace("\"blocked\"", "\"allowed\"")), Error::Kind::Invalid);
    QVERIFY(packs().changes()->isEmpty());
}

QTEST_GUILESS_MAIN(tst_Audience)
#include "tst_audience.moc"
