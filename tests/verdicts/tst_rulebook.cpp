// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/obligations.h"
#include "models/verdicts/verdictwords.h"
#include "models/verdicts/withdrawalwords.h"
#include "tests/support/resultcheck.h"
#include "tests/verdicts/judgedcustomer.h"

#include <QtTest>

using namespace Prefdesk;

/// What several packs say together, and what they say beside verdicts.
class TestRuleBook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY_OK(m_customer.load()); }

    void theStrictestOfAllPacksWins()
    {
        Facts florida = m_customer.allowed();
        florida.place = Place::of(QStringLiteral("US"), QStringLiteral("FL"));
        const Instant evening = at("2026-03-03T01:00:00Z"); // 20:00
        QVERIFY(m_customer.judged(m_customer.allowed(), calls, evening).isAllowed());
        const Verdict verdict = m_customer.judged(florida, calls, evening);
        QCOMPARE(verdict.kind, VerdictKind::AllowedFrom);
        const RuleBook rules = RuleBook::at(m_customer.packs(), florida.place, evening);
        QCOMPARE(rules.ruleId(verdict.results[verdict.decidedBy].rule), QStringLiteral("us-fl/hours"));
        QVERIFY(rules.citation(verdict.results[verdict.decidedBy].rule).contains(QStringLiteral("501.616")));
    }

    void rulesAreThoseOfTheirTime()
    {
        const Place france = Place::of(QStringLiteral("FR"));
        const RuleBook before = RuleBook::at(m_customer.packs(), france, at("2026-08-10T21:59:59Z"));
        const RuleBook after = RuleBook::at(m_customer.packs(), france, at("2026-08-10T22:00:00Z"));
        QCOMPARE(before.until()->toIso(), after.from()->toIso());
        QVERIFY(before.covers(at("2026-08-10T21:59:59Z")) && !before.covers(at("2026-08-10T22:00:00Z")));
        QVERIFY(after.covers(at("2026-08-10T22:00:00Z")) && !after.covers(at("2026-08-10T21:59:59Z")));
        QCOMPARE(before.ofKind<RegisterRule>().size(), 1U);
        QCOMPARE(after.ofKind<RegisterRule>().size(), 0U);
    }

    void aPlaceWithoutRulesFallsBackToConsent()
    {
        Facts facts = m_customer.allowed();
        facts.place = Place::of(QStringLiteral("JP"));
        facts.answer(mails.question()) = {};
        QCOMPARE(m_customer.judged(facts, mails, monday()).kind, VerdictKind::Blocked);
        facts.answer(mails.question()).state = ConsentState::Given;
        QVERIFY(m_customer.judged(facts, mails, monday()).isAllowed());
        const Verdict bare = judge(facts, RuleBook::at({}, facts.place, monday()), mails, monday());
        QCOMPARE(code(bare.results[bare.decidedBy].reason), QStringLiteral("no-rules"));
    }

    void theEarliestDeadlineOfAllPacksCounts()
    {
        const RuleBook rules = RuleBook::at(m_customer.packs(), Place::of(QStringLiteral("US")), monday());
        const auto mail = deadlineOf(rules, Obligation::HonourWithdrawal, mails, monday());
        QCOMPARE(mail->due.toIso(), monday().plusSeconds(2 * 86'400).toIso());
        QCOMPARE(rules.ruleId(mail->rule), QStringLiteral("mail-providers/honour"));
        QVERIFY(!deadlineOf(rules, Obligation::AcknowledgeComplaint, mails, monday()));
    }

    void whileAStopStandsNobodyAsks()
    {
        Facts facts = m_customer.allowed();
        const RuleBook rules = RuleBook::at(m_customer.packs(), facts.place, monday());
        QVERIFY(mayAsk(facts, rules, calls, monday()).mayAsk);
        facts.hardStop = RefusalFacts {monday(), {}};
        const AskAnswer answer = mayAsk(facts, rules, calls, monday());
        QVERIFY(!answer.mayAsk && !answer.notBefore);
        QCOMPARE(rules.ruleId(answer.rule), QStringLiteral("builtin/stop"));
        QVERIFY(mayAsk(facts, rules, calls, monday().plusSeconds(-1)).mayAsk);
    }

    void aRequestForConfirmationExpires()
    {
        const RuleBook rules = RuleBook::at(m_customer.packs(), Place::of(QStringLiteral("DE")), monday());
        QCOMPARE(pendingUntil(rules, mails, monday())->toIso(), at("2026-03-09T20:00:00Z").toIso());
        QVERIFY(!pendingUntil(rules, calls, monday()));
    }

    void withoutTheRegionTheRulesOfAllRegionsAddUp()
    {
        Facts facts = m_customer.allowed();
        const Instant evening = at("2026-03-03T01:00:00Z"); // 20:00
        const Subject sharing = Subject::dataUse(DataUse::SharingWithPartners);
        QVERIFY(m_customer.judged(facts, calls, evening).isAllowed());
        facts.place = Place::of(QStringLiteral("US"));
        QCOMPARE(m_customer.judged(facts, calls, evening).kind, VerdictKind::AllowedFrom);
        QCOMPARE(m_customer.judged(facts, sharing, evening).kind, VerdictKind::Blocked);
        facts.place = Place::of(QStringLiteral("US"), QStringLiteral("CA"));
        QVERIFY(m_customer.judged(facts, sharing, evening).isAllowed());
    }

    void certainWordsAreAStopAndAllOthersAmbiguous_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<WithdrawalKind>("kind");
        for (const char *word : {"stop", "STOP", " Stop. ", "quit", "end", "revoke", "opt out", "Opt-out!", "cancel",
                                 "unsubscribe", "\"STOP\""})
            QTest::newRow(word) << QString::fromLatin1(word) << WithdrawalKind::StopKeyword;
        for (const char *words : {"", "stop calling me so much", "please end this", "not now", "stopover", "."})
            QTest::newRow(words) << QString::fromLatin1(words) << WithdrawalKind::Ambiguous;
    }
    void certainWordsAreAStopAndAllOthersAmbiguous()
    {
        QFETCH(QString, words);
        QFETCH(WithdrawalKind, kind);
        QCOMPARE(withdrawalKindOf(words), kind);
    }

private:
    JudgedCustomer m_customer;
};

QTEST_GUILESS_MAIN(TestRuleBook)
#include "tst_rulebook.moc"
