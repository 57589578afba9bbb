// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/verdictwords.h"
#include "tests/support/resultcheck.h"
#include "tests/verdicts/judgedcustomer.h"

#include <QSet>
#include <QtTest>

#include <functional>

using namespace Prefdesk;

namespace {

using Change = std::function<void(Facts &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

/// The engine with all supplied packs.
class TestJudge : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY_OK(m_customer.load()); }

    void aCustomerWhoMayBeCalledMayBeCalled()
    {
        const Verdict verdict = m_customer.judged(m_customer.allowed(), calls, monday());
        QCOMPARE(verdict.kind, VerdictKind::Allowed);
        QCOMPARE(verdict.decidedBy, qint16(-1));
        QCOMPARE(verdict.point, ContactPointId {1});
        QCOMPARE(verdict.zoneSource, ZoneSource::PostalCode);
    }

    void theFirstBlockInTheOrderOfDecisionDecides()
    {
        // Everything stands against the call; taking away what decided lets the next step decide.
        QList<std::pair<Gate, Change>> steps {
            {Gate::LegalStop,
             [](Facts &facts) {
                 facts.legalStops.append({LegalStopKind::Deceased, {}, {}, 1});
             }},
            {Gate::HardStop, [](Facts &facts) { facts.hardStop = RefusalFacts {}; }},
            {Gate::Objection, [](Facts &facts) { facts.objection = RefusalFacts {}; }},
            {Gate::ContactPoint, [](Facts &facts) { facts.points[0].isReassigned = true; }},
            {Gate::Topic, [](Facts &facts) { facts.answer(calls.question()).state = ConsentState::Refused; }},
            {Gate::Age, [](Facts &facts) { facts.birthDate = QDate(2020, 1, 1); }},
            {Gate::NationalRegister,
             [](Facts &facts) {
                 facts.points[0].hits.append({Register::UsNational, {}, 1});
             }},
            {Gate::HoldOrPause,
             [](Facts &facts) {
                 facts.holds.append({HoldKind::Complaint, {}, {}, 7});
             }},
            {Gate::Cap,
             [](Facts &facts) {
                 facts.answer(calls.question()).cap = Cap {0, Cap::Period::Week};
             }},
            {Gate::QuietHours, [](Facts &facts) { facts.zone = facts.points[0].zone = {}; }},
        };
        while (!steps.isEmpty()) {
            Facts facts = m_customer.allowed();
            for (const auto &[gate, change] : steps)
                change(facts);
            const Verdict verdict = m_customer.judged(facts, calls, monday());
            QCOMPARE(verdict.kind, VerdictKind::Blocked);
            QCOMPARE(label(verdict.results[verdict.decidedBy].gate), label(steps.first().first));
            steps.removeFirst();
        }
    }

    void whatBlocksNamesItsReasonAndRecord_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<RecordKind>("kind");
        QTest::addColumn<qint64>("record");
        const auto row = [](const char *name, Change change, const char *reason, RecordKind kind, qint64 record) {
            QTest::newRow(name) << std::move(change) << QString::fromLatin1(reason) << kind << record;
        };
        row(
            "deceased",
            [](Facts &f) {
                f.legalStops.append({LegalStopKind::Deceased, {}, {}, 3});
            },
            "deceased", RecordKind::LegalStop, 3);
        row(
            "court",
            [](Facts &f) {
                f.legalStops.append({LegalStopKind::Court, {}, monday().plusSeconds(1), 3});
            },
            "court-order", RecordKind::LegalStop, 3);
        row(
            "stop",
            [](Facts &f) {
                f.hardStop = RefusalFacts {monday(), ChoiceId {5}};
            },
            "stopped", RecordKind::Choice, 5);
        row(
            "number stopped",
            [](Facts &f) {
                f.points[0].stop = RefusalFacts {monday(), ChoiceId {6}};
            },
            "point-stopped", RecordKind::Choice, 6);
        row(
            "reassigned", [](Facts &f) { f.points[0].isReassigned = true; }, "point-reassigned",
            RecordKind::ContactPoint, 1);
        row(
            "no number", [](Facts &f) { f.points.clear(); }, "no-contact-point", RecordKind::Customer, 42);
        row(
            "a number for texts only", [](Facts &f) { f.points[0].channels = channelBit(Channel::Sms); },
            "no-contact-point", RecordKind::Customer, 42);
        row(
            "withdrawn", [](Facts &f) { f.answer(calls.question()).state = ConsentState::Withdrawn; }, "withdrawn",
            RecordKind::Choice, 9);
        row(
            "invalidated", [](Facts &f) { f.answer(calls.question()).state = ConsentState::Invalidated; },
            "invalidated", RecordKind::Choice, 9);
        row(
            "list missing", [](Facts &f) { f.registerLists = {}; }, "missing-list", RecordKind::RegisterList, 0);
        row(
            "listed",
            [](Facts &f) {
                f.points[0].hits.append({Register::UsNational, monday(), 8});
            },
            "listed", RecordKind::RegisterHit, 8);
        row(
            "complaint",
            [](Facts &f) {
                f.holds.append({HoldKind::Complaint, monday(), {}, 50012});
            },
            "complaint", RecordKind::Hold, 50012);
        row(
            "no country", [](Facts &f) { f.place = {}; }, "missing-country", RecordKind::Customer, 42);
        row(
            "no zone", [](Facts &f) { f.zone = f.points[0].zone = {}; }, "missing-zone", RecordKind::Customer, 42);
    }
    void whatBlocksNamesItsReasonAndRecord()
    {
        QFETCH(Change, change);
        QFETCH(QString, reason);
        QFETCH(RecordKind, kind);
        QFETCH(qint64, record);
        Facts facts = m_customer.allowed();
        change(facts);
        const Verdict verdict = m_customer.judged(facts, calls, monday());
        QCOMPARE(verdict.kind, VerdictKind::Blocked);
        const RuleResult &result = verdict.results[verdict.decidedBy];
        QCOMPARE(code(result.reason), reason);
        QCOMPARE(result.recordKind, kind);
        QCOMPARE(result.record, record);
    }

    void whatPutsOffSaysUntilWhen_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<Instant>("now");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<Instant>("from");
        const auto row = [](const char *name, Instant now, Change change, const char *reason, Instant from) {
            QTest::newRow(name) << std::move(change) << now << QString::fromLatin1(reason) << from;
        };
        const auto call = [](Facts &f, const char *when) {
            f.messages.append({at(when), Channel::Phone, Topic::Offers, f.messages.size() + 1});
        };
        const auto said = [](Facts &f) -> AnswerFacts & { return f.answer(calls.question()); };
        row(
            "night", at("2026-03-03T02:00:00Z"), [](Facts &) {}, "outside-hours", at("2026-03-03T13:00:00Z"));
        row(
            "pause ends in the day", monday(), [=](Facts &f) { said(f).pauseUntil = at("2026-03-05T15:30:00Z"); },
            "paused", at("2026-03-05T15:30:00Z"));
        row(
            "pause ends in the night", monday(), [=](Facts &f) { said(f).pauseUntil = at("2026-03-05T05:00:00Z"); },
            "paused", at("2026-03-05T13:00:00Z"));
        row(
            "pause, one second before", at("2026-03-05T15:29:59Z"),
            [=](Facts &f) { said(f).pauseUntil = at("2026-03-05T15:30:00Z"); }, "paused", at("2026-03-05T15:30:00Z"));
        row(
            "a hold that ends", monday(),
            [](Facts &f) {
                f.holds.append({HoldKind::ServiceCase, {}, at("2026-03-04T15:00:00Z"), 1});
            },
            "service-case", at("2026-03-04T15:00:00Z"));
        row(
            "a hold that ends in another", monday(),
            [](Facts &f) {
                f.holds.append({HoldKind::Complaint, {}, at("2026-03-04T15:00:00Z"), 1});
                f.holds.append({HoldKind::ServiceCase, {}, at("2026-03-06T15:00:00Z"), 2});
            },
            "complaint", at("2026-03-06T15:00:00Z"));
        row(
            "weekly", at("2026-03-08T23:59:59Z"),
            [=](Facts &f) {
                said(f).frequency = Frequency::Weekly;
                call(f, "2026-03-02T15:00:00Z");
            },
            "frequency-reached", at("2026-03-09T00:00:00Z"));
        row(
            "monthly over a leap day", at("2028-02-28T16:00:00Z"),
            [=](Facts &f) {
                said(f).frequency = Frequency::Monthly;
                call(f, "2028-01-31T15:00:00Z");
                f.registerLists.fill(at("2028-02-27T00:00:00Z"));
            },
            "frequency-reached", at("2028-02-29T00:00:00Z"));
        row(
            "two a week", at("2026-03-05T15:00:00Z"),
            [=](Facts &f) {
                said(f).cap = Cap {2, Cap::Period::Week};
                call(f, "2026-03-02T15:00:00Z");
                call(f, "2026-03-04T15:00:00Z");
            },
            "cap-reached", at("2026-03-09T00:00:00Z"));
        row(
            "three a month, over the year's end", at("2026-01-05T15:00:00Z"),
            [=](Facts &f) {
                said(f).cap = Cap {3, Cap::Period::Month};
                call(f, "2025-12-10T15:00:00Z");
                call(f, "2025-12-20T15:00:00Z");
                call(f, "2026-01-02T15:00:00Z");
                f.registerLists.fill(at("2026-01-01T00:00:00Z"));
            },
            "cap-reached", at("2026-01-10T00:00:00Z"));
    }
    void whatPutsOffSaysUntilWhen()
    {
        QFETCH(Change, change);
        QFETCH(Instant, now);
        QFETCH(QString, reason);
        QFETCH(Instant, from);
        Facts facts = m_customer.allowed();
        change(facts);
        const Verdict verdict = m_customer.judged(facts, calls, now);
        QCOMPARE(code(verdict.kind), QStringLiteral("from"));
        QCOMPARE(verdict.from->toIso(), from.toIso());
        QCOMPARE(code(verdict.results[verdict.decidedBy].reason), reason);
        QVERIFY(m_customer.judged(facts, calls, from).isAllowed());
    }

    void aTimeThatComesAfterTheConsentBlocks()
    {
        Facts facts = m_customer.allowed();
        facts.place = Place::of(QStringLiteral("DE"));
        AnswerFacts &answer = facts.answer(mails.question());
        answer = {.state = ConsentState::Given, .form = ConsentForm::Written};
        answer.pauseUntil = at("2026-03-10T00:00:00Z");
        answer.expiresAt = at("2026-03-09T23:59:59Z");
        const Verdict verdict = m_customer.judged(facts, mails, monday());
        QCOMPARE(verdict.kind, VerdictKind::Blocked);
        QCOMPARE(code(verdict.results[verdict.decidedBy].reason), QStringLiteral("consent-expired"));
        answer.expiresAt = at("2026-03-10T00:00:01Z");
        QCOMPARE(m_customer.judged(facts, mails, monday()).kind, VerdictKind::AllowedFrom);
    }

    void serviceMessagesSkipWhatIsAboutMarketing()
    {
        Facts facts = m_customer.allowed();
        facts.hardStop = RefusalFacts {};
        facts.objection = RefusalFacts {};
        facts.birthDate = QDate(2020, 1, 1);
        facts.holds.append({HoldKind::Complaint, {}, {}, 1});
        facts.zone = {};
        const Verdict verdict = m_customer.judged(facts, invoices, at("2026-03-03T08:00:00Z"));
        QVERIFY(verdict.isAllowed());
        QCOMPARE(std::ranges::count(verdict.results, Outcome::Skipped, &RuleResult::outcome), 7);
        facts.answer(invoices.question()).state = ConsentState::Refused;
        QCOMPARE(m_customer.judged(facts, invoices, monday()).kind, VerdictKind::Blocked);
        facts.answer(invoices.question()) = {};
        facts.legalStops.append({LegalStopKind::Court, {}, {}, 1});
        QCOMPARE(m_customer.judged(facts, invoices, monday()).kind, VerdictKind::Blocked);
    }

    void ofSeveralNumbersTheOneThatMayBeUsedIsNamed()
    {
        Facts facts = m_customer.allowed();
        facts.points.append(facts.points[0]);
        facts.points[1].id = ContactPointId {2};
        facts.points[0].isReassigned = true;
        const Verdict verdict = m_customer.judged(facts, calls, monday());
        QVERIFY(verdict.isAllowed());
        QCOMPARE(verdict.point, ContactPointId {2});
        const Subject first = Subject::topic(Channel::Phone, Topic::Offers, ContactPointId {1});
        QCOMPARE(m_customer.judged(facts, first, monday()).kind, VerdictKind::Blocked);
        const Subject none = Subject::topic(Channel::Phone, Topic::Offers, ContactPointId {3});
        QCOMPARE(code(m_customer.judged(facts, none, monday()).results[3].reason), QStringLiteral("no-contact-point"));
    }

    void everyReasonHasItsOwnWordAndSentence()
    {
        QSet<QString> codes;
        QSet<QString> sentences;
        for (int reason = 0; reason <= static_cast<int>(Reason::RulesChange); ++reason) {
            codes.insert(code(static_cast<Reason>(reason)));
            sentences.insert(sentence(static_cast<Reason>(reason)));
        }
        QCOMPARE(codes.size(), static_cast<int>(Reason::RulesChange) + 1);
        QCOMPARE(sentences.size(), codes.size());
    }

    void aMillionMessagesAreCounted()
    {
        Facts facts = m_customer.allowed();
        facts.answer(calls.question()).cap = Cap {3, Cap::Period::Week};
        for (int second = 0; second < 1'000'000; ++second)
            facts.messages.append({monday().plusSeconds(-second / 2), Channel::Phone, Topic::Offers, second});
        const Verdict verdict = m_customer.judged(facts, calls, monday());
        QCOMPARE(verdict.from->toIso(), at("2026-03-09T00:00:00Z").toIso());
    }

    void anInstantBeforeEverythingBlocks()
    {
        const Facts facts = m_customer.allowed();
        for (const Instant early : {Instant {0}, Instant {-1}, Instant {std::numeric_limits<qint64>::min() / 2}}) {
            const Verdict verdict = m_customer.judged(facts, calls, early);
            QCOMPARE(verdict.kind, VerdictKind::Blocked);
        }
    }

private:
    JudgedCustomer m_customer;
};

QTEST_GUILESS_MAIN(TestJudge)
#include "tst_judge.moc"
