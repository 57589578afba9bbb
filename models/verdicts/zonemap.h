// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace Prefdesk {

/// Prefixes and the time zones behind them (resources/zones): of numbers, postal codes and regions.
///
/// Number prefixes are those of libphonenumber (Apache License 2.0), in North America by area code: exchanges move.
class ZoneMap final
{
public:
    static ZoneMap supplied();

    /// By the longest prefix of the digits; empty when there is none.
    QList<QByteArray> ofNumber(const QString &digits) const;
    QList<QByteArray> ofPostalCode(const QString &country, const QString &postalCode) const;
    QList<QByteArray> ofSubdivision(const QString &country, const QString &subdivision) const;
    /// As many of the number's digits as decide.
    qsizetype longestNumberPrefix() const { return m_longestNumberPrefix; }

private:
    using Prefixes = QHash<QString, QList<QByteArray>>;

    Prefixes m_numbers;
    Prefixes m_postalCodes; ///< "US-331"
    Prefixes m_subdivisions; ///< "US-FL"
    qsizetype m_longestNumberPrefix = 0;
};

} // namespace Prefdesk
