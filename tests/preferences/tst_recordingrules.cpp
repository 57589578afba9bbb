// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/recordingrules.h"
#include "tests/preferences/sampledesk.h"

#include <functional>

using namespace Prefdesk;

using Change = std::function<void(Recording &)>;
Q_DECLARE_METATYPE(Change)

class TestRecordingRules : public QObject
{
    Q_OBJECT

private:
    // A verified caller who heard the script and said yes to offers by e-mail.
    static Recording proven()
    {
        Recording recording;
        recording.actor.role = Role::Agent;
        recording.now = *Instant::fromIso(QStringLiteral("2026-11-23T10:00:00Z"));
        recording.call = Call::begin(CustomerId {1}, recording.now);
        recording.call.verification = Call::Verification::Passed;
        recording.call.verificationMethod = QStringLiteral("knowledge");
        recording.call.words = QStringLiteral("yes please");
        recording.wish = wishFor(emailOffers, ConsentState::Given);
        recording.script = ReadScript {.notice = QStringLiteral("marketing-email"), .hash = QStringLiteral("aa")};
        return recording;
    }

    static void withdrawnHoursAgo(Recording &recording, int hours)
    {
        recording.before.state = ConsentState::Withdrawn;
        recording.withdrawal = Withdrawal {recording.now.plusSeconds(-3600 * hours), answerOf(ConsentState::Given)};
    }

    static void unproven(Recording &recording)
    {
        recording.call.verification = Call::Verification::NotDone;
        recording.call.verificationMethod.clear();
        recording.call.words.clear();
        recording.script.reset();
    }

private slots:
    void asksOnlyWhatTheLawAndTheHouseAskFor_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("refusedBy");

        const auto row = [](const char *name, const char *source, const Change &change, const char *rule) {
            QTest::newRow(name) << QString::fromLatin1(source) << change << QString::fromLatin1(rule);
        };
        row(
            "complete proof", "GDPR Art. 7(1)", [](Recording &) {}, "");
        row(
            "caller not verified", "GDPR Art. 7(1), 12(6)",
            [](Recording &r) { r.call.verification = Call::Verification::NotDone; }, "caller-verified");
        row(
            "verification failed", "GDPR Art. 7(1), 12(6)",
            [](Recording &r) { r.call.verification = Call::Verification::Failed; }, "caller-verified");
        row(
            "verified, nobody knows how", "GDPR Art. 7(1), 12(6)",
            [](Recording &r) { r.call.verificationMethod.clear(); }, "caller-verified");
        row(
            "no script read", "GDPR Art. 4(11), 7(1)", [](Recording &r) { r.script.reset(); }, "script-read");
        row(
            "neither words nor read-back", "GDPR Art. 4(11), 7(1)",
            [](Recording &r) { r.call.words = QStringLiteral("  "); }, "words-or-read-back");
        row(
            "read-back instead of words", "GDPR Art. 4(11), 7(1)",
            [](Recording &r) {
                r.call.words.clear();
                r.call.readBack = true;
            },
            "");
        row(
            "withdrawing needs nothing", "GDPR Art. 7(3)",
            [](Recording &r) {
                unproven(r);
                r.before.state = ConsentState::Given;
                r.wish.answer.state = ConsentState::Withdrawn;
            },
            "");
        row(
            "stopping everything needs nothing", "GDPR Art. 21(3)",
            [](Recording &r) {
                unproven(r);
                r.wish = wishFor(Question::stop(), ConsentState::Withdrawn);
            },
            "");
        row(
            "less often needs nothing", "GDPR Art. 7(3)",
            [](Recording &r) {
                unproven(r);
                r.before.state = ConsentState::Given;
                r.wish.answer.frequency = Frequency::Monthly;
            },
            "");
        row(
            "more often needs proof", "GDPR Art. 7(1)",
            [](Recording &r) {
                r.before = {ConsentState::Given, Frequency::Monthly, {}, {}};
                r.script.reset();
            },
            "script-read");
        row(
            "a higher cap needs proof", "GDPR Art. 7(1)",
            [](Recording &r) {
                r.before = {ConsentState::Given, {}, Cap {4, Cap::Period::Month}, {}};
                r.wish.answer.cap = Cap {2, Cap::Period::Week};
                r.script.reset();
            },
            "script-read");
        row(
            "ending a pause needs proof", "GDPR Art. 7(1)",
            [](Recording &r) {
                r.before = {ConsentState::Given, {}, {}, r.now.plusSeconds(9999)};
                r.script.reset();
            },
            "script-read");
        row(
            "asking for what is given", "W3C DPV consent states",
            [](Recording &r) {
                r.before.state = ConsentState::Given;
                r.wish.answer.state = ConsentState::Requested;
            },
            "asked-before-yes");
        row(
            "the script of another question", "GDPR Art. 4(11), 7(2)",
            [](Recording &r) { r.script->notice = QStringLiteral("training-ai"); }, "script-of-the-question");
        row(
            "a script that was not in force", "GDPR Art. 7(1)", [](Recording &r) { r.script->wasInForce = false; },
            "script-in-force");
        row(
            "a script the customer does not understand", "GDPR Art. 7(2), 12(1)",
            [](Recording &r) { r.script->isForCustomer = false; }, "script-understood");
        row(
            "withdrawing needs no script of its own", "GDPR Art. 7(3)",
            [](Recording &r) {
                r.before.state = ConsentState::Given;
                r.wish.answer.state = ConsentState::Withdrawn;
                r.script->wasInForce = false;
            },
            "");
        row(
            "ending a pause that is over needs nothing", "GDPR Art. 7(1)",
            [](Recording &r) {
                unproven(r);
                r.before = {ConsentState::Given, {}, {}, r.now};
                r.wish.answer.frequency = Frequency::Weekly;
            },
            "");
        row(
            "a data use with a frequency", "house policy",
            [](Recording &r) {
                r.wish = wishFor(trainingAi, ConsentState::Given);
                r.wish.answer.frequency = Frequency::Weekly;
            },
            "data-use-is-plain");
        row(
            "a data use with a cap", "house policy",
            [](Recording &r) {
                r.wish = wishFor(trainingAi, ConsentState::Refused);
                r.wish.answer.cap = Cap {1, Cap::Period::Week};
            },
            "data-use-is-plain");
        row(
            "withdrawing a data use that has a cap already", "GDPR Art. 7(3)",
            [](Recording &r) {
                r.before = {ConsentState::Given, {}, Cap {1, Cap::Period::Week}, {}};
                r.wish = {trainingAi, {ConsentState::Withdrawn, {}, Cap {1, Cap::Period::Week}, {}}, {}, {}};
            },
            "");
        row(
            "an import that names no time starts no cooling off", "house policy",
            [](Recording &r) {
                withdrawnHoursAgo(r, 1);
                r.withdrawal->occurredAt.reset();
            },
            "");
        row(
            "an officer puts back what stood before, found late", "house policy",
            [](Recording &r) {
                withdrawnHoursAgo(r, 1000);
                unproven(r);
                r.actor.role = Role::Officer;
                r.correctionReason = QStringLiteral("mistake");
            },
            "");
        row(
            "cooling off", "house policy", [](Recording &r) { withdrawnHoursAgo(r, 23); }, "cooling-off");
        row(
            "cooled off", "house policy", [](Recording &r) { withdrawnHoursAgo(r, 24); }, "");
        row(
            "cooling off is switched off", "house policy",
            [](Recording &r) {
                withdrawnHoursAgo(r, 1);
                r.policy.coolingOff = false;
            },
            "");
        row(
            "an officer without a reason", "house policy",
            [](Recording &r) {
                withdrawnHoursAgo(r, 1);
                r.actor.role = Role::Officer;
            },
            "cooling-off");
        row(
            "an agent with a reason", "house policy",
            [](Recording &r) {
                withdrawnHoursAgo(r, 1);
                r.correctionReason = QStringLiteral("mistake");
            },
            "cooling-off");
        row(
            "an officer puts back what stood before", "house policy",
            [](Recording &r) {
                withdrawnHoursAgo(r, 1);
                unproven(r);
                r.actor.role = Role::Officer;
                r.correctionReason = QStringLiteral("mistake");
            },
            "");
        row(
            "an officer's other answer needs its own proof", "GDPR Art. 7(1)",
            [](Recording &r) {
                withdrawnHoursAgo(r, 1);
                r.withdrawal->before = {};
                r.actor.role = Role::Officer;
                r.correctionReason = QStringLiteral("mistake");
                r.script.reset();
            },
            "script-read");
        row(
            "turning on under a stop", "GDPR Art. 21(3)", [](Recording &r) { r.stopped = true; }, "stop-first");
        row(
            "turning off under a stop", "GDPR Art. 7(3)",
            [](Recording &r) {
                r.stopped = true;
                r.wish.answer.state = ConsentState::Withdrawn;
            },
            "");
        row(
            "lifting the stop", "GDPR Art. 7(1)",
            [](Recording &r) {
                r.stopped = true;
                r.before.state = ConsentState::Withdrawn;
                r.wish = wishFor(Question::stop(), ConsentState::Given);
                r.script->notice = QStringLiteral("lift-stop");
            },
            "");
        row(
            "a stop with a frequency", "GDPR Art. 21(3)",
            [](Recording &r) {
                r.wish = wishFor(Question::stop(), ConsentState::Withdrawn);
                r.wish.answer.frequency = Frequency::Weekly;
            },
            "stop-is-plain");
        row(
            "a refused stop", "GDPR Art. 21(3)",
            [](Recording &r) { r.wish = wishFor(Question::stop(), ConsentState::Refused); }, "stop-is-plain");
        row(
            "a state only a system sets", "W3C DPV consent states",
            [](Recording &r) { r.wish.answer.state = ConsentState::Expired; }, "state-said-by-customer");
        row(
            "no cap at all under zero", "house policy",
            [](Recording &r) {
                r.wish.answer.cap = Cap {0, Cap::Period::Week};
            },
            "cap-is-sane");
        row(
            "asked again a second too early", "Cal. Civ. Code 1798.135(c)(4)",
            [](Recording &r) { r.wish.notToAskUntil = r.now.plusSeconds(1); }, "no-re-ask");
        row(
            "wanted unasked a second too early to be asked", "Cal. Civ. Code 1798.135(c)(4)",
            [](Recording &r) {
                r.wish.notToAskUntil = r.now.plusSeconds(1);
                r.isUnasked = true;
            },
            "");
        row(
            "asked again after 12 months", "Cal. Civ. Code 1798.135(c)(4)",
            [](Recording &r) { r.wish.notToAskUntil = r.now; }, "");
        row(
            "withdrawn while nobody may ask", "GDPR Art. 7(3)",
            [](Recording &r) {
                unproven(r);
                r.before = answerOf(ConsentState::Given);
                r.wish = wishFor(emailOffers, ConsentState::Withdrawn);
                r.wish.notToAskUntil = r.now.plusSeconds(1);
            },
            "");
        row(
            "a huge cap", "house policy",
            [](Recording &r) {
                r.wish.answer.cap = Cap {1001, Cap::Period::Week};
            },
            "cap-is-sane");
        row(
            "a pause in the past", "house policy",
            [](Recording &r) { r.wish.answer.pauseUntil = r.now.plusSeconds(-1); }, "pause-lies-ahead");
        row(
            "a pause of ten years", "house policy",
            [](Recording &r) { r.wish.answer.pauseUntil = r.now.plusSeconds(10LL * 365 * 86400); }, "pause-lies-ahead");
        row(
            "a pause that ran out stays as it was", "house policy",
            [](Recording &r) {
                r.before = {ConsentState::Given, {}, {}, r.now.plusSeconds(-1)};
                r.wish.answer = r.before;
                r.wish.answer.frequency = Frequency::Weekly;
            },
            "");
    }

    void asksOnlyWhatTheLawAndTheHouseAskFor()
    {
        QFETCH(QString, source);
        QFETCH(Change, change);
        QFETCH(QString, refusedBy);
        Recording recording = proven();
        change(recording);
        const Result<> answer = checkRecording(recording);
        QCOMPARE(answer ? QString() : answer.error().detail, refusedBy);
        if (answer)
            return;
        QCOMPARE(answer.error().kind, Error::Kind::Refused);
        QVERIFY(answer.error().message.endsWith(QLatin1Char('.')));
    }

    void everyRuleNamesItsSource()
    {
        for (const RecordingRule &rule : recordingRules())
            QVERIFY2(qstrlen(rule.source) > 0, rule.id);
    }
};

QTEST_GUILESS_MAIN(TestRecordingRules)
#include "tst_recordingrules.moc"
