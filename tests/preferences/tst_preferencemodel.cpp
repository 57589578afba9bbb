// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/answercell.h"
#include "models/preferences/datausemodel.h"
#include "models/preferences/preferencestore.h"
#include "tests/preferences/opencustomer.h"
#include "tests/support/resultcheck.h"
#include "tests/support/tablerows.h"

#include <QAbstractItemModelTester>

using namespace Prefdesk;

namespace {

QString textOf(const PreferenceModel &model, const Question &question)
{
    return model.indexOf(question).data().toString();
}

} // namespace

class TestPreferenceModel : public QObject
{
    Q_OBJECT

private:
    void give(SampleDesk &sample, const Question &question)
    {
        PreferenceStore store(sample.connection(), sample.desk.actor(Role::Officer), sample.desk.clock.clock());
        QVERIFY_OK(store.save({sample.provenCall(), {sample.heard(wishFor(question, ConsentState::Given))}, {}}));
    }

private slots:
    void showsTopicsByChannelsAndDataUses()
    {
        SampleDesk sample;
        give(sample, emailOffers);
        OpenCustomer open(sample);
        DataUseModel uses(open.preferences);
        QAbstractItemModelTester matrixTester(&open.preferences,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester usesTester(&uses, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(tableRows(open.preferences).at(1),
                 QStringLiteral("on | not asked | not asked | not asked | "
                                "not asked | not asked"));
        QCOMPARE(uses.rowCount() * uses.columnCount(), 6);
        const QModelIndex cell = open.preferences.indexOf(emailOffers);
        QCOMPARE(PreferenceModel::questionAt(cell), emailOffers);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QLatin1String("marketing-email v1 fr")));
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), QStringLiteral("E-mail: Offers, on"));
        QVERIFY(!open.preferences.indexOf(trainingAi).isValid());
        QCOMPARE(DataUseModel::questionAt(uses.index(1, 0)), trainingAi);
        open.preferences.toggle(trainingAi);
        QCOMPARE(uses.index(1, 0).data().toString(), QStringLiteral("on"));
    }

    void togglesOnOffAndBack()
    {
        SampleDesk sample;
        give(sample, emailOffers);
        OpenCustomer open(sample);
        PreferenceModel &model = open.preferences;
        const auto states = [&model](const Question &question) {
            QStringList seen;
            for (int press = 0; press < 3; ++press) {
                model.toggle(question);
                seen.append(code(model.sheet().answer(question).state));
            }
            return seen;
        };
        QCOMPARE(states(smsOffers), listed("given|refused|unknown"));
        QVERIFY(!model.hasUnsavedChanges());
        QCOMPARE(states(emailOffers), listed("withdrawn|given|withdrawn"));
        QCOMPARE(model.indexOf(emailOffers).data(AnswerCell::ChangedRole).toBool(), true);
        QCOMPARE(model.changes(), listed("E-mail: Offers: on → off"));
        model.stopEverything();
        QCOMPARE(model.changes().last(), QStringLiteral("Everything stopped"));
    }

    void aPauseThatIsOverIsNone()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        const Instant end = sample.desk.clock.now().plusSeconds(3600);
        open.preferences.setAnswer(emailOffers, {ConsentState::Given, {}, {}, end});
        const QModelIndex cell = open.preferences.indexOf(emailOffers);
        QVERIFY(cell.data().toString().startsWith(QLatin1String("on, paused until ")));
        sample.desk.clock.advanceSeconds(3600);
        QCOMPARE(cell.data().toString(), QStringLiteral("on"));
        QCOMPARE(cell.data(AnswerCell::DetailRole).toString(), QString());
    }

    void refusingWhatWasGivenShowsAsWithdrawn()
    {
        SampleDesk sample;
        give(sample, emailOffers);
        OpenCustomer open(sample);
        open.preferences.setAnswer(emailOffers, answerOf(ConsentState::Refused));
        QCOMPARE(open.preferences.sheet().answer(emailOffers).state, ConsentState::Withdrawn);
    }

    void undoesUnsavedChangesOneByOne()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        PreferenceModel &model = open.preferences;
        model.toggle(emailOffers);
        model.stopEverything();
        QVERIFY(model.isStopped());
        QVERIFY(model.indexOf(emailOffers).data(AnswerCell::OverriddenRole).toBool());
        QCOMPARE(textOf(model, emailOffers), QStringLiteral("on"));
        model.undo();
        QVERIFY(!model.isStopped());
        model.undo();
        QVERIFY(!model.hasUnsavedChanges());
        model.undo();
        model.stopEverything();
        model.liftStop();
        QVERIFY(!model.hasUnsavedChanges());
    }

    void savesTheCallWithTheScriptsThatWereRead()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        open.preferences.setAnswer(emailOffers,
                                   {ConsentState::Given, Frequency::Weekly, Cap {1, Cap::Period::Week}, {}});
        open.preferences.toggle(trainingAi);
        QCOMPARE(open.call.scripts().size(), 2);
        QCOMPARE(open.call.scripts().first().version.language, QStringLiteral("fr"));
        open.prove();
        sample.desk.clock.advanceSeconds(90);
        QCOMPARE(open.call.seconds(), 90);
        QVERIFY(open.saves());
        QVERIFY(!open.call.hasUnsavedChanges());
        QCOMPARE(textOf(open.preferences, emailOffers), QStringLiteral("on, weekly, 1 per week"));
        QCOMPARE(open.preferences.sheet().kept(trainingAi)->noticeName, QStringLiteral("training-ai v1 fr"));
        QCOMPARE(open.call.notes(), CallModel::Notes());
    }

    void oneScriptNeverVouchesForAnotherQuestion()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        open.preferences.toggle(emailOffers);
        open.prove();
        open.preferences.toggle(trainingAi);
        QSignalSpy failed(&open.preferences, &PreferenceModel::failed);
        open.call.save();
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().detail, QStringLiteral("script-read"));
        QVERIFY(open.call.hasUnsavedChanges());
        QCOMPARE(sample.count(QStringLiteral("call")), 0);
    }

    void offersAConflictQuestionByQuestion()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        open.preferences.setAnswer(emailOffers, answerOf(ConsentState::Refused));
        open.preferences.setAnswer(trainingAi, answerOf(ConsentState::Refused));
        give(sample, emailOffers);
        give(sample, trainingAi);
        QSignalSpy conflicted(&open.preferences, &PreferenceModel::conflicted);
        open.call.save();
        QVERIFY(conflicted.wait());
        QCOMPARE(conflicted.first().first().value<QList<Conflict>>().size(), 2);
        open.preferences.keepMine(emailOffers);
        open.preferences.takeTheirs(trainingAi);
        QVERIFY(open.saves());
        QCOMPARE(textOf(open.preferences, emailOffers), QStringLiteral("off"));
        QCOMPARE(open.preferences.sheet().answer(trainingAi).state, ConsentState::Given);
    }

    void aDraftSurvivesALock()
    {
        SampleDesk sample;
        QString startedAt;
        {
            OpenCustomer open(sample);
            open.preferences.toggle(emailOffers);
            open.prove();
            startedAt = open.call.startedAt().toIso();
        }
        sample.desk.clock.advanceSeconds(600);
        OpenCustomer again(sample);
        QTRY_VERIFY(again.call.hasFoundDraft());
        again.call.restoreDraft();
        QCOMPARE(textOf(again.preferences, emailOffers), QStringLiteral("on"));
        QCOMPARE(again.call.notes().words, QStringLiteral("Oui."));
        QCOMPARE(again.call.startedAt().toIso(), startedAt);
        QVERIFY(again.saves());
        QTRY_COMPARE(sample.count(QStringLiteral("draft")), 0);
    }

    void aDroppedDraftIsGone()
    {
        SampleDesk sample;
        {
            OpenCustomer open(sample);
            open.preferences.toggle(emailOffers);
        }
        OpenCustomer again(sample);
        QTRY_VERIFY(again.call.hasFoundDraft());
        again.call.dropDraft();
        QVERIFY(!again.call.hasUnsavedChanges());
        QTRY_COMPARE(sample.count(QStringLiteral("draft")), 0);
    }

    void aDraftWhoseCallWasSavedIsNotOfferedAgain()
    {
        SampleDesk sample;
        QString content;
        {
            OpenCustomer open(sample);
            open.preferences.toggle(emailOffers);
            open.prove();
            QTRY_COMPARE(sample.count(QStringLiteral("draft")), 1);
            const auto kept = sample.connection().first(QStringLiteral("SELECT content FROM draft"), {},
                                                        [](const Row &row) { return row.text(0); });
            QVERIFY_OK(kept);
            content = **kept;
            QVERIFY(open.saves());
            QTRY_COMPARE(sample.count(QStringLiteral("draft")), 0);
        }
        QVERIFY_OK(sample.connection().run(QStringLiteral("INSERT INTO draft VALUES (1, 1, 0, ?)"), {content}));
        OpenCustomer again(sample);
        QTRY_COMPARE(sample.count(QStringLiteral("draft")), 0);
        QVERIFY(!again.call.hasFoundDraft());
    }
};

QTEST_GUILESS_MAIN(TestPreferenceModel)
#include "tst_preferencemodel.moc"
