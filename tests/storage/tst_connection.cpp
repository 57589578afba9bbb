// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/resultcheck.h"
#include "tests/support/testdesk.h"

#include <QTest>

using namespace Prefdesk;

class tst_Connection : public QObject
{
    Q_OBJECT

private slots:
    void storesAndReadsEveryType();
};

void tst_Connection::storesAndReadsEveryType()
{
    TestDesk desk;
    Connection &connection = desk.connection();
    QVERIFY_OK(connection.run(QStringLiteral("CREATE TABLE t (a INTEGER, b TEXT, c BLOB, d REAL) STRICT")));
    const auto id = connection.insert(QStringLiteral("INSERT INTO t VALUES (?, ?, ?, ?)"),
                                      {qint64(1) << 60, QStringLiteral("a\u4e2d"), QByteArray("x\0y", 3), 0.5});
    QVERIFY_OK(id);
    const auto rows = connection.list(QStringLiteral("SELECT a, b, c, d, NULL FROM t"), {}, [](const Row &row) {
        return row.integer(0) == qint64(1) << 60 && row.text(1) == u"a\u4e2d" && row.bytes(2) == QByteArray("x\0y", 3)
            && row.isNull(4);
    });
    QVERIFY_OK(rows);
    QCOMPARE(*rows, QList<bool>({true}));
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
