// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <memory>

namespace Prefdesk {

class ZoneSet;

/// How a time zone is known, the surest first.
enum class ZoneSource : quint8 { Stated, PostalCode, Subdivision, OneZoneCountry, NumberPrefix, Country, Unknown };

/// The time zones that a customer or a number may be in; several when it is not known better. ZoneBook makes them.
struct ZoneAnswer
{
    std::shared_ptr<const ZoneSet> zones = {}; ///< nothing: not known
    ZoneSource source = ZoneSource::Unknown;

    bool operator==(const ZoneAnswer &) const = default;
};

/// The zone to judge by: the customer's, unless only the country is known and the number's prefix tells more.
inline const ZoneAnswer &surer(const ZoneAnswer &customer, const ZoneAnswer &number)
{
    return customer.source >= ZoneSource::Country && number.zones ? number : customer;
}

} // namespace Prefdesk
