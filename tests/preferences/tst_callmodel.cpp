// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/draftstore.h"
#include "models/preferences/preferencestore.h"
#include "tests/preferences/opencustomer.h"
#include "tests/support/resultcheck.h"

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
        open.preferences.toggle(emailOffers);
        open.preferences.setAnswer(trainingAi, answerOf(ConsentState::Refused));
        QSignalSpy conflicted(&open.preferences, &PreferenceModel::conflicted);
        QSignalSpy failed(&open.preferences, &PreferenceModel::failed);
        QVERIFY_OK(PreferenceStore(sample.connection(), sample.desk.actor(Role::Officer), sample.desk.clock.clock())
                       .save({sample.provenCall(), {wishFor(trainingAi, ConsentState::Given)}, {}}));
        open.call.save();
        open.call.begin(customer(sample, SampleDesk::jan));
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Conflict);
        QCOMPARE(conflicted.size(), 0);
        QVERIFY(draftOf(sample, SampleDesk::agnes));
    }
};

QTEST_GUILESS_MAIN(TestCallModel)
#include "tst_callmodel.moc"
