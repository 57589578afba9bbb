// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/base64.h"
#include "models/audit/merkle.h"
#include "models/audit/note.h"
#include "models/audit/tlogproof.h"
#include "tests/support/resultcheck.h"

#include <QTest>

using namespace Prefdesk;

namespace {

// The published example of signed notes (golang.org/x/mod/sumdb/note).
const QString vkey = QStringLiteral("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
const QByteArray privateKey = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const QByteArray text = "If you think cryptography is the answer to your problem,\n"
                        "then you don't know what your problem is.\n";
const QByteArray signatureLine
    = "\xe2\x80\x94 PeterNeumann "
      "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

VerifierKey peter()
{
    return *VerifierKey::fromText(vkey);
}

LogKey keyNamed(const QString &name, char fill = 'k')
{
    return *LogKey::fromSeed(name, Secret::copyOf(QByteArray(32, fill)));
}

} // namespace

class NoteTest : public QObject
{
    Q_OBJECT

private slots:
    void opensThePublishedExample()
    {
        const Result<QByteArray> opened = openNote(text + '\n' + signatureLine, {peter()});

        QVERIFY_OK(opened);
        QCOMPARE(*opened, text);
        QCOMPARE(peter().toText(), vkey);
    }

    void signsThePublishedExample()
    {
        const Secret seed = Secret::copyOf(QByteArray::fromBase64(privateKey).mid(1));
        const Result<LogKey> key = LogKey::fromSeed(QStringLiteral("PeterNeumann"), seed);
        QVERIFY_OK(key);
        Note note {text, {}};
        note.sign(*key);

        QCOMPARE(key->verifier(), peter());
        QCOMPARE(note.toBytes(), text + '\n' + signatureLine);
    }

    void refusesEveryOtherByte()
    {
        const QByteArray note = text + '\n' + signatureLine;
        for (qsizetype at = 0; at < note.size(); ++at) {
            QByteArray changed = note;
            changed[at] = static_cast<char>(changed.at(at) ^ 1);
            QVERIFY_ERROR(openNote(changed, {peter()}), Error::Kind::Damaged);
        }
    }

    void ignoresUnknownSignaturesButNotAWrongOneOfAKnownKey()
    {
        Note note {text, {}};
        note.sign(keyNamed(QStringLiteral("other")));
        QVERIFY_ERROR(openNote(note.toBytes(), {peter()}), Error::Kind::Damaged);

        const QByteArray both = note.toBytes() + signatureLine;
        QVERIFY_OK(openNote(both, {peter()}));

        QByteArray bad = signatureLine;
        bad.replace("x08go/Z", "x08go/a");
        QVERIFY_ERROR(openNote(both + bad, {peter()}), Error::Kind::Damaged);
    }

    void takesSixteenSignatures()
    {
        Note note {text, {}};
        for (int at = 0; at < 16; ++at)
            note.sign(keyNamed(QStringLiteral("key%1").arg(at)));

        const Result<Note> parsed = Note::parse(note.toBytes());

        QVERIFY_OK(parsed);
        QCOMPARE(*parsed, note);
    }

    void refusesWhatIsNotANote_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no blank line") << text + signatureLine;
        QTest::newRow("no signature") << text + '\n';
        QTest::newRow("no last newline") << (text + '\n' + signatureLine).chopped(1);
        QTest::newRow("carriage return") << QByteArray(text).replace("\n", "\r\n") + '\n' + signatureLine;
        QTest::newRow("NUL") << QByteArray(text).replace("you", QByteArray("y\0u", 3)) + '\n' + signatureLine;
        QTest::newRow("bad UTF-8") << QByteArray("\xff\n\n") + signatureLine;
        QTest::newRow("hyphen for the dash") << text + '\n' + QByteArray(signatureLine).replace("\xe2\x80\x94", "-");
        QTest::newRow("text after the signatures") << text + '\n' + signatureLine + "more\n";
        QTest::newRow("name with a plus") << text + '\n' + QByteArray(signatureLine).replace("PeterN", "Peter+N");
        QTest::newRow("name with a wide space")
            << text + '\n' + QByteArray(signatureLine).replace("PeterN", "Peter\xe3\x80\x80N");
        QTest::newRow("empty name") << text + '\n' + QByteArray(signatureLine).replace("PeterNeumann", "");
        QTest::newRow("base64 without padding") << text + '\n' + QByteArray(signatureLine).replace("AM=", "AM");
        QTest::newRow("base64 with stray bits") << text + '\n' + QByteArray(signatureLine).replace("AM=", "AN=");
        QTest::newRow("base64 with a blank") << text + '\n' + QByteArray(signatureLine).replace("x08go", "x08 go");
        QTest::newRow("signature of four bytes") << text + "\n\xe2\x80\x94 name AAAAAA==\n";
        QTest::newRow("sixty-five signatures") << text + '\n' + signatureLine.repeated(65);
    }

    void refusesWhatIsNotANote()
    {
        QFETCH(const QByteArray, bytes);

        QVERIFY_ERROR(Note::parse(bytes), Error::Kind::Damaged);
    }

    void refusesWhatIsNotAVerifierKey_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("empty") << QString();
        QTest::newRow("no key") << QStringLiteral("PeterNeumann+c74f20a3");
        QTest::newRow("another id") << QString(vkey).replace(QStringLiteral("c74f"), QStringLiteral("c74e"));
        QTest::newRow("capital id") << QString(vkey).replace(QStringLiteral("c74f"), QStringLiteral("C74F"));
        QTest::newRow("another name") << QString(vkey).replace(QStringLiteral("Peter"), QStringLiteral("Petra"));
        QTest::newRow("another type") << QString(vkey).replace(QStringLiteral("+ARpc"), QStringLiteral("+BRpc"));
        QTest::newRow("short key") << vkey.chopped(4);
    }

    void refusesWhatIsNotAVerifierKey()
    {
        QFETCH(const QString, key);

        QVERIFY_ERROR(VerifierKey::fromText(key), Error::Kind::Invalid);
    }

    void refusesALogKeyWithoutNameOrSeed()
    {
        QVERIFY_ERROR(LogKey::fromSeed(QStringLiteral("log"), Secret::random(31)), Error::Kind::Unavailable);
        QVERIFY_ERROR(LogKey::fromSeed(QStringLiteral("two words"), Secret::random(32)), Error::Kind::Unavailable);
        QVERIFY_ERROR(LogKey::fromSeed({}, Secret::random(32)), Error::Kind::Unavailable);
    }

    void readsNumbersAndBase64InOneFormOnly()
    {
        QCOMPARE(strictDecimal("0"), std::optional<qint64>(0));
        QCOMPARE(strictDecimal("9223372036854775807"), std::optional<qint64>(9223372036854775807));
        for (const char *bad : {"", "00", "01", "+1", "-1", " 1", "1 ", "1x", "9223372036854775808", "0x1"})
            QVERIFY2(!strictDecimal(bad), bad);
        for (const char *bad : {"A", "AA", "AA=", "AB==", "AA==\n", "A-__", "AAAA=", "===="})
            QVERIFY2(!strictBase64(bad), bad);
        QCOMPARE(strictBase64("AA=="), std::optional(QByteArray(1, '\0')));
    }

    void opensACheckpointOfItsOwnLogOnly()
    {
        const LogKey key = keyNamed(QStringLiteral("prefdesk.test/log/1"));
        const Checkpoint checkpoint {key.verifier().name, 42, Hash {'r'}};
        const Checkpoint foreign {QStringLiteral("prefdesk.test/log/2"), 42, Hash {'r'}};

        const Result<Checkpoint> opened = openCheckpoint(checkpoint.signedBy(key), key.verifier());

        QVERIFY_OK(opened);
        QCOMPARE(*opened, checkpoint);
        QVERIFY_ERROR(openCheckpoint(foreign.signedBy(key), key.verifier()), Error::Kind::Damaged);
    }

    void refusesWhatIsNotACheckpoint_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray root = QByteArray(32, 'r').toBase64();
        QTest::newRow("two lines") << QByteArray("log\n5\n");
        QTest::newRow("no last newline") << "log\n5\n" + root;
        QTest::newRow("empty origin") << "\n5\n" + root + '\n';
        QTest::newRow("empty extension") << "log\n5\n" + root + "\n\n";
        QTest::newRow("leading zero") << "log\n05\n" + root + '\n';
        QTest::newRow("negative") << "log\n-5\n" + root + '\n';
        QTest::newRow("too large") << "log\n9223372036854775808\n" + root + '\n';
        QTest::newRow("root of 31 bytes") << "log\n5\n" + QByteArray(31, 'r').toBase64() + '\n';
        QTest::newRow("root not base64") << QByteArray("log\n5\nroot\n");
    }

    void refusesWhatIsNotACheckpoint()
    {
        QFETCH(const QByteArray, body);

        QVERIFY_ERROR(Checkpoint::fromText(body), Error::Kind::Damaged);
    }

    void provesAnEntryOffline()
    {
        const LogKey key = keyNamed(QStringLiteral("log"));
        Hasher hasher;
        const Hash left = hasher.leaf("left");
        const Checkpoint checkpoint {QStringLiteral("log"), 2, hasher.node(left, hasher.leaf("right"))};
        const TlogProof proof {1, {left}, "extra", checkpoint.signedBy(key)};

        const Result<TlogProof> read = TlogProof::fromText(proof.toText());

        QVERIFY_OK(read);
        QCOMPARE(*read, proof);
        QVERIFY_OK(read->verify("right", key.verifier()));
        QVERIFY_ERROR(read->verify("wrong", key.verifier()), Error::Kind::Damaged);
        QVERIFY_ERROR(read->verify("right", keyNamed(QStringLiteral("log"), 'x').verifier()), Error::Kind::Damaged);
    }

    void refusesEveryOtherByteOfAProof()
    {
        const LogKey key = keyNamed(QStringLiteral("log"));
        Hasher hasher;
        const Hash left = hasher.leaf("left");
        const Checkpoint checkpoint {QStringLiteral("log"), 2, hasher.node(left, hasher.leaf("right"))};
        const QByteArray sound = TlogProof {1, {left}, {}, checkpoint.signedBy(key)}.toText();
        for (qsizetype at = 0; at < sound.size(); ++at) {
            QByteArray changed = sound;
            changed[at] = static_cast<char>(changed.at(at) ^ 1);
            const Result<TlogProof> proof = TlogProof::fromText(changed);
            QVERIFY2(!proof || !proof->verify("right", key.verifier()), qPrintable(QString::number(at)));
        }
        for (qsizetype size = 0; size < sound.size(); ++size)
            QVERIFY(!TlogProof::fromText(sound.first(size)));
    }
};

QTEST_GUILESS_MAIN(NoteTest)
#include "tst_note.moc"
