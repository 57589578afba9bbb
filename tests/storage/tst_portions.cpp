// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/portions.h"
#include "models/storage/transaction.h"
#include "tests/support/resultcheck.h"
#include "tests/support/testdesk.h"

#include <QTest>

using namespace Prefdesk;

class tst_Portions : public QObject
{
    Q_OBJECT

private slots:
    void visitsEveryRowOnceInOrder();
    void endsWhereTheVisitorSaysSo();
    void tellsWhyItCannotRead();

private:
    static QList<qint64> visited(Connection &connection, qsizetype most);
};

namespace {

// More than two portions, with gaps and numbers below zero.
constexpr qint64 rows = 9'000;

void fill(Connection &connection)
{
    QVERIFY_OK(connection.run(QStringLiteral("CREATE TABLE t (id BIGINT PRIMARY KEY)")));
    auto transaction = Transaction::begin(connection);
    QVERIFY_OK(transaction);
    for (qint64 row = 0; row < rows; ++row)
        QVERIFY_OK(connection.run(QStringLiteral("INSERT INTO t VALUES (?)"), {row * 3 - 100}));
    QVERIFY_OK(transaction->commit());
}

} // namespace

QList<qint64> tst_Portions::visited(Connection &connection, qsizetype most)
{
    QList<qint64> seen;
    const auto read = eachPortion(connection, QStringLiteral("SELECT 7, id FROM t WHERE id > ? ORDER BY id LIMIT ?"), 1,
                                  [&](const Row &row) {
                                      seen.append(row.integer(1));
                                      return seen.size() < most;
                                  });
    return read ? seen : QList<qint64>();
}

void tst_Portions::visitsEveryRowOnceInOrder()
{
    TestDesk desk;
    fill(desk.connection());
    QList<qint64> all;
    for (qint64 row = 0; row < rows; ++row)
        all.append(row * 3 - 100);
    QCOMPARE(visited(desk.connection(), rows + 1), all);
}

void tst_Portions::endsWhereTheVisitorSaysSo()
{
    TestDesk desk;
    fill(desk.connection());
    QCOMPARE(visited(desk.connection(), 4'096).size(), 4'096);
    QCOMPARE(visited(desk.connection(), 5'000).size(), 5'000);
}

void tst_Portions::tellsWhyItCannotRead()
{
    TestDesk desk;
    QVERIFY(!eachPortion(desk.connection(), QStringLiteral("SELECT id FROM nowhere WHERE id > ? ORDER BY id LIMIT ?"),
                         0, [](const Row &) { return true; }));
}

QTEST_GUILESS_MAIN(tst_Portions)
#include "tst_portions.moc"
