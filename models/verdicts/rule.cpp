// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/rule.h"

#include "models/verdicts/rulepack.h"

namespace Prefdesk {

namespace {

bool isSet(quint8 bits, int bit)
{
    return (bits >> bit & 1) != 0;
}

QString titleIn(const QHash<QString, QString> &titles, const QString &language)
{
    const auto found = titles.constFind(language.section(u'-', 0, 0));
    return found != titles.constEnd() ? *found : titles.value(QStringLiteral("en"));
}

} // namespace

bool Rule::concerns(const Subject &subject) const
{
    if (subject.isDataUse())
        return isSet(dataUses, static_cast<int>(subject.dataUse()));
    return isSet(channels, static_cast<int>(subject.channel())) && isSet(topics, static_cast<int>(subject.topic()));
}

bool Rule::holdsIn(const Place &place) const
{
    return countries.isEmpty() || (place.hasCountry() && countries.contains(place.country()));
}

QString Rule::title(const QString &language) const
{
    return titleIn(titles, language);
}

QString RulePack::title(const QString &language) const
{
    return titleIn(titles, language);
}

bool RulePack::appliesTo(const Place &place) const
{
    if (isEverywhere())
        return true;
    if (!place.hasCountry() || !countries.contains(place.country()))
        return false;
    return subdivisions.isEmpty() || (place.hasSubdivision() && subdivisions.contains(place.subdivision()));
}

Instant endOf(const TimeSpan &span, Instant t0, const BusinessCalendar *calendar, const LocalClock &clock)
{
    switch (span.unit) {
    case TimeSpan::Unit::Minutes:
        return t0.plusSeconds(span.count * 60LL);
    case TimeSpan::Unit::Hours:
        return t0.plusSeconds(span.count * 3600LL);
    case TimeSpan::Unit::Months:
        return plusMonths(t0, span.count);
    case TimeSpan::Unit::Days:
        return t0.plusSeconds(span.count * secondsPerDay);
    case TimeSpan::Unit::BusinessDays:
        break;
    }
    const CivilDay begun = dayOf(clock.localSeconds(secondsOf(t0)));
    const CivilDay last = calendar ? calendar->plusBusinessDays(begun, span.count) : begun;
    return instantOf(clock.utcSeconds((last + 1) * secondsPerDay));
}

} // namespace Prefdesk
