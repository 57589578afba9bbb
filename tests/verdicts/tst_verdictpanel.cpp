// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/verdictmodel.h"
#include "tests/verdicts/knowndesk.h"
#include "views/verdicts/verdictpanel.h"
#include "views/verdicts/verdictstrip.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace Prefdesk;

/// Agnès Berger of Paris agreed to offers by e-mail in November 2026, and refused them by SMS.
class TestVerdictPanel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<KnownDesk>();
        m_agnes = m_desk->addCustomer(neighbour(QStringLiteral("100000"), QStringLiteral("agnes@example.net")));
        m_desk->say(m_agnes, Question::topic(Channel::Email, Topic::Offers), ConsentState::Given,
                    at("2026-11-24T09:00:00Z"));
        m_desk->say(m_agnes, Question::topic(Channel::Sms, Topic::Offers), ConsentState::Refused,
                    at("2026-11-24T09:00:00Z"));
        m_database = m_desk->desk.openDatabase();
        m_model = std::make_unique<VerdictModel>(*m_database, m_desk->desk.actor(Role::Agent),
                                                 [] { return at("2026-12-20T10:00:00Z"); });
        m_window = std::make_unique<QWidget>();
        m_strip = new VerdictStrip(*m_model, m_window.get());
        m_panel = new VerdictPanel(*m_model, m_window.get());
        auto *const layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_strip);
        layout->addWidget(m_panel);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_model.reset();
        m_database.reset();
        m_desk.reset();
    }

    void showsNothingBeforeACustomerIsOpen()
    {
        QCOMPARE(button(Channel::Email)->text(), QStringLiteral("… ") + label(Channel::Email));
        QVERIFY(!button(Channel::Email)->isEnabled());
        QVERIFY(!m_strip->findChild<QLabel *>(QStringLiteral("sentence"))->isVisible());
    }

    void saysYesAndNoInWordsAndSigns()
    {
        open();
        QCOMPARE(button(Channel::Email)->text(), QStringLiteral("✓ ") + label(Channel::Email));
        QCOMPARE(button(Channel::Sms)->text(), QStringLiteral("✗ ") + label(Channel::Sms));
        QVERIFY(button(Channel::Email)->accessibleName().contains(label(Topic::Offers)));
        QVERIFY(button(Channel::Sms)->accessibleName().contains(QStringLiteral("refused")));
    }

    void hasTheSentenceOfTheChannelAtHand()
    {
        open();
        QVERIFY(sentence().contains(QStringLiteral("par e-mail concernant les offres")));

        QTest::mouseClick(button(Channel::Sms), Qt::LeftButton);

        QVERIFY(sentence().contains(QStringLiteral("par SMS")));
        QVERIFY(sentence().contains(QStringLiteral("French")));
    }

    void saysNothingOldWhenItCannotAsk()
    {
        open();
        QVERIFY(m_desk->connection().run(QStringLiteral("DROP TABLE rule_pack")));

        m_model->refresh();

        QTRY_VERIFY(!m_model->isLoaded());
        QCOMPARE(button(Channel::Email)->text(), QStringLiteral("… ") + label(Channel::Email));
        QVERIFY(!sentence().isEmpty() && !sentence().contains(QStringLiteral("par e-mail")));
        QVERIFY(m_strip->findChild<QLabel *>(QStringLiteral("sentence"))->isVisible());
    }

    void asksWhyWithOneKey()
    {
        open();
        QSignalSpy asked(m_strip, &VerdictStrip::whyAsked);
        QTest::mouseClick(button(Channel::Sms), Qt::LeftButton);

        QTest::keyClick(m_window.get(), Qt::Key_F4);

        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).value<Channel>(), Channel::Sms);
        QCOMPARE(asked.first().at(1).value<Topic>(), Topic::Offers);
    }

    void explainsTheQuestionThatWasAsked()
    {
        open();

        m_panel->explain(Channel::Sms, Topic::Offers);

        QCOMPARE(m_panel->findChild<QComboBox *>(QStringLiteral("channel"))->currentText(), label(Channel::Sms));
        QCOMPARE(m_panel->findChild<QComboBox *>(QStringLiteral("topic"))->currentText(), label(Topic::Offers));
        QCOMPARE(headline(), QStringLiteral("Blocked: The customer has refused."));
        const auto *const rules = m_panel->findChild<QTableView *>(QStringLiteral("rules"));
        QCOMPARE(rules->selectionModel()->currentIndex().siblingAtColumn(ExplanationModel::Says).data().toString(),
                 QStringLiteral("✗ The customer has refused."));
    }

    void offersDataUsesToo()
    {
        open();
        auto *const channel = m_panel->findChild<QComboBox *>(QStringLiteral("channel"));
        channel->setFocus();

        QTest::keyClick(channel, Qt::Key_End);

        auto *const topic = m_panel->findChild<QComboBox *>(QStringLiteral("topic"));
        QCOMPARE(topic->count(), static_cast<int>(allDataUses().size()));
        QVERIFY(headline().startsWith(QStringLiteral("Blocked: ")));
    }

    void goesBackToADayBeforeTheYes()
    {
        open();
        m_panel->explain(Channel::Email, Topic::Offers);
        QVERIFY(headline().startsWith(QStringLiteral("Allowed")));
        auto *const isPast = m_panel->findChild<QAbstractButton *>(QStringLiteral("isPast"));
        QTest::mouseClick(isPast, Qt::LeftButton, {}, QPoint(8, isPast->height() / 2));

        m_panel->findChild<QDateTimeEdit *>(QStringLiteral("time"))
            ->setDateTime(at("2026-11-23T12:00:00Z").toDateTime().toLocalTime());

        QTRY_VERIFY(headline().startsWith(QStringLiteral("Blocked")));
        QCOMPARE(button(Channel::Email)->text(), QStringLiteral("✗ ") + label(Channel::Email));
        QVERIFY(!m_strip->findChild<QLabel *>(QStringLiteral("sentence"))->isVisible());

        QTest::mouseClick(isPast, Qt::LeftButton, {}, QPoint(8, isPast->height() / 2));
        QTRY_VERIFY(headline().startsWith(QStringLiteral("Allowed")));
    }

private:
    void open()
    {
        m_model->showCustomer(m_agnes, QStringLiteral("fr-FR"));
        QTRY_VERIFY(m_model->isLoaded());
    }
    QToolButton *button(Channel channel) const
    {
        return m_strip->findChild<QToolButton *>(QStringLiteral("contactBy-") + code(channel));
    }
    QString sentence() const { return m_strip->findChild<QLabel *>(QStringLiteral("sentence"))->text(); }
    QString headline() const { return m_panel->findChild<QLabel *>(QStringLiteral("headline"))->text(); }

    std::unique_ptr<KnownDesk> m_desk;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<VerdictModel> m_model;
    std::unique_ptr<QWidget> m_window;
    VerdictStrip *m_strip = nullptr;
    VerdictPanel *m_panel = nullptr;
    CustomerId m_agnes = {};
};

QTEST_MAIN(TestVerdictPanel)
#include "tst_verdictpanel.moc"
