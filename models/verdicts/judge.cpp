// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/judge.h"

#include "models/verdicts/gates.h"

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr int mostPostponements = 64;

const AnswerFacts notAnswered;

/// The facts at one instant from one contact point, and the question.
struct Case
{
    const Facts &facts;
    const RuleBook &rules;
    const Subject &subject;
    const PointFacts *point = nullptr;

    const ZoneAnswer &zone() const { return point ? surer(facts.zone, point->zone) : facts.zone; }
    Asked asked(Instant now) const
    {
        const AnswerFacts &answer = facts.answer(subject.question());
        return {facts, subject, answer.since <= now ? answer : notAnswered,
                point, zone(),  rules.isCovered(subject.question()),
                now};
    }
};

RuleResult resultOf(const RuleBook::Entry &entry, const Asked &asked)
{
    if (!entry.rule)
        return judgeBuiltIn(entry.builtIn, asked);
    return std::visit(
        [&](const auto &rule) {
            if constexpr (requires { judgeRule(rule, asked); })
                return judgeRule(rule, asked);
            else
                return passed(); // guards something else than contact; no verdict asks it
        },
        entry.rule->kind);
}

RuleResult resultAt(const Case &of, qint16 index, const Asked &asked)
{
    const RuleBook::Entry &entry = of.rules.rule(index);
    RuleResult result = resultOf(entry, asked);
    result.rule = index;
    result.gate = entry.gate;
    return result;
}

/// The latest of the results that only put off; nothing when none does.
std::optional<qint16> latestPostponement(const Verdict &verdict)
{
    std::optional<qint16> latest;
    for (qint16 at = 0; at < verdict.results.size(); ++at) {
        const RuleResult &result = verdict.results[at];
        if (result.outcome == Outcome::NotBefore && (!latest || result.from > verdict.results[*latest].from))
            latest = at;
    }
    return latest;
}

/// Moves on to the first instant at which no rule puts off any more; what blocks by then blocks.
///
/// Of registers only today's look-up is known: whoever acts later looks them up again.
void postpone(const Case &of, Verdict &verdict, qint16 latest)
{
    Instant then = verdict.results[latest].from;
    verdict.decidedBy = latest;
    for (int round = 0; round < mostPostponements; ++round) {
        if (of.rules.verdictsUntil() && *of.rules.verdictsUntil() <= then) {
            verdict.results[latest].outcome = Outcome::Blocks;
            verdict.results[latest].reason = Reason::RulesChange;
            return;
        }
        const Asked asked = of.asked(then);
        Instant next = then;
        for (qint16 at = 0; at < verdict.results.size(); ++at) {
            if (verdict.results[at].gate == Gate::NationalRegister)
                continue;
            const RuleResult result = resultAt(of, verdict.results[at].rule, asked);
            if (result.outcome == Outcome::Blocks) {
                verdict.results[at] = result;
                verdict.decidedBy = at;
                return;
            }
            if (result.outcome == Outcome::NotBefore)
                next = std::max(next, result.from);
        }
        if (next == then) {
            verdict.kind = VerdictKind::AllowedFrom;
            verdict.from = then;
            return;
        }
        then = next;
    }
}

Verdict judgeCase(const Case &of, Instant now)
{
    Verdict verdict;
    verdict.point = of.point ? of.point->id : ContactPointId {};
    const Asked asked = of.asked(now);
    verdict.zoneSource = asked.zone.source;
    for (const qint16 index : of.rules.rulesFor(of.subject.question())) {
        verdict.results.append(resultAt(of, index, asked));
        if (verdict.decidedBy < 0 && verdict.results.last().outcome == Outcome::Blocks)
            verdict.decidedBy = static_cast<qint16>(verdict.results.size() - 1);
    }
    if (verdict.decidedBy >= 0)
        return verdict;
    if (const auto latest = latestPostponement(verdict))
        postpone(of, verdict, *latest);
    else
        verdict.kind = VerdictKind::Allowed;
    return verdict;
}

bool isBetter(const Verdict &one, const Verdict &other)
{
    if (one.kind != other.kind)
        return one.kind < other.kind;
    if (one.from != other.from)
        return *one.from < *other.from;
    return one.kind == VerdictKind::Blocked && one.decidedBy != other.decidedBy ? one.decidedBy > other.decidedBy
                                                                                : one.point < other.point;
}

bool mayServe(const PointFacts &point, const Subject &subject)
{
    return point.serves(subject.channel()) && (subject.point() == ContactPointId {} || subject.point() == point.id);
}

} // namespace

Verdict judge(const Facts &facts, const RuleBook &rules, const Subject &subject, Instant instant)
{
    const PointFacts *first = nullptr;
    std::optional<Verdict> best;
    if (!subject.isDataUse()) {
        for (const PointFacts &point : facts.points) {
            if (!mayServe(point, subject))
                continue;
            if (first && !best) // the usual customer has one, and its verdict is then not moved about
                best = judgeCase({facts, rules, subject, first}, instant);
            if (first) {
                Verdict verdict = judgeCase({facts, rules, subject, &point}, instant);
                if (isBetter(verdict, *best))
                    best = std::move(verdict);
            } else {
                first = &point;
            }
        }
    }
    return best ? *std::move(best) : judgeCase({facts, rules, subject, first}, instant);
}

} // namespace Prefdesk
