// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditstore.h"

#include "models/audit/logstate.h"
#include "models/audit/verification.h"
#include "tests/audit/audithistory.h"
#include "tests/support/localonly.h"
#include "tests/support/queryplan.h"
#include "tests/support/resultcheck.h"

#include <QTest>

using namespace Prefdesk;

class AuditStoreTest : public QObject
{
    Q_OBJECT

private:
    // The indices of all rows, chunk by chunk.
    static QList<qint64> shown(const AuditStore &store, const AuditFilter &filter)
    {
        const auto window = store.window(filter);
        if (!window)
            return {-1};
        QList<qint64> indices;
        for (qint64 chunk = 0; chunk * auditChunk < window->rows(); ++chunk) {
            const auto rows = store.rows(window->indices(chunk));
            if (!rows)
                return {-1};
            for (const AuditRow &row : *rows)
                indices.append(row.index);
        }
        return indices.size() == window->rows() ? indices : QList<qint64> {-1};
    }

private slots:
    void narrowsToCustomerPersonActionAndTime()
    {
        AuditHistory history;
        const Instant start = history.desk.clock.now();
        history.record(Role::Agent, {AuditHistory::signedIn(), AuditHistory::withdrawn(1)});
        history.record(Role::Officer, {AuditHistory::withdrawn(2), AuditHistory::withdrawn(1)});
        const AuditStore store(history.desk.connection(), history.desk.actor(Role::Officer));
        const auto rows = [&store](const AuditFilter &filter) { return shown(store, filter); };

        QCOMPARE(rows({}), QList<qint64>({3, 2, 1, 0}));
        QCOMPARE(rows({.customerNumber = QStringLiteral("100001")}), QList<qint64>({3, 1}));
        QCOMPARE(rows({.customerNumber = QStringLiteral("nobody")}), QList<qint64>());
        QCOMPARE(rows({.person = history.desk.actor(Role::Agent).id}), QList<qint64>({1, 0}));
        QCOMPARE(rows({.action = Action::SignedIn}), QList<qint64>({0}));
        QCOMPARE(rows({.from = start.plusSeconds(60)}), QList<qint64>({3, 2}));
        QCOMPARE(rows({.until = start.plusSeconds(60)}), QList<qint64>({1, 0}));
        QCOMPARE(rows({.customerNumber = QStringLiteral("100001"), .person = history.desk.actor(Role::Officer).id}),
                 QList<qint64>({3}));
        QCOMPARE(rows({.customerNumber = QStringLiteral("100001"), .until = start.plusSeconds(60)}),
                 QList<qint64>({1}));
        QCOMPARE(rows({.person = history.desk.actor(Role::Agent).id, .action = Action::ChoiceRecorded}),
                 QList<qint64>({1}));
        QCOMPARE(rows({.customerNumber = QStringLiteral("100001"),
                       .person = history.desk.actor(Role::Officer).id,
                       .action = Action::ChoiceRecorded,
                       .from = start,
                       .until = start.plusSeconds(120)}),
                 QList<qint64>({3}));
    }

    void findsEachRowOnceInManyChunks()
    {
        AuditHistory history;
        QList<Happening> happenings;
        for (int at = 0; at < 900; ++at)
            happenings.append(at % 3 == 0 ? AuditHistory::withdrawn(1) : AuditHistory::signedIn());
        history.record(Role::Agent, happenings);
        const AuditStore store(history.desk.connection(), history.desk.actor(Role::Officer));
        QList<qint64> all;
        QList<qint64> signIns;
        for (qint64 index = 899; index >= 0; --index) {
            all.append(index);
            if (index % 3 != 0)
                signIns.append(index);
        }

        QCOMPARE(shown(store, {}), all);
        QCOMPARE(shown(store, {.action = Action::SignedIn}), signIns);
    }

    void showsTheNewestFirstAlthoughAClockWasSetBack()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::signedIn()});
        history.desk.clock.advanceSeconds(-3600);
        history.record(Role::Agent, {AuditHistory::signedIn()});
        const AuditStore store(history.desk.connection(), history.desk.actor(Role::Officer));

        QCOMPARE(shown(store, {.action = Action::SignedIn}), QList<qint64>({1, 0}));
    }

    void filtersWithoutReadingTheTable_data()
    {
        QTest::addColumn<AuditFilter>("filter");
        QTest::addColumn<QString>("plan");
        const auto row = [](const char *name, const AuditFilter &filter, const char *plan) {
            QTest::newRow(name) << filter << QString::fromLatin1(plan);
        };
        const PersonId person {1};
        const QString customer = QStringLiteral("100001");
        const char *const walk = "SCAN e USING COVERING INDEX ledger_entry_filter";
        row("everything", {}, "");
        row("person", {.person = person}, walk);
        row("action", {.action = Action::SignedIn}, walk);
        row("person and action", {.person = person, .action = Action::SignedIn}, walk);
        row("from", {.from = Instant {1}}, "SEARCH e USING COVERING INDEX ledger_entry_filter (recorded_at>?)");
        row("until", {.until = Instant {1}}, "SEARCH e USING COVERING INDEX ledger_entry_filter (recorded_at<?)");
        row("person, action and time",
            {.person = person, .action = Action::SignedIn, .from = Instant {1}, .until = Instant {2}},
            "SEARCH e USING COVERING INDEX ledger_entry_filter (recorded_at>? AND recorded_at<?)");
        row("customer", {.customerNumber = customer}, "SEARCH e USING COVERING INDEX ledger_entry_subject (subject=?)");
        // Nothing but the entries of this customer.
        row("customer and all else",
            {.customerNumber = customer,
             .person = person,
             .action = Action::SignedIn,
             .from = Instant {1},
             .until = Instant {2}},
            "SEARCH e USING INDEX ledger_entry_subject (subject=?)");
    }

    void filtersWithoutReadingTheTable()
    {
        LOCAL_DESK_ONLY();
        QFETCH(AuditFilter, filter);
        QFETCH(QString, plan);
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::signedIn(), AuditHistory::withdrawn(1)});
        Connection &connection = history.desk.connection();
        const AuditStore store(connection, history.desk.actor(Role::Officer));

        QStringList plans;
        for (const QString &line : queryPlans(connection, [&] { QVERIFY_OK(store.window(filter)); })) {
            if (line.startsWith(QLatin1String("SCAN e")) || line.startsWith(QLatin1String("SEARCH e ")))
                plans.append(line);
        }
        QCOMPARE(plans.join(u'\n'), plan);
        const QStringList chunk = queryPlans(connection, [&] { QVERIFY_OK(store.rows({1, 0})); });
        QVERIFY2(chunk.contains(QLatin1String("SEARCH e USING INTEGER PRIMARY KEY (rowid=?)")),
                 qPrintable(chunk.join(u'\n')));
    }

    void findsTheLastVerificationInItsOwnIndex()
    {
        LOCAL_DESK_ONLY();
        AuditHistory history;
        Connection &connection = history.desk.connection();
        const Actor officer = history.desk.actor(Role::Officer);
        const Clock clock = history.desk.clock.clock();

        const QStringList plans = queryPlans(connection, [&] {
            QVERIFY_OK(LogState::read(connection, officer));
            QVERIFY_OK(verify(connection, officer, clock, {}, [](double) {}));
        });

        for (const char *plan :
             {"SCAN e USING INDEX ledger_entry_verified", "SCAN e USING COVERING INDEX ledger_entry_verified"})
            QVERIFY2(plans.contains(QLatin1String(plan)), qPrintable(plans.join(u'\n')));
    }

    void saysWhatIsErasedAndWhatWasChanged()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::withdrawn(1)});
        history.tamper(QStringLiteral("UPDATE opening SET (before, before_salt) = (NULL, NULL)"));
        history.tamper(QStringLiteral("UPDATE opening SET after = CAST('{}' AS BLOB)"));

        const auto detail = AuditStore(history.desk.connection(), history.desk.actor(Role::Officer)).detail(0);

        QVERIFY_OK(detail);
        QCOMPARE(detail->erased, QStringList({QStringLiteral("before")}));
        QCOMPARE(detail->changed, QStringList({QStringLiteral("after")}));
        QVERIFY(!detail->after);
    }

    void aRowWithAnImmenseNumberCostsNoMemory()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::signedIn(), AuditHistory::signedIn()});
        history.tamper(
            QStringLiteral("INSERT INTO ledger_entry SELECT 9000000000000000, entry, leaf, recorded_at, action, "
                           "person, subject, subject_seq FROM ledger_entry WHERE idx = 0"));
        history.tamper(QStringLiteral("UPDATE ledger_head SET size = 9000000000000001"));

        const auto window = AuditStore(history.desk.connection(), history.desk.actor(Role::Officer)).window({});

        QVERIFY_OK(window);
        QCOMPARE(window->rows(), 3);
        QCOMPARE(window->indices(0), QList<qint64>({9000000000000000, 1, 0}));
    }

    void keepsTheHistoryFromAgentsAndOtherRegions()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::withdrawn(1), AuditHistory::withdrawn(2)});
        Connection &connection = history.desk.connection();
        Actor german = history.desk.actor(Role::Officer);
        german.regions = QStringList {QStringLiteral("DE")};

        QVERIFY_ERROR(AuditStore(connection, history.desk.actor(Role::Agent)).window({}), Error::Kind::Refused);
        QVERIFY_ERROR(AuditStore(connection, history.desk.actor(Role::Agent)).rows({0}), Error::Kind::Refused);
        QVERIFY_ERROR(AuditStore(connection, history.desk.actor(Role::Agent)).detail(0), Error::Kind::Refused);
        QVERIFY_ERROR(AuditStore(connection, german).detail(0), Error::Kind::Refused);
        QVERIFY_OK(AuditStore(connection, german).detail(1));
        QVERIFY_ERROR(AuditStore(connection, german).historyOf(CustomerId {1}, 10), Error::Kind::Refused);
        QCOMPARE(AuditStore(connection, german).rows({1, 0})->last().customerNumber, QString());
        QVERIFY_ERROR(AuditStore(connection, german).detail(99), Error::Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(AuditStoreTest)
#include "tst_auditstore.moc"
