// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/cbor.h"
#include "models/audit/commitment.h"
#include "models/audit/entry.h"
#include "tests/support/resultcheck.h"

#include <QTest>

using namespace Prefdesk;

namespace {

const QByteArray nonce(16, 'n');
const QByteArray pseudonym(16, 's');
const QByteArray someHash(32, 'h');

EntryView small()
{
    EntryView entry;
    entry.nonce = nonce;
    entry.recordedAt = 1'764'000'000'000'000;
    entry.action = "signed-in";
    entry.person = 3;
    entry.workstation = "desk-7";
    entry.appVersion = "0.1.0";
    return entry;
}

EntryView full()
{
    EntryView entry = small();
    entry.action = "choice-recorded";
    entry.subject = pseudonym;
    entry.subjectSeq = 70'000;
    entry.previous = someHash;
    entry.commitments.append({"after", someHash});
    entry.commitments.append({"before", someHash});
    return entry;
}

// A map with the given keys in the given order, each with the value it should have.
QByteArray withKeys(const QList<int> &keys)
{
    CborWriter writer;
    writer.map(static_cast<quint64>(keys.size()));
    for (const int key : keys) {
        writer.number(static_cast<quint64>(key));
        if (key == 2 || key == 7)
            writer.bytes(nonce);
        else if (key == 9)
            writer.bytes(someHash);
        else if (key == 4 || key == 6 || key == 11)
            writer.text("text");
        else
            writer.number(1);
    }
    return writer.result();
}

} // namespace

class EntryTest : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatItWrote()
    {
        for (const EntryView &entry : {small(), full()}) {
            const QByteArray bytes = writeEntry(entry);
            const std::optional<EntryView> read = readEntry(bytes);

            QVERIFY(read.has_value());
            QCOMPARE(writeEntry(*read), bytes);
        }
    }

    void decodesEveryField()
    {
        const Result<Entry> entry = decodeEntry(writeEntry(full()));

        QVERIFY_OK(entry);
        QCOMPARE(entry->recordedAt.micros, 1'764'000'000'000'000);
        QCOMPARE(entry->action, QStringLiteral("choice-recorded"));
        QCOMPARE(number(entry->person), 3);
        QCOMPARE(entry->workstation, QStringLiteral("desk-7"));
        QCOMPARE(view(*entry->subject).toByteArray(), pseudonym);
        QCOMPARE(entry->subjectSeq, 70'000);
        QCOMPARE(toBytes(*entry->previous), someHash);
        QCOMPARE(entry->commitments.size(), 2);
        QCOMPARE(entry->commitments.at(1).label, QStringLiteral("before"));
        QCOMPARE(entry->appVersion, QStringLiteral("0.1.0"));
    }

    void encodesAsTheSchemaSays()
    {
        const QByteArray expected = QByteArray::fromHex("a7"
                                                        "0101"
                                                        "0250"
                                                        "6e6e6e6e6e6e6e6e6e6e6e6e6e6e6e6e"
                                                        "031b0006445941624000"
                                                        "04697369676e65642d696e"
                                                        "0503"
                                                        "06666465736b2d37"
                                                        "0b65302e312e30");

        QCOMPARE(writeEntry(small()).toHex(), expected.toHex());
        QVERIFY(readEntry(withKeys({1, 2, 3, 4, 5, 6, 11})).has_value());
    }

    void refusesEveryCutAndEveryAddition()
    {
        const QByteArray bytes = writeEntry(full());
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY2(!readEntry(bytes.first(size)), qPrintable(QString::number(size)));

        QVERIFY(!readEntry(bytes + '\0'));
        QVERIFY_ERROR(decodeEntry(bytes + 'x'), Error::Kind::Damaged);
    }

    void neverReadsTwoEncodingsOfOneEntry()
    {
        const QByteArray bytes = writeEntry(full());
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = bytes;
                changed[at] = static_cast<char>(changed.at(at) ^ (1 << bit));
                if (const auto entry = readEntry(changed))
                    QCOMPARE(writeEntry(*entry), changed);
            }
        }
    }

    void refusesWhatTheSchemaForbids_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = writeEntry(small());
        EntryView entry = small();

        QTest::newRow("longer form of a number")
            << QByteArray(good).replace(QByteArray::fromHex("0503"), QByteArray::fromHex("051803"));
        QTest::newRow("another version") << QByteArray(good).replace(1, 2, QByteArray::fromHex("0102"));
        QTest::newRow("indefinite map") << QByteArray("\xbf" + good.mid(1) + '\xff');
        QTest::newRow("tag") << QByteArray("\xc1" + good);
        QTest::newRow("unknown key") << withKeys({1, 2, 3, 4, 5, 6, 11, 12});
        QTest::newRow("key zero") << withKeys({0, 1, 2, 3, 4, 5, 6, 11});
        QTest::newRow("keys out of order") << withKeys({1, 2, 3, 5, 4, 6, 11});
        QTest::newRow("key twice") << withKeys({1, 2, 3, 4, 5, 5, 6, 11});
        QTest::newRow("key missing") << withKeys({1, 2, 3, 4, 5, 11});
        QTest::newRow("subject without number") << withKeys({1, 2, 3, 4, 5, 6, 7, 11});
        QTest::newRow("number without subject") << withKeys({1, 2, 3, 4, 5, 6, 8, 11});
        QTest::newRow("first entry with a previous one") << withKeys({1, 2, 3, 4, 5, 6, 7, 8, 9, 11});
        QTest::newRow("bad UTF-8") << QByteArray(good).replace("desk-7", "desk-\xff");
        entry.action = "";
        QTest::newRow("empty action") << writeEntry(entry);
        entry = full();
        std::swap(entry.commitments[0], entry.commitments[1]);
        QTest::newRow("labels out of order") << writeEntry(entry);
        entry = full();
        entry.commitments[1] = entry.commitments[0];
        QTest::newRow("label twice") << writeEntry(entry);
        entry = full();
        entry.previous = {};
        QTest::newRow("later entry without the previous one") << writeEntry(entry);
        entry = small();
        const QByteArray longText(longestEntry, 'x');
        entry.workstation = longText;
        QTest::newRow("too long") << writeEntry(entry);
    }

    void refusesWhatTheSchemaForbids()
    {
        QFETCH(const QByteArray, bytes);

        QVERIFY(!readEntry(bytes));
    }

    void opensACommitmentOnlyWithItsSaltLabelAndValue()
    {
        Hasher hasher;
        const Opening opening
            = Opening::of("after", CommittedJson({{QStringLiteral("b"), 1}, {QStringLiteral("a"), 2}}).bytes());
        const Hash commitment = opening.commitment(hasher);
        Opening otherValue = opening;
        otherValue.value = "{}";
        Opening otherLabel = opening;
        otherLabel.label = "before";

        QCOMPARE(opening.value, QByteArray(R"({"a":2,"b":1})"));
        QCOMPARE(opening.salt.size(), 32);
        QVERIFY(Opening::of("after", opening.value).salt != opening.salt);
        QVERIFY(commitmentOf(hasher, opening.salt, "after", opening.value) == commitment);
        QVERIFY(commitment == hasher.hash({"\x02", opening.salt, "after", QByteArrayView("\0", 1), opening.value}));
        QVERIFY(otherValue.commitment(hasher) != commitment);
        QVERIFY(otherLabel.commitment(hasher) != commitment);
    }
};

QTEST_GUILESS_MAIN(EntryTest)
#include "tst_entry.moc"
