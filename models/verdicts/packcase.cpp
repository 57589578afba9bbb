// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/packcase.h"

#include "models/verdicts/judge.h"
#include "models/verdicts/obligations.h"
#include "models/verdicts/rulereader.h"
#include "models/verdicts/verdictwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PackCase)
};

void expect(JsonFields &fields, const QString &name, const QString &is)
{
    if (!fields.has(name))
        return;
    const QString wanted = fields.text(name);
    if (wanted != is)
        fields.fault().note(fields.where(),
                            Words::tr("“%1” should be “%2” and comes out as “%3”").arg(name, wanted, is));
}

QString isoOrNone(const std::optional<Instant> &instant)
{
    return instant ? instant->toDateTime().toString(QStringLiteral("yyyy-MM-dd'T'hh:mm:ss'Z'"))
                   : QStringLiteral("none");
}

void expectVerdict(JsonFields &fields, const Facts &facts, const RuleBook &rules, const Subject &subject, Instant at)
{
    const Verdict verdict = judge(facts, rules, subject, at);
    const bool isDecided = verdict.decidedBy >= 0;
    const RuleResult decided = isDecided ? verdict.results[verdict.decidedBy] : RuleResult();
    expect(fields, QStringLiteral("verdict"), code(verdict.kind));
    expect(fields, QStringLiteral("from"), isoOrNone(verdict.from));
    QString by = isDecided ? rules.ruleId(decided.rule) : QStringLiteral("none");
    if (isDecided && rules.rule(decided.rule).pack)
        by = rules.rule(decided.rule).rule->id;
    expect(fields, QStringLiteral("by"), by);
    expect(fields, QStringLiteral("reason"), isDecided ? code(decided.reason) : QStringLiteral("none"));
}

void expectAsk(JsonFields &fields, const Facts &facts, const RuleBook &rules, const Subject &subject, Instant at)
{
    const AskAnswer answer = mayAsk(facts, rules, subject, at);
    expect(fields, QStringLiteral("ask"), answer.mayAsk ? QStringLiteral("yes") : QStringLiteral("no"));
    expect(fields, QStringLiteral("notBefore"), isoOrNone(answer.notBefore));
}

void expectDue(JsonFields &fields, const RuleBook &rules, const Subject &subject, Instant at)
{
    const auto obligation = obligationFromCode(fields.text(QStringLiteral("obligation")));
    if (!obligation)
        return fields.wrong(QStringLiteral("obligation"));
    const auto deadline = deadlineOf(rules, *obligation, subject, at);
    expect(fields, QStringLiteral("due"), isoOrNone(deadline ? std::optional(deadline->due) : std::nullopt));
    expect(fields, QStringLiteral("extended"), isoOrNone(deadline ? deadline->extended : std::nullopt));
}

void expectScope(JsonFields &fields, const RuleBook &rules, const Subject &subject)
{
    const auto kind = withdrawalKindFromCode(fields.text(QStringLiteral("withdrawal")));
    if (!kind)
        return fields.wrong(QStringLiteral("withdrawal"));
    expect(fields, QStringLiteral("scope"), code(scopeOf(rules, *kind, subject).scope));
}

void expectProof(JsonFields &fields, const RuleBook &rules, const Subject &subject, Instant given)
{
    const auto kept = keepProofUntil(rules, subject, given, fields.instant(QStringLiteral("used")));
    expect(fields, QStringLiteral("keptUntil"), isoOrNone(kept ? std::optional(kept->until) : std::nullopt));
}

bool hasAny(const JsonFields &fields, std::initializer_list<const char *> names)
{
    return std::ranges::any_of(names, [&](const char *name) { return fields.has(QLatin1String(name)); });
}

} // namespace

void runCase(const QJsonValue &json, const std::shared_ptr<const RulePack> &pack, ZoneBook &zones, FirstFault &fault)
{
    const QString name = json.toObject().value(QStringLiteral("name")).toString();
    JsonFields fields(json, Words::tr("case “%1”").arg(name), fault);
    fields.text(QStringLiteral("name"));
    const auto at = fields.instant(QStringLiteral("at"));
    const auto subject = subjectFromCode(fields.text(QStringLiteral("subject")));
    if (!at)
        return fields.wrong(QStringLiteral("at"));
    if (!subject)
        return fields.wrong(QStringLiteral("subject"));
    const bool isAnywhere = pack->isFallback() || pack->isEverywhere();
    const CasePlace place {isAnywhere ? QString() : pack->countries.first(), pack->subdivisions.value(0)};
    const Facts facts = readFacts(fields.value(QStringLiteral("facts")), place, zones, fields.where(), fault);
    const RuleBook rules = RuleBook::alone(pack, facts.place, *at);
    if (fields.has(QStringLiteral("verdict")))
        expectVerdict(fields, facts, rules, *subject, *at);
    if (fields.has(QStringLiteral("ask")))
        expectAsk(fields, facts, rules, *subject, *at);
    if (fields.has(QStringLiteral("due")))
        expectDue(fields, rules, *subject, *at);
    if (fields.has(QStringLiteral("scope")))
        expectScope(fields, rules, *subject);
    if (fields.has(QStringLiteral("keptUntil")))
        expectProof(fields, rules, *subject, *at);
    if (!hasAny(fields, {"verdict", "ask", "due", "scope", "keptUntil"}))
        fields.wrong(QStringLiteral("verdict"));
}

} // namespace Prefdesk
