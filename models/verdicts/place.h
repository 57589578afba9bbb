// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace Prefdesk {

/// Where a customer lives as far as rules ask: ISO 3166-1 alpha-2 and ISO 3166-2, packed so that a place is compared
/// and looked up as a number.
class Place final
{
public:
    Place() = default;
    /// "US", "CA" (or "US-CA"); anything that is no such code is left out.
    static Place of(const QString &country, const QString &subdivision = {});

    bool hasCountry() const { return m_country != 0; }
    bool hasSubdivision() const { return m_subdivision != 0; }
    QString country() const; ///< "US"
    QString subdivision() const; ///< "CA"

    auto operator<=>(const Place &) const = default;
    friend size_t qHash(const Place &place, size_t seed = 0)
    {
        return qHashMulti(seed, place.m_country, place.m_subdivision);
    }

private:
    quint16 m_country = 0; ///< two letters
    quint32 m_subdivision = 0; ///< up to three letters or digits
};

} // namespace Prefdesk
