// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ctl/terminal.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

using namespace Prefdesk;
using namespace Qt::StringLiterals;

static const QString inTheCopy = u" --desk again.prefdesk --user admin --passphrase-file secret --json"_s;

/// The whole story of a desk, told by the real program; each slot goes on where the one before ended.
class TestPrefdeskctl final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void makesADesk();
    void importsContactsOnceAndMessages();
    void triesAnImportWithoutKeepingIt();
    void findsACustomer();
    void setsPreferencesWithProof();
    void refusesAWordingForSomethingElse();
    void refusesConsentWithoutProof();
    void showsWhatWasChosen();
    void showsWhatWasChosenEarlier();
    void tellsTheHistory();
    void stopsAndLifts();
    void verifiesAgainstACheckpoint();
    void reportsAndVerifiesTheReport();
    void staysSilentWhenAskedTo();
    void recordsSearchesWithoutTheirText();
    void backsUpAndRestores();
    void noticesTwoHistoriesOfOneDesk();

private:
    Terminal m_terminal;
    QString m_beforeChanges;
};

void TestPrefdeskctl::initTestCase()
{
    for (const QString &name : {u"contacts.csv"_s, u"messages.jsonl"_s})
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/intake/") + name, m_terminal.path(name)));
}

void TestPrefdeskctl::makesADesk()
{
    const Run made = m_terminal.run(u"create north.prefdesk --name \"North desk\" --passphrase-file secret --json"_s);
    const Run again = m_terminal.run(u"create north.prefdesk --name \"North desk\" --passphrase-file secret"_s);

    QCOMPARE(made.code, 0);
    QVERIFY(made.object().value(u"recovery_code"_s).toString().size() > 30);
    QCOMPARE(again.code, 5);
    QVERIFY(again.errors.contains("exists already"));
}

void TestPrefdeskctl::importsContactsOnceAndMessages()
{
    const QJsonObject first = m_terminal.admin(u"import hubspot-contacts contacts.csv"_s).object();
    const QJsonObject second = m_terminal.admin(u"import hubspot-contacts contacts.csv"_s).object();
    const Run messages = m_terminal.admin(u"import messages messages.jsonl"_s);

    const int customers = first.value(u"added"_s).toInt();
    QVERIFY(customers > 20);
    QVERIFY(first.value(u"read"_s).toInt() >= customers);
    QVERIFY(!first.value(u"quarantine"_s).toArray().isEmpty());
    const QJsonObject quarantined = first.value(u"quarantine"_s).toArray().first().toObject();
    QCOMPARE(quarantined.keys(), (QStringList {u"field"_s, u"reason"_s, u"row"_s}));
    QVERIFY(first.value(u"choices"_s).toInt() > 0);
    QCOMPARE(first.value(u"unmatched"_s).toInt(), 0);
    QCOMPARE(second.value(u"added"_s).toInt(), 0);
    QCOMPARE(second.value(u"changed"_s).toInt(), 0);
    QCOMPARE(second.value(u"unchanged"_s).toInt(), customers);
    QCOMPARE(messages.code, 0);
    QVERIFY(messages.object().value(u"added"_s).toInt() > 20);
    QVERIFY(messages.object().value(u"unmatched"_s).toInt() > 0);
}

void TestPrefdeskctl::triesAnImportWithoutKeepingIt()
{
    QByteArray contacts = m_terminal.read(u"contacts.csv"_s);
    m_terminal.write(u"more.csv"_s, contacts.replace("\n1000", "\n9000"));

    const QJsonObject tried = m_terminal.admin(u"import hubspot-contacts more.csv --dry-run"_s).object();
    const Run found = m_terminal.admin(u"find 900000"_s);

    QVERIFY(tried.value(u"added"_s).toInt() > 20);
    QCOMPARE(found.code, 0);
    QCOMPARE(found.objects().size(), 0);
}

void TestPrefdeskctl::findsACustomer()
{
    const Run byNumber = m_terminal.admin(u"find 100000"_s);
    const Run byName = m_terminal.admin(u"find berger --limit 1"_s);
    const Run byDigits = m_terminal.admin(u"find 9539"_s);

    QCOMPARE(byNumber.object().value(u"number"_s).toString(), u"100000"_s);
    QCOMPARE(byNumber.object().value(u"matched"_s).toString(), u"number"_s);
    QCOMPARE(byNumber.object().value(u"name"_s).toString(), u"BERGER, Agnès"_s);
    QVERIFY(!byNumber.object().value(u"contact_points"_s).toArray().isEmpty());
    QCOMPARE(byName.objects().size(), 1);
    QCOMPARE(byName.object().value(u"number"_s).toString(), u"100000"_s);
    QCOMPARE(byDigits.object().value(u"matched"_s).toString(), u"phone"_s);
}

void TestPrefdeskctl::setsPreferencesWithProof()
{
    m_beforeChanges = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);

    const Run set
        = m_terminal.admin(u"set 100000 email/newsletter=given data-use/training-ai=refused --frequency weekly "
                           "--cap 2/week --verified call-back --heard \"yes, weekly please\" --call PBX-1 "
                           "--notice \"marketing-email v1 fr\""_s);

    QVERIFY2(set.code == 0, set.errors.constData());
    QCOMPARE(set.object().value(u"number"_s).toString(), u"100000"_s);
    QVERIFY(!set.object().value(u"systems"_s).toArray().isEmpty());
}

void TestPrefdeskctl::refusesAWordingForSomethingElse()
{
    const QString set = u"set 100000 sms/newsletter=given --verified call-back --heard yes --notice "_s;
    for (const QString &notice : {u"\"marketing-email v1 fr\""_s, u"\"marketing-sms v1 de\""_s, u"nonsense"_s}) {
        const Run refused = m_terminal.admin(set + notice);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.errors.contains("marketing-sms v1 fr"), refused.errors.constData());
    }
    // What it does explain is kept with it; the other stays without proof.
    const Run half
        = m_terminal.admin(u"set 100000 sms/newsletter=given phone/newsletter=given --verified call-back --heard yes "
                           "--notice \"marketing-sms v1 fr\""_s);
    QCOMPARE(half.code, 4);
    QVERIFY2(half.errors.contains("Phone"), half.errors.constData());
}

void TestPrefdeskctl::refusesConsentWithoutProof()
{
    const Run refused = m_terminal.admin(u"set 100000 sms/offers=given"_s);

    QCOMPARE(refused.code, 4);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY(refused.errors.contains("verified"));
}

void TestPrefdeskctl::showsWhatWasChosen()
{
    const QJsonObject shown = m_terminal.admin(u"show 100000"_s).object();

    QCOMPARE(shown.keys(), (QStringList {u"data_uses"_s, u"number"_s, u"preferences"_s, u"stop"_s}));
    QCOMPARE(shown.value(u"stop"_s), QJsonValue(false));
    QJsonObject newsletter;
    for (const QJsonValue &preference : shown.value(u"preferences"_s).toArray()) {
        if (preference[u"channel"_s] == u"email"_s && preference[u"topic"_s] == u"newsletter"_s)
            newsletter = preference.toObject();
    }
    QCOMPARE(newsletter.value(u"state"_s).toString(), u"given"_s);
    QCOMPARE(newsletter.value(u"frequency"_s).toString(), u"weekly"_s);
    QCOMPARE(newsletter.value(u"cap"_s).toObject().value(u"count"_s).toInt(), 2);
    QCOMPARE(newsletter.value(u"notice"_s).toString(), u"marketing-email v1 fr"_s);
    QVERIFY(newsletter.value(u"pause_until"_s).isNull());
    QVERIFY(newsletter.value(u"since"_s).toString().endsWith(u'Z'));
    QCOMPARE(shown.value(u"data_uses"_s)[0][u"state"_s].toString(), u"refused"_s);
}

void TestPrefdeskctl::showsWhatWasChosenEarlier()
{
    const QJsonObject shown = m_terminal.admin(u"show 100000 --at "_s + m_beforeChanges).object();

    QCOMPARE(shown.value(u"number"_s).toString(), u"100000"_s);
    QCOMPARE(shown.value(u"data_uses"_s).toArray().size(), 0);
}

void TestPrefdeskctl::tellsTheHistory()
{
    const QList<QJsonObject> choices = m_terminal.admin(u"history 100000"_s).objects();

    QVERIFY(choices.size() >= 2);
    QCOMPARE(choices.first().value(u"person"_s).toString(), u"admin"_s);
    QCOMPARE(choices.first().value(u"source"_s).toString(), u"call"_s);
}

void TestPrefdeskctl::stopsAndLifts()
{
    const Run channel = m_terminal.admin(u"stop 100001 --scope sms"_s);
    const Run stopped = m_terminal.admin(u"stop 100000 --heard \"leave me alone\""_s);
    const bool isStopped = m_terminal.admin(u"show 100000"_s).object().value(u"stop"_s).toBool();
    const Run tooEarly = m_terminal.admin(u"lift 100000 --verified call-back --heard \"I did not mean it\" "
                                          "--notice \"lift-stop v1 fr\""_s);

    QCOMPARE(channel.code, 0);
    QCOMPARE(m_terminal.admin(u"show 100001"_s).object().value(u"preferences"_s).toArray().size(), 6);
    QCOMPARE(stopped.code, 0);
    QVERIFY(isStopped);
    QCOMPARE(tooEarly.code, 4);

    QCOMPARE(m_terminal.admin(u"person add olga --role officer --new-passphrase-file other"_s).code, 0);
    const Run lifted
        = m_terminal.run(u"lift 100000 --verified call-back --heard \"I did not mean it\" --correct \"agent slipped\" "
                         "--notice \"lift-stop v1 fr\" --desk north.prefdesk --user olga --passphrase-file other"_s);
    QVERIFY2(lifted.code == 0, lifted.errors.constData());
    QVERIFY(!m_terminal.admin(u"show 100000"_s).object().value(u"stop"_s).toBool(true));
}

void TestPrefdeskctl::verifiesAgainstACheckpoint()
{
    const Run checkpoint = m_terminal.admin(u"checkpoint --out kept.checkpoint"_s);
    const Run verified = m_terminal.admin(u"verify --against kept.checkpoint"_s);
    QList<QByteArray> lines = m_terminal.read(u"kept.checkpoint"_s).split('\n');
    lines[1] = QByteArray::number(lines.at(1).toInt() - 1); // the size of the log
    m_terminal.write(u"forged.checkpoint"_s, lines.join('\n'));
    const Run doubted = m_terminal.admin(u"verify --against forged.checkpoint"_s);

    QCOMPARE(checkpoint.code, 0);
    QVERIFY(m_terminal.read(u"kept.checkpoint"_s).contains("\n— "));
    QVERIFY2(verified.code == 0, verified.out + verified.errors);
    QVERIFY(verified.object().value(u"ok"_s).toBool());
    QVERIFY(verified.object().value(u"entries"_s).toInt() > 5);
    QVERIFY(verified.object().value(u"anchored_by"_s).toArray().contains(u"checkpoint"_s));
    QCOMPARE(verified.object().value(u"findings"_s).toArray().size(), 0);
    QCOMPARE(doubted.code, 1);
    QVERIFY(!doubted.object().value(u"findings"_s).toArray().isEmpty());
}

void TestPrefdeskctl::reportsAndVerifiesTheReport()
{
    const Run customer = m_terminal.admin(u"report customer 100000 --out customer.pdf"_s);
    const Run period = m_terminal.admin(u"report period --from 2020-01-01 --to 2100-01-01 --out period.pdf"_s);
    QVERIFY2(customer.code == 0, customer.errors.constData());
    QVERIFY2(period.code == 0, period.errors.constData());
    QVERIFY(m_terminal.read(u"period.pdf"_s).startsWith("%PDF"));

    QByteArray bytes = m_terminal.read(u"customer.pdf"_s);
    bytes[bytes.size() / 3] = static_cast<char>(bytes.at(bytes.size() / 3) ^ 1);
    m_terminal.write(u"changed.pdf"_s, bytes);
    const Run good = m_terminal.run(u"verify-report customer.pdf --checkpoint kept.checkpoint --json"_s);
    const Run changed = m_terminal.run(u"verify-report changed.pdf --json"_s);
    const Run missing = m_terminal.run(u"verify-report nowhere.pdf"_s);

    QVERIFY2(good.code == 0, good.out.constData());
    const QJsonObject said = good.object();
    const QString log = u"verify-report customer.pdf --log-key "_s + said.value(u"log_key"_s).toString();
    QCOMPARE(m_terminal.run(log + u" --signer-sha256 "_s + said.value(u"signer_sha256"_s).toString()).code, 0);
    QCOMPARE(m_terminal.run(log + u" --signer-sha256 "_s + QString(64, u'0')).code, 1);
    QCOMPARE(changed.code, 1);
    QVERIFY(!changed.object().value(u"findings"_s).toArray().isEmpty());
    QCOMPARE(missing.code, 5);
}

void TestPrefdeskctl::backsUpAndRestores()
{
    const Run backup = m_terminal.admin(u"backup north.backup"_s);
    const QString restore = u"restore north.backup --user admin --passphrase-file secret --json --desk "_s;
    const Run restored = m_terminal.run(restore + u"again.prefdesk"_s);
    const Run onto = m_terminal.run(restore + u"north.prefdesk"_s);
    const Run shown = m_terminal.run(u"show 100000"_s + inTheCopy);

    QVERIFY2(backup.code == 0, backup.errors.constData());
    QVERIFY(backup.object().value(u"entries"_s).toInt() > 5);
    QVERIFY2(restored.code == 0, restored.errors.constData());
    QCOMPARE(onto.code, 5);
    QCOMPARE(shown.object().value(u"preferences"_s),
             m_terminal.admin(u"show 100000"_s).object().value(u"preferences"_s));
}

void TestPrefdeskctl::noticesTwoHistoriesOfOneDesk()
{
    // Restoring was a drill: what this workstation remembers stays with the desk, which went on meanwhile.
    const Run live = m_terminal.admin(u"verify"_s);

    QVERIFY2(live.code == 0, live.out + live.errors);
    QCOMPARE(m_terminal.run(u"verify"_s + inTheCopy).code, 1);
    QVERIFY(m_terminal.run(u"checkpoint --out copy.checkpoint"_s + inTheCopy).code != 0);
    QVERIFY(m_terminal.run(u"report customer 100000 --out copy.pdf"_s + inTheCopy).code != 0);
    QVERIFY(m_terminal.read(u"copy.checkpoint"_s).isEmpty() && m_terminal.read(u"copy.pdf"_s).isEmpty());
    QVERIFY(m_terminal.run(u"find 100000"_s + inTheCopy).errors.contains("does not continue"));
}

void TestPrefdeskctl::recordsSearchesWithoutTheirText()
{
    const int before = m_terminal.admin(u"verify"_s).object().value(u"entries"_s).toInt();
    QCOMPARE(m_terminal.admin(u"find berger"_s).code, 0);
    const int after = m_terminal.admin(u"verify"_s).object().value(u"entries"_s).toInt();

    QCOMPARE(after - before, 4); // the first verification, two sign-ins and the search
}

void TestPrefdeskctl::staysSilentWhenAskedTo()
{
    const Run run
        = m_terminal.run(u"find 100000 --quiet --desk north.prefdesk --user admin --passphrase-file secret"_s);

    QCOMPARE(run.code, 0);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.errors, QByteArray());
}

QTEST_GUILESS_MAIN(TestPrefdeskctl)
#include "tst_prefdeskctl.moc"
