// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/localclock.h"
#include "models/verdicts/rule.h"

#include <QStringList>

namespace Prefdesk {

/// A jurisdiction's rules as dated data with their sources.
struct RulePack
{
    QString id; ///< "us-tcpa"
    QString version;
    QHash<QString, QString> titles;
    QStringList countries; ///< ISO 3166-1; or one word, see isFallback() and isEverywhere()
    QStringList subdivisions; ///< ISO 3166-2 without the country; none: the whole country
    std::optional<LocalClock> clock; ///< in whose time the law's dates begin and business days end
    std::vector<Rule> rules;

    /// "elsewhere": for each question for which no other pack says what consent is needed.
    bool isFallback() const { return countries == QStringList {QStringLiteral("elsewhere")}; }
    bool isEverywhere() const { return countries == QStringList {QStringLiteral("everywhere")}; }
    bool appliesTo(const Place &place) const;
    QString title(const QString &language) const;
};

} // namespace Prefdesk
