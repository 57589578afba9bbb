// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/callsaving.h"

#include "models/access/policystore.h"
#include "models/preferences/choicestore.h"
#include "models/preferences/statementstore.h"
#include "models/storage/transaction.h"
#include "tests/preferences/spokendesk.h"
#include "tests/support/resultcheck.h"

using namespace Prefdesk;

class TestCallSaving : public QObject
{
    Q_OBJECT

private slots:
    void coolsOffAfterAWithdrawal()
    {
        SpokenDesk sample;
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Withdrawn));
        sample.desk.clock.advanceSeconds(24 * 3600 - 1);
        const auto early = sample.say(emailOffers, ConsentState::Given);
        QVERIFY_ERROR(early, Error::Kind::Refused);
        QCOMPARE(early.error().detail, QStringLiteral("cooling-off"));
        sample.desk.clock.advanceSeconds(1);
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
    }

    void aDetourOverRefusedDoesNotShortenTheCoolingOff()
    {
        SpokenDesk sample;
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Withdrawn));
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Refused));
        QVERIFY_ERROR(sample.say(emailOffers, ConsentState::Given), Error::Kind::Refused);
    }

    void refusingWhatWasGivenIsAWithdrawal()
    {
        SpokenDesk sample;
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Refused));
        QCOMPARE(sample.stateOf(emailOffers), ConsentState::Withdrawn);
        const auto early = sample.say(emailOffers, ConsentState::Given);
        QVERIFY_ERROR(early, Error::Kind::Refused);
        QCOMPARE(early.error().detail, QStringLiteral("cooling-off"));
        QVERIFY_OK(sample.say(smsOffers, ConsentState::Given));
        const auto asked = sample.say(smsOffers, ConsentState::Requested);
        QVERIFY_ERROR(asked, Error::Kind::Refused);
        QCOMPARE(asked.error().detail, QStringLiteral("asked-before-yes"));
    }

    void whateverEndsAYesCountsAsItsWithdrawal_data()
    {
        QTest::addColumn<QString>("states"); // one hour apart, the last an hour ago
        QTest::addColumn<int>("hoursAgo"); // -1: there was no withdrawal
        QTest::newRow("never given") << QStringLiteral("refused") << -1;
        QTest::newRow("given and withdrawn") << QStringLiteral("given withdrawn") << 1;
        QTest::newRow("recorded as refused by an earlier version") << QStringLiteral("given refused") << 1;
        QTest::newRow("recorded as asked by an earlier version") << QStringLiteral("given requested") << 1;
        QTest::newRow("expired") << QStringLiteral("given expired") << 1;
        QTest::newRow("withdrawn twice") << QStringLiteral("given withdrawn withdrawn") << 2;
        QTest::newRow("withdrawn over refused") << QStringLiteral("given withdrawn refused withdrawn") << 3;
        QTest::newRow("given again between") << QStringLiteral("withdrawn given withdrawn") << 1;
    }
    void whateverEndsAYesCountsAsItsWithdrawal()
    {
        QFETCH(QString, states);
        QFETCH(int, hoursAgo);
        SpokenDesk sample;
        for (const QString &state : states.split(QLatin1Char(' '))) {
            keepMadeUp(sample, wishFor(emailOffers, *consentStateFromCode(state)));
            sample.desk.clock.advanceSeconds(3600);
        }
        const auto last = ChoiceStore(sample.connection()).lastWithdrawal(SampleDesk::agnes, emailOffers);
        QVERIFY_OK(last);
        QCOMPARE(last->has_value(), hoursAgo >= 0);
        if (*last)
            QCOMPARE((*last)->occurredAt, std::optional(sample.desk.clock.now().plusSeconds(-3600 * hoursAgo)));
    }

    void keepsNoChoiceThatChangesNothing()
    {
        SpokenDesk sample;
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
        QVERIFY_OK(sample.say(Question::stop(), ConsentState::Withdrawn));
        QVERIFY_OK(sample.say(Question::stop(), ConsentState::Withdrawn));
        QCOMPARE(sample.count(QStringLiteral("choice")), 2);
        QCOMPARE(sample.count(QStringLiteral("call")), 4);
    }

    void takesOneAnswerToAQuestionPerCall()
    {
        SpokenDesk sample;
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
        const auto both = sample.store().save({sample.provenCall(),
                                               {wishFor(emailOffers, ConsentState::Withdrawn, ChoiceId {1}),
                                                wishFor(emailOffers, ConsentState::Given, ChoiceId {1})},
                                               {}});
        QVERIFY_ERROR(both, Error::Kind::Invalid);
    }

    void anOfficersReasonIsAlwaysKept()
    {
        SpokenDesk sample;
        const QString reason = QStringLiteral(" Letter of 3 March. ");
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given, Role::Officer, reason));
        QVERIFY_OK(sample.say(smsOffers, ConsentState::Refused, Role::Agent, reason));
        const auto choices = sample.store().choices(SampleDesk::agnes);
        QVERIFY_OK(choices);
        QCOMPARE(choices->at(1).reason, QStringLiteral("Letter of 3 March."));
        QCOMPARE(choices->at(0).reason, QString());
        QCOMPARE(sample.actions().count(QStringLiteral("choice-corrected")), 0);
    }

    void anOfficerCorrectsAMistakeThatIsFoundLate()
    {
        SpokenDesk sample;
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Withdrawn));
        sample.desk.clock.advanceSeconds(30 * 24 * 3600);
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given, Role::Officer, QStringLiteral("Wrong customer")));
        QCOMPARE(sample.actions().last(), QStringLiteral("choice-corrected"));
    }

    void takesOnlyTheScriptThatExplainsTheAnswer_data()
    {
        QTest::addColumn<QString>("notice");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("region");
        QTest::addColumn<int>("replacedSecondsAgo"); // before the call; 0: not at all
        QTest::addColumn<QString>("refusedBy");
        QTest::newRow("its own") << QStringLiteral("marketing-email") << QStringLiteral("fr") << QString() << 0
                                 << QString();
        QTest::newRow("in the default language")
            << QStringLiteral("marketing-email") << QStringLiteral("en") << QString() << 0 << QString();
        QTest::newRow("of another question") << QStringLiteral("marketing-sms") << QStringLiteral("fr") << QString()
                                             << 0 << QStringLiteral("script-of-the-question");
        QTest::newRow("in a language the customer does not speak")
            << QStringLiteral("marketing-email") << QStringLiteral("de") << QString() << 0
            << QStringLiteral("script-understood");
        QTest::newRow("of another country") << QStringLiteral("marketing-email") << QStringLiteral("fr")
                                            << QStringLiteral("CA") << 0 << QStringLiteral("script-understood");
        QTest::newRow("replaced before the call") << QStringLiteral("marketing-email") << QStringLiteral("fr")
                                                  << QString() << 60 << QStringLiteral("script-in-force");
        QTest::newRow("replaced during the call")
            << QStringLiteral("marketing-email") << QStringLiteral("fr") << QString() << -60 << QString();
    }
    void takesOnlyTheScriptThatExplainsTheAnswer()
    {
        QFETCH(QString, notice);
        QFETCH(QString, language);
        QFETCH(QString, region);
        QFETCH(int, replacedSecondsAgo);
        QFETCH(QString, refusedBy);
        SpokenDesk sample;
        NoticeStore notices(sample.connection());
        auto wording = notices.version(sample.script(notice, language));
        QVERIFY_OK(wording);
        if (!region.isEmpty()) {
            (*wording)->region = region;
            (*wording)->id = *notices.publish(**wording, sample.desk.clock.now());
        }
        sample.desk.clock.advanceSeconds(3600);
        Call call = sample.provenCall();
        call.noticeVersion = (*wording)->id;
        sample.desk.clock.advanceSeconds(300);
        call.endedAt = sample.desk.clock.now();
        if (replacedSecondsAgo != 0) {
            (*wording)->version = 2;
            QVERIFY_OK(notices.publish(**wording, call.startedAt.plusSeconds(-replacedSecondsAgo)));
        }
        const auto outcome = sample.store().save({call, {wishFor(emailOffers, ConsentState::Given)}, {}});
        QCOMPARE(outcome ? QString() : outcome.error().detail, refusedBy);
    }

    void aScriptOfAnotherQuestionIsNoProofOfALowering()
    {
        SpokenDesk sample;
        const CallDraft draft {sample.provenCall(), {wishFor(trainingAi, ConsentState::Refused)}, {}};
        QVERIFY_OK(sample.store().save(draft));
        const auto choices = sample.store().choices(SampleDesk::agnes);
        QVERIFY_OK(choices);
        QVERIFY(!choices->first().noticeVersion);
    }

    void thePolicySwitchesTheCoolingOff()
    {
        SpokenDesk sample;
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Withdrawn));
        PolicyStore policies(sample.connection(), sample.desk.actor(Role::Admin), sample.desk.clock.clock());
        QVERIFY_OK(policies.set({.coolingOff = false}));
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
        QCOMPARE(sample.actions().count(QStringLiteral("policy-changed")), 1);
    }

    void anOfficerCorrectsAMistakeWithAReason()
    {
        SpokenDesk sample;
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Withdrawn));
        const QString reason = QStringLiteral("The agent clicked the wrong customer.");
        QVERIFY_ERROR(sample.say(emailOffers, ConsentState::Given, Role::Agent, reason), Error::Kind::Refused);
        QVERIFY_ERROR(sample.say(emailOffers, ConsentState::Given, Role::Officer), Error::Kind::Refused);

        const auto withdrawn = sample.store().preferences(SampleDesk::agnes);
        QVERIFY_OK(withdrawn);
        Call desk = Call::begin(SampleDesk::agnes, sample.desk.clock.now());
        const auto corrected
            = sample.store(Role::Officer)
                  .save({desk,
                         {wishFor(emailOffers, ConsentState::Given, answerTo(*withdrawn, emailOffers)->choice)},
                         reason});
        QVERIFY_OK(corrected);
        QCOMPARE(sample.actions().last(), QStringLiteral("choice-corrected"));
        const auto choices = sample.store().choices(SampleDesk::agnes);
        QVERIFY_OK(choices);
        QCOMPARE(choices->first().reason, reason);
    }

private:
    void keepMadeUp(SampleDesk &sample, const Wish &wish)
    {
        const Actor admin = sample.desk.actor(Role::Admin);
        const Instant now = sample.desk.clock.now();
        Ledger ledger(sample.connection());
        auto transaction = Transaction::begin(sample.connection());
        const auto happenings = StatementStore(sample.connection(), admin)
                                    .recordMadeUp({SampleDesk::agnes, {wish}, now, QStringLiteral("demo"), {}, {}},
                                                  *ledger.nextEntries());
        QVERIFY_OK(happenings);
        QVERIFY_OK(ledger.record(admin, now, *happenings));
        QVERIFY_OK(transaction->commit());
    }
};

QTEST_GUILESS_MAIN(TestCallSaving)
#include "tst_callsaving.moc"
