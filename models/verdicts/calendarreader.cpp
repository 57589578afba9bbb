// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/rulereader.h"

#include <QCoreApplication>
#include <QDate>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CalendarReader)
};

const QStringList &weekdayNames()
{
    static const QStringList names {QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"),
                                    QStringLiteral("thu"), QStringLiteral("fri"), QStringLiteral("sat"),
                                    QStringLiteral("sun")};
    return names;
}

/// 1 Monday ... 7 Sunday; 0: no weekday
int weekdayNamed(const QString &name)
{
    return static_cast<int>(weekdayNames().indexOf(name)) + 1;
}

Holiday readHoliday(const QJsonValue &json, const QString &where, FirstFault &fault)
{
    JsonFields fields(json, where, fault);
    Holiday holiday;
    holiday.sinceYear = fields.wholeOr(QStringLiteral("since"), 0, 1900, 2100);
    if (fields.has(QStringLiteral("easter"))) {
        holiday.kind = Holiday::Kind::Easter;
        holiday.offset = fields.whole(QStringLiteral("easter"), -100, 100);
        return holiday;
    }
    holiday.month = fields.whole(QStringLiteral("month"), 1, 12);
    if (fields.has(QStringLiteral("day"))) {
        holiday.day = fields.whole(QStringLiteral("day"), 1, 31);
        if (!QDate(2001, holiday.month, holiday.day).isValid())
            fields.wrong(QStringLiteral("day"));
        if (!fields.has(QStringLiteral("weekday")))
            return holiday;
        holiday.kind = Holiday::Kind::Before;
    } else {
        holiday.kind = Holiday::Kind::Nth;
        holiday.nth = fields.whole(QStringLiteral("nth"), -1, 4);
        if (holiday.nth == 0)
            fields.wrong(QStringLiteral("nth"));
    }
    holiday.weekday = weekdayNamed(fields.text(QStringLiteral("weekday")));
    if (holiday.weekday == 0)
        fields.wrong(QStringLiteral("weekday"));
    return holiday;
}

} // namespace

quint8 readWeekdays(JsonFields &fields, const QString &name)
{
    unsigned bits = 0;
    for (const QString &word : fields.texts(name)) {
        const QStringList ends = word.split(u'-');
        const int first = weekdayNamed(ends.first());
        const int last = weekdayNamed(ends.last());
        if (first == 0 || last < first)
            fields.wrong(name);
        for (int day = first; day <= last; ++day)
            bits |= 1U << static_cast<unsigned>(day);
    }
    if (bits == 0)
        fields.wrong(name);
    return static_cast<quint8>(bits);
}

std::shared_ptr<const BusinessCalendar> readCalendar(const QJsonValue &json, const QString &name, FirstFault &fault)
{
    const QString where = Words::tr("calendar “%1”").arg(name);
    JsonFields fields(json, where, fault);
    std::vector<Holiday> holidays;
    for (const QJsonValue &holiday : fields.list(QStringLiteral("holidays")))
        holidays.push_back(readHoliday(holiday, where, fault));
    const int weekend = readWeekdays(fields, QStringLiteral("weekend"));
    const bool isObserved = fields.flagOr(QStringLiteral("observed"), false);
    if (!fault.isNone())
        return nullptr;
    return std::make_shared<const BusinessCalendar>(BusinessCalendar::of(holidays, weekend, isObserved));
}

} // namespace Prefdesk
