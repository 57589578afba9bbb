// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/verdictjson.h"

#include "models/verdicts/verdictwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::VerdictCommands)
};

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject objectOf(const RuleResult &result, const RuleBook &rules)
{
    const bool isPutOff = result.outcome == Outcome::NotBefore;
    return {{QStringLiteral("rule"), rules.ruleId(result.rule)},
            {QStringLiteral("outcome"), code(result.outcome)},
            {QStringLiteral("reason"), code(result.reason)},
            {QStringLiteral("record"), textOrNull(recordWord(result))},
            {QStringLiteral("source"), textOrNull(rules.citation(result.rule))},
            {QStringLiteral("from"), isPutOff ? QJsonValue(result.from.toIso()) : QJsonValue(QJsonValue::Null)}};
}

QString lineOf(const RuleResult &result, const RuleBook &rules)
{
    QStringList parts {rules.ruleTitle(result.rule, QLocale().name().left(2))};
    if (result.reason != Reason::Nothing)
        parts.append(sentence(result.reason));
    for (const QString &part : {recordWord(result), rules.citation(result.rule)}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return QStringLiteral("  %1  %2").arg(code(result.outcome), -10).arg(parts.join(QStringLiteral(" | ")));
}

} // namespace

QString verdictWord(const Verdict &verdict)
{
    return verdict.kind == VerdictKind::AllowedFrom ? QStringLiteral("allowed-from") : code(verdict.kind);
}

const RuleResult *tellingResult(const Verdict &verdict)
{
    if (verdict.decidedBy >= 0)
        return &verdict.results[verdict.decidedBy];
    const auto found = std::ranges::find_if(verdict.results, [](const RuleResult &result) {
        return result.gate == Gate::Consent && result.recordKind != RecordKind::Nothing;
    });
    return found == verdict.results.end() ? nullptr : found;
}

QString recordWord(const RuleResult &result)
{
    return result.recordKind == RecordKind::Nothing
        ? QString()
        : QStringLiteral("%1 %2").arg(code(result.recordKind)).arg(result.record);
}

QJsonObject verdictObject(const Verdict &verdict, const RuleBook &rules)
{
    QJsonArray results;
    for (const RuleResult &result : verdict.results)
        results.append(objectOf(result, rules));
    const RuleResult *telling = verdict.decidedBy < 0 ? nullptr : tellingResult(verdict);
    return {{QStringLiteral("verdict"), verdictWord(verdict)},
            {QStringLiteral("from"), verdict.from ? QJsonValue(verdict.from->toIso()) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("decided_by"), telling ? QJsonValue(rules.ruleId(telling->rule)) : QJsonValue::Null},
            {QStringLiteral("reason"), telling ? QJsonValue(code(telling->reason)) : QJsonValue::Null},
            {QStringLiteral("zone"), code(verdict.zoneSource)},
            {QStringLiteral("rules"), results}};
}

QString verdictLine(const Verdict &verdict)
{
    const RuleResult *telling = tellingResult(verdict);
    const QString why = telling && telling->reason != Reason::Nothing ? sentence(telling->reason) : QString();
    switch (verdict.kind) {
    case VerdictKind::Allowed:
        return Words::tr("ALLOWED. %1").arg(why).trimmed();
    case VerdictKind::AllowedFrom:
        return Words::tr("ALLOWED FROM %1. %2").arg(verdict.from.value_or(Instant()).toIso(), why).trimmed();
    case VerdictKind::Blocked:
        return Words::tr("BLOCKED. %1").arg(why).trimmed();
    }
    return {};
}

QString verdictText(const Verdict &verdict, const RuleBook &rules)
{
    QStringList lines {verdictLine(verdict)};
    for (const RuleResult &result : verdict.results)
        lines.append(lineOf(result, rules));
    return lines.join(u'\n');
}

} // namespace Prefdesk
