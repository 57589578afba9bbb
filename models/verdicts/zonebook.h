// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/zoneanswer.h"
#include "models/verdicts/zonemap.h"
#include "models/verdicts/zoneset.h"

#include <QHash>

namespace Prefdesk {

/// Finds the time zones of customers and numbers and keeps what it has found; for one thread, its answers for all.
///
/// Stated zone, then postal code, then region or a country with one zone, then the number's prefix, then the country.
class ZoneBook final
{
public:
    ZoneBook();

    /// "America/New_York"; an unknown name is answered by the place.
    ZoneAnswer ofCustomer(const QString &stated, const QString &country, const QString &subdivision,
                          const QString &postalCode);
    /// By the prefix of a number in E.164; where several zones share it all of them.
    ZoneAnswer ofNumber(const QString &e164);

private:
    using Zones = std::shared_ptr<const ZoneSet>;

    Zones zonesOf(const QList<QByteArray> &names);
    ZoneAnswer answer(const QList<QByteArray> &names, ZoneSource source);
    const QList<QByteArray> &namesInCountry(const QString &country);

    ZoneMap m_map;
    QHash<QList<QByteArray>, Zones> m_sets;
    QHash<QString, QList<QByteArray>> m_countries;
    QHash<QString, ZoneAnswer> m_numbers;
    QHash<QString, ZoneAnswer> m_places;
};

} // namespace Prefdesk
