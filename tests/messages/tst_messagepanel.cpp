// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/messages/messagepanel.h"

#include "models/verdicts/judgedmessagemodel.h"
#include "tests/messages/messagedesk.h"
#include "tests/support/tablerows.h"

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QLabel>
#include <QLegendMarker>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QValueAxis>

#include <cmath>

namespace Prefdesk {

class TestMessagePanel final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<MessageDesk>();
        m_database = m_desk->desk.openDatabase();
        m_model = std::make_unique<JudgedMessageModel>(*m_database, m_desk->desk.actor(Role::Agent),
                                                       m_desk->desk.clock.clock());
        m_panel = std::make_unique<MessagePanel>(*m_model);
    }
    void cleanup()
    {
        m_panel.reset();
        m_model.reset();
        m_database.reset();
        m_desk.reset();
    }

    void saysInWordsWhatWasSentSinceConsent()
    {
        m_desk->choose(QStringLiteral("2026-02-01T10:00:00Z"), QStringLiteral("email"), QStringLiteral("offers"),
                       QStringLiteral("given"));
        m_desk->send(QStringLiteral("2026-01-01T10:00:00Z"));
        m_desk->send(QStringLiteral("2026-03-01T10:00:00Z"));
        m_desk->send(QStringLiteral("2026-04-01T10:00:00Z"));

        show();

        const QString date = QLocale().toString(QDate(2026, 2, 1), QLocale::ShortFormat);
        QVERIFY2(words().contains(QStringLiteral("2 message")), qPrintable(words()));
        QVERIFY2(words().contains(QStringLiteral("since consent was given on %1").arg(date)), qPrintable(words()));
    }

    void saysApartWhatReachedNobody()
    {
        m_desk->send(QStringLiteral("2026-03-01T10:00:00Z"));
        m_desk->send(QStringLiteral("2026-04-01T10:00:00Z"), Channel::Email, Topic::Offers, QStringLiteral("bounced"));

        show();

        QVERIFY2(words().contains(QStringLiteral("1 message(s) in all")), qPrintable(words()));
        QVERIFY2(words().contains(QStringLiteral("1 more bounced")), qPrintable(words()));
    }

    void saysSoWhenNothingWasSent()
    {
        show();

        QVERIFY2(words().contains(QStringLiteral("Nothing was sent")), qPrintable(words()));
    }

    void drawsBarsConsentsAndTheLimit()
    {
        m_desk->choose(QStringLiteral("2026-02-01T10:00:00Z"), QStringLiteral("email"), QStringLiteral("offers"),
                       QStringLiteral("given"), 3, QStringLiteral("month"));
        m_desk->send(QStringLiteral("2026-11-01T10:00:00Z"));

        show();

        const QChart *const chart = m_panel->findChild<QChartView *>(QStringLiteral("chart"))->chart();
        const auto *const bars = qobject_cast<QStackedBarSeries *>(chart->series().constFirst());
        QCOMPARE(bars->barSets().constFirst()->at(ContactSummary::months - 1), 1.0);
        QStringList lines;
        for (const auto *const series : chart->series()) {
            if (const auto *const line = qobject_cast<const QLineSeries *>(series))
                lines.append(line->name());
        }
        QCOMPARE(lines, (QStringList {label(Channel::Email), QStringLiteral("Limit")}));
        const auto *const limit = qobject_cast<const QLineSeries *>(chart->series().constLast());
        QVERIFY(limit->points().constFirst().x() > ContactSummary::months - 11);
    }

    void countsInWholeMessages_data()
    {
        QTest::addColumn<int>("messages");
        for (const int messages : {0, 1, 2, 5, 7, 23})
            QTest::addRow("%d messages in a month", messages) << messages;
    }
    void countsInWholeMessages()
    {
        QFETCH(int, messages);
        for (int message = 0; message < messages; ++message)
            m_desk->send(QStringLiteral("2026-11-01T10:%1:00Z").arg(message, 2, 10, QLatin1Char('0')));

        show();

        const QChart *const chart = m_panel->findChild<QChartView *>(QStringLiteral("chart"))->chart();
        const auto *const axis = qobject_cast<QValueAxis *>(chart->axes(Qt::Vertical).constFirst());
        QCOMPARE(axis->tickType(), QValueAxis::TicksDynamic);
        QCOMPARE(std::floor(axis->tickInterval()), axis->tickInterval());
        QCOMPARE(std::fmod(axis->max(), axis->tickInterval()), 0.0);
        QVERIFY(axis->max() > messages);
        QVERIFY(axis->max() / axis->tickInterval() <= 6);
    }

    void explainsTheLines()
    {
        m_desk->choose(QStringLiteral("2026-02-01T10:00:00Z"), QStringLiteral("email"), QStringLiteral("offers"),
                       QStringLiteral("given"), 3, QStringLiteral("month"));

        show();

        const QString key = m_panel->findChild<QLabel *>(QStringLiteral("key"))->text();
        QVERIFY2(key.contains(QStringLiteral("lines at the top")), qPrintable(key));
        QVERIFY2(key.contains(QStringLiteral("3.0 a month")), qPrintable(key));
    }

    void saysTheSameAsATable()
    {
        m_desk->choose(QStringLiteral("2026-11-01T10:00:00Z"), QStringLiteral("email"), QStringLiteral("offers"),
                       QStringLiteral("given"));
        m_desk->send(QStringLiteral("2026-11-02T10:00:00Z"));

        show();

        const QStringList months = tableRows(*table("months")->model());
        QVERIFY2(months.constFirst().endsWith(QStringLiteral("| 1 | E-mail | ")), qPrintable(months.constFirst()));
        const QStringList consents = tableRows(*table("consents")->model());
        QVERIFY2(consents.constFirst().endsWith(QStringLiteral("in force | 1 | ")), qPrintable(consents.constFirst()));
        QTRY_COMPARE(table("messages")->model()->rowCount(), 1);
    }

    void reachesTheTableByKeyboard()
    {
        auto *const tabs = m_panel->findChild<QTabWidget *>(QStringLiteral("views"));
        auto *const bar = tabs->findChild<QTabBar *>();

        QTest::keyClick(bar, Qt::Key_Right);

        QCOMPARE(tabs->currentWidget(), table("months"));
    }

    void saysWhyWithOneKeyAndGoesBackWithAnother()
    {
        m_desk->send(QStringLiteral("2026-11-02T10:00:00Z"));
        show();
        auto *const tabs = m_panel->findChild<QTabWidget *>(QStringLiteral("views"));
        tabs->setCurrentIndex(3);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QTRY_COMPARE(table("messages")->model()->rowCount(), 1);
        QTRY_VERIFY(table("messages")->model()->index(0, 3).data().toString().startsWith(QStringLiteral("✗ breach")));
        table("messages")->setCurrentIndex(table("messages")->model()->index(0, 0));

        QTest::keyClick(table("messages"), Qt::Key_Return);

        QTRY_VERIFY(table("messageRules")->isVisible());
        QVERIFY(table("messageRules")->model()->rowCount() > 8);
        QVERIFY(m_panel->findChild<QLabel *>(QStringLiteral("headline"))
                    ->text()
                    .contains(QStringLiteral("should not have been sent")));

        QTest::keyClick(table("messageRules"), Qt::Key_Escape);

        QTRY_VERIFY(table("messages")->isVisible());
    }

    void forgetsTheCustomerWhenCleared()
    {
        m_desk->send(QStringLiteral("2026-11-02T10:00:00Z"));
        show();

        m_panel->clear();

        QCOMPARE(words(), QString());
        QCOMPARE(table("months")->model()->rowCount(), 0);
        QCOMPARE(table("messages")->model()->rowCount(), 0);
    }

private:
    void show()
    {
        m_panel->showCustomer(CustomerId {1});
        QTRY_VERIFY(!words().isEmpty());
    }

    QString words() const { return m_panel->findChild<QLabel *>(QStringLiteral("summary"))->text(); }
    QTableView *table(const char *name) const { return m_panel->findChild<QTableView *>(QLatin1String(name)); }

    std::unique_ptr<MessageDesk> m_desk;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<JudgedMessageModel> m_model;
    std::unique_ptr<MessagePanel> m_panel;
};

} // namespace Prefdesk

QTEST_MAIN(Prefdesk::TestMessagePanel)
#include "tst_messagepanel.moc"
