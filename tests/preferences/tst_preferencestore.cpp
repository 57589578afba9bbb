// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/callstore.h"
#include "models/preferences/statementbatch.h"
#include "models/preferences/statementstore.h"
#include "models/storage/transaction.h"
#include "tests/preferences/spokendesk.h"
#include "tests/support/insider.h"
#include "tests/support/resultcheck.h"

using namespace Prefdesk;

class TestPreferenceStore : public QObject
{
    Q_OBJECT

private slots:
    void keepsACallWithItsChoicesAndTheirProof()
    {
        SpokenDesk sample;
        Answer weekly {ConsentState::Given, Frequency::Weekly, Cap {2, Cap::Period::Month}, {}};
        const CallDraft draft {
            sample.provenCall(), {{emailOffers, weekly, {}, {}}, wishFor(trainingAi, ConsentState::Refused)}, {}};
        sample.desk.clock.advanceSeconds(60);
        const auto outcome = sample.store().save(draft);
        QVERIFY_OK(outcome);
        QCOMPARE(outcome->savedAt, sample.desk.clock.now());
        QCOMPARE(outcome->systems, listed("CRM|E-mail platform|Data platform"));

        const auto choices = sample.store().choices(SampleDesk::agnes);
        QVERIFY_OK(choices);
        QCOMPARE(choices->size(), 2);
        const Choice &offers = choices->at(1);
        QCOMPARE(offers.answer, weekly);
        QCOMPARE(offers.noticeVersion, draft.call.noticeVersion);
        QCOMPARE(offers.noticeHash.size(), 64);
        QCOMPARE(offers.systems, listed("CRM|E-mail platform"));
        QCOMPARE(offers.occurredAt, draft.call.startedAt);
        QCOMPARE(offers.recordedAt, sample.desk.clock.now());
        QCOMPARE(sample.actions(), listed("call-saved|choice-recorded|choice-recorded"));

        const auto kept = CallStore(sample.connection()).withUuid(draft.call.customer, draft.call.uuid);
        QVERIFY_OK(kept);
        QCOMPARE((*kept)->call.words, draft.call.words);
        QCOMPARE(offers.ledgerIndex, (*kept)->ledgerIndex + 1);

        const auto preferences = sample.store().preferences(SampleDesk::agnes);
        QVERIFY_OK(preferences);
        QCOMPARE(answerTo(*preferences, emailOffers)->noticeName, QStringLiteral("marketing-email v1 fr"));
        QCOMPARE(answerTo(*preferences, emailOffers)->personName, label(Role::Agent));
    }

    void keepsNothingWhenTheLedgerCannotBeWritten()
    {
        SpokenDesk sample;
        refuseEntries(sample.connection(), QStringLiteral("choice-recorded"));
        QVERIFY(!sample.say(emailOffers, ConsentState::Given));
        for (const char *table : {"call", "choice", "preference", "ledger_entry WHERE action = 'call-saved'"})
            QCOMPARE(sample.count(QLatin1String(table)), 0);
    }

    void answersAConflictFieldByFieldAndKeepsNothing()
    {
        SpokenDesk sample;
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
        const CallDraft late {sample.provenCall(),
                              {wishFor(emailOffers, ConsentState::Refused), wishFor(smsOffers, ConsentState::Refused)},
                              {}};
        const auto outcome = sample.store().save(late);
        QVERIFY_OK(outcome);
        QCOMPARE(outcome->conflicts.size(), 1);
        QCOMPARE(outcome->conflicts.first().question, emailOffers);
        QCOMPARE(outcome->conflicts.first().theirs.answer.state, ConsentState::Given);
        QCOMPARE(outcome->conflicts.first().mine.state, ConsentState::Refused);
        QCOMPARE(sample.count(QStringLiteral("call")), 1);
        QCOMPARE(sample.count(QStringLiteral("choice")), 1);
    }

    void savingTheSameCallTwiceIsHarmless()
    {
        SpokenDesk sample;
        const CallDraft draft {sample.provenCall(), {wishFor(emailOffers, ConsentState::Given)}, {}};
        const auto first = sample.store().save(draft);
        QVERIFY_OK(first);
        sample.desk.clock.advanceSeconds(5);
        const auto second = sample.store().save(draft);
        QVERIFY_OK(second);
        QCOMPARE(second->savedAt, first->savedAt);
        QCOMPARE(second->systems, first->systems);
        QVERIFY(second->conflicts.isEmpty());
        QCOMPARE(sample.count(QStringLiteral("choice")), 1);
        QCOMPARE(sample.actions(), listed("call-saved|choice-recorded"));
    }

    void savingACallTwiceIsHarmlessAlsoWhenSomebodyHadRecordedTheSame()
    {
        SpokenDesk sample;
        const CallDraft draft {sample.provenCall(), {wishFor(emailOffers, ConsentState::Refused)}, {}};
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Refused));
        for (int time = 0; time < 2; ++time) {
            const auto outcome = sample.store().save(draft);
            QVERIFY_OK(outcome);
            QVERIFY(outcome->conflicts.isEmpty());
        }
        QCOMPARE(sample.actions(), listed("call-saved|choice-recorded|call-saved"));
    }

    void theStopOverridesAndLiftingItRestoresTheTopics()
    {
        SpokenDesk sample;
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
        QVERIFY_OK(sample.say(Question::stop(), ConsentState::Withdrawn));
        const auto stopped = sample.store().preferences(SampleDesk::agnes);
        QVERIFY_OK(stopped);
        QVERIFY(isStopped(*stopped));
        QCOMPARE(answerTo(*stopped, emailOffers)->answer.state, ConsentState::Given);

        const auto pointless = sample.say(smsOffers, ConsentState::Given);
        QVERIFY_ERROR(pointless, Error::Kind::Refused);
        QCOMPARE(pointless.error().detail, QStringLiteral("stop-first"));
        const auto early = sample.say(Question::stop(), ConsentState::Given);
        QVERIFY_ERROR(early, Error::Kind::Refused);
        QCOMPARE(early.error().detail, QStringLiteral("cooling-off"));

        sample.desk.clock.advanceSeconds(24 * 3600);
        QVERIFY_OK(sample.say(Question::stop(), ConsentState::Given));
        const auto lifted = sample.store().preferences(SampleDesk::agnes);
        QVERIFY_OK(lifted);
        QVERIFY(!isStopped(*lifted));
        QCOMPARE(answerTo(*lifted, emailOffers)->answer.state, ConsentState::Given);
        QCOMPARE(sample.actions().mid(3), listed("stop-recorded|call-saved|stop-lifted"));
    }

    void answersAsTheyWereAtAnInstant()
    {
        SpokenDesk sample;
        const Instant before = sample.desk.clock.now();
        sample.desk.clock.advanceSeconds(10);
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
        const Instant given = sample.desk.clock.now();
        sample.desk.clock.advanceSeconds(10);
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Withdrawn));

        const auto none = sample.store().preferences(SampleDesk::agnes, before);
        QVERIFY_OK(none);
        QVERIFY(none->isEmpty());
        const auto then = sample.store().preferences(SampleDesk::agnes, given);
        QVERIFY_OK(then);
        QCOMPARE(then->first().answer.state, ConsentState::Given);
        QCOMPARE(sample.stateOf(emailOffers), ConsentState::Withdrawn);
    }

    void refusesRolesAndRegionsThatMayNot()
    {
        SpokenDesk sample;
        QVERIFY_ERROR(sample.say(emailOffers, ConsentState::Given, Role::Regional), Error::Kind::Refused);
        Actor german = sample.desk.actor(Role::Agent);
        german.regions = {QStringLiteral("DE")};
        PreferenceStore foreign(sample.connection(), german, sample.desk.clock.clock());
        QVERIFY_ERROR(foreign.preferences(SampleDesk::agnes), Error::Kind::Refused);
        QVERIFY_ERROR(foreign.choices(SampleDesk::agnes), Error::Kind::Refused);
        QVERIFY_ERROR(foreign.save({sample.provenCall(), {}, {}}), Error::Kind::Refused);
        QVERIFY_OK(foreign.preferences(SampleDesk::jan));
        QVERIFY_ERROR(sample.store().preferences(CustomerId {99}), Error::Kind::Invalid);
    }

    void refusesACallThatCannotHaveHappenedSo()
    {
        SpokenDesk sample;
        Call future = sample.provenCall();
        future.endedAt = sample.desk.clock.now().plusSeconds(1);
        QVERIFY_ERROR(sample.store().save({future, {}, {}}), Error::Kind::Invalid);
        Call backwards = sample.provenCall();
        backwards.endedAt = backwards.startedAt.plusSeconds(-1);
        QVERIFY_ERROR(sample.store().save({backwards, {}, {}}), Error::Kind::Invalid);
        Call nameless = sample.provenCall();
        nameless.uuid.clear();
        QVERIFY_ERROR(sample.store().save({nameless, {}, {}}), Error::Kind::Invalid);
        for (const QString &hash :
             {QStringLiteral("12ab"), QString(64, QLatin1Char('g')), QString(63, QLatin1Char('0'))}) {
            Call recorded = sample.provenCall();
            recorded.recordingHash = hash;
            QVERIFY_ERROR(sample.store().save({recorded, {}, {}}), Error::Kind::Invalid);
        }
        Call unread = sample.provenCall();
        unread.noticeVersion = NoticeVersionId {9999};
        QVERIFY_ERROR(sample.store().save({unread, {wishFor(emailOffers, ConsentState::Given)}, {}}),
                      Error::Kind::Invalid);
        QCOMPARE(sample.count(QStringLiteral("call")), 0);
    }

    void anImportLowersAndNeverRaises()
    {
        SpokenDesk sample;
        QVERIFY_OK(sample.say(emailOffers, ConsentState::Given));
        StatementBatch statements(sample.connection(), sample.desk.actor(Role::Regional), sample.desk.clock.clock());
        const Statement row {.customer = SampleDesk::agnes,
                             .wishes
                             = {wishFor(emailOffers, ConsentState::Withdrawn), wishFor(smsOffers, ConsentState::Given),
                                wishFor(trainingAi, ConsentState::Refused)},
                             .occurredAt = sample.desk.clock.now().plusSeconds(-3600),
                             .source = QStringLiteral("import"),
                             .batch = {},
                             .reason = {}};
        QCOMPARE(import(sample, statements, row), 2);
        QCOMPARE(import(sample, statements, row), 0);
        QCOMPARE(sample.stateOf(emailOffers), ConsentState::Withdrawn);
        QCOMPARE(sample.stateOf(smsOffers), ConsentState::Unknown);
        QCOMPARE(sample.stateOf(trainingAi), ConsentState::Refused);
        const Actor agent = sample.desk.actor(Role::Agent);
        StatementBatch batch(sample.connection(), agent, sample.desk.clock.clock());
        QVERIFY_ERROR(batch.begin({}, NextEntries::from(0)), Error::Kind::Refused);
        QVERIFY_ERROR(StatementStore(sample.connection(), agent).recordMadeUp(row, NextEntries::from(0)),
                      Error::Kind::Refused);
    }

    void aMadeUpHistoryIsRecordedWhenItOccurred()
    {
        SpokenDesk sample;
        StatementStore statements(sample.connection(), sample.desk.actor(Role::Admin));
        Wish wish = wishFor(emailOffers, ConsentState::Given);
        wish.noticeVersion = sample.script(QStringLiteral("marketing-email"));
        const Instant then = sample.desk.clock.now().plusSeconds(-1'000'000);
        const Statement history {.customer = SampleDesk::agnes,
                                 .wishes = {wish},
                                 .occurredAt = then,
                                 .source = QStringLiteral("demo"),
                                 .batch = {},
                                 .reason = {}};
        Ledger ledger(sample.connection());
        auto transaction = Transaction::begin(sample.connection());
        QVERIFY_OK(transaction);
        const auto happenings = statements.recordMadeUp(history, *ledger.nextEntries());
        QVERIFY_OK(happenings);
        QVERIFY_OK(ledger.record(sample.desk.actor(Role::Admin), sample.desk.clock.now(), *happenings));
        QVERIFY_OK(transaction->commit());
        const auto past = sample.store().preferences(SampleDesk::agnes, then);
        QVERIFY_OK(past);
        QCOMPARE(past->first().noticeName, QStringLiteral("marketing-email v1 fr"));
    }

private:
    qsizetype import(SampleDesk &sample, StatementBatch &statements, const Statement &row)
    {
        Ledger ledger(sample.connection());
        auto transaction = Transaction::begin(sample.connection());
        if (!transaction || !statements.begin({row.customer}, *ledger.nextEntries()))
            return -1;
        statements.take(row);
        if (!statements.write())
            return -1;
        const auto happenings = statements.happenings();
        const auto recorded = ledger.record(sample.desk.actor(Role::Regional), sample.desk.clock.now(), happenings);
        return recorded && transaction->commit() ? happenings.size() : -1;
    }
};

QTEST_GUILESS_MAIN(TestPreferenceStore)
#include "tst_preferencestore.moc"
