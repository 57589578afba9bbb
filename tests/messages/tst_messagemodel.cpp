// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/messagemodel.h"

#include "models/messages/monthmodel.h"
#include "tests/messages/messagedesk.h"
#include "tests/support/resultcheck.h"
#include "tests/support/tablerows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace Prefdesk {

class TestMessageModel final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<MessageDesk>();
        m_database = m_desk->desk.openDatabase();
        m_model
            = std::make_unique<MessageModel>(*m_database, m_desk->desk.actor(Role::Agent), m_desk->desk.clock.clock());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_database.reset();
        m_desk.reset();
    }

    void showsMessagesNewestFirst()
    {
        m_desk->send(QStringLiteral("2026-01-01T10:00:00Z"));
        m_desk->send(QStringLiteral("2026-02-01T10:00:00Z"), Channel::Sms, Topic::Service);
        QSignalSpy shown(m_model.get(), &MessageModel::shown);

        m_model->showCustomer(CustomerId {1});

        QVERIFY(shown.wait());
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->index(0, MessageModel::ChannelName).data().toString(), label(Channel::Sms));
        QCOMPARE(m_model->index(1, MessageModel::TopicName).data().toString(), label(Topic::Offers));
    }

    void fetchesOlderMessagesPageByPage()
    {
        m_tester.reset(); // it would fetch by itself
        for (int index = 0; index < 250; ++index)
            m_desk->send(QStringLiteral("2026-01-01T10:00:00Z")); // one instant: the page ends inside it
        QSignalSpy shown(m_model.get(), &MessageModel::shown);
        m_model->showCustomer(CustomerId {1});
        QVERIFY(shown.wait());

        QCOMPARE(m_model->rowCount(), 100);
        m_model->fetchMore({});
        QTRY_COMPARE(m_model->rowCount(), 200);
        m_model->fetchMore({});
        QTRY_COMPARE(m_model->rowCount(), 250);
        QVERIFY(!m_model->canFetchMore({}));
    }

    void summarisesTheCustomer()
    {
        m_desk->send(QStringLiteral("2026-01-01T10:00:00Z"));
        QSignalSpy summarised(m_model.get(), &MessageModel::summarised);

        m_model->showCustomer(CustomerId {1});

        QVERIFY(summarised.wait());
        QCOMPARE(m_model->summary().total, 1);
    }

    void asksForNothingTwiceWhileRowsAreInserted()
    {
        for (int index = 0; index < 150; ++index)
            m_desk->send(QStringLiteral("2026-01-01T10:00:00Z"));
        connect(m_model.get(), &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_model->fetchMore({}); });

        m_model->showCustomer(CustomerId {1});
        QTRY_VERIFY(m_model->canFetchMore({}));
        m_model->fetchMore({});

        QTRY_COMPARE(m_model->rowCount(), 150);
    }

    void forgetsTheCustomerWhenCleared()
    {
        m_desk->send(QStringLiteral("2026-01-01T10:00:00Z"));
        QSignalSpy shown(m_model.get(), &MessageModel::shown);
        m_model->showCustomer(CustomerId {1});
        QVERIFY(shown.wait());

        m_model->clear();

        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->summary(), ContactSummary());
    }

    void saysTheSameInTheTableOfMonths()
    {
        m_desk->send(QStringLiteral("2026-11-01T10:00:00Z"));
        m_desk->send(QStringLiteral("2026-11-02T10:00:00Z"), Channel::Post);
        m_desk->choose(QStringLiteral("2026-10-31T10:00:00Z"), QStringLiteral("email"), QStringLiteral("offers"),
                       QStringLiteral("given"), 4, QStringLiteral("month"));
        const auto summary = contactSummary(m_desk->desk.connection(), m_desk->desk.actor(Role::Agent), CustomerId {1},
                                            m_desk->desk.clock.now());
        QVERIFY_OK(summary);
        MonthModel months;
        const QAbstractItemModelTester tester(&months);

        months.setSummary(*summary);

        const QStringList rows = tableRows(months);
        QCOMPARE(rows.size(), ContactSummary::months);
        QCOMPARE(rows.at(0), QStringLiteral("Nov 2026 | 1 | 0 | 0 | 1 | 0 | 0 | 2 | E-mail | E-mail, Offers: 4.0"));
        QCOMPARE(rows.at(2), QStringLiteral("Sep 2026 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | none | "));
    }

private:
    std::unique_ptr<MessageDesk> m_desk;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<MessageModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace Prefdesk

QTEST_GUILESS_MAIN(Prefdesk::TestMessageModel)
#include "tst_messagemodel.moc"
