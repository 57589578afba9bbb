// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/basics/jsontext.h"
#include "models/basics/secret.h"
#include "models/basics/vocabulary.h"
#include "tests/support/resultcheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Prefdesk;

class tst_Basics : public QObject
{
    Q_OBJECT

private slots:
    void holdsAValueOrAnError();
    void keepsSecretsEqualAndApart();
    void wipesAPassphraseWhereItStood();
    void wipesTextThatIsShared();
    void readsMoments_data();
    void readsMoments();
    void refusesWhatNamesNoMoment_data();
    void refusesWhatNamesNoMoment();
    void goesOnInSeconds();
    void allowsEachRoleItsOwn_data();
    void allowsEachRoleItsOwn();
    void saysWhyARoleIsRefused();
    void keepsPeopleToTheirRegions();
    void readsEveryWordBack();
    void writesJsonAsQtDoes_data();
    void writesJsonAsQtDoes();
};

void tst_Basics::holdsAValueOrAnError()
{
    Result<std::unique_ptr<int>> value = std::make_unique<int>(3);
    QVERIFY_OK(value);
    QCOMPARE(**value, 3);
    const std::unique_ptr<int> taken = *std::move(value);
    QCOMPARE(*taken, 3);
    const Result<int> failed = Error {Error::Kind::Conflict, QStringLiteral("message"), QStringLiteral("detail")};
    QVERIFY_ERROR(failed, Error::Kind::Conflict);
    QCOMPARE(failed.error().message, QStringLiteral("message"));
    QVERIFY_OK(Result<>());
}

void tst_Basics::keepsSecretsEqualAndApart()
{
    const Secret one = Secret::random(32);
    const Secret other = Secret::random(32);
    QVERIFY(!(one == other));
    QVERIFY(one == one.copy());
    QVERIFY(!(Secret(3) == Secret(4)));
    QVERIFY(Secret() == Secret(0));
    QVERIFY(Secret().isEmpty());
    QCOMPARE(Secret(4).view(), QByteArrayView("\0\0\0\0", 4));
    Secret moved = one.copy();
    const Secret target = std::move(moved);
    QVERIFY(target == one);
    Secret wiped = one.copy();
    wiped.wipe();
    QVERIFY(wiped.isEmpty());
}

void tst_Basics::wipesAPassphraseWhereItStood()
{
    QString passphrase = QStringLiteral("gr\u00fcn");
    const Secret secret = Secret::fromPassphrase(passphrase);
    QVERIFY(passphrase.isEmpty());
    QCOMPARE(secret.view(), QByteArrayView("gr\xc3\xbcn"));
}

void tst_Basics::wipesTextThatIsShared()
{
    QString text = QString::fromLatin1("letters");
    const QString shared = text;
    wipe(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(shared, QString(7, QChar()));
    QByteArray bytes("letters");
    const QByteArray sharedBytes = bytes;
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(sharedBytes, QByteArray(7, '\0'));
}

void tst_Basics::readsMoments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("written");
    QTest::newRow("epoch") << "1970-01-01T00:00:00Z" << qint64(0) << "1970-01-01T00:00:00.000000Z";
    QTest::newRow("before") << "1969-12-31T23:59:59.9Z" << qint64(-100000) << "1969-12-31T23:59:59.900000Z";
    QTest::newRow("micros") << "2026-11-23T10:02:03.123456Z" << qint64(1795428123123456)
                            << "2026-11-23T10:02:03.123456Z";
    QTest::newRow("nanos") << "2026-11-23T10:02:03.123456789Z" << qint64(1795428123123456)
                           << "2026-11-23T10:02:03.123456Z";
    QTest::newRow("offset") << "2026-11-23 12:02:03+02:00" << qint64(1795428123000000) << "2026-11-23T10:02:03.000000Z";
}

void tst_Basics::readsMoments()
{
    QFETCH(QString, text);
    QFETCH(qint64, micros);
    QFETCH(QString, written);
    const auto moment = Instant::fromIso(text);
    QVERIFY(moment.has_value());
    QCOMPARE(moment->micros, micros);
    QCOMPARE(moment->toIso(), written);
    QCOMPARE(Instant::fromIso(written), moment);
}

void tst_Basics::refusesWhatNamesNoMoment_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2026-11-23", "2026-11-23T10:02:03", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z",
                             "2026-11-23T25:00:00Z", "yesterday", "2026-11-23T10:02:03Z and more"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_Basics::refusesWhatNamesNoMoment()
{
    QFETCH(QString, text);
    QVERIFY(!Instant::fromIso(text).has_value());
}

void tst_Basics::goesOnInSeconds()
{
    const Instant start {5};
    QCOMPARE(start.plusSeconds(2), Instant {2'000'005});
    QVERIFY(start < start.plusSeconds(1));
    QVERIFY(Instant::now() > *Instant::fromIso(QStringLiteral("2024-01-01T00:00:00Z")));
    QCOMPARE(Instant::of(start.plusSeconds(3).toDateTime()), Instant {3'000'000});
}

void tst_Basics::allowsEachRoleItsOwn_data()
{
    using enum Permission;
    QTest::addColumn<Role>("role");
    QTest::addColumn<QList<Permission>>("permissions");
    QTest::newRow("agent") << Role::Agent << QList<Permission> {LookUp, Record};
    QTest::newRow("officer") << Role::Officer
                             << QList<Permission> {LookUp, Record, Correct, ReadHistory, Verify, Report};
    QTest::newRow("regional") << Role::Regional << QList<Permission> {LookUp, Verify, Import};
    QTest::newRow("admin") << Role::Admin << QList<Permission> {LookUp, Record, ReadHistory,  Verify,
                                                                Report, Import, ManagePeople, ManageDesk};
}

void tst_Basics::allowsEachRoleItsOwn()
{
    using enum Permission;
    QFETCH(Role, role);
    QFETCH(QList<Permission>, permissions);
    const Actor actor {.name = {}, .fullName = {}, .role = role, .regions = {}, .workstation = {}};
    for (const Permission permission :
         {LookUp, Record, Correct, ReadHistory, Verify, Report, Import, ManagePeople, ManageDesk}) {
        QCOMPARE(actor.may(permission), permissions.contains(permission));
        QCOMPARE(static_cast<bool>(actor.require(permission)), permissions.contains(permission));
    }
}

void tst_Basics::saysWhyARoleIsRefused()
{
    const Actor agent;
    const Result<> refused = agent.require(Permission::ManagePeople);
    QVERIFY_ERROR(refused, Error::Kind::Refused);
    QVERIFY(refused.error().message.contains(label(Role::Agent)));
}

void tst_Basics::keepsPeopleToTheirRegions()
{
    Actor actor;
    QVERIFY_OK(actor.requireRegion(QStringLiteral("FR")));
    actor.regions = QStringList {QStringLiteral("DE"), QStringLiteral("AT")};
    QVERIFY_OK(actor.requireRegion(QStringLiteral("AT")));
    QVERIFY_ERROR(actor.requireRegion(QStringLiteral("FR")), Error::Kind::Refused);
}

template<typename Value, typename FromCode>
void compareWords(const QList<Value> &values, FromCode fromCode)
{
    QSet<QString> codes;
    for (const Value value : values) {
        QCOMPARE(fromCode(code(value)), std::optional(value));
        QVERIFY(!label(value).isEmpty());
        codes.insert(code(value));
    }
    QCOMPARE(codes.size(), values.size());
    QVERIFY(!fromCode(QStringLiteral("nonsense")).has_value());
    QVERIFY(!fromCode(QString()).has_value());
}

void tst_Basics::readsEveryWordBack()
{
    compareWords(allChannels(), channelFromCode);
    compareWords(allTopics(), topicFromCode);
    compareWords(allDataUses(), dataUseFromCode);
    compareWords(allConsentStates(), consentStateFromCode);
    compareWords(allFrequencies(), frequencyFromCode);
    compareWords(allRoles(), roleFromCode);
}

void tst_Basics::writesJsonAsQtDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("nothing") << QString();
    QTest::addRow("plain") << QStringLiteral("on the phone");
    QTest::addRow("quotation marks") << QStringLiteral("\"Yes\", she said \\ wrote");
    QTest::addRow("lines") << QStringLiteral("one\ntwo\r\nthree\t\b\f");
    QTest::addRow("controls") << QString::fromLatin1("\x01 \x1f \x7f");
    QTest::addRow("NUL") << QString(QChar(0));
    QTest::addRow("scripts") << QStringLiteral("Παπαδοπούλου, 山田 太郎, Żukowo");
    QTest::addRow("beyond the first plane") << QStringLiteral("\U0001F44D");
    QTest::addRow("line separator") << QString(QChar(0x2028));
}

void tst_Basics::writesJsonAsQtDoes()
{
    QFETCH(const QString, text);
    JsonText json;
    QCOMPARE(json.bytes(), QByteArrayLiteral("{}"));
    json.addFlag(QLatin1StringView("flag"), true);
    json.add(QLatin1StringView("list"), QStringList {text, text});
    json.add(QLatin1StringView("number"), qint64 {-12'345'678'901});
    json.add(QLatin1StringView("text"), text);
    const QJsonObject same {{QStringLiteral("text"), text},
                            {QStringLiteral("flag"), true},
                            {QStringLiteral("number"), qint64 {-12'345'678'901}},
                            {QStringLiteral("list"), QJsonArray {text, text}}};
    QCOMPARE(json.bytes(), QJsonDocument(same).toJson(QJsonDocument::Compact));
}

QTEST_GUILESS_MAIN(tst_Basics)
#include "tst_basics.moc"
