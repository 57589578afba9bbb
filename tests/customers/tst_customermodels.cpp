// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customermodel.h"
#include "models/customers/searchmodel.h"
#include "tests/customers/samplecustomers.h"
#include "tests/support/resultcheck.h"
#include "tests/support/tablerows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Prefdesk;

namespace {

Customer agnes()
{
    return withPoint(sampleCustomer(QStringLiteral("100000"), QStringLiteral("Agnès"), QStringLiteral("Berger")),
                     Channel::Phone, QStringLiteral("mobile"), QStringLiteral("+33660079539"));
}

QList<Customer> manyAnns(int count)
{
    QList<Customer> customers;
    for (int row = 0; row < count; ++row)
        customers.append(sampleCustomer(QStringLiteral("%1").arg(row + 1, 6, 10, QLatin1Char('0')),
                                        QStringLiteral("Ann"), QStringLiteral("Doe")));
    return customers;
}

} // namespace

class tst_CustomerModels : public QObject
{
    Q_OBJECT

private slots:
    void showsWhoAnswersTheText()
    {
        TestDesk desk;
        addCustomers(desk, {agnes()});
        const auto database = desk.openDatabase();
        SearchModel model(*database, desk.actor(Role::Agent));
        const QAbstractItemModelTester tester(&model);
        QSignalSpy searched(&model, &SearchModel::searched);
        QSignalSpy counted(&model, &SearchModel::counted);

        model.setText(QStringLiteral("agn"));

        QVERIFY(model.isSearching());
        QVERIFY(searched.wait());
        QCOMPARE(tableRows(model), QStringList {QStringLiteral("BERGER, Agnès | 100000 | +33660079539 | FR")});
        QCOMPARE(counted.last().first().toString(), QStringLiteral("1 found"));
        QCOMPARE(model.customerAt(0), CustomerId {1});
        QCOMPARE(model.customerAt(1), CustomerId {});
        QCOMPARE(model.index(0, SearchModel::Name).data(SearchModel::SpansRole).value<QList<Span>>(),
                 (QList<Span> {{8, 3}}));
    }

    void anEmptyTextShowsNobodyAtOnce()
    {
        TestDesk desk;
        addCustomers(desk, {agnes()});
        const auto database = desk.openDatabase();
        SearchModel model(*database, desk.actor(Role::Agent));
        QSignalSpy searched(&model, &SearchModel::searched);
        model.setText(QStringLiteral("agn"));
        QVERIFY(searched.wait());

        model.setText(QString());

        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.isSearching());
    }

    void onlyTheLastTextIsAnswered()
    {
        TestDesk desk;
        addCustomers(desk, manyAnns(300) << agnes());
        const auto database = desk.openDatabase();
        SearchModel model(*database, desk.actor(Role::Agent));
        const QAbstractItemModelTester tester(&model);
        QSignalSpy searched(&model, &SearchModel::searched);
        QSignalSpy failed(&model, &SearchModel::failed);

        for (const char *text : {"an", "ann", "ann d", "d", "do", "b", "be", "ber"})
            model.setText(QLatin1String(text));

        QVERIFY(searched.wait());
        QCOMPARE(tableRows(model), QStringList {QStringLiteral("BERGER, Agnès | 100000 | +33660079539 | FR")});
        // The cancelled queries stand before this one, so they have answered by now.
        bool isThrough = false;
        database->run(
            &model, [](Connection &) { return Result<> {}; }, [&](const Result<> &) { isThrough = true; });
        QTRY_VERIFY(isThrough);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(searched.size(), 1);
    }

    void fetchesFurtherPages()
    {
        TestDesk desk;
        addCustomers(desk, manyAnns(300));
        const auto database = desk.openDatabase();
        SearchModel model(*database, desk.actor(Role::Agent));
        // No model tester here: it fetches pages by itself.
        QSignalSpy counted(&model, &SearchModel::counted);
        model.setText(QStringLiteral("ann"));
        QVERIFY(counted.wait());
        QCOMPARE(counted.last().first().toString(), QStringLiteral("300 found"));
        QVERIFY(model.rowCount() < 300);

        while (model.rowCount() < 300) {
            QSignalSpy inserted(&model, &SearchModel::rowsInserted);
            model.fetchMore({});
            QVERIFY(!model.canFetchMore({}));
            QVERIFY(inserted.wait());
        }

        QCOMPARE(model.rowCount(), 300);
        QCOMPARE(model.index(299, SearchModel::Number).data().toString(), QStringLiteral("000300"));
    }

    void readsOnPastOtherRegions()
    {
        TestDesk desk;
        QList<Customer> germans;
        for (int row = 0; row < 1000; ++row)
            germans.append(sampleCustomer(QStringLiteral("77%1").arg(row, 4, 10, QLatin1Char('0')),
                                          QStringLiteral("Ann"), QStringLiteral("Doe"), QStringLiteral("DE")));
        Customer french = agnes();
        french.number = QStringLiteral("779999");
        addCustomers(desk, germans << french);
        const auto database = desk.openDatabase();
        Actor actor = desk.actor(Role::Agent);
        actor.regions = {QStringLiteral("FR")};
        SearchModel model(*database, actor);
        QSignalSpy searched(&model, &SearchModel::searched);

        model.setText(QStringLiteral("77"));

        QVERIFY(searched.wait());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(searched.size(), 1);
    }

    void countsNoFurtherThanNeeded()
    {
        TestDesk desk;
        addCustomers(desk, manyAnns(1200));
        const auto database = desk.openDatabase();
        SearchModel model(*database, desk.actor(Role::Agent));
        QSignalSpy counted(&model, &SearchModel::counted);

        model.setText(QStringLiteral("doe"));

        QVERIFY(counted.wait());
        QCOMPARE(counted.last().first().toString(), QStringLiteral("1,000+ found"));
    }

    void flagsSharedContactsAMomentLater()
    {
        TestDesk desk;
        Customer twin = agnes();
        twin.number = QStringLiteral("100001");
        addCustomers(desk, {agnes(), twin});
        const auto database = desk.openDatabase();
        SearchModel model(*database, desk.actor(Role::Agent));
        QSignalSpy changed(&model, &SearchModel::dataChanged);

        model.setText(QStringLiteral("100001"));

        QVERIFY(changed.wait());
        QVERIFY(model.index(0, 0).data(SearchModel::SharedRole).toBool());
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("shared")));
    }

    void saysThatTheDeskIsLocked()
    {
        TestDesk desk;
        const auto database = desk.openDatabase();
        SearchModel model(*database, desk.actor(Role::Agent));
        QSignalSpy failed(&model, &SearchModel::failed);
        database->close();

        model.setText(QStringLiteral("ann"));

        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Unavailable);
    }

    void opensACustomerWithSharersAndTime()
    {
        TestDesk desk;
        Customer twin = agnes();
        twin.number = QStringLiteral("100001");
        addCustomers(desk, {agnes(), twin});
        const auto database = desk.openDatabase();
        CustomerModel model(*database, desk.actor(Role::Agent), desk.clock.clock());
        QSignalSpy opened(&model, &CustomerModel::opened);

        model.open(CustomerId {1});

        QVERIFY(opened.wait());
        QCOMPARE(model.customer()->number, QStringLiteral("100000"));
        QCOMPARE(model.sharedAddresses().at(0).customers, QStringList {QStringLiteral("100001 BERGER, Agnès")});
        QCOMPARE(model.localTime(), QStringLiteral("Paris 11:00"));
    }

    void keepsTheOpenCustomerWhenAnotherIsRefused()
    {
        TestDesk desk;
        Customer german = agnes();
        german.number = QStringLiteral("2");
        german.country = QStringLiteral("DE");
        addCustomers(desk, {agnes(), german});
        Actor french = desk.actor(Role::Agent);
        french.regions = {QStringLiteral("FR")};
        const auto database = desk.openDatabase();
        CustomerModel model(*database, french, desk.clock.clock());
        QSignalSpy opened(&model, &CustomerModel::opened);
        QSignalSpy failed(&model, &CustomerModel::failed);
        model.open(CustomerId {1});
        QVERIFY(opened.wait());

        model.open(CustomerId {2});

        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Refused);
        QCOMPARE(model.customer()->number, QStringLiteral("100000"));
    }

    void closingForgetsTheCustomer()
    {
        TestDesk desk;
        addCustomers(desk, {agnes()});
        const auto database = desk.openDatabase();
        CustomerModel model(*database, desk.actor(Role::Agent), desk.clock.clock());
        QSignalSpy opened(&model, &CustomerModel::opened);
        QSignalSpy closed(&model, &CustomerModel::closed);
        model.open(CustomerId {1});
        QVERIFY(opened.wait());

        model.close();

        QCOMPARE(closed.size(), 1);
        QVERIFY(!model.customer());
        QCOMPARE(model.localTime(), QString());
    }
};

QTEST_GUILESS_MAIN(tst_CustomerModels)
#include "tst_customermodels.moc"
