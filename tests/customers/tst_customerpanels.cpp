// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customermodel.h"
#include "models/customers/searchmodel.h"
#include "tests/customers/samplecustomers.h"
#include "views/customers/customercard.h"
#include "views/customers/searchpanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPixmap>
#include <QSignalSpy>
#include <QTest>

using namespace Prefdesk;

namespace {

QList<Customer> people()
{
    const auto withPhone = [](const char *number, const char *given, const char *family, const char *phone) {
        return withPoint(sampleCustomer(QString::fromUtf8(number), QString::fromUtf8(given), QString::fromUtf8(family)),
                         Channel::Phone, QStringLiteral("mobile"), QString::fromUtf8(phone));
    };
    return {withPhone("100000", "Agnès", "Berger", "0033 6 60 07 95 39"),
            withPhone("100001", "Luc", "Bernard", "+33660671169"), withPhone("100002", "ريم", "خلود", "+33660671169")};
}

/// Desk, database, model and panel together, as the window has them.
struct Search
{
    Search()
    {
        addCustomers(desk, people());
        database = desk.openDatabase();
        model = std::make_unique<SearchModel>(*database, desk.actor(Role::Agent));
        panel = std::make_unique<SearchPanel>(*model);
        text = panel->findChild<QLineEdit *>(QStringLiteral("text"));
        hits = panel->findChild<QListView *>(QStringLiteral("hits"));
        panel->show();
    }

    QString labelText(const char *name) const { return panel->findChild<QLabel *>(QLatin1String(name))->text(); }

    TestDesk desk;
    std::unique_ptr<Database> database;
    std::unique_ptr<SearchModel> model;
    std::unique_ptr<SearchPanel> panel;
    QLineEdit *text;
    QListView *hits;
};

QString withoutIsolates(QString text)
{
    return text.removeIf([](QChar letter) { return letter >= QChar(0x2066) && letter <= QChar(0x2069); });
}

} // namespace

class tst_CustomerPanels : public QObject
{
    Q_OBJECT

private slots:
    void typingAndEnterChoosesTheFirstHit()
    {
        Search search;
        QSignalSpy chosen(search.panel.get(), &SearchPanel::customerChosen);

        QTest::keyClicks(search.text, QStringLiteral("berg"));
        QTest::keyClick(search.text, Qt::Key_Return);

        QVERIFY(chosen.wait());
        QCOMPARE(chosen.first().first().value<CustomerId>(), CustomerId {1});
        QCOMPARE(chosen.size(), 1);
    }

    void downAndEnterChoosesFromTheList()
    {
        Search search;
        QSignalSpy chosen(search.panel.get(), &SearchPanel::customerChosen);
        QTest::keyClicks(search.text, QStringLiteral("ber"));
        QTRY_COMPARE(search.labelText("count"), QStringLiteral("2 found"));

        QTest::keyClick(search.text, Qt::Key_Down);
        QTest::keyClick(search.hits, Qt::Key_Down);
        QTest::keyClick(search.hits, Qt::Key_Return);

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<CustomerId>(), CustomerId {2});
    }

    void aClickChooses()
    {
        Search search;
        QSignalSpy chosen(search.panel.get(), &SearchPanel::customerChosen);
        QTest::keyClicks(search.text, QStringLiteral("9539"));
        QTRY_COMPARE(search.model->rowCount(), 1);

        const QPoint row = search.hits->visualRect(search.model->index(0, 0)).center();
        QTest::mouseClick(search.hits->viewport(), Qt::LeftButton, {}, row);
        QTest::mouseDClick(search.hits->viewport(), Qt::LeftButton, {}, row);

        QVERIFY(!chosen.isEmpty());
        QCOMPARE(chosen.first().first().value<CustomerId>(), CustomerId {1});
    }

    void saysWhatToTypeAndWhenNobodyIsFound()
    {
        Search search;
        QVERIFY(search.labelText("advice").contains(QStringLiteral("caller")));

        QTest::keyClicks(search.text, QStringLiteral("zzzz"));

        QTRY_VERIFY(search.labelText("advice").contains(QStringLiteral("Nobody found")));
        QTRY_COMPARE(search.labelText("count"), QStringLiteral("0 found"));
    }

    void escapeClearsTheField()
    {
        Search search;
        QTest::keyClicks(search.text, QStringLiteral("ber"));
        QTRY_COMPARE(search.model->rowCount(), 2);

        QTest::keyClick(search.text, Qt::Key_Escape);

        QCOMPARE(search.text->text(), QString());
        QCOMPARE(search.model->rowCount(), 0);
        QCOMPARE(search.labelText("count"), QString());
    }

    void saysWhenTheDeskIsLocked()
    {
        Search search;
        search.database->close();

        QTest::keyClicks(search.text, QStringLiteral("ber"));

        QTRY_VERIFY(search.labelText("message").contains(QStringLiteral("locked")));
    }

    void paintsHitsOfBothDirections()
    {
        Search search;
        QTest::keyClicks(search.text, QStringLiteral("1000"));
        QTRY_COMPARE(search.model->rowCount(), 3);
        QTRY_VERIFY(search.model->index(2, 0).data(SearchModel::SharedRole).toBool());

        QVERIFY(!search.panel->grab().isNull());
        search.panel->setLayoutDirection(Qt::RightToLeft);
        QVERIFY(!search.panel->grab().isNull());
    }

    void theCardShowsWhoIsOnTheLine()
    {
        TestDesk desk;
        addCustomers(desk, people());
        const auto database = desk.openDatabase();
        CustomerModel model(*database, desk.actor(Role::Agent), desk.clock.clock());
        CustomerCard card(model);
        const auto text = [&card](const char *name) {
            return withoutIsolates(card.findChild<QLabel *>(QLatin1String(name))->text());
        };

        model.open(CustomerId {1});

        QTRY_COMPARE(text("name"), QStringLiteral("BERGER, Agnès"));
        QCOMPARE(text("facts"), QStringLiteral("100000  ·  France  ·  French  ·  Paris 11:00"));
        QCOMPARE(text("address0"), QStringLiteral("0033 6 60 07 95 39  (+33660079539)"));
        QCOMPARE(text("shared"), QString());

        model.open(CustomerId {2});

        QTRY_COMPARE(text("name"), QStringLiteral("BERNARD, Luc"));
        QCOMPARE(text("address0"), QStringLiteral("+33660671169"));
        QVERIFY(text("shared").contains(QStringLiteral("100002")));

        model.close();

        QCOMPARE(text("name"), QString());
        QVERIFY(!card.findChild<QLabel *>(QStringLiteral("address0")));
    }

    void theCardSaysWhyACustomerCannotBeOpened()
    {
        TestDesk desk;
        const auto database = desk.openDatabase();
        CustomerModel model(*database, desk.actor(Role::Agent), desk.clock.clock());
        CustomerCard card(model);

        model.open(CustomerId {99});

        QTRY_VERIFY(
            card.findChild<QLabel *>(QStringLiteral("message"))->text().contains(QStringLiteral("not on the desk")));
    }
};

QTEST_MAIN(tst_CustomerPanels)
#include "tst_customerpanels.moc"
