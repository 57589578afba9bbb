// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditstore.h"
#include "models/customers/customersearch.h"
#include "models/customers/customerstore.h"
#include "models/messages/messagestore.h"
#include "models/messages/recipientbatch.h"
#include "models/preferences/callstore.h"
#include "models/preferences/choicestore.h"
#include "models/storage/postgresconnection.h"
#include "models/storage/postgresschema.h"
#include "tests/support/postgresserver.h"
#include "tests/support/resultcheck.h"
#include "tests/support/serverlogin.h"

#include <QTest>

#include <functional>

using namespace Prefdesk;

/// What an agent's window asks of a large shared desk uses an index, also under row-level security. The plans are those
/// that the server itself made and used (auto_explain), not those of a statement that only looks like ours.
class tst_SharedPlans : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void searchesByIndex_data();
    void searchesByIndex();
    void opensACustomerByIndex();
    void looksForStopsOfAnAddressWithoutHelpers();
    void saysThatSomebodyIsElsewhere();

private:
    std::unique_ptr<Connection> connected(const QString &role) const;
    /// Of all that work asks of the server; each with its statement.
    QStringList plansOf(const std::function<void()> &work);

    std::unique_ptr<PostgresServer> m_server;
    std::map<QString, std::unique_ptr<Connection>> m_connections;
};

namespace {

const QString database = QStringLiteral("plans");
const QString password = QStringLiteral("pass phrase");

/// 20,000 customers: one in a hundred in Luxembourg, half of the others French. Long streets make the table as costly
/// to read as that of a large desk.
const QString people = QStringLiteral(R"(
SET search_path = prefdesk;
INSERT INTO person (name, full_name, role, regions, created_at) VALUES
    ('everywhere', 'E', 'agent', '', 1), ('small', 'S', 'agent', 'LU', 1), ('both', 'B', 'agent', 'FR LU', 1);
SELECT make_login(name, 'SCRAM-SHA-256$4096:' || repeat('A', 24) || '$' || repeat('A', 43) || '=:' || repeat('A', 43) || '=')
    FROM person;
INSERT INTO customer (number, given_name, family_name, name_norm, words, contact, language, country, subdivision, city,
    postal_code, street, zone, lifecycle)
    SELECT (100000 + i)::text, 'g', 'f', w, w || ' _' || lower(c), '', '', c, '', '', '', '', '', ''
    FROM (SELECT i, substr(md5(i::text), 1, 7) || ' ' || substr(md5((i / 9)::text), 1, 6) AS w,
        CASE WHEN i % 100 = 0 THEN 'LU' WHEN i % 2 = 0 THEN 'FR' ELSE 'DE' END AS c FROM generate_series(1, 20000) i) x;
INSERT INTO contact_point (customer, channel, kind, typed, address, reversed)
    SELECT id, 'phone', 'mobile', '0', '+336' || (60000000 + id), reverse((33660000000 + id)::text) FROM customer;
INSERT INTO contact_point (customer, channel, kind, typed, address)
    SELECT id, 'email', 'work', '', replace(name_norm, ' ', '.') || '@example.org' FROM customer;
INSERT INTO customer_word SELECT DISTINCT w, id, country FROM customer, unnest(string_to_array(words, ' ')) w;
INSERT INTO message (message_id, customer, channel, topic, address, campaign, sent_at, status, system)
    SELECT 'm' || id, id, 'email', 'offers', '', '', id, 'sent', '' FROM customer;
INSERT INTO call (uuid, customer, person, workstation, direction, number, reference, verification_method, verification_outcome,
    words, read_back, recording_reference, recording_hash, started_at, ended_at, ledger_idx)
    SELECT 'u', id, 1, '', '', '', '', '', '', '', 0, '', '', 1, 1, id FROM customer;
INSERT INTO choice (customer, channel, topic, state, frequency, cap_period, occurred_at, received_at, recorded_at, person, call,
    source, method, systems, reason, ledger_idx)
    SELECT c.id, 'email', t, 'given', 'unlimited', '', 1, 1, 1, 1, c.id, 'call', 'spoken', '', '', c.id FROM customer c,
    unnest(ARRAY['offers', 'events', 'surveys']) t;
INSERT INTO preference SELECT customer, channel, topic, id FROM choice;
INSERT INTO subject SELECT id, substr(sha256(id::text::bytea), 1, 16) FROM customer;
INSERT INTO ledger_entry SELECT id, 'x', 'x', id, 'call-saved', 1, substr(sha256(id::text::bytea), 1, 16), 1 FROM customer;
INSERT INTO opening (idx, after) SELECT id, '{}' FROM customer;
VACUUM ANALYZE;
)");

Actor agent(const QStringList &regions)
{
    return {.id = PersonId {1},
            .name = QStringLiteral("agent"),
            .fullName = QStringLiteral("A"),
            .role = Role::Agent,
            .regions = regions,
            .workstation = QStringLiteral("desk 7")};
}

/// Those that read a whole table of many rows, or a whole index. To count the hits, a thousand customers are asked for
/// at once: of twenty thousand that is so many that the server rightly reads them all.
QStringList readingWholeTables(const QStringList &plans)
{
    static const QRegularExpression scan(QStringLiteral(
        "Seq Scan on "
        "(customer|contact_point|customer_word|message|call|choice|preference|subject|ledger_entry|opening)\\b"));
    // One country's rows have to be found by the index, not among those of all others.
    static const QRegularExpression sieve(QStringLiteral("Filter: .*\\(country = g\\.country\\)"));
    static const QRegularExpression bare(
        QStringLiteral("Index (Only )?Scan (Backward )?using .*\\n(?!\\s*Index Cond)"));
    QStringList bad;
    for (const QString &plan : plans) {
        const bool isThousandOfFew = plan.contains(QRegularExpression(QStringLiteral("Scan on unnest j .*rows=1001 ")));
        if (isThousandOfFew)
            continue;
        if (sieve.match(plan).hasMatch() || scan.match(plan).hasMatch() || bare.match(plan).hasMatch())
            bad.append(plan);
    }
    return bad;
}

} // namespace

std::unique_ptr<Connection> tst_SharedPlans::connected(const QString &role) const
{
    auto connection = PostgresConnection::open(serverLogin(m_server->access(), database, role, password),
                                               Connection::Mode::ReadWrite);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail));
    return *std::move(connection);
}

QStringList tst_SharedPlans::plansOf(const std::function<void()> &work)
{
    const qsizetype before = m_server->log().size();
    work();
    QStringList plans = m_server->log().mid(before).split(QStringLiteral("plan:\n"));
    plans.removeFirst();
    return plans;
}

void tst_SharedPlans::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    const PostgresAccess &access = m_server->access();
    access.run(QStringLiteral("postgres"),
               QStringLiteral("CREATE ROLE setup LOGIN CREATEROLE PASSWORD '%1'").arg(password));
    access.run(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE %1 OWNER setup").arg(database));
    const auto owner = connected(QStringLiteral("setup"));
    auto &connection = static_cast<PostgresConnection &>(*owner);
    QVERIFY_OK(connection.runScript(QStringLiteral("BEGIN")));
    QVERIFY_OK(updatePostgresSchema(connection, ServerRoles {database}));
    QVERIFY_OK(connection.runScript(QStringLiteral("COMMIT")));
    access.run(database, people);
    m_server->configure("session_preload_libraries = auto_explain\nauto_explain.log_min_duration = 0\n"
                        "jit = off");
    for (const char *name : {"everywhere", "small", "both"}) {
        const QString role = database + u'.' + QLatin1String(name);
        access.run(database, QStringLiteral("ALTER ROLE \"%1\" PASSWORD '%2'").arg(role, password));
        m_connections[QLatin1String(name)] = connected(role);
    }
}

void tst_SharedPlans::searchesByIndex_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QStringList>("regions");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("mode");
    const std::map<const char *, QStringList> regions {
        {"everywhere", {}}, {"small", {QStringLiteral("LU")}}, {"both", {QStringLiteral("FR"), QStringLiteral("LU")}}};
    for (const auto &[person, list] : regions) {
        for (const char *const typed :
             {"100200", "1002", "+3366000", "+33660000200", "0660000200", "0200", "a", "ab", "abc", "ab c", "ab cd",
              "abcdefghij", "abc@example.org", "abcdef1@", "nobody@example.org"})
            for (const char *mode : {"force_custom_plan", "force_generic_plan"})
                QTest::addRow("%s: %s (%s)", person, typed, mode)
                    << QString::fromLatin1(person) << list << QString::fromLatin1(typed) << QString::fromLatin1(mode);
    }
}

void tst_SharedPlans::searchesByIndex()
{
    QFETCH(QString, person);
    QFETCH(QStringList, regions);
    QFETCH(QString, typed);
    QFETCH(QString, mode);
    QVERIFY_OK(m_connections[person]->run(QStringLiteral("SET plan_cache_mode = ") + mode));
    const QStringList plans = plansOf([&] {
        CustomerSearch search(*m_connections[person], agent(regions));
        const auto page = search.page(typed, {}, 50);
        QVERIFY_OK(page);
        if (page->hasMore)
            QVERIFY_OK(search.page(typed, page->next, 50));
        QVERIFY_OK(search.count(typed));
    });
    QVERIFY(!plans.isEmpty());
    const QStringList bad = readingWholeTables(plans);
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
}

void tst_SharedPlans::opensACustomerByIndex()
{
    for (const auto &[person, connection] : m_connections) {
        const Actor actor = agent(person == u"everywhere" ? QStringList() : QStringList {QStringLiteral("LU")});
        const CustomerId id {200};
        const QStringList plans = plansOf([&] {
            CustomerStore store(*connection, actor, Instant::now);
            const auto customer = store.byId(id);
            QVERIFY_OK(customer);
            QVERIFY(customer->has_value());
            QVERIFY_OK(store.byNumber(QStringLiteral("100200")));
            QVERIFY_OK(ChoiceStore(*connection).current(id));
            QVERIFY_OK(ChoiceStore(*connection).at(id, Instant::now()));
            QVERIFY_OK(ChoiceStore(*connection).ofCustomer(id));
            QVERIFY_OK(CallStore(*connection).ofCustomer(id));
            QVERIFY_OK(MessageStore(*connection, actor).page(id, {}, 50));
            const auto all
                = connection->list(QStringLiteral("SELECT e.idx FROM ledger_entry e JOIN opening o ON o.idx = e.idx "
                                                  "WHERE e.subject = (SELECT pseudonym FROM subject "
                                                  "WHERE customer = ?) ORDER BY e.idx"),
                                   {number(id)}, [](const Row &row) { return row.integer(0); });
            QVERIFY_OK(all);
            QCOMPARE(all->size(), 1);
        });
        QVERIFY(plans.size() >= 9);
        const QStringList bad = readingWholeTables(plans);
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }
}

// The function's plan is made for any number of customers, so that a large desk seems worth the start of parallel
// workers: 7 ms for each customer that is opened.
void tst_SharedPlans::looksForStopsOfAnAddressWithoutHelpers()
{
    const QStringList plans = plansOf([&] {
        m_server->access().run(
            database,
            QStringLiteral("SET auto_explain.log_nested_statements = on; SET parallel_setup_cost = 0;"
                           "SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;"
                           "SET min_parallel_index_scan_size = 0; SELECT * FROM prefdesk.address_stops(200, 200)"));
    });
    const QString all = plans.join(u'\n');
    QVERIFY2(all.contains(QStringLiteral("using choice_address")), qPrintable(all));
    QVERIFY2(!all.contains(QStringLiteral("Gather")), qPrintable(all));
}

void tst_SharedPlans::saysThatSomebodyIsElsewhere()
{
    const Actor actor = agent({QStringLiteral("LU")});
    const auto french = CustomerStore(*m_connections[QStringLiteral("small")], actor, Instant::now)
                            .byNumber(QStringLiteral("100202"));
    QVERIFY(!french);
    QCOMPARE(french.error().kind, Error::Kind::Refused);
    const auto nobody
        = CustomerStore(*m_connections[QStringLiteral("small")], actor, Instant::now).byNumber(QStringLiteral("99"));
    QVERIFY_OK(nobody);
    QVERIFY(!nobody->has_value());
    RecipientBatch recipients(*m_connections[QStringLiteral("small")], actor);
    QVERIFY_OK(recipients.readNumbers({QStringLiteral("100202"), QStringLiteral("99")}));
    QCOMPARE(recipients.withNumber(QStringLiteral("100202")).match, Recipient::Match::OtherRegion);
    QCOMPARE(recipients.withNumber(QStringLiteral("99")).match, Recipient::Match::Nobody);
}

QTEST_GUILESS_MAIN(tst_SharedPlans)
#include "tst_sharedplans.moc"
