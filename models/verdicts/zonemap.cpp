// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/zonemap.h"

#include <QFile>

#include <algorithm>

namespace Prefdesk {

namespace {

QList<QByteArray> longest(const QHash<QString, QList<QByteArray>> &prefixes, QString text, qsizetype shortest)
{
    for (; text.size() >= shortest; text.chop(1)) {
        const auto found = prefixes.constFind(text);
        if (found != prefixes.constEnd())
            return *found;
    }
    return {};
}

// "zones prefix prefix ..." in each line keeps the files short.
QHash<QString, QList<QByteArray>> prefixesIn(const QString &path)
{
    QFile file(path);
    QHash<QString, QList<QByteArray>> prefixes;
    if (!file.open(QIODevice::ReadOnly))
        return prefixes;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QList<QByteArray> words = line.simplified().split(' ');
        for (const QByteArray &prefix : words.mid(1))
            prefixes.insert(QString::fromLatin1(prefix), words.first().split('&'));
    }
    return prefixes;
}

} // namespace

ZoneMap ZoneMap::supplied()
{
    ZoneMap map;
    map.m_numbers = prefixesIn(QStringLiteral(":/zones/numbers.txt"));
    map.m_postalCodes = prefixesIn(QStringLiteral(":/zones/postalcodes.txt"));
    map.m_subdivisions = prefixesIn(QStringLiteral(":/zones/subdivisions.txt"));
    for (const QString &prefix : map.m_numbers.keys())
        map.m_longestNumberPrefix = std::max(map.m_longestNumberPrefix, prefix.size());
    return map;
}

QList<QByteArray> ZoneMap::ofNumber(const QString &digits) const
{
    return longest(m_numbers, digits.left(m_longestNumberPrefix), 1);
}

QList<QByteArray> ZoneMap::ofPostalCode(const QString &country, const QString &postalCode) const
{
    const QString code = country + u'-' + postalCode.simplified().remove(u' ').toUpper().left(5);
    return longest(m_postalCodes, code, country.size() + 2);
}

QList<QByteArray> ZoneMap::ofSubdivision(const QString &country, const QString &subdivision) const
{
    const QString prefix = country + u'-';
    return m_subdivisions.value(subdivision.startsWith(prefix) ? subdivision : prefix + subdivision);
}

} // namespace Prefdesk
