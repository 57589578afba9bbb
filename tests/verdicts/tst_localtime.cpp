// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/openhours.h"
#include "models/verdicts/zonebook.h"

#include <QFile>
#include <QTimeZone>
#include <QtTest>

using namespace Prefdesk;

namespace {

Instant at(const char *iso)
{
    const auto instant = Instant::fromIso(QString::fromLatin1(iso));
    return instant.value_or(Instant {-1});
}

HoursRule daily(int fromHour, int fromMinute, int untilHour)
{
    return {{{0xfe, fromHour * 3600 + fromMinute * 60, untilHour * 3600}}, nullptr};
}

QString namesOf(const ZoneAnswer &answer)
{
    return answer.zones ? answer.zones->names().join(u' ') : QString();
}

} // namespace

class TestLocalTime : public QObject
{
    Q_OBJECT

private slots:
    void clocksAgreeWithTheSystems_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC",
                                 "America/Sao_Paulo", "Africa/Casablanca", "Pacific/Apia", "Asia/Tehran"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void clocksAgreeWithTheSystems()
    {
        QFETCH(QByteArray, zone);
        const auto clock = LocalClock::of(zone);
        QVERIFY(clock);
        const QTimeZone system(zone);
        const qint64 begin = QDateTime(QDate(2009, 12, 31), QTime(0, 0), QTimeZone::utc()).toSecsSinceEpoch();
        for (qint64 hour = 0; hour < 24 * 366 * 25; hour += 7)
            QCOMPARE(clock->offsetAt(begin + hour * 3600),
                     system.offsetFromUtc(QDateTime::fromSecsSinceEpoch(begin + hour * 3600, QTimeZone::utc())));
    }

    void anUnknownZoneIsNone()
    {
        QVERIFY(!LocalClock::of("Mars/Olympus"));
        QVERIFY(!LocalClock::of(""));
        QCOMPARE(ZoneSet::of({"Mars/Olympus"}).clocks().size(), 0U);
    }

    void theHourThatIsSkippedBeginsAtTheChange()
    {
        const auto berlin = *LocalClock::of("Europe/Berlin");
        const CivilDay day = dayOf(secondsOf(at("2026-03-29T00:00:00Z")));
        const qint64 change = secondsOf(at("2026-03-29T01:00:00Z"));
        QCOMPARE(berlin.utcSeconds(day * secondsPerDay + 2 * 3600 + 1800), change);
        QCOMPARE(berlin.utcSeconds(day * secondsPerDay + 3 * 3600), change);
        QCOMPARE(berlin.utcSeconds(day * secondsPerDay + 3600), change - 3600);
    }

    void hoursOpenAtTheirFirstSecond_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("hour");
        QTest::addColumn<int>("minute");
        QTest::addColumn<int>("until");
        QTest::addColumn<Instant>("now");
        QTest::addColumn<Instant>("opens");
        const QByteArray berlin = "Europe/Berlin";
        QTest::newRow("before") << berlin << 8 << 0 << 20 << at("2026-01-05T06:59:59Z") << at("2026-01-05T07:00:00Z");
        QTest::newRow("at") << berlin << 8 << 0 << 20 << at("2026-01-05T07:00:00Z") << at("2026-01-05T07:00:00Z");
        QTest::newRow("within, to the microsecond")
            << berlin << 8 << 0 << 20 << Instant {at("2026-01-05T07:00:00Z").micros + 1}
            << Instant {at("2026-01-05T07:00:00Z").micros + 1};
        QTest::newRow("last microsecond") << berlin << 8 << 0 << 20 << Instant {at("2026-01-05T19:00:00Z").micros - 1}
                                          << Instant {at("2026-01-05T19:00:00Z").micros - 1};
        QTest::newRow("after") << berlin << 8 << 0 << 20 << at("2026-01-05T19:00:00Z") << at("2026-01-06T07:00:00Z");
        QTest::newRow("leap day") << berlin << 8 << 0 << 20 << at("2028-02-28T19:00:00Z") << at("2028-02-29T07:00:00Z");
        QTest::newRow("over New Year") << berlin << 8 << 0 << 20 << at("2026-12-31T19:00:00Z")
                                       << at("2027-01-01T07:00:00Z");
        QTest::newRow("opening is skipped in spring")
            << berlin << 2 << 30 << 5 << at("2026-03-29T00:00:00Z") << at("2026-03-29T01:00:00Z");
        QTest::newRow("opens twice in autumn, first")
            << berlin << 2 << 30 << 5 << at("2026-10-25T00:00:00Z") << at("2026-10-25T00:30:00Z");
        QTest::newRow("opens twice in autumn, again")
            << berlin << 2 << 30 << 5 << at("2026-10-25T01:00:00Z") << at("2026-10-25T01:30:00Z");
        QTest::newRow("the change opens it again")
            << berlin << 2 << 0 << 3 << at("2026-10-25T01:00:00Z") << at("2026-10-25T01:00:00Z");
        QTest::newRow("half an hour's change") << QByteArray("Australia/Lord_Howe") << 8 << 0 << 20
                                               << at("2026-10-03T20:00:00Z") << at("2026-10-03T21:00:00Z");
        QTest::newRow("east of the date line")
            << QByteArray("Pacific/Apia") << 8 << 0 << 20 << at("2026-01-05T18:59:59Z") << at("2026-01-05T19:00:00Z");
    }
    void hoursOpenAtTheirFirstSecond()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, hour);
        QFETCH(int, minute);
        QFETCH(int, until);
        QFETCH(Instant, now);
        QFETCH(Instant, opens);
        const auto opening = commonOpening(daily(hour, minute, until), ZoneSet::of({zone}), now);
        QVERIFY(opening);
        QCOMPARE(opening->toIso(), opens.toIso());
    }

    void ofSeveralZonesTheCommonHoursCount()
    {
        const ZoneSet zones = ZoneSet::of({"America/New_York", "America/Los_Angeles"});
        const HoursRule hours = daily(8, 0, 21);
        QCOMPARE(*commonOpening(hours, zones, at("2026-01-05T13:00:00Z")), at("2026-01-05T16:00:00Z"));
        QCOMPARE(*commonOpening(hours, zones, at("2026-01-06T01:59:59Z")), at("2026-01-06T01:59:59Z"));
        QCOMPARE(*commonOpening(hours, zones, at("2026-01-06T02:00:00Z")), at("2026-01-06T16:00:00Z"));
    }

    void withoutCommonHoursThereIsNoOpening()
    {
        const ZoneSet zones = ZoneSet::of({"Europe/London", "Pacific/Auckland"});
        QVERIFY(!commonOpening(daily(9, 0, 17), zones, at("2026-01-05T12:00:00Z")));
        QVERIFY(!commonOpening({{{0, 0, 86'400}}, nullptr}, zones, at("2026-01-05T12:00:00Z")));
    }

    void zonesWhoseClocksAgreeAreOne()
    {
        QCOMPARE(ZoneSet::of({"Europe/Berlin", "Europe/Paris", "Europe/Berlin"}).clocks().size(), 1U);
        QCOMPARE(ZoneSet::of({"Europe/Berlin", "Europe/London"}).clocks().size(), 2U);
    }

    void aZoneIsKnownByTheSurestSource_data()
    {
        QTest::addColumn<QString>("stated");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("subdivision");
        QTest::addColumn<QString>("postalCode");
        QTest::addColumn<ZoneSource>("source");
        QTest::addColumn<QString>("zones");
        const auto row = [](const char *name, const char *stated, const char *country, const char *subdivision,
                            const char *postalCode, ZoneSource source, const char *zones) {
            QTest::newRow(name) << QString::fromLatin1(stated) << QString::fromLatin1(country)
                                << QString::fromLatin1(subdivision) << QString::fromLatin1(postalCode) << source
                                << QString::fromLatin1(zones);
        };
        row("stated", "Europe/London", "US", "NY", "10001", ZoneSource::Stated, "Europe/London");
        row("stated but unknown", "Mars/Olympus", "US", "NY", "10001", ZoneSource::PostalCode, "America/New_York");
        row("postal code", "", "US", "FL", "32501", ZoneSource::PostalCode, "America/Chicago");
        row("postal code on a border", "", "US", "FL", "32456", ZoneSource::PostalCode,
            "America/New_York America/Chicago");
        row("long postal code", "", "US", "", "99950-1234", ZoneSource::PostalCode, "America/Anchorage America/Adak");
        row("region", "", "US", "FL", "", ZoneSource::Subdivision, "America/New_York America/Chicago");
        row("region with its country", "", "US", "US-HI", "", ZoneSource::Subdivision, "Pacific/Honolulu");
        row("Canary Islands", "", "ES", "", "38001", ZoneSource::PostalCode, "Atlantic/Canary");
        row("Saskatchewan", "", "CA", "", "s4p 3y2", ZoneSource::PostalCode, "America/Regina");
        row("country with one zone", "", "DE", "", "10115", ZoneSource::OneZoneCountry, "Europe/Berlin");
        row("Reunion", "", "FR", "", "97400", ZoneSource::PostalCode, "Indian/Reunion");
        row("no country", "", "", "", "10115", ZoneSource::Unknown, "");
        row("no such country", "", "ZZ", "", "", ZoneSource::Unknown, "");
    }
    void aZoneIsKnownByTheSurestSource()
    {
        QFETCH(QString, stated);
        QFETCH(QString, country);
        QFETCH(QString, subdivision);
        QFETCH(QString, postalCode);
        QFETCH(ZoneSource, source);
        QFETCH(QString, zones);
        const ZoneAnswer answer = m_zones.ofCustomer(stated, country, subdivision, postalCode);
        QCOMPARE(namesOf(answer), zones);
        QCOMPARE(answer.source, source);
    }

    void aPrefixNamesItsZones()
    {
        QCOMPARE(namesOf(m_zones.ofNumber(QStringLiteral("+12125550100"))), QStringLiteral("America/New_York"));
        QCOMPARE(m_zones.ofNumber(QStringLiteral("+12085550100")).zones->clocks().size(), 2U);
        QCOMPARE(namesOf(m_zones.ofNumber(QStringLiteral("+493012345"))), QStringLiteral("Europe/Berlin"));
        QVERIFY(!m_zones.ofNumber(QStringLiteral("")).zones);
        QVERIFY(!m_zones.ofNumber(QStringLiteral("+999")).zones);
    }

    void theSystemKnowsEveryZoneOfTheTables()
    {
        for (const char *table : {"numbers", "postalcodes", "subdivisions"}) {
            QFile file(QStringLiteral(":/zones/%1.txt").arg(QLatin1String(table)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QByteArray &line : file.readAll().split('\n')) {
                const QList<QByteArray> zones
                    = line.startsWith('#') ? QList<QByteArray>() : line.left(line.indexOf(' ')).split('&');
                for (const QByteArray &zone : zones)
                    QVERIFY2(zone.isEmpty() || QTimeZone(zone).isValid(), zone.constData());
            }
        }
    }

    void aPrefixTellsMoreThanACountryOfManyZones()
    {
        const ZoneAnswer prefix = m_zones.ofNumber(QStringLiteral("+12125550100"));
        const ZoneAnswer country = m_zones.ofCustomer({}, QStringLiteral("US"), {}, {});
        QCOMPARE(country.source, ZoneSource::Country);
        QVERIFY(country.zones->clocks().size() > 6);
        QCOMPARE(surer(country, prefix), prefix);
        const ZoneAnswer region = m_zones.ofCustomer({}, QStringLiteral("US"), QStringLiteral("CA"), {});
        QCOMPARE(surer(region, prefix), region);
        QCOMPARE(surer({}, prefix), prefix);
    }

private:
    ZoneBook m_zones;
};

QTEST_GUILESS_MAIN(TestLocalTime)
#include "tst_localtime.moc"
