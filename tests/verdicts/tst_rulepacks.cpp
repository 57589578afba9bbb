// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/packreader.h"
#include "tests/support/resultcheck.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

using namespace Prefdesk;

namespace {

QJsonObject suppliedJson(const QString &name)
{
    QFile file(QStringLiteral(":/rules/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The pack with one value changed, by a path such as "rules/0/id".
QJsonValue changed(const QJsonValue &json, QStringList path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString step = path.takeFirst();
    if (json.isArray()) {
        QJsonArray array = json.toArray();
        const int at = step.toInt();
        if (at >= array.size())
            array.append(changed({}, path, value));
        else
            array[at] = changed(array[at], path, value);
        return array;
    }
    QJsonObject object = json.toObject();
    object[step] = changed(object[step], path, value);
    return object;
}

} // namespace

class TestRulePacks : public QObject
{
    Q_OBJECT

private slots:
    void everySuppliedPackPassesItsOwnCases_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(QStringLiteral(":/rules")).entryList())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everySuppliedPackPassesItsOwnCases()
    {
        QFETCH(QString, name);
        QFile file(QStringLiteral(":/rules/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto pack = readRulePack(file.readAll(), m_zones);
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().message));
        QCOMPARE((*pack)->id + QStringLiteral(".json"), name);
        QVERIFY(!(*pack)->titles.value(QStringLiteral("de")).isEmpty());
        for (const Rule &rule : (*pack)->rules) {
            QVERIFY2(!rule.titles.value(QStringLiteral("de")).isEmpty(), qPrintable(rule.id));
            QVERIFY2(!rule.citation.isEmpty() && !rule.where.isEmpty(), qPrintable(rule.id));
        }
    }

    void theSuppliedPacksLoadTogether()
    {
        const auto packs = suppliedPacks(m_zones);
        QVERIFY_OK(packs);
        QCOMPARE(packs->size(), QDir(QStringLiteral(":/rules")).entryList().size());
    }

    void packsOfOneNameAreRefused()
    {
        const auto pack = readRulePack(QJsonDocument(suppliedJson(QStringLiteral("elsewhere"))).toJson(), m_zones);
        QVERIFY_OK(pack);
        const Result<> checked = checkTogether({*pack, *pack});
        QVERIFY(!checked);
        QVERIFY(checked.error().message.contains(QStringLiteral("elsewhere")));
    }

    void aFaultIsRefusedByName_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QStringList>("named");
        const auto row = [](const char *name, const char *path, const QJsonValue &value, const QStringList &named) {
            QTest::newRow(name) << QString::fromLatin1(path) << value << named;
        };
        const QString hours = QStringLiteral("hours");
        row("unknown member of the pack", "colour", QStringLiteral("red"), {QStringLiteral("colour")});
        row("unknown member of a rule", "rules/0/hour", 8, {hours, QStringLiteral("hour")});
        row("unknown kind", "rules/0/kind", QStringLiteral("moon"), {hours, QStringLiteral("kind")});
        row("unknown channel", "rules/0/channels", QJsonArray {QStringLiteral("fax")}, {QStringLiteral("channels")});
        row("unknown source", "rules/0/source", QStringLiteral("nowhere"), {hours, QStringLiteral("source")});
        row("no title", "rules/0/title", QJsonObject(), {hours, QStringLiteral("title")});
        row("no such time", "rules/0/allowed/0/from", QStringLiteral("25:00"), {hours, QStringLiteral("from")});
        row("window backwards", "rules/0/allowed/0/until", QStringLiteral("07:00"), {hours, QStringLiteral("until")});
        row("no window", "rules/0/allowed", QJsonArray(), {hours, QStringLiteral("allowed")});
        row("no such day", "rules/0/from", QStringLiteral("2025-02-29"), {hours, QStringLiteral("from")});
        row("ends before it begins", "rules/0/until", QStringLiteral("2020-01-01"), {hours, QStringLiteral("until")});
        row("no span", "rules/1/hours", QStringLiteral("24"), {QStringLiteral("three-a-day"), hours});
        row("two spans", "rules/1/days", 3, {QStringLiteral("three-a-day")});
        row("no limit", "rules/1/count", 0, {QStringLiteral("count")});
        row("no such zone", "zone", QStringLiteral("America/Nowhere"), {QStringLiteral("zone")});
        row("no such country", "countries", QJsonArray {QStringLiteral("Florida")}, {QStringLiteral("countries")});
        row("no rules", "rules", QJsonArray(), {QStringLiteral("rules")});
        row("no cases", "cases", QJsonArray(), {QStringLiteral("cases")});
        row("no version", "version", QString(), {QStringLiteral("version")});
        row("a case that comes out otherwise", "cases/1/verdict", QStringLiteral("blocked"),
            {QStringLiteral("8:00"), QStringLiteral("blocked"), QStringLiteral("allowed")});
        row("a case that expects nothing", "cases/1",
            QJsonObject {{QStringLiteral("name"), QStringLiteral("empty")},
                         {QStringLiteral("subject"), QStringLiteral("phone/offers")},
                         {QStringLiteral("at"), QStringLiteral("2026-03-02T13:00:00Z")}},
            {QStringLiteral("empty")});
        row("a case at no time", "cases/1/at", QStringLiteral("tomorrow"), {QStringLiteral("8:00")});
        row("a case with an unknown fact", "cases/1/facts/mood", QStringLiteral("good"), {QStringLiteral("mood")});
    }
    void aFaultIsRefusedByName()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QStringList, named);
        const QJsonValue json = changed(suppliedJson(QStringLiteral("us-fl")), path.split(u'/'), value);
        const auto pack = readRulePack(QJsonDocument(json.toObject()).toJson(), m_zones);
        QVERIFY(!pack);
        QCOMPARE(pack.error().kind, Error::Kind::Invalid);
        QVERIFY2(pack.error().message.contains(QStringLiteral("us-fl")), qPrintable(pack.error().message));
        for (const QString &name : named)
            QVERIFY2(pack.error().message.contains(name), qPrintable(pack.error().message));
    }

    void versionsThatOverlapAreRefused_data()
    {
        QTest::addColumn<QString>("until");
        QTest::addColumn<bool>("loads");
        QTest::newRow("a day too long") << QStringLiteral("2021-07-02") << false;
        QTest::newRow("to the day") << QStringLiteral("2021-07-01") << true;
    }
    void versionsThatOverlapAreRefused()
    {
        QFETCH(QString, until);
        QFETCH(bool, loads);
        const QJsonObject florida = suppliedJson(QStringLiteral("us-fl"));
        QJsonObject older = florida[QStringLiteral("rules")][0].toObject();
        older.remove(QStringLiteral("from"));
        older[QStringLiteral("until")] = until;
        const QJsonValue json = changed(florida, {QStringLiteral("rules"), QStringLiteral("2")}, older);
        const auto pack = readRulePack(QJsonDocument(json.toObject()).toJson(), m_zones);
        QCOMPARE(bool(pack), loads);
        if (!pack)
            QVERIFY(pack.error().message.contains(QStringLiteral("hours")));
    }

    void whatIsNoJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"id\": \"x\"");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("empty object") << QByteArray("{}");
    }
    void whatIsNoJsonIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto pack = readRulePack(text, m_zones);
        QVERIFY(!pack);
        QCOMPARE(pack.error().kind, Error::Kind::Invalid);
    }

    void aSpoiltByteIsReadOrRefusedWithASentence()
    {
        QFile file(QStringLiteral(":/rules/us-fl.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QRandomGenerator random(7);
        int refused = 0;
        for (int round = 0; round < 400; ++round) {
            QByteArray spoilt = whole;
            spoilt[random.bounded(static_cast<int>(spoilt.size()))] = static_cast<char>(random.bounded(256));
            const auto pack = readRulePack(spoilt, m_zones);
            refused += pack ? 0 : 1;
            QVERIFY(pack || !pack.error().message.isEmpty());
        }
        QVERIFY(refused > 200);
    }

private:
    ZoneBook m_zones;
};

QTEST_GUILESS_MAIN(TestRulePacks)
#include "tst_rulepacks.moc"
