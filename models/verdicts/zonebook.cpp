// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/zonebook.h"

#include "models/customers/phonenumber.h"

#include <QLocale>
#include <QTimeZone>

namespace Prefdesk {

namespace {

constexpr qsizetype mostRemembered = 100'000; // places and prefixes of hostile imports must not fill the memory

} // namespace

ZoneBook::ZoneBook()
    : m_map(ZoneMap::supplied())
{
}

ZoneBook::Zones ZoneBook::zonesOf(const QList<QByteArray> &names)
{
    const auto known = m_sets.constFind(names);
    if (known != m_sets.constEnd())
        return *known;
    ZoneSet set = ZoneSet::of(names);
    Zones zones = set.clocks().empty() ? nullptr : std::make_shared<const ZoneSet>(std::move(set));
    if (m_sets.size() < mostRemembered)
        m_sets.insert(names, zones);
    return zones;
}

ZoneAnswer ZoneBook::answer(const QList<QByteArray> &names, ZoneSource source)
{
    Zones zones = names.isEmpty() ? nullptr : zonesOf(names);
    return zones ? ZoneAnswer {std::move(zones), source} : ZoneAnswer {};
}

const QList<QByteArray> &ZoneBook::namesInCountry(const QString &country)
{
    const auto known = m_countries.constFind(country);
    if (known != m_countries.constEnd())
        return *known;
    const QLocale::Territory territory = QLocale::codeToTerritory(country);
    const bool isCountry = territory != QLocale::AnyTerritory && country.size() == 2;
    return *m_countries.insert(country, isCountry ? QTimeZone::availableTimeZoneIds(territory) : QList<QByteArray>());
}

ZoneAnswer ZoneBook::ofCustomer(const QString &stated, const QString &country, const QString &subdivision,
                                const QString &postalCode)
{
    if (const ZoneAnswer found = stated.isEmpty() ? ZoneAnswer {} : answer({stated.toLatin1()}, ZoneSource::Stated);
        found.zones)
        return found;
    const QString key = QStringList {country, subdivision, postalCode}.join(u'/');
    if (const auto known = m_places.constFind(key); known != m_places.constEnd())
        return *known;
    ZoneAnswer found = answer(m_map.ofPostalCode(country, postalCode), ZoneSource::PostalCode);
    if (!found.zones)
        found = answer(m_map.ofSubdivision(country, subdivision), ZoneSource::Subdivision);
    if (!found.zones)
        found = answer(namesInCountry(country), ZoneSource::Country);
    if (found.source == ZoneSource::Country && found.zones->clocks().size() == 1)
        found.source = ZoneSource::OneZoneCountry;
    if (m_places.size() < mostRemembered)
        m_places.insert(key, found);
    return found;
}

ZoneAnswer ZoneBook::ofNumber(const QString &e164)
{
    const QString prefix = digitsOf(e164).left(m_map.longestNumberPrefix());
    if (const auto known = m_numbers.constFind(prefix); known != m_numbers.constEnd())
        return *known;
    const ZoneAnswer found = answer(m_map.ofNumber(prefix), ZoneSource::NumberPrefix);
    if (m_numbers.size() < mostRemembered)
        m_numbers.insert(prefix, found);
    return found;
}

} // namespace Prefdesk
