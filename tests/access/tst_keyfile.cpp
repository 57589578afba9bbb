// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/keyslots.h"
#include "models/access/recoverycode.h"
#include "tests/support/resultcheck.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Prefdesk;

class TestKeyFile final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_path = m_folder.filePath(QStringLiteral("desk.keys"));
        m_keys.database = Secret::random(32);
        m_keys.log = Secret::random(32);
        const QByteArray log = logPublicKey(m_keys.log);
        auto ada = makeSlot({KeySlot::Kind::Person, QStringLiteral("ada"), log}, secret("correct horse"));
        auto bob = makeSlot({KeySlot::Kind::Person, QStringLiteral("bob"), log}, secret("battery staple"));
        QVERIFY_OK(ada);
        QVERIFY_OK(bob);
        seal(ada->slot, m_keys);
        seal(bob->slot, m_keys);
        m_file.desk = QStringLiteral("0f0e");
        m_file.entries = {ada->slot, bob->slot};
    }

    void init()
    {
        const auto bytes = keyFileBytes(m_file, m_keys.database, m_keys.log);
        QVERIFY_OK(bytes);
        m_bytes = *bytes;
        write(m_bytes);
    }

    void givesBackWhatWasWritten()
    {
        const auto file = readAuthentic(m_path, m_keys.database, m_keys.log);

        QVERIFY_OK(file);
        QCOMPARE(file->desk, m_file.desk);
        QVERIFY(file->entries == m_file.entries);
        const auto keys = openSlot(*file->personSlot(QStringLiteral("bob")), secret("battery staple"));
        QVERIFY_OK(keys);
        QVERIFY(keys->database == m_keys.database);
        QVERIFY(keys->log == m_keys.log);
        QVERIFY(keys->nextDatabase.isEmpty());
    }

    void refusesAWrongPassphrase()
    {
        QVERIFY_ERROR(openSlot(m_file.entries.first(), secret("correct horsE")), Error::Kind::WrongKey);
    }

    void refusesEveryFlippedBit()
    {
        for (qsizetype place = 0; place < m_bytes.size(); ++place) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray damaged = m_bytes;
                damaged[place] = static_cast<char>(damaged.at(place) ^ (1 << bit));
                const auto file = parseKeyFile(damaged);
                const bool opens = file && authenticate(*file, m_keys.database);
                QVERIFY2(!opens, qPrintable(QStringLiteral("byte %1 bit %2").arg(place).arg(bit)));
            }
        }
    }

    void refusesEveryTruncation()
    {
        for (qsizetype size = 0; size < m_bytes.size(); ++size) {
            const auto file = parseKeyFile(m_bytes.left(size));
            QVERIFY(!file || !authenticate(*file, m_keys.database));
        }
    }

    void refusesWhatFollowsTheEnd()
    {
        write(m_bytes + '\n');
        QVERIFY_ERROR(readAuthentic(m_path, m_keys.database, m_keys.log), Error::Kind::Damaged);
    }

    void refusesAMissingFile()
    {
        QFile::remove(m_path);
        QVERIFY_ERROR(readKeyFile(m_path), Error::Kind::Unavailable);
    }

    void refusesANewerVersion()
    {
        QByteArray newer = m_bytes;
        write(newer.replace("prefdesk-keys/1", "prefdesk-keys/2"));
        QVERIFY_ERROR(readKeyFile(m_path), Error::Kind::Unavailable);
    }

    void refusesASlotUnderAnotherName()
    {
        KeyFile swapped = m_file;
        std::swap(swapped.entries[0].name, swapped.entries[1].name);
        QVERIFY_ERROR(openSlot(swapped.entries.at(0), secret("correct horse")), Error::Kind::WrongKey);
    }

    void refusesSwappedSlotsEvenInOrder()
    {
        KeyFile swapped = m_file;
        swapped.entries.swapItemsAt(0, 1);
        const auto bytes = keyFileBytes(swapped, m_keys.database, m_keys.log);
        QVERIFY_OK(bytes);
        // The slots of the one with the last lines of the other.
        const qsizetype end = m_bytes.lastIndexOf('}');
        write(bytes->left(end) + m_bytes.mid(end));
        QVERIFY_OK(readKeyFile(m_path));
        QVERIFY_ERROR(readAuthentic(m_path, m_keys.database, m_keys.log), Error::Kind::Damaged);
    }

    void refusesWhoKnowsOnlyOneOfTheTwoKeys()
    {
        // A stranger, whose keys are sealed to everybody's public keys, which stand in the file for all to read.
        DeskKeys own;
        own.database = Secret::random(32);
        own.log = Secret::random(32);
        KeyFile forged = m_file;
        for (KeySlot &slot : forged.entries)
            seal(slot, own);
        QVERIFY_ERROR(keyFileBytes(forged, own.database, own.log), Error::Kind::Internal); // not signed for the slots
        own.log = m_keys.log.copy();
        for (KeySlot &slot : forged.entries)
            seal(slot, own);
        // Somebody who has left: the log key is known to them, the newest database key is not.
        const auto bytes = keyFileBytes(forged, own.database, own.log);
        QVERIFY_OK(bytes);
        write(*bytes);
        QVERIFY_ERROR(readAuthentic(m_path, m_keys.database, m_keys.log), Error::Kind::Damaged);
    }

    void refusesASlotThatNamesAnotherLog()
    {
        KeySlot slot = m_file.entries.first();
        DeskKeys own;
        own.database = Secret::random(32);
        own.log = Secret::random(32);
        slot.logPublicKey = logPublicKey(own.log);
        seal(slot, own);
        QVERIFY_ERROR(openSlot(slot, secret("correct horse")), Error::Kind::WrongKey);
    }

    void neverWritesWhatItWouldNotRead()
    {
        KeyFile mixed = m_file;
        DeskKeys both;
        both.database = m_keys.database.copy();
        both.nextDatabase = Secret::random(32);
        both.log = m_keys.log.copy();
        seal(mixed.entries[0], both);
        QVERIFY_ERROR(keyFileBytes(mixed, m_keys.database, m_keys.log), Error::Kind::Internal);
        seal(mixed.entries[1], both);
        QVERIFY_OK(keyFileBytes(mixed, m_keys.database, m_keys.log));
    }

    void refusesAWeakenedKeyDerivation()
    {
        const auto with = [this](const char *from, const char *to) {
            QByteArray bytes = m_bytes;
            return parseKeyFile(bytes.replace(from, to));
        };
        QVERIFY_OK(with("\"memory\": 67108864", "\"memory\": 67108865"));
        QVERIFY_ERROR(with("\"memory\": 67108864", "\"memory\": 33554432"), Error::Kind::Damaged);
        QVERIFY_ERROR(with("\"passes\": 3", "\"passes\": 1"), Error::Kind::Damaged);
    }

    void refusesUnknownFields()
    {
        QByteArray more = m_bytes;
        write(more.replace("\"desk\":", "\"hint\": \"x\", \"desk\":"));
        QVERIFY_ERROR(readKeyFile(m_path), Error::Kind::Damaged);
    }

    void keepsTheKeyPairWhenThePassphraseChanges()
    {
        const auto changed = rewrapped(m_file.entries.first(), secret("correct horse"), secret("new"));

        QVERIFY_OK(changed);
        QCOMPARE(changed->publicKey, m_file.entries.first().publicKey);
        QVERIFY(changed->salt != m_file.entries.first().salt);
        QVERIFY_ERROR(openSlot(*changed, secret("correct horse")), Error::Kind::WrongKey);
        const auto keys = openSlot(*changed, secret("new"));
        QVERIFY_OK(keys);
        QVERIFY(keys->database == m_keys.database);
    }

    void readsARecoveryCodeAsPeopleTypeIt()
    {
        const QString code = newRecoveryCode();
        QCOMPARE(code.size(), 10 * 4 + 9);

        const auto secret = readRecoveryCode(code);
        const auto typed = readRecoveryCode(code.toLower().replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'l'));

        QVERIFY_OK(secret);
        QVERIFY_OK(typed);
        QVERIFY(*secret == *typed);
        QCOMPARE(secret->size(), std::size_t(32));
    }

    void namesTheGroupWithATypingError()
    {
        const QString code = newRecoveryCode();
        const QString letters = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
        for (int place = 0; place < 8 * 5; ++place) {
            if (code.at(place) == u'-')
                continue;
            QString wrong = code;
            wrong[place] = letters.at((letters.indexOf(code.at(place)) + 1 + place % 31) % 32);
            const auto secret = readRecoveryCode(wrong);
            if (wrong == code)
                continue;
            QVERIFY_ERROR(secret, Error::Kind::Invalid);
            QVERIFY2(secret.error().message.contains(QStringLiteral("Group %1 ").arg(place / 5 + 1)),
                     qPrintable(secret.error().message));
        }
        QVERIFY_ERROR(readRecoveryCode(code.left(20)), Error::Kind::Invalid);
        QVERIFY_ERROR(readRecoveryCode(QString(code).replace(2, 1, QStringLiteral("U"))), Error::Kind::Invalid);
    }

private:
    static Secret secret(const char *text) { return Secret::copyOf(QByteArrayView(text)); }

    QByteArray contents() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
    QString m_path;
    DeskKeys m_keys;
    KeyFile m_file;
    QByteArray m_bytes;
};

QTEST_GUILESS_MAIN(TestKeyFile)
#include "tst_keyfile.moc"
