// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/desklocation.h"
#include "tests/support/resultcheck.h"

#include <QTest>

using namespace Prefdesk;

class TestDeskLocation final : public QObject
{
    Q_OBJECT

private slots:
    void takesAFolder()
    {
        for (const char *path : {"north.prefdesk", "/home/ada/north desk.prefdesk", "../a;b=c", "x:y"}) {
            const auto location = DeskLocation::fromText(QString::fromLatin1(path));
            QVERIFY_OK(location);
            QVERIFY(!location->isShared());
            QCOMPARE(location->folder.path, QString::fromLatin1(path));
            QCOMPARE(location->text(), QString::fromLatin1(path));
        }
    }

    void takesASharedDesk()
    {
        const auto location
            = DeskLocation::fromText(QStringLiteral("postgresql://db.example.org/north"), QStringLiteral("/ca.pem"));
        QVERIFY_OK(location);
        QVERIFY(location->isShared());
        QCOMPARE(location->servers, (QList<ServerAddress> {{QStringLiteral("db.example.org"), 5432}}));
        QCOMPARE(location->database, QStringLiteral("north"));
        QCOMPARE(location->caFile, QStringLiteral("/ca.pem"));
        QVERIFY(location->folder.path.isEmpty());
    }

    void takesSeveralServersWithTheirPorts()
    {
        const QString text = QStringLiteral("postgresql://db1:5433,10.0.0.7,[2001:db8::1]:5434,[::1]/north_2.a-b");
        const auto location = DeskLocation::fromText(text);
        QVERIFY_OK(location);
        QCOMPARE(location->servers,
                 (QList<ServerAddress> {{QStringLiteral("db1"), 5433},
                                        {QStringLiteral("10.0.0.7"), 5432},
                                        {QStringLiteral("2001:db8::1"), 5434},
                                        {QStringLiteral("::1"), 5432}}));
        QCOMPARE(location->text(), text);
    }

    void writesOneFormOfAnAddress()
    {
        QCOMPARE(DeskLocation::fromText(QStringLiteral("PostgreSQL://db:5432/north"))->text(),
                 QStringLiteral("postgresql://db/north"));
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *text, const char *part) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(part);
        };
        row("", "size");
        row("postgresql://db/north;sslmode=disable", "options");
        row("postgresql://db;sslmode=disable/north", "options");
        row("postgresql://db/north?sslmode=disable", "options");
        row("postgresql://db/north#x", "options");
        row("postgresql://db/nor%74h", "options");
        row("postgresql://db/north sslmode=disable", "options");
        row("postgresql://db/north\nsslmode", "options");
        row("postgresql://ada@db/north", "person");
        row("postgresql://ada:secret@db/north", "person");
        row("postgresql://db/", "database");
        row("postgresql://db", "database");
        row("postgresql://db/north/east", "database");
        row("postgresql://db/-north", "database");
        row("postgresql://db/nörth", "database");
        row("postgresql:///north", "host");
        row("postgresql://db,/north", "host");
        row("postgresql://-db/north", "host");
        row("postgresql://d\"b/north", "host");
        row("postgresql://[::1/north", "host");
        row("postgresql://[::g]/north", "host");
        row("postgresql://::1/north", "host");
        row("postgresql://db:/north", "port");
        row("postgresql://db:0/north", "port");
        row("postgresql://db:65536/north", "port");
        row("postgresql://db:05432/north", "port");
        row("postgresql://db:5432,5433:x/north", "port");
        row("postgresql:/db/north", "scheme");
        row("postgres://db/north", "scheme");
        row("https://db/north", "scheme");
        row("postgresql://a,b,c,d,e,f,g,h,i/north", "servers");
    }

    void refusesWhatIsNoAddress()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const auto location = DeskLocation::fromText(text);
        QVERIFY_ERROR(location, Error::Kind::Invalid);
        QCOMPARE(location.error().detail, part);
        QVERIFY(!location.error().message.contains(QStringLiteral("secret")));
    }
};

QTEST_GUILESS_MAIN(TestDeskLocation)
#include "tst_desklocation.moc"
