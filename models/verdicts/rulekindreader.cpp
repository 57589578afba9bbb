// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/rulekindreader.h"

#include <QTime>

#include <array>

namespace Prefdesk {

namespace {

constexpr int mostMonths = 1200;
constexpr int mostDays = 36'500;

struct UnitName
{
    const char *name;
    TimeSpan::Unit unit;
};
constexpr std::array units {UnitName {"minutes", TimeSpan::Unit::Minutes}, UnitName {"hours", TimeSpan::Unit::Hours},
                            UnitName {"days", TimeSpan::Unit::Days},
                            UnitName {"businessDays", TimeSpan::Unit::BusinessDays},
                            UnitName {"months", TimeSpan::Unit::Months}};

/// Exactly one of "minutes", "hours", "days", "businessDays", "months".
TimeSpan spanIn(JsonFields &fields)
{
    TimeSpan span;
    int found = 0;
    for (const UnitName &unit : units) {
        const QString name = QLatin1String(unit.name);
        if (!fields.has(name))
            continue;
        ++found;
        span = {fields.whole(name, 0, mostDays), unit.unit};
        if (unit.unit == TimeSpan::Unit::Months && span.count > mostMonths)
            fields.wrong(name);
    }
    if (found != 1)
        fields.wrong(QStringLiteral("days"));
    return span;
}

/// Without business days.
TimeSpan calendarSpanIn(JsonFields &fields)
{
    const TimeSpan span = spanIn(fields);
    if (span.unit == TimeSpan::Unit::BusinessDays)
        fields.wrong(QStringLiteral("businessDays"));
    return span;
}

bool isOptIn(JsonFields &fields)
{
    const QString mode = fields.text(QStringLiteral("mode"));
    if (mode != QStringLiteral("opt-in") && mode != QStringLiteral("opt-out"))
        fields.wrong(QStringLiteral("mode"));
    return mode != QStringLiteral("opt-out");
}

Alternative alternativeIn(const QJsonValue &json, JsonFields &of)
{
    struct Name
    {
        const char *name;
        Alternative::Kind kind;
    };
    static constexpr std::array names {Name {"soft-opt-in", Alternative::Kind::SoftOptIn},
                                       Name {"purchase", Alternative::Kind::Purchase},
                                       Name {"inquiry", Alternative::Kind::Inquiry},
                                       Name {"contract", Alternative::Kind::Contract},
                                       Name {"consent", Alternative::Kind::Consent},
                                       Name {"written-consent", Alternative::Kind::WrittenConsent}};
    JsonFields fields(json, of.where(), of.fault());
    const QString name = fields.text(QStringLiteral("kind"));
    for (const Name &known : names) {
        if (name != QLatin1String(known.name))
            continue;
        const bool isTimed = known.kind == Alternative::Kind::Purchase || known.kind == Alternative::Kind::Inquiry;
        return {known.kind, isTimed ? fields.whole(QStringLiteral("months"), 1, mostMonths) : 0};
    }
    fields.wrong(QStringLiteral("kind"));
    return {};
}

std::vector<Alternative> alternativesIn(JsonFields &fields, const QString &name)
{
    std::vector<Alternative> alternatives;
    for (const QJsonValue &json : fields.list(name))
        alternatives.push_back(alternativeIn(json, fields));
    return alternatives;
}

ConsentRule consentIn(JsonFields &fields)
{
    ConsentRule rule;
    rule.isOptIn = isOptIn(fields);
    const QString form = fields.textOr(QStringLiteral("form"), QStringLiteral("unknown"));
    const auto known = consentFormFromCode(form);
    if (!known)
        fields.wrong(QStringLiteral("form"));
    rule.form = known.value_or(ConsentForm::Written);
    rule.alternatives = alternativesIn(fields, QStringLiteral("alternatives"));
    return rule;
}

DataUseRule dataUseIn(JsonFields &fields)
{
    const auto use = dataUseFromCode(fields.text(QStringLiteral("use")));
    if (!use)
        fields.wrong(QStringLiteral("use"));
    return {use.value_or(DataUse::SharingWithPartners), isOptIn(fields)};
}

RegisterRule registerIn(JsonFields &fields)
{
    const auto list = registerFromCode(fields.text(QStringLiteral("register")));
    if (!list)
        fields.wrong(QStringLiteral("register"));
    RegisterRule rule;
    rule.list = list.value_or(Register::Site);
    rule.listDays = fields.whole(QStringLiteral("listDays"), 1, mostDays);
    rule.bindsAfterDays = fields.wholeOr(QStringLiteral("bindsAfterDays"), 0, 0, mostDays);
    rule.exemptions = alternativesIn(fields, QStringLiteral("exemptions"));
    return rule;
}

int secondIn(JsonFields &fields, const QString &name)
{
    const QString text = fields.text(name);
    if (text == QStringLiteral("24:00"))
        return secondsPerDay;
    const QTime time = QTime::fromString(text, QStringLiteral("hh:mm"));
    if (!time.isValid())
        fields.wrong(name);
    return time.isValid() ? time.msecsSinceStartOfDay() / 1000 : 0;
}

HoursRule hoursIn(JsonFields &fields, const PackNames &names)
{
    HoursRule rule;
    for (const QJsonValue &json : fields.list(QStringLiteral("allowed"))) {
        JsonFields window(json, fields.where(), fields.fault());
        HoursRule::Window read;
        read.weekdays = readWeekdays(window, QStringLiteral("days"));
        read.from = secondIn(window, QStringLiteral("from"));
        read.until = secondIn(window, QStringLiteral("until"));
        if (read.until <= read.from)
            window.wrong(QStringLiteral("until"));
        rule.windows.push_back(read);
    }
    if (rule.windows.empty())
        fields.wrong(QStringLiteral("allowed"));
    if (const QString name = QStringLiteral("notOn"); fields.has(name)) {
        rule.holidays = names.calendars.value(fields.text(name));
        if (!rule.holidays)
            fields.wrong(name);
    }
    return rule;
}

DeadlineRule deadlineIn(JsonFields &fields, const PackNames &names)
{
    DeadlineRule rule;
    const auto obligation = obligationFromCode(fields.text(QStringLiteral("obligation")));
    if (!obligation)
        fields.wrong(QStringLiteral("obligation"));
    rule.obligation = obligation.value_or(Obligation::HonourWithdrawal);
    rule.span = spanIn(fields);
    if (const QString name = QStringLiteral("extension"); fields.has(name)) {
        JsonFields extension(fields.value(name), fields.where(), fields.fault());
        rule.extension = spanIn(extension);
    }
    if (fields.has(QStringLiteral("calendar")))
        rule.calendar = names.calendars.value(fields.text(QStringLiteral("calendar")));
    if (rule.span.unit == TimeSpan::Unit::BusinessDays && !rule.calendar)
        fields.wrong(QStringLiteral("calendar"));
    return rule;
}

ScopeRule scopeIn(JsonFields &fields)
{
    const auto kind = withdrawalKindFromCode(fields.text(QStringLiteral("withdrawal")));
    const auto scope = scopeFromCode(fields.text(QStringLiteral("scope")));
    if (!kind)
        fields.wrong(QStringLiteral("withdrawal"));
    if (!scope)
        fields.wrong(QStringLiteral("scope"));
    return {kind.value_or(WithdrawalKind::Ambiguous), scope.value_or(Scope::Everything)};
}

CapRule capIn(JsonFields &fields)
{
    const int count = fields.whole(QStringLiteral("count"), 1, 1000);
    return {count, calendarSpanIn(fields), fields.flagOr(QStringLiteral("perTopic"), false)};
}

} // namespace

RuleKind readRuleKind(JsonFields &fields, const PackNames &names)
{
    const QString kind = fields.text(QStringLiteral("kind"));
    if (kind == QStringLiteral("consent"))
        return consentIn(fields);
    if (kind == QStringLiteral("expiry"))
        return ExpiryRule {fields.whole(QStringLiteral("months"), 1, mostMonths)};
    if (kind == QStringLiteral("double-opt-in"))
        return DoubleOptInRule {fields.whole(QStringLiteral("pendingDays"), 1, mostDays)};
    if (kind == QStringLiteral("data-use"))
        return dataUseIn(fields);
    if (kind == QStringLiteral("register"))
        return registerIn(fields);
    if (kind == QStringLiteral("age")) {
        const int years = fields.whole(QStringLiteral("years"), 1, 150);
        return AgeRule {years, fields.flagOr(QStringLiteral("mustBeKnown"), false)};
    }
    if (kind == QStringLiteral("cap"))
        return capIn(fields);
    if (kind == QStringLiteral("hours"))
        return hoursIn(fields, names);
    if (kind == QStringLiteral("forbidden"))
        return ForbiddenRule {};
    if (kind == QStringLiteral("no-re-ask"))
        return NoReaskRule {calendarSpanIn(fields)};
    if (kind == QStringLiteral("proof-retention")) {
        const int years = fields.whole(QStringLiteral("years"), 1, 150);
        return RetentionRule {years, fields.flagOr(QStringLiteral("renewedByUse"), false)};
    }
    if (kind == QStringLiteral("deadline"))
        return deadlineIn(fields, names);
    if (kind == QStringLiteral("withdrawal-scope"))
        return scopeIn(fields);
    fields.wrong(QStringLiteral("kind"));
    return ForbiddenRule {};
}

} // namespace Prefdesk
