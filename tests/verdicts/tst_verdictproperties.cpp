// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/judge.h"
#include "models/verdicts/packreader.h"
#include "models/verdicts/verdictwords.h"
#include "tests/support/resultcheck.h"
#include "tests/verdicts/randomfacts.h"

#include <QtTest>

#include <algorithm>
#include <list>
#include <map>
#include <random>

using namespace Prefdesk;

namespace {

constexpr int rounds = 5'000;

/// How much is allowed: all, from some time on, nothing.
bool isWider(const Verdict &one, const Verdict &other)
{
    if (one.kind != other.kind)
        return one.kind < other.kind;
    return one.kind == VerdictKind::AllowedFrom && *one.from < *other.from;
}

bool looksAhead(const Verdict &verdict)
{
    return std::ranges::any_of(verdict.results, [](const RuleResult &result) {
        return result.outcome == Outcome::NotBefore || result.reason == Reason::RulesChange;
    });
}

const std::vector<Place> &places()
{
    static const std::vector<Place> all {Place::of(QStringLiteral("DE")),
                                         Place::of(QStringLiteral("FR")),
                                         Place::of(QStringLiteral("GB")),
                                         Place::of(QStringLiteral("US"), QStringLiteral("FL")),
                                         Place::of(QStringLiteral("US"), QStringLiteral("CA")),
                                         Place::of(QStringLiteral("US")),
                                         Place::of(QStringLiteral("CA"), QStringLiteral("ON")),
                                         Place::of(QStringLiteral("JP")),
                                         Place()};
    return all;
}

} // namespace

/// What holds of every verdict, tried on random customers; the seed is in the failure's round.
class TestVerdictProperties : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto packs = suppliedPacks(m_zones);
        QVERIFY_OK(packs);
        m_packs = *std::move(packs);
    }

    void aNoNeverWidensWhatIsAllowed()
    {
        for (int round = 0; round < rounds; ++round) {
            const Case tried(*this, round);
            Facts after = tried.facts;
            withdrawSomething(after, RandomFacts(static_cast<quint32>(round) + 7), tried);
            const Verdict before = judge(tried.facts, tried.rules, tried.subject, tried.now);
            const Verdict now = judge(after, tried.rules, tried.subject, tried.now);
            QVERIFY2(!isWider(now, before), qPrintable(QString::number(round)));
        }
    }

    void theOrderOfFactsNeverMatters()
    {
        for (int round = 0; round < rounds; ++round) {
            const Case tried(*this, round);
            std::mt19937 random(static_cast<unsigned>(round));
            Facts other = tried.facts;
            std::ranges::shuffle(other.points, random);
            std::ranges::shuffle(other.holds, random);
            std::ranges::shuffle(other.legalStops, random);
            std::ranges::shuffle(other.messages, random);
            for (PointFacts &point : other.points)
                std::ranges::shuffle(point.hits, random);
            QCOMPARE(judge(other, tried.rules, tried.subject, tried.now),
                     judge(tried.facts, tried.rules, tried.subject, tried.now));
        }
    }

    void theOrderOfPacksNeverMatters()
    {
        for (int round = 0; round < rounds / 5; ++round) {
            const Case tried(*this, round);
            std::mt19937 random(static_cast<unsigned>(round));
            RuleBook::Packs packs = m_packs;
            std::ranges::shuffle(packs, random);
            const RuleBook other = RuleBook::at(packs, tried.facts.place, tried.now);
            QCOMPARE(judge(tried.facts, other, tried.subject, tried.now),
                     judge(tried.facts, tried.rules, tried.subject, tried.now));
        }
    }

    void whatComesLaterNeverChangesAVerdict()
    {
        for (int round = 0; round < rounds; ++round) {
            const Case tried(*this, round);
            Facts other = tried.facts;
            addLaterFacts(other, RandomFacts(static_cast<quint32>(round) + 7), tried.now);
            const Verdict before = judge(tried.facts, tried.rules, tried.subject, tried.now);
            const Verdict after = judge(other, tried.rules, tried.subject, tried.now);
            if (looksAhead(before)) // what is planned may stand against the time to come
                QVERIFY2(!isWider(after, before), qPrintable(QString::number(round)));
            else
                QCOMPARE(after, before);
        }
    }

    void whatIsAllowedFromATimeIsAllowedThenAndNotASecondBefore()
    {
        int found = 0;
        for (int round = 0; round < rounds; ++round) {
            const Case tried(*this, round);
            const Verdict verdict = judge(tried.facts, tried.rules, tried.subject, tried.now);
            if (verdict.kind != VerdictKind::AllowedFrom)
                continue;
            ++found;
            QVERIFY(*verdict.from > tried.now);
            const Subject same = tried.subject.isDataUse()
                ? tried.subject
                : Subject::topic(tried.subject.channel(), tried.subject.topic(), verdict.point);
            const Verdict then = judge(tried.facts, tried.rules, same, *verdict.from);
            const bool isList = then.decidedBy >= 0 && then.results[then.decidedBy].gate == Gate::NationalRegister;
            QVERIFY2(then.isAllowed() || isList, qPrintable(QString::number(round)));
            const Verdict before = judge(tried.facts, tried.rules, same, verdict.from->plusSeconds(-1));
            QVERIFY2(!before.isAllowed(), qPrintable(QString::number(round)));
        }
        QVERIFY2(found > 50, qPrintable(QString::number(found)));
    }

    void everyRuleIsAskedAndKept()
    {
        for (int round = 0; round < rounds; ++round) {
            const Case tried(*this, round);
            const Verdict verdict = judge(tried.facts, tried.rules, tried.subject, tried.now);
            const auto &asked = tried.rules.rulesFor(tried.subject.question());
            QCOMPARE(static_cast<std::size_t>(verdict.results.size()), asked.size());
            for (qsizetype at = 0; at < verdict.results.size(); ++at) {
                QCOMPARE(verdict.results[at].rule, asked[static_cast<std::size_t>(at)]);
                QVERIFY(at == 0 || verdict.results[at - 1].gate <= verdict.results[at].gate);
            }
            QCOMPARE(verdict.decidedBy < 0, verdict.isAllowed());
            const bool blocks = std::ranges::any_of(
                verdict.results, [](const RuleResult &result) { return result.outcome == Outcome::Blocks; });
            QCOMPARE(blocks, verdict.kind == VerdictKind::Blocked);
        }
    }

    void anotherPackNeverWidensWhatIsAllowed()
    {
        const auto site = readRulePack(sitePack, m_zones);
        QVERIFY_OK(site);
        RuleBook::Packs more = m_packs;
        more.push_back(*site);
        for (int round = 0; round < rounds / 5; ++round) {
            Case tried(*this, round);
            tried.facts.place = places().front();
            const RuleBook &before = bookFor(tried.facts.place, tried.now);
            const RuleBook after = RuleBook::at(more, tried.facts.place, tried.now);
            QVERIFY2(!isWider(judge(tried.facts, after, tried.subject, tried.now),
                              judge(tried.facts, before, tried.subject, tried.now)),
                     qPrintable(QString::number(round)));
        }
    }

private:
    struct Case
    {
        Case(TestVerdictProperties &test, int round)
            : random(static_cast<quint32>(round))
            , now(Instant::fromIso(QStringLiteral("2026-01-01T00:00:00Z"))->plusSeconds(random.below(60'000'000)))
            , facts(random.facts(places()[static_cast<std::size_t>(random.below(static_cast<int>(places().size())))],
                                 test.m_zones, now))
            , subject(random.subject())
            , rules(test.bookFor(facts.place, now))
        {
        }

        RandomFacts random;
        Instant now;
        Facts facts;
        Subject subject;
        const RuleBook &rules;
    };

    const RuleBook &bookFor(const Place &place, Instant now)
    {
        std::list<RuleBook> &known = m_books[place];
        const auto found = std::ranges::find_if(known, [now](const RuleBook &book) { return book.covers(now); });
        return found != known.end() ? *found : known.emplace_back(RuleBook::at(m_packs, place, now));
    }

    static void withdrawSomething(Facts &facts, RandomFacts random, const Case &tried)
    {
        AnswerFacts &answer = facts.answers[static_cast<std::size_t>(random.below(questionCount))];
        AnswerFacts &own = facts.answer(tried.subject.question());
        switch (random.below(6)) {
        case 0:
            facts.hardStop = RefusalFacts {tried.now, {}};
            break;
        case 1:
            facts.objection = RefusalFacts {tried.now, {}};
            break;
        case 2:
            for (PointFacts &point : facts.points)
                point.stop = random.oneIn(2) ? RefusalFacts {tried.now, {}} : point.stop;
            break;
        case 3:
            answer.state = ConsentState::Refused;
            answer.since = tried.now;
            break;
        default:
            own.state = ConsentState::Withdrawn;
            own.since = tried.now;
        }
    }

    static void addLaterFacts(Facts &facts, RandomFacts random, Instant now)
    {
        const Instant later = now.plusSeconds(1 + random.below(10'000));
        facts.messages.append(random.message(later));
        facts.holds.append(random.hold(later));
        facts.legalStops.append({LegalStopKind::Court, later, {}, 5000});
        if (!facts.hardStop)
            facts.hardStop = RefusalFacts {later, {}};
        if (!facts.objection)
            facts.objection = RefusalFacts {later, {}};
        for (PointFacts &point : facts.points) {
            point.hits.append({Register::UsNational, later, 5000});
            if (!point.stop)
                point.stop = RefusalFacts {later, {}};
        }
        if (!facts.guardian)
            facts.guardian = GuardianFacts {later, {}, 5000};
        if (!facts.relation.lastPurchase)
            facts.relation.lastPurchase = later;
        for (AnswerFacts &answer : facts.answers) {
            if (answer == AnswerFacts {}) {
                answer = {};
                answer.state = ConsentState::Given;
                answer.since = later;
            }
        }
    }

    static const QByteArray sitePack;

    ZoneBook m_zones;
    RuleBook::Packs m_packs;
    std::map<Place, std::list<RuleBook>> m_books;
};

const QByteArray TestVerdictProperties::sitePack = R"({
    "id": "site", "version": "1", "title": {"en": "Ours"}, "countries": ["DE"], "zone": "Europe/Berlin",
    "sources": {"board": {"citation": "board, 3 March 2026", "where": "intranet"}},
    "rules": [
        {"id": "open", "kind": "consent", "mode": "opt-out", "channels": "all", "dataUses": "all", "title": {"en": "Loose"}, "source": "board"},
        {"id": "hours", "kind": "hours", "channels": ["phone"], "allowed": [{"days": ["mon-fri"], "from": "09:00", "until": "17:00"}], "title": {"en": "Office hours"}, "source": "board"},
        {"id": "few", "kind": "cap", "count": 2, "days": 7, "channels": "all", "title": {"en": "Two a week"}, "source": "board"},
        {"id": "year", "kind": "expiry", "months": 12, "channels": "all", "dataUses": "all", "title": {"en": "A year"}, "source": "board"},
        {"id": "no-push", "kind": "forbidden", "channels": ["push"], "title": {"en": "No push"}, "source": "board"}
    ],
    "cases": [
        {"name": "push", "subject": "push/offers", "at": "2026-03-02T12:00:00Z", "verdict": "blocked", "by": "no-push", "reason": "forbidden"},
        {"name": "a year, the last second", "subject": "email/offers", "at": "2026-02-28T11:59:59Z", "facts": {"answers": {"email/offers": {"since": "2025-02-28T12:00:00Z"}}}, "verdict": "allowed"},
        {"name": "a year", "subject": "email/offers", "at": "2026-02-28T12:00:00Z", "facts": {"answers": {"email/offers": {"since": "2025-02-28T12:00:00Z"}}}, "verdict": "blocked", "by": "year", "reason": "consent-expired"}
    ]
})";

QTEST_GUILESS_MAIN(TestVerdictProperties)
#include "tst_verdictproperties.moc"
