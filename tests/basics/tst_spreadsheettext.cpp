// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/spreadsheettext.h"

#include "tests/support/resultcheck.h"

#include <QBuffer>
#include <QTest>

namespace Prefdesk {

class TestSpreadsheetText final : public QObject
{
    Q_OBJECT

private slots:
    void makesFormulasHarmless_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("harmless");

        QTest::newRow("name") << QStringLiteral("Agnès") << QStringLiteral("Agnès");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("equals") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
        QTest::newRow("plus") << QStringLiteral("+33660079539") << QStringLiteral("'+33660079539");
        QTest::newRow("minus") << QStringLiteral("-1") << QStringLiteral("'-1");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
        QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("'\t=1");
        QTest::newRow("carriage return") << QStringLiteral("\r=1") << QStringLiteral("'\r=1");
        QTest::newRow("line feed") << QStringLiteral("\n=1") << QStringLiteral("'\n=1");
        QTest::newRow("blank before") << QStringLiteral("  =1") << QStringLiteral("'  =1");
        QTest::newRow("full width") << QStringLiteral("\uFF1D1") << QStringLiteral("'\uFF1D1");
        QTest::newRow("inside") << QStringLiteral("a=b") << QStringLiteral("a=b");
    }
    void makesFormulasHarmless()
    {
        QFETCH(QString, text);
        QFETCH(QString, harmless);

        QCOMPARE(spreadsheetText(text), harmless);
    }

    void writesWhatASpreadsheetReads()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer(buffer);

        QVERIFY_OK(writer.write({QStringLiteral("a"), QStringLiteral("say \"hi\", now")}));
        QVERIFY_OK(writer.write({QStringLiteral("=1"), QStringLiteral("two\nlines")}));

        QCOMPARE(bytes, QByteArray("\xEF\xBB\xBF\"a\",\"say \"\"hi\"\", now\"\r\n\"'=1\",\"two\nlines\"\r\n"));
    }

    void saysWhenTheDiskIsFull()
    {
        QBuffer closed;

        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
        QVERIFY_ERROR(CsvWriter(closed).write({QStringLiteral("a")}), Error::Kind::Unavailable);
    }
};

} // namespace Prefdesk

QTEST_GUILESS_MAIN(Prefdesk::TestSpreadsheetText)
#include "tst_spreadsheettext.moc"
