// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/judge.h"
#include "models/verdicts/packreader.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"
#include "tests/verdicts/randomfacts.h"

#include <vector>

namespace Prefdesk {

namespace {

constexpr int madeUp = 512;
constexpr double verdictBar = 1; // us: a million a second

struct Asking
{
    Facts facts;
    Subject subject;
    Instant now;
};

std::vector<Asking> askings(const Place &place, ZoneBook &zones)
{
    RandomFacts random(7);
    const Instant begin = Instant::fromIso(QStringLiteral("2026-03-01T00:00:00Z")).value_or(Instant {});
    std::vector<Asking> made;
    for (int index = 0; index < madeUp; ++index) {
        const Instant now = begin.plusSeconds(random.below(5'000'000));
        made.push_back({random.facts(place, zones, now), random.subject(), now});
    }
    return made;
}

Result<> measure(const RuleBook::Packs &packs, const Place &place, ZoneBook &zones, const QString &name)
{
    const std::vector<Asking> made = askings(place, zones);
    const RuleBook rules = RuleBook::at(packs, place, made.front().now);
    constexpr int turns = 100;
    int allowed = 0;
    const QList<Timing> times = interleaved(9, {[&] {
                                                for (int turn = 0; turn < turns; ++turn) {
                                                    for (const Asking &asking : made) {
                                                        const Verdict verdict
                                                            = judge(asking.facts, rules, asking.subject, asking.now);
                                                        allowed += verdict.isAllowed() ? 1 : 0;
                                                    }
                                                }
                                            }});
    const double micros = static_cast<double>(times.first().processor) / 1000 / (turns * madeUp);
    tell({name, turns * madeUp, QStringLiteral("us"), micros, verdictBar, {{}, times.first()}});
    if (allowed == 0) // somebody must be, or the made-up customers say nothing about the way through all rules
        return Error {Error::Kind::Internal, QStringLiteral("No verdict allowed anything."), name};
    return {};
}

} // namespace

/// One verdict of the engine alone: random customers and questions, all supplied rules, every result kept; processor
/// time of one core.
Result<> benchVerdicts(const BenchDesk &)
{
    ZoneBook zones;
    const auto packs = suppliedPacks(zones);
    if (!packs)
        return packs.error();
    const Result<> germany
        = measure(*packs, Place::of(QStringLiteral("DE")), zones, QStringLiteral("verdict, engine alone, Germany"));
    if (!germany)
        return germany;
    return measure(*packs, Place::of(QStringLiteral("US"), QStringLiteral("FL")), zones,
                   QStringLiteral("verdict, engine alone, Florida"));
}

} // namespace Prefdesk
