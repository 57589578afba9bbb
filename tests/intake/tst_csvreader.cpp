// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/csvreader.h"

#include "tests/support/resultcheck.h"

#include <QBuffer>
#include <QTest>

namespace Prefdesk {

namespace {

// An endless line without a file: begins, repeats one byte, ends.
class LongLine final : public QIODevice
{
public:
    LongLine(QByteArray begin, qint64 length, QByteArray end)
        : m_begin(std::move(begin))
        , m_length(length)
        , m_end(std::move(end))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    qint64 readData(char *target, qint64 most) override
    {
        const qint64 whole = m_begin.size() + m_length + m_end.size();
        const qint64 count = qMin(most, whole - m_at);
        for (qint64 index = 0; index < count; ++index)
            target[index] = at(m_at + index);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    char at(qint64 position) const
    {
        if (position < m_begin.size())
            return m_begin.at(position);
        position -= m_begin.size();
        return position < m_length ? 'x' : m_end.at(position - m_length);
    }

    QByteArray m_begin;
    qint64 m_length;
    QByteArray m_end;
    qint64 m_at = 0;
};

QStringList rowsOf(QIODevice &device)
{
    const auto reader = CsvReader::open(device);
    if (!reader)
        return {reader.error().detail};
    QStringList rows;
    while (true) {
        const auto row = (*reader)->next();
        if (!row)
            return rows << row.error().detail;
        if (!*row)
            return rows;
        QStringList cells {QString::number((*row)->number)};
        if ((*row)->fault)
            cells.append(code(*(*row)->fault));
        for (qsizetype index = 0; index < (*row)->ends.size() && !(*row)->fault; ++index)
            cells.append(QString::fromUtf8((*row)->field(index)));
        rows.append(cells.join(QLatin1Char('|')));
    }
}

QStringList rowsOf(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    return rowsOf(buffer);
}

} // namespace

class TestCsvReader final : public QObject
{
    Q_OBJECT

private slots:
    void readsRows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("rows");

        QTest::newRow("plain") << QByteArray("a,b\n1,2\n3,4\n")
                               << QStringList {QStringLiteral("2|1|2"), QStringLiteral("3|3|4")};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a,b\n1,2\n")
                                         << QStringList {QStringLiteral("2|1|2")};
        QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << QStringList {QStringLiteral("2|1|2")};
        QTest::newRow("CR alone") << QByteArray("a,b\r1,2\r3,4")
                                  << QStringList {QStringLiteral("2|1|2"), QStringLiteral("3|3|4")};
        QTest::newRow("no line end at the end") << QByteArray("a,b\n1,2") << QStringList {QStringLiteral("2|1|2")};
        QTest::newRow("quotes") << QByteArray("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n")
                                << QStringList {QStringLiteral("2|x, y|say \"hi\"")};
        QTest::newRow("line end inside") << QByteArray("a,b\n\"x\r\ny\",2\n3,4\n")
                                         << QStringList {QStringLiteral("2|x\r\ny|2"), QStringLiteral("3|3|4")};
        QTest::newRow("blanks are kept") << QByteArray("a,b\n 1 ,2 \n") << QStringList {QStringLiteral("2| 1 |2 ")};
        QTest::newRow("empty fields") << QByteArray("a,b\n,\n\"\",\n")
                                      << QStringList {QStringLiteral("2||"), QStringLiteral("3||")};
        QTest::newRow("empty lines count")
            << QByteArray("a,b\n\n1,2\n\r\n3,4\n") << QStringList {QStringLiteral("3|1|2"), QStringLiteral("5|3|4")};
        QTest::newRow("other scripts") << QByteArray("a,b\nمهند,Ł\n") << QStringList {QString::fromUtf8("2|مهند|Ł")};
        QTest::newRow("header only") << QByteArray("a,b\n") << QStringList();
        QTest::newRow("empty file") << QByteArray() << QStringList {QStringLiteral("header")};
        QTest::newRow("too few columns") << QByteArray(
            "a,b\n1\n3,4\n") << QStringList {QStringLiteral("2|wrong-column-count"), QStringLiteral("3|3|4")};
        QTest::newRow("cut off at the end")
            << QByteArray("a,b\n1,2\n3")
            << QStringList {QStringLiteral("2|1|2"), QStringLiteral("3|wrong-column-count")};
        QTest::newRow("NUL") << QByteArray("a,b\n1,x\0y\n3,4\n", 14)
                             << QStringList {QStringLiteral("2|nul-character"), QStringLiteral("3|3|4")};
        QTest::newRow("quote never closed")
            << QByteArray("a,b\n1,\"2\n3,4\n5,6\n")
            << QStringList {QStringLiteral("2|quote-not-closed"), QStringLiteral("3|3|4"), QStringLiteral("4|5|6")};
        QTest::newRow("quote closed by a later row")
            << QByteArray("a,b\n1,\"2\n3,\"4\"\n5,6\n")
            << QStringList {QStringLiteral("2|quote-misplaced"), QStringLiteral("3|3|4"), QStringLiteral("4|5|6")};
        QTest::newRow("quote swallows a column")
            << QByteArray("a,b\n\"1,2\n3,4\"\n5,6\n")
            << QStringList {QStringLiteral("2|wrong-column-count"), QStringLiteral("3|quote-misplaced"),
                            QStringLiteral("4|5|6")};
        QTest::newRow("quote inside") << QByteArray("a,b\n1,2\"2\n3,4\n")
                                      << QStringList {QStringLiteral("2|quote-misplaced"), QStringLiteral("3|3|4")};
        QTest::newRow("Latin-1") << QByteArray("a,b\n1,2\nM\xFCller,4\n")
                                 << QStringList {QStringLiteral("2|1|2"), QStringLiteral("encoding")};
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "a\0,\0b\0\n\0",
                                              10)
                                << QStringList {QStringLiteral("encoding")};
    }
    void readsRows()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, rows);

        QCOMPARE(rowsOf(text), rows);
    }

    void setsAVeryLongLineAsideAndGoesOn()
    {
        LongLine file("a,b\n1,", 100'000'000, "\n3,4\n");

        QCOMPARE(rowsOf(file), (QStringList {QStringLiteral("2|line-too-long"), QStringLiteral("3|3|4")}));
    }

    void setsAQuoteThatSwallowsAMegabyteAside()
    {
        QByteArray text = "a,b\n1,\"2\n";
        for (int row = 0; row < 300'000; ++row)
            text += "3,4\n";

        const QStringList rows = rowsOf(text);

        QCOMPARE(rows.size(), 300'001);
        QCOMPARE(rows.first(), QStringLiteral("2|quote-not-closed"));
        QCOMPARE(rows.last(), QStringLiteral("300002|3|4"));
    }

    void readsMegabytesOfBrokenQuotesInAMoment()
    {
        QByteArray text = "a,b\n";
        for (int row = 0; row < 100'000; ++row)
            text += "\"\n\"\"\n";

        const QStringList rows = rowsOf(text);

        QVERIFY(rows.size() > 100'000);
    }
};

} // namespace Prefdesk

QTEST_GUILESS_MAIN(Prefdesk::TestCsvReader)
#include "tst_csvreader.moc"
