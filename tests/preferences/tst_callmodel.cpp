// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/draftmodel.h"
#include "models/preferences/preferencestore.h"
#include "tests/preferences/opencustomer.h"
#include "tests/support/insider.h"
#include "tests/support/resultcheck.h"

#include <QAbstractItemModelTester>

using namespace Prefdesk;

/// One call from its beginning to its end: drafts, the customer after it, and what goes wrong.
class TestCallModel : public QObject
{
    Q_OBJECT

private:
    static void say(CallModel &call, const QString &words)
    {
        CallModel::Notes notes = call.notes();
        notes.words = words;
        call.setNotes(notes);
    }

    static Customer customer(SampleDesk &sample, CustomerId id)
    {
        const auto found
            = CustomerStore(sample.connection(), sample.desk.actor(Role::Agent), sample.desk.clock.clock()).byId(id);
        if (!found || !*found)
            qFatal("There is no such customer.");
        return **found;
    }

    static std::optional<CallDraft> draftOf(SampleDesk &sample, CustomerId id)
    {
        const auto found
            = DraftStore(sample.connection(), sample.desk.actor(Role::Agent), sample.desk.clock.clock()).find(id);
        return found ? *found : std::nullopt;
    }

    // What an agent leaves behind whose desk is locked in the middle of a call.
    static void leaveDraft(SampleDesk &sample)
    {
        OpenCustomer open(sample);
        open.preferences.toggle(emailOffers);
        open.prove();
    }

    // A disk that is full as soon as the desk needs another page.
    static void limitPages(OpenCustomer &open, int pages)
    {
        std::optional<bool> done;
        open.database().run(
            &open.call,
            [pages](Connection &connection) {
                return connection.first(QStringLiteral("PRAGMA max_page_count = %1").arg(pages), {},
                                        [](const Row &row) { return row.integer(0); });
            },
            [&done](const Result<std::optional<qint64>> &set) { done = static_cast<bool>(set); });
        QTRY_VERIFY(done.has_value());
        QVERIFY(*done);
    }

    // Nothing of this size can be saved from here on: a full disk, or a server that will not.
    static void obstruct(SampleDesk &sample, OpenCustomer &open)
    {
        if (testEngine() == Engine::SqlCipher)
            limitPages(open, 1); // SQLite takes it for as many as there are
        else
            refuseEntries(sample.connection(), QStringLiteral("call-saved"));
    }

    static void clearTheWay(SampleDesk &sample, OpenCustomer &open)
    {
        if (testEngine() == Engine::SqlCipher)
            limitPages(open, 1'000'000);
        else
            acceptEntries(sample.connection());
    }

private slots:
    void keepsADraftWhileTheTypingGoesOn()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        int typed = 0;
        QTimer typing;
        connect(&typing, &QTimer::timeout, this, [&] { say(open.call, QString(++typed, u'x')); });
        typing.start(50);
        QTRY_COMPARE(sample.count(QStringLiteral("draft")), 1);
        QVERIFY(typing.isActive());
    }

    void holdsTheAnswersButNotTheStopWhileADraftWaits()
    {
        SampleDesk sample;
        leaveDraft(sample);
        OpenCustomer open(sample);
        QTRY_VERIFY(open.call.hasFoundDraft());
        open.preferences.toggle(smsOffers);
        QVERIFY(!open.preferences.hasUnsavedChanges());
        open.preferences.stopEverything();
        open.call.restoreDraft();
        QVERIFY(open.preferences.isStopped());
        QCOMPARE(open.preferences.sheet().answer(emailOffers).state, ConsentState::Given);
        QVERIFY(!open.preferences.isHeld());
    }

    void keepsTheStopWithTheDraftThatWaits()
    {
        SampleDesk sample;
        leaveDraft(sample);
        {
            OpenCustomer open(sample);
            QTRY_VERIFY(open.call.hasFoundDraft());
            open.preferences.stopEverything();
        }
        const auto draft = draftOf(sample, SampleDesk::agnes);
        QVERIFY(draft);
        QCOMPARE(draft->wishes.size(), 2);
        QCOMPARE(draft->wishes.last().question, Question::stop());
        QCOMPARE(draft->call.words, QStringLiteral("Oui."));
    }

    void takesARestoredStopBack()
    {
        SampleDesk sample;
        {
            OpenCustomer open(sample);
            open.preferences.stopEverything();
        }
        OpenCustomer open(sample);
        QTRY_VERIFY(open.call.hasFoundDraft());
        open.call.restoreDraft();
        QVERIFY(open.preferences.isStopped());
        open.preferences.takeBackStop();
        QVERIFY(!open.preferences.hasUnsavedChanges());
    }

    void leavesTheNextCustomerAloneWhenTheOneBeforeIsSaved()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        open.preferences.stopEverything();
        QSignalSpy stored(&open.preferences, &PreferenceModel::saved);
        QSignalSpy saved(&open.call, &CallModel::saved);
        open.call.save();
        open.call.begin(customer(sample, SampleDesk::jan));
        QTRY_VERIFY(open.call.isReady());
        say(open.call, QStringLiteral("Ja."));
        QTRY_COMPARE(stored.size(), 1);
        QCOMPARE(stored.first().first().value<CustomerId>(), SampleDesk::agnes);
        QCOMPARE(saved.size(), 0);
        QCOMPARE(open.call.notes().words, QStringLiteral("Ja."));
        QTRY_VERIFY(!draftOf(sample, SampleDesk::agnes));
    }

    void saysThatTheCustomerBeforeWasNotSaved()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        open.preferences.setAnswer(emailOffers, answerOf(ConsentState::Refused));
        QSignalSpy conflicted(&open.preferences, &PreferenceModel::conflicted);
        QSignalSpy failed(&open.preferences, &PreferenceModel::failed);
        QVERIFY_OK(PreferenceStore(sample.connection(), sample.desk.actor(Role::Officer), sample.desk.clock.clock())
                       .save({sample.provenCall(), {wishFor(emailOffers, ConsentState::Given)}, {}}));
        open.call.save();
        open.call.begin(customer(sample, SampleDesk::jan));
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Conflict);
        QCOMPARE(conflicted.size(), 0);
        QTRY_VERIFY(draftOf(sample, SampleDesk::agnes));
    }

    void keepsACallForLaterOrDiscardsIt()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        QVERIFY(!open.call.needsAnswer());
        open.preferences.toggle(emailOffers);
        QVERIFY(open.call.needsAnswer());
        open.call.keepForLater();
        QVERIFY(!open.call.needsAnswer());
        QTRY_VERIFY(open.call.hasFoundDraft());
        open.call.restoreDraft();
        QVERIFY(open.call.needsAnswer());
        open.call.discard();
        QTRY_VERIFY(open.call.isReady());
        QVERIFY(!open.call.needsAnswer());
        QVERIFY(!draftOf(sample, SampleDesk::agnes));
    }

    void listsTheDraftsOfThePersonWithoutTheOneOnTheDesk()
    {
        SampleDesk sample;
        leaveDraft(sample);
        OpenCustomer open(sample);
        DraftModel drafts(open.database(), sample.desk.actor(Role::Agent), sample.desk.clock.clock());
        DraftModel others(open.database(), sample.desk.actor(Role::Officer), sample.desk.clock.clock());
        QAbstractItemModelTester tester(&drafts, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy refreshed(&others, &DraftModel::refreshed);
        drafts.refresh();
        others.refresh();
        QVERIFY(refreshed.wait());
        QCOMPARE(drafts.rowCount(), 1);
        QCOMPARE(others.rowCount(), 0);
        QCOMPARE(drafts.customerAt(0), SampleDesk::agnes);
        QVERIFY(drafts.index(0).data().toString().startsWith(QStringLiteral("100000")));
        drafts.leaveOut(SampleDesk::agnes);
        QTRY_COMPARE(drafts.rowCount(), 0);
    }

    void givesEveryAnswerTheTimeAtWhichItWasSaid()
    {
        SampleDesk sample;
        leaveDraft(sample);
        const Instant begin = sample.desk.clock.now();
        sample.desk.clock.advanceSeconds(600);
        OpenCustomer open(sample);
        QTRY_VERIFY(open.call.hasFoundDraft());
        QVERIFY(!open.call.isFoundDraftOld());
        open.call.restoreDraft();
        open.preferences.setAnswer(trainingAi, answerOf(ConsentState::Refused));
        sample.desk.clock.advanceSeconds(60);
        QVERIFY(open.saves());
        const auto choices
            = PreferenceStore(sample.connection(), sample.desk.actor(Role::Agent), sample.desk.clock.clock())
                  .choices(SampleDesk::agnes);
        QVERIFY_OK(choices);
        QCOMPARE(choices->at(0).question, trainingAi);
        QCOMPARE(choices->at(0).occurredAt, begin.plusSeconds(600));
        QCOMPARE(choices->at(1).occurredAt, begin);
        QCOMPARE(choices->at(1).recordedAt, begin.plusSeconds(660));
    }

    void bringsAnOldDraftBackWithoutItsProof()
    {
        SampleDesk sample;
        leaveDraft(sample);
        sample.desk.clock.advanceSeconds(3601);
        OpenCustomer open(sample);
        QTRY_VERIFY(open.call.hasFoundDraft());
        QVERIFY(open.call.isFoundDraftOld());
        open.call.restoreDraft();
        QCOMPARE(open.preferences.sheet().answer(emailOffers).state, ConsentState::Given);
        QCOMPARE(open.call.notes().verification, Call::Verification::NotDone);
        QVERIFY(open.call.notes().words.isEmpty());
        QVERIFY(!open.call.isRead(open.call.scripts().first()));
        QCOMPARE(open.call.startedAt(), sample.desk.clock.now());
        QCOMPARE(open.preferences.sheet().wishes().first().saidAt, std::optional(sample.desk.clock.now()));
        QVERIFY(!open.saves());
    }

    void vouchesForTheNextCallerOnlyWhenTold()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        open.prove();
        QVERIFY(open.saves());
        QCOMPARE(open.call.notes(), CallModel::Notes());
        QVERIFY(open.call.mayGoOn());
        open.call.goOn();
        QCOMPARE(open.call.notes().verification, Call::Verification::Passed);
        QVERIFY(open.call.notes().words.isEmpty());
        QVERIFY(!open.call.mayGoOn());
        QVERIFY(!open.call.hasUnsavedChanges());
    }

    void savesWhatAnotherWindowDidNot()
    {
        SampleDesk sample;
        PreferenceStore store(sample.connection(), sample.desk.actor(Role::Agent), sample.desk.clock.clock());
        CallDraft draft {sample.provenCall(), {wishFor(smsOffers, ConsentState::Refused)}, {}};
        QVERIFY_OK(store.save(draft));
        draft.wishes.append(wishFor(trainingAi, ConsentState::Refused));
        for (int time = 0; time < 2; ++time) { // the second time as after a lost answer
            QVERIFY_OK(store.save(draft));
            QCOMPARE(sample.count(QStringLiteral("call")), 2);
            QCOMPARE(sample.count(QStringLiteral("choice")), 2);
        }
        draft.wishes = {wishFor(smsOffers, ConsentState::Given)};
        const auto other = store.save(draft);
        QVERIFY_OK(other);
        QCOMPARE(other->conflicts.size(), 1);
    }

    void keepsTheDraftWhenSavingFails()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        open.preferences.setAnswer(trainingAi, answerOf(ConsentState::Refused));
        QTRY_COMPARE(sample.count(QStringLiteral("draft")), 1);
        obstruct(sample, open);
        say(open.call, QString(1'000'000, u'x'));
        QVERIFY(!open.saves());
        QVERIFY(open.preferences.hasUnsavedChanges());
        QCOMPARE(sample.count(QStringLiteral("call")), 0);
        QCOMPARE(sample.count(QStringLiteral("draft")), 1);
        clearTheWay(sample, open);
        QVERIFY(open.saves());
        QCOMPARE(sample.count(QStringLiteral("call")), 1);
        QTRY_COMPARE(sample.count(QStringLiteral("draft")), 0);
    }
};

QTEST_GUILESS_MAIN(TestCallModel)
#include "tst_callmodel.moc"
