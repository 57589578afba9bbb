// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/contactpointstore.h"
#include "models/customers/customerstore.h"
#include "models/notices/noticeseed.h"
#include "models/preferences/callmodel.h"
#include "models/preferences/downstreamsystem.h"
#include "models/preferences/optoutmodel.h"
#include "models/preferences/preferencemodel.h"
#include "models/verdicts/verdictmodel.h"
#include "tests/support/resultcheck.h"
#include "tests/verdicts/knowndesk.h"
#include "views/preferences/callpanel.h"
#include "views/preferences/preferencepanel.h"
#include "views/verdicts/optoutpanel.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

using namespace Prefdesk;

/// Agnès and Bruno Berger share a mobile and a household in Paris; Cal of California opted out of sharing.
class TestOptOutPanel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<KnownDesk>();
        Customer bruno = neighbour(QStringLiteral("100001"), QStringLiteral("bruno@example.net"));
        bruno.givenName = QStringLiteral("Bruno");
        Customer cal = sampleCustomer(QStringLiteral("100002"), QStringLiteral("Cal"), QStringLiteral("Ames"),
                                      QStringLiteral("US"));
        cal.subdivision = QStringLiteral("CA");
        m_agnes = m_desk->addCustomer(neighbour(QStringLiteral("100000"), QStringLiteral("agnes@example.net")));
        m_bruno = m_desk->addCustomer(bruno);
        m_cal = m_desk->addCustomer(cal);
        m_desk->say(m_agnes, Question::topic(Channel::Email, Topic::Offers), ConsentState::Given,
                    at("2026-11-24T09:00:00Z"));
        m_desk->say(m_cal, sharing, ConsentState::Withdrawn, at("2026-11-24T09:00:00Z"));
        QVERIFY_OK(seedNotices(m_desk->connection(), m_desk->desk.actor(Role::Admin), m_desk->desk.clock.clock()));
        QVERIFY_OK(addDownstreamSystems(m_desk->connection(), usualDownstreamSystems()));
        m_database = m_desk->desk.openDatabase();
        const Actor agent = m_desk->desk.actor(Role::Agent);
        const Clock clock = [this] { return m_now; };
        m_preferences = std::make_unique<PreferenceModel>(*m_database, agent, clock);
        m_call = std::make_unique<CallModel>(*m_database, agent, clock, *m_preferences);
        m_verdicts = std::make_unique<VerdictModel>(*m_database, agent, clock);
        m_optOuts = std::make_unique<OptOutModel>(*m_preferences);
        connectModels();
        arrange();
    }
    void cleanup()
    {
        m_window.reset();
        m_optOuts.reset();
        m_verdicts.reset();
        m_call.reset();
        m_preferences.reset();
        m_database.reset();
        m_desk.reset();
    }

    void saysWhoElseIsBoundByANumber()
    {
        const QAbstractItemModelTester tester(m_optOuts.get());
        open(m_agnes);
        const int row = m_optOuts->rowOf(mobile);
        QVERIFY(row >= 0);
        QVERIFY(m_optOuts->index(row, OptOutModel::Others).data().toString().startsWith(QStringLiteral("100001 ")));
    }

    void beginsAtWhatTheWordsMeanByLaw_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("advice");
        QTest::newRow("nothing said") << ""
                                      << "Everything, data use included"
                                      << "strictest reading";
        QTest::newRow("ambiguous") << "stop calling me so much"
                                   << "Everything, data use included"
                                   << "ask what was meant";
        QTest::newRow("a word that is certain") << "STOP!"
                                                << "Phone: every topic"
                                                << "By law these words stop";
    }
    void beginsAtWhatTheWordsMeanByLaw()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, row);
        QFETCH(const QString, advice);
        open(m_agnes);
        m_window->findChild<QPlainTextEdit *>(QStringLiteral("words"))->setPlainText(words);

        QTest::keyClick(m_window.get(), Qt::Key_F8, Qt::ShiftModifier);

        QCOMPARE(rows()->currentIndex().data().toString(), row);
        QVERIFY(m_panel->findChild<QLabel *>(QStringLiteral("advice"))->text().contains(advice));
    }

    void stopsANumberForEverybodyWhoHasIt()
    {
        open(m_agnes);
        stopWithKeys(mobile);
        QVERIFY(m_call->hasUnsavedChanges());
        QTRY_COMPARE(m_verdicts->rulings().channel(Channel::Phone).reason, Reason::PointStopped);

        QVERIFY(saves());

        QCOMPARE(m_preferences->sheet().kept(mobile)->answer.state, ConsentState::Withdrawn);
        open(m_bruno);
        QCOMPARE(m_verdicts->rulings().channel(Channel::Phone).reason, Reason::PointStopped);
    }

    void keepsTheStopOfANeighbourInSight()
    {
        open(m_agnes);
        stopWithKeys(Question::household(
            householdKey(QStringLiteral("FR"), QStringLiteral("75001"), QStringLiteral("1 rue É"))));
        QVERIFY(saves());
        open(m_bruno);
        QCOMPARE(m_verdicts->rulings().channel(Channel::Email).kind, VerdictKind::Blocked);
        m_preferences->setAnswer(Question::topic(Channel::Email, Topic::Offers),
                                 {.state = ConsentState::Given, .frequency = {}, .cap = {}, .pauseUntil = {}});
        QCOMPARE(m_verdicts->rulings().channel(Channel::Email).reason, Reason::Stopped);
    }

    void stoppingTakesNoMoreKeysThanLifting()
    {
        open(m_agnes);
        stopWithKeys(Question::objection());
        QVERIFY(saves());
        const int stopping = std::exchange(m_keys, 0);
        stopWithKeys(Question::objection());
        QVERIFY(!saves()); // lifting needs a proof on top
        QVERIFY(stopping <= m_keys);
    }

    void takesBackWhatIsNotSaved()
    {
        open(m_agnes);
        stopWithKeys(Question::objection());
        press(Qt::Key_Space);
        QVERIFY(!m_preferences->hasUnsavedChanges());
        press(Qt::Key_Escape);
        QVERIFY(m_panel->isHidden());
    }

    void doesNotLetTheAgentAskAgainSoSoon()
    {
        open(m_cal);
        auto *const unasked = m_window->findChild<QWidget *>(QStringLiteral("unasked"));
        QVERIFY(unasked->isHidden());
        QTRY_VERIFY(!m_preferences->notToAsk().isEmpty());
        m_preferences->toggle(sharing);
        QVERIFY(!unasked->isHidden());
        prove();
        QVERIFY(!saves());
        QTest::keyClick(m_window.get(), Qt::Key_F10);

        QVERIFY(saves());

        QCOMPARE(m_preferences->sheet().kept(sharing)->answer.state, ConsentState::Given);
        QVERIFY(m_desk->connection()
                    .first(QStringLiteral("SELECT 1 FROM choice WHERE method = 'spoken-unasked'"), {},
                           [](const Row &row) { return row.integer(0); })
                    ->has_value());
    }

private:
    static inline const Question sharing = Question::dataUse(DataUse::SharingWithPartners);
    static inline const Question mobile = Question::point(Channel::Phone, QStringLiteral("+33660079539"));

    void connectModels()
    {
        connect(m_preferences.get(), &PreferenceModel::answersChanged, m_verdicts.get(),
                [this] { m_verdicts->setSheet(m_preferences->sheet()); });
        connect(m_preferences.get(), &PreferenceModel::saved, m_verdicts.get(), &VerdictModel::refresh);
        connect(m_verdicts.get(), &VerdictModel::changed, m_preferences.get(),
                [this] { m_preferences->setNotToAsk(m_verdicts->notToAsk()); });
    }
    void arrange()
    {
        m_window = std::make_unique<QWidget>();
        auto *const preferences = new PreferencePanel(*m_preferences, m_window.get());
        m_panel = new OptOutPanel(*m_optOuts, *m_call, *m_verdicts, preferences);
        preferences->addTop(m_panel);
        connect(preferences, &PreferencePanel::optOutsAsked, m_panel, &OptOutPanel::toggle);
        connect(m_panel, &OptOutPanel::closed, preferences, &PreferencePanel::focusTopics);
        auto *const layout = new QHBoxLayout(m_window.get());
        layout->addWidget(preferences);
        layout->addWidget(new CallPanel(*m_call, *m_preferences, m_window.get()));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void open(CustomerId id)
    {
        const auto customer
            = CustomerStore(m_desk->connection(), m_desk->desk.actor(Role::Admin), m_desk->desk.clock.clock()).byId(id);
        const auto shared = ContactPointStore(m_desk->connection()).shared(**customer, m_desk->desk.actor(Role::Agent));
        QVERIFY_OK(shared);
        m_keys = 0;
        m_optOuts->showCustomer(**customer, *shared);
        m_call->begin(**customer);
        m_verdicts->showCustomer(id, QStringLiteral("en"), (*customer)->contactPoints);
        QTRY_VERIFY(m_verdicts->isLoaded() && m_preferences->isLoaded() && m_call->isReady());
        QTRY_VERIFY(!m_call->scripts().isEmpty());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        QWidget *const focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    void stopWithKeys(const Question &question)
    {
        press(Qt::Key_F8, Qt::ShiftModifier);
        if (m_panel->isHidden())
            press(Qt::Key_F8, Qt::ShiftModifier);
        const int wanted = m_optOuts->rowOf(question);
        while (rows()->currentIndex().row() < wanted)
            press(Qt::Key_Down);
        press(Qt::Key_Space);
    }
    void prove()
    {
        CallModel::Notes notes = m_call->notes();
        notes.verification = Call::Verification::Passed;
        notes.verificationMethod = QStringLiteral("knowledge");
        notes.words = QStringLiteral("Please share it after all.");
        m_call->setNotes(notes);
        for (const FoundNotice &script : m_call->scripts())
            m_call->setRead(script, true);
    }
    bool saves()
    {
        QSignalSpy saved(m_call.get(), &CallModel::saved);
        QSignalSpy failed(m_preferences.get(), &PreferenceModel::failed);
        QSignalSpy judged(m_verdicts.get(), &VerdictModel::changed);
        press(Qt::Key_S, Qt::ControlModifier);
        return QTest::qWaitFor([&] { return !saved.isEmpty() || !failed.isEmpty(); }) && !saved.isEmpty();
    }
    QAbstractItemView *rows() const { return m_panel->findChild<QAbstractItemView *>(QStringLiteral("optOuts")); }

    std::unique_ptr<KnownDesk> m_desk;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PreferenceModel> m_preferences;
    std::unique_ptr<CallModel> m_call;
    std::unique_ptr<VerdictModel> m_verdicts;
    std::unique_ptr<OptOutModel> m_optOuts;
    std::unique_ptr<QWidget> m_window;
    OptOutPanel *m_panel = nullptr;
    CustomerId m_agnes = {};
    CustomerId m_bruno = {};
    CustomerId m_cal = {};
    Instant m_now = at("2026-12-20T10:00:00Z");
    int m_keys = 0;
};

QTEST_MAIN(TestOptOutPanel)
#include "tst_optoutpanel.moc"
