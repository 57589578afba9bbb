// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/preferencestore.h"
#include "tests/preferences/callwindow.h"
#include "tests/support/resultcheck.h"
#include "views/common/messagebar.h"
#include "views/preferences/answertable.h"
#include "views/preferences/conflictpanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>

using namespace Prefdesk;

class TestPreferencePanel : public QObject
{
    Q_OBJECT

private:
    void give(SampleDesk &sample, const Question &question)
    {
        PreferenceStore store(sample.connection(), sample.desk.actor(Role::Officer), sample.desk.clock.clock());
        QVERIFY_OK(store.save({sample.provenCall(), {sample.heard(wishFor(question, ConsentState::Given))}, {}}));
    }

    // Everything that giving offers by e-mail takes, from the first key to the last.
    void giveByKeyboard(CallWindow &window)
    {
        window.toOffersByEmail();
        window.press(Qt::Key_Space);
        window.press(Qt::Key_V, Qt::AltModifier);
        window.press(Qt::Key_Down);
        window.press(Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(window.part<QCheckBox>("scriptRead")->isChecked());
        window.press(Qt::Key_C, Qt::AltModifier);
        window.type(QStringLiteral("Oui, par e-mail."));
        QVERIFY(window.save());
    }

private slots:
    void takesAWholeCallFromTheKeyboard()
    {
        SampleDesk sample;
        CallWindow window(sample);
        QVERIFY(window.part<QTextBrowser>("scriptText")->toPlainText().contains(QStringLiteral("coordonnées")));
        giveByKeyboard(window);
        QCOMPARE(window.kept(emailOffers), ConsentState::Given);
        const auto choices
            = PreferenceStore(sample.connection(), sample.desk.actor(Role::Agent), sample.desk.clock.clock())
                  .choices(SampleDesk::agnes);
        QVERIFY_OK(choices);
        QCOMPARE(choices->first().noticeVersion, std::optional(sample.script(QStringLiteral("marketing-email"))));
        const QString result = window.part<MessageBar>("result")->text();
        QVERIFY2(result.contains(QLatin1String("CRM, E-mail platform")), qPrintable(result));
        QVERIFY(window.part<QLabel>("unsaved")->text().isEmpty());
    }

    void withdrawingTakesNoMoreThanGiving()
    {
        SampleDesk sample;
        CallWindow giving(sample);
        giveByKeyboard(giving);
        CallWindow withdrawing(sample);
        withdrawing.toOffersByEmail();
        withdrawing.press(Qt::Key_Space);
        QVERIFY(withdrawing.save());
        QCOMPARE(withdrawing.kept(emailOffers), ConsentState::Withdrawn);
        QVERIFY(withdrawing.keys <= giving.keys);
        CallWindow stopping(sample);
        stopping.press(Qt::Key_F8);
        QVERIFY(stopping.save());
        QCOMPARE(stopping.kept(Question::stop()), ConsentState::Withdrawn);
        QCOMPARE(stopping.keys, 2);
    }

    void theStopIsConfirmedInPlaceAndUndone()
    {
        SampleDesk sample;
        CallWindow window(sample);
        auto *banner = window.part<QWidget>("stopBanner");
        QVERIFY(banner->isHidden());
        window.press(Qt::Key_F8);
        QVERIFY(!banner->isHidden());
        QVERIFY(window.part<QLabel>("stopText")->text().contains(QLatin1String("when you save")));
        window.part<AnswerTable>("topics")->setFocus();
        window.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(banner->isHidden());
        QVERIFY(!window.open.preferences.hasUnsavedChanges());
    }

    void theStopIsTakenBackWhereverTheCursorIs()
    {
        SampleDesk sample;
        CallWindow window(sample);
        window.press(Qt::Key_F8);
        window.press(Qt::Key_C, Qt::AltModifier);
        window.type(QStringLiteral("Stop."));
        window.press(Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY(!window.open.preferences.isStopped());
    }

    void aStoppedCustomerIsLiftedAfterTheCoolingOff()
    {
        SampleDesk sample;
        give(sample, emailOffers);
        {
            CallWindow window(sample);
            window.press(Qt::Key_F8);
            QVERIFY(window.save());
        }
        sample.desk.clock.advanceSeconds(24 * 3600);
        CallWindow window(sample);
        auto *lift = window.part<QPushButton>("liftStop");
        QVERIFY(!lift->isHidden());
        QTest::mouseClick(lift, Qt::LeftButton);
        QVERIFY(!window.open.preferences.isStopped());
        window.open.prove();
        QVERIFY(window.save());
        QCOMPARE(window.kept(Question::stop()), ConsentState::Given);
        QCOMPARE(window.kept(emailOffers), ConsentState::Given);
    }

    void editsFrequencyCapAndPauseInPlace()
    {
        SampleDesk sample;
        give(sample, emailOffers);
        CallWindow window(sample);
        window.toOffersByEmail();
        window.press(Qt::Key_F2);
        auto *editor = window.part<QWidget>("answerEditor");
        QVERIFY(!editor->isHidden());
        window.part<QComboBox>("frequency")->setCurrentIndex(static_cast<int>(Frequency::Monthly));
        window.press(Qt::Key_X, Qt::AltModifier);
        QTRY_VERIFY(window.part<QCheckBox>("capped")->isChecked());
        window.part<QSpinBox>("cap")->setValue(2);
        window.part<QCheckBox>("paused")->setChecked(true);
        window.part<QDateEdit>("pauseUntil")->setDate(QDate(2027, 3, 1));
        QTest::keyClick(window.part<QComboBox>("frequency"), Qt::Key_Return);
        QVERIFY(editor->isHidden());
        const Answer answer = window.open.preferences.sheet().answer(emailOffers);
        QCOMPARE(answer.frequency, Frequency::Monthly);
        QCOMPARE(answer.cap->count, 2);
        QCOMPARE(answer.pauseUntil->toDateTime().toLocalTime().date(), QDate(2027, 3, 1));
        window.part<AnswerTable>("topics")->setFocus();
        window.press(Qt::Key_F2);
        QTest::keyClick(window.part<QComboBox>("frequency"), Qt::Key_Escape);
        QVERIFY(editor->isHidden());
        QVERIFY(window.save());
        QCOMPARE(window.open.preferences.sheet().kept(emailOffers)->answer, answer);
    }

    void offersOnlyWhatCanBeAnswered()
    {
        SampleDesk sample;
        give(sample, emailOffers);
        CallWindow window(sample);
        const auto offered = [&window] {
            auto *states = window.part<QComboBox>("state");
            QStringList codes;
            for (int index = 0; index < states->count(); ++index)
                codes.append(code(static_cast<ConsentState>(states->itemData(index).toInt())));
            return codes;
        };
        window.toOffersByEmail();
        window.press(Qt::Key_F2);
        QCOMPARE(offered(), listed("given|withdrawn"));
        QVERIFY(!window.part<QComboBox>("frequency")->isHidden());
        window.press(Qt::Key_Escape);
        window.press(Qt::Key_U, Qt::AltModifier);
        window.press(Qt::Key_F2);
        QCOMPARE(offered(), listed("given|refused|requested"));
        for (const char *part : {"frequency", "cap", "capPeriod", "capped"})
            QVERIFY(window.part<QWidget>(part)->isHidden());
    }

    void savesWhatTheEditorStillHolds()
    {
        SampleDesk sample;
        give(sample, emailOffers);
        CallWindow window(sample);
        window.toOffersByEmail();
        window.press(Qt::Key_F2);
        window.part<QComboBox>("frequency")->setCurrentIndex(static_cast<int>(Frequency::Monthly));
        QVERIFY(window.save());
        QVERIFY(window.part<QWidget>("answerEditor")->isHidden());
        QCOMPARE(window.open.preferences.sheet().kept(emailOffers)->answer.frequency, Frequency::Monthly);
    }

    void answersNothingThatWasOnlyLookedAt()
    {
        SampleDesk sample;
        CallWindow window(sample);
        window.toOffersByEmail();
        window.press(Qt::Key_F2);
        QVERIFY(window.save());
        QCOMPARE(window.kept(emailOffers), ConsentState::Unknown);
    }

    void takesNothingAlongToTheNextCustomer()
    {
        SampleDesk sample;
        CallWindow window(sample);
        window.open.preferences.setAnswer(emailOffers, answerOf(ConsentState::Refused));
        give(sample, emailOffers);
        window.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!window.part<ConflictPanel>("conflicts")->isHidden());
        window.toOffersByEmail();
        window.press(Qt::Key_F2);
        window.part<MessageBar>("result")->showNotice(QStringLiteral("Saved."));

        window.open.begin(SampleDesk::jan);

        QVERIFY(window.part<QWidget>("conflicts")->isHidden());
        QVERIFY(window.part<QWidget>("answerEditor")->isHidden());
        QVERIFY(window.part<MessageBar>("result")->isHidden());
    }

    void turnsDataUsesOnAndOff()
    {
        SampleDesk sample;
        CallWindow window(sample);
        window.press(Qt::Key_U, Qt::AltModifier);
        window.press(Qt::Key_Space);
        QCOMPARE(window.open.preferences.changes().size(), 1);
        QVERIFY(window.part<QLabel>("summary")->text().contains(QLatin1String("Personalisation")));
        QCOMPARE(window.part<QComboBox>("scriptNames")->currentText(), QStringLiteral("Personnalisation"));
        window.press(Qt::Key_Space);
        window.press(Qt::Key_Space);
        QVERIFY(!window.open.preferences.hasUnsavedChanges());
    }

    void saysWhyItCannotBeSavedAndLosesNothing()
    {
        SampleDesk sample;
        CallWindow window(sample);
        window.toOffersByEmail();
        window.press(Qt::Key_Space);
        QVERIFY(!window.save());
        QVERIFY(window.part<MessageBar>("result")->text().contains(QLatin1String("Verify the caller")));
        QVERIFY(window.open.preferences.hasUnsavedChanges());
        QVERIFY(window.part<QPushButton>("save")->isEnabled());
    }

    void settlesAConflictQuestionByQuestion()
    {
        SampleDesk sample;
        CallWindow window(sample);
        window.open.preferences.setAnswer(emailOffers, answerOf(ConsentState::Refused));
        window.open.preferences.setAnswer(trainingAi, answerOf(ConsentState::Refused));
        give(sample, emailOffers);
        give(sample, trainingAi);
        auto *conflicts = window.part<ConflictPanel>("conflicts");
        QSignalSpy settled(conflicts, &ConflictPanel::settled);
        window.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!conflicts->isHidden());
        QTest::mouseClick(conflicts->findChild<QPushButton *>(QStringLiteral("keepMine")), Qt::LeftButton);
        QTRY_COMPARE(conflicts->findChildren<QPushButton *>(QStringLiteral("takeTheirs")).size(), 1);
        QTest::mouseClick(conflicts->findChild<QPushButton *>(QStringLiteral("takeTheirs")), Qt::LeftButton);
        QCOMPARE(settled.size(), 1);
        QVERIFY(window.save());
        QCOMPARE(window.kept(emailOffers), ConsentState::Withdrawn);
        QCOMPARE(window.kept(trainingAi), ConsentState::Given);
    }

    void offersTheDraftThatALockLeftBehind()
    {
        SampleDesk sample;
        {
            CallWindow window(sample);
            window.press(Qt::Key_F8);
        }
        CallWindow window(sample);
        auto *banner = window.part<QWidget>("draftBanner");
        QTRY_VERIFY(!banner->isHidden());
        QVERIFY(!window.part<QPushButton>("save")->isEnabled());
        QVERIFY(!window.part<QWidget>("topics")->isEnabled());
        QVERIFY(!window.part<QWidget>("dataUses")->isEnabled());
        QTest::mouseClick(window.part<QPushButton>("restoreDraft"), Qt::LeftButton);
        QVERIFY(banner->isHidden());
        QVERIFY(window.open.preferences.isStopped());
        QVERIFY(window.save());
    }

    void aRoleThatOnlyLooksChangesNothing()
    {
        SampleDesk sample;
        CallWindow window(sample, Role::Regional);
        window.toOffersByEmail();
        window.press(Qt::Key_Space);
        window.press(Qt::Key_F8);
        window.press(Qt::Key_F2);
        QVERIFY(window.part<QWidget>("answerEditor")->isHidden());
        QVERIFY(!window.open.preferences.hasUnsavedChanges());
        QVERIFY(!window.part<QPushButton>("save")->isEnabled());
    }

    void anOfficerCorrectsAMistakeInsideTheCoolingOff()
    {
        SampleDesk sample;
        give(sample, emailOffers);
        {
            CallWindow agent(sample);
            QVERIFY(agent.part<QWidget>("correctionReason")->isHidden());
            agent.toOffersByEmail();
            agent.press(Qt::Key_Space);
            QVERIFY(agent.save());
        }
        CallWindow officer(sample, Role::Officer);
        officer.toOffersByEmail();
        officer.press(Qt::Key_Space);
        QVERIFY(!officer.save());
        officer.press(Qt::Key_J, Qt::AltModifier);
        officer.type(QStringLiteral("Wrong customer"));
        QVERIFY(officer.save());
        QCOMPARE(officer.kept(emailOffers), ConsentState::Given);
    }
};

QTEST_MAIN(TestPreferencePanel)
#include "tst_preferencepanel.moc"
