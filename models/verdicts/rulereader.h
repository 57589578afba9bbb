// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/jsonfields.h"
#include "models/verdicts/rulepack.h"

#include <QHash>

#include <memory>
#include <optional>

namespace Prefdesk {

/// What the rules of a pack refer to by name.
struct PackNames
{
    struct Source
    {
        QString citation;
        QString where;
    };

    QHash<QString, Source> sources;
    QHash<QString, std::shared_ptr<const BusinessCalendar>> calendars;
    const LocalClock *clock = nullptr; ///< the law's dates begin at its midnight
};

/// Reads one rule; with a fault the rule must not be used.
Rule readRule(const QJsonValue &json, const PackNames &names, FirstFault &fault);

/// {"month": 1, "weekday": "mon", "nth": 3} ... under the calendar's name.
std::shared_ptr<const BusinessCalendar> readCalendar(const QJsonValue &json, const QString &name, FirstFault &fault);

/// {"en": "...", "de": "..."}
QHash<QString, QString> readTitles(JsonFields &fields);

/// Bit 1 << weekday for each of "mon" ... "sun", "mon-fri", "all".
quint8 readWeekdays(JsonFields &fields, const QString &name);

std::optional<Obligation> obligationFromCode(const QString &code);
std::optional<Scope> scopeFromCode(const QString &code);
std::optional<WithdrawalKind> withdrawalKindFromCode(const QString &code);
QString code(Obligation obligation); ///< "confirm-withdrawal" ...
QString code(Scope scope); ///< "topic" ...
QString code(WithdrawalKind kind); ///< "stop-keyword" ...

} // namespace Prefdesk
