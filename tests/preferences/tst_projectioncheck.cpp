// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/person.h"
#include "models/audit/ledger.h"
#include "models/preferences/preferencestore.h"
#include "models/preferences/projectioncheck.h"
#include "models/storage/transaction.h"
#include "tests/preferences/sampledesk.h"
#include "tests/support/insider.h"
#include "tests/support/localonly.h"
#include "tests/support/queryplan.h"
#include "tests/support/resultcheck.h"

using namespace Prefdesk;

class TestProjectionCheck : public QObject
{
    Q_OBJECT

private:
    // Two calls: offers by e-mail for Agnès, then training AI and a stop for Jan.
    void fill(SampleDesk &sample)
    {
        PreferenceStore store(sample.connection(), sample.desk.actor(Role::Agent), sample.desk.clock.clock());
        QVERIFY_OK(store.save({sample.provenCall(), {wishFor(emailOffers, ConsentState::Given)}, {}}));
        QVERIFY_OK(store.save({sample.provenCall(SampleDesk::jan),
                               {sample.heard(wishFor(trainingAi, ConsentState::Given), QStringLiteral("de")),
                                wishFor(Question::stop(), ConsentState::Withdrawn)},
                               {}}));
    }

    // Somebody who was added as PersonStore does it.
    void addPerson(SampleDesk &sample)
    {
        const auto id = sample.connection().insert(QStringLiteral(
            "INSERT INTO person (name, full_name, role, regions, created_at) VALUES ('olga', 'Olga Novak', "
            "'officer', 'FR DE', 0)"));
        QVERIFY_OK(id);
        const Person olga {.id = PersonId {*id},
                           .name = QStringLiteral("olga"),
                           .fullName = QStringLiteral("Olga Novak"),
                           .role = Role::Officer,
                           .regions = {QStringLiteral("FR"), QStringLiteral("DE")}};
        auto transaction = Transaction::begin(sample.connection());
        QVERIFY_OK(transaction);
        QVERIFY_OK(Ledger(sample.connection())
                       .record(sample.desk.actor(Role::Admin), sample.desk.clock.now(),
                               Happening {.action = Action::PersonAdded, .after = recordOf(olga)}));
        QVERIFY_OK(transaction->commit());
    }

    QStringList found(SampleDesk &sample)
    {
        const auto findings = checkProjection(sample.connection(), [](double) {});
        QStringList lines;
        if (!findings)
            return {findings.error().detail};
        for (const Finding &finding : *findings)
            lines.append(finding.kind + QLatin1Char('@') + finding.where);
        return lines;
    }

private slots:
    void findsNothingOnASoundDesk()
    {
        SampleDesk sample;
        QCOMPARE(found(sample), QStringList());
        fill(sample);
        addPerson(sample);
        double last = 0;
        const auto findings = checkProjection(sample.connection(), [&last](double part) { last = part; });
        QVERIFY_OK(findings);
        QVERIFY(findings->isEmpty());
        QCOMPARE(last, 1.0);
    }

    void findsEntriesOfAKindInTheIndex()
    {
        LOCAL_DESK_ONLY();
        SampleDesk sample;
        fill(sample);

        const QStringList plans = queryPlans(
            sample.connection(), [&sample] { QVERIFY_OK(checkProjection(sample.connection(), [](double) {})); });

        const QString walked = plans.join(u'\n');
        QCOMPARE(plans.count(QLatin1String("SCAN e USING COVERING INDEX ledger_entry_filter")), 2);
        QVERIFY2(!plans.contains(QLatin1String("SCAN e")), qPrintable(walked));
        QVERIFY2(!plans.contains(QLatin1String("SCAN ledger_entry")), qPrintable(walked));
    }

    void namesEachTamperedRow_data()
    {
        QTest::addColumn<QString>("tampering");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char *name, const char *sql, const char *finding) {
            QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(finding);
        };
        row("state of a choice", "UPDATE choice SET state = 'refused' WHERE id = 1", "choice@choice 1");
        row("frequency", "UPDATE choice SET frequency = 'daily' WHERE id = 1", "choice@choice 1");
        row("cap", "UPDATE choice SET cap = 3, cap_period = 'week' WHERE id = 1", "choice@choice 1");
        row("pause", "UPDATE choice SET pause_until = 5 WHERE id = 1", "choice@choice 1");
        row("question", "UPDATE choice SET topic = 'personalisation' WHERE id = 2", "choice@choice 2");
        row("time it occurred", "UPDATE choice SET occurred_at = occurred_at - 1 WHERE id = 1", "choice@choice 1");
        row("time it was recorded", "UPDATE choice SET recorded_at = recorded_at - 1 WHERE id = 1", "choice@choice 1");
        row("person", "UPDATE choice SET person = 2 WHERE id = 1", "choice@choice 1");
        row("customer", "UPDATE choice SET customer = 2 WHERE id = 1", "choice@choice 1");
        row("source", "UPDATE choice SET source = 'letter' WHERE id = 1", "choice@choice 1");
        row("script that was read", "UPDATE choice SET notice_version = 1 WHERE id = 1", "choice@choice 1");
        row("systems", "UPDATE choice SET systems = '' WHERE id = 1", "choice@choice 1");
        row("reason", "UPDATE choice SET reason = 'none' WHERE id = 1", "choice@choice 1");
        row("entry of a choice", "UPDATE choice SET ledger_idx = 0 WHERE id = 1", "choice@choice 1");
        row("removed choice", "DELETE FROM preference WHERE choice = 3; DELETE FROM choice WHERE id = 3",
            "choice@entry 58");
        row("copied choice",
            "INSERT INTO choice SELECT 9, customer, channel, topic, state, frequency, cap, cap_period, pause_until, "
            "occurred_at, received_at, recorded_at, person, call, batch, source, method, notice_version, systems, "
            "reason, ledger_idx FROM choice WHERE id = 1; UPDATE preference SET choice = 9 WHERE choice = 1",
            "choice@choice 9");
        row("words of a call", "UPDATE call SET words = 'yes' WHERE id = 1", "call@call 1");
        row("verification", "UPDATE call SET verification_method = 'call-back' WHERE id = 1", "call@call 1");
        row("agent of a call", "UPDATE call SET person = 2 WHERE id = 1", "call@call 1");
        row("customer of a call", "UPDATE call SET customer = 2 WHERE id = 1", "call@call 1");
        row("preference turned back", "UPDATE preference SET choice = 1 WHERE choice = 3",
            "preference@customer 2, all/all");
        row("removed preference", "DELETE FROM preference WHERE choice = 3", "preference@customer 2, all/all");
        row("invented preference", "INSERT INTO preference VALUES (1, 'sms', 'offers', 1)",
            "preference@customer 1, sms/offers");
        row("unreadable state", "UPDATE choice SET state = 'Given' WHERE id = 1", "choice@choice 1");
        row("stop that nobody can read", "UPDATE choice SET topic = 'x' WHERE id = 3", "choice@choice 3");
        row("cap that wraps round", "UPDATE choice SET cap = 4294967298, cap_period = 'week' WHERE id = 1",
            "choice@choice 1");
        row("systems with an empty line", "UPDATE choice SET systems = systems || '\n' WHERE id = 1",
            "choice@choice 1");
        row("unreadable direction", "UPDATE call SET direction = 'Inbound' WHERE id = 1", "call@call 1");
        row("read back twice", "UPDATE call SET read_back = 2 WHERE id = 1", "call@call 1");
        row("immense entry number", "UPDATE choice SET ledger_idx = 9000000000000000 WHERE id = 1", "choice@choice 1");
        row("entry number below zero", "UPDATE choice SET ledger_idx = -1 WHERE id = 1", "choice@choice 1");
        row("immense size of the ledger",
            "UPDATE ledger_head SET size = 9000000000000000; UPDATE choice SET reason = 'x' WHERE id = 1",
            "choice@choice 1");
        row("no size of the ledger", "UPDATE ledger_head SET size = 0; UPDATE choice SET reason = 'x' WHERE id = 1",
            "choice@choice 1");
        row("name of a person", "UPDATE person SET full_name = 'Somebody Else' WHERE name = 'olga'", "person@person 5");
        row("rights of a person", "UPDATE person SET role = 'admin' WHERE name = 'olga'", "person@person 5");
        row("person let in again", "UPDATE person SET removed_at = 5 WHERE name = 'olga'", "person@person 5");
        row("person removed", "DELETE FROM person WHERE name = 'olga'", "person@person 5");
        row("wording and hash of a notice turned back into a draft",
            "UPDATE notice_version SET state = 'draft', spoken = 'yes?', hash = zeroblob(32) WHERE notice = 'privacy' "
            "AND language = 'de'",
            "notice@privacy v1 de");
        row("wording turned back into a draft",
            "UPDATE notice_version SET state = 'draft' WHERE notice = 'privacy' AND language = 'de'",
            "notice@privacy v1 de");
        row("notice published beside the ledger",
            "INSERT INTO notice_version SELECT 1000, notice, 9, language, region, state, title, body, spoken, hash, "
            "published_at, is_material FROM notice_version WHERE notice = 'privacy' AND language = 'de'",
            "notice@privacy v9 de");
        row("notice removed", "UPDATE notice_version SET version = 8 WHERE notice = 'privacy' AND language = 'de'",
            "notice@privacy 1 de ");
        row("wording of a notice",
            "UPDATE notice_version SET spoken = 'yes?' WHERE notice = 'privacy' AND language = 'de'",
            "notice@privacy v1 de");
    }

    void namesEachTamperedRow()
    {
        QFETCH(QString, tampering);
        QFETCH(QString, finding);
        SampleDesk sample;
        fill(sample);
        addPerson(sample);
        unguard(sample.connection());
        for (const QString &statement : tampering.split(QLatin1Char(';')))
            QVERIFY_OK(sample.connection().run(statement));
        const QStringList findings = found(sample);
        QVERIFY2(findings.contains(finding), qPrintable(findings.join(QLatin1String(", "))));
    }

    /// Nothing in the preferences is not in the choices, too.
    void findsNothingAmissInAProjectionMadeAnew()
    {
        SampleDesk sample;
        fill(sample);
        unguard(sample.connection());
        QVERIFY_OK(sample.connection().run(QStringLiteral("DELETE FROM preference WHERE choice = 3")));
        QVERIFY_OK(sample.connection().run(QStringLiteral("UPDATE preference SET choice = 1 WHERE choice = 2")));
        QCOMPARE(found(sample).size(), 2);
        QVERIFY_OK(sample.connection().run(QStringLiteral("DELETE FROM preference")));
        QVERIFY_OK(sample.connection().run(
            QStringLiteral("INSERT INTO preference (customer, channel, topic, choice) SELECT customer, channel, topic,"
                           " max(id) FROM choice GROUP BY customer, channel, topic")));
        QCOMPARE(found(sample), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestProjectionCheck)
#include "tst_projectioncheck.moc"
