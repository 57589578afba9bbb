// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/place.h"

namespace Prefdesk {

namespace {

bool isCodeLetter(QChar letter)
{
    return (letter >= u'A' && letter <= u'Z') || (letter >= u'0' && letter <= u'9');
}

quint32 packed(const QString &code, qsizetype longest)
{
    quint32 number = 0;
    if (code.size() > longest)
        return 0;
    for (const QChar letter : code.toUpper()) {
        if (!isCodeLetter(letter))
            return 0;
        number = number << 8 | letter.cell();
    }
    return number;
}

QString unpacked(quint32 number)
{
    QString code;
    for (; number != 0; number >>= 8)
        code.prepend(QLatin1Char(static_cast<char>(number & 0xff)));
    return code;
}

} // namespace

Place Place::of(const QString &country, const QString &subdivision)
{
    Place place;
    if (country.size() != 2)
        return place;
    place.m_country = static_cast<quint16>(packed(country, 2));
    const QString prefix = country + u'-';
    const bool isWhole = subdivision.startsWith(prefix, Qt::CaseInsensitive);
    place.m_subdivision = place.m_country == 0 ? 0 : packed(isWhole ? subdivision.mid(prefix.size()) : subdivision, 3);
    return place;
}

QString Place::country() const
{
    return unpacked(m_country);
}

QString Place::subdivision() const
{
    return unpacked(m_subdivision);
}

} // namespace Prefdesk
