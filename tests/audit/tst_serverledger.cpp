// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/ledger.h"
#include "models/audit/logkey.h"
#include "models/audit/verification.h"
#include "models/storage/postgresconnection.h"
#include "models/storage/postgresschema.h"
#include "models/storage/transaction.h"
#include "tests/support/postgresserver.h"
#include "tests/support/resultcheck.h"
#include "tests/support/serverlogin.h"

#include <QTest>

#include <random>
#include <thread>

using namespace Prefdesk;

/// The server writes the ledger of a shared desk itself, in PL/pgSQL. What it writes is what our own code verifies.
class tst_ServerLedger : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void writesWhatOurOwnCodeVerifies();
    void keepsPlacesOfRowsThatBelongToEntries();
    void fillsTheSecondLevelOfTiles();
    void hasNoForkWhenManyWriteAtOnce();
    void isVerifiedOnlyByWhoSeesAllOfIt();
    void refusesToGoOnFromADamagedEnd();

private:
    std::unique_ptr<Connection> connected() const;
    Result<> record(Connection &connection, const QList<Happening> &happenings) const;
    void verifyAll(qint64 entries);

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Connection> m_connection;
    Actor m_actor;
    qint64 m_entries = 0;
};

namespace {

const QString database = QStringLiteral("north");
const QString password = QStringLiteral("pass phrase");

LogKey logKey()
{
    return *LogKey::fromSeed(QStringLiteral("prefdesk.test/log/1"), Secret::copyOf(QByteArray(32, 'k')));
}

/// Every shape of an entry: with and without customer and each value, short and long, in any script.
Happening anything(std::mt19937 &random)
{
    const auto oneOf = [&random](unsigned count) { return random() % count; };
    const auto json = [&oneOf] {
        const QString text = QStringLiteral("naïve 山田 ").repeated(static_cast<qsizetype>(oneOf(40)));
        return oneOf(3) == 0 ? CommittedJson() : CommittedJson({{QStringLiteral("words"), text}});
    };
    const QList<Action> actions = allActions();
    Happening happening;
    happening.action = actions.at(static_cast<qsizetype>(oneOf(static_cast<unsigned>(actions.size()))));
    if (oneOf(3) > 0)
        happening.customer = CustomerId {static_cast<qint64>(oneOf(40)) + 1};
    happening.before = json();
    happening.after = json();
    if (oneOf(4) == 0)
        happening.reason = QStringLiteral("Grund: Übertragungsfehler");
    return happening;
}

QList<Happening> anything(std::mt19937 &random, int count)
{
    QList<Happening> happenings;
    for (int at = 0; at < count; ++at)
        happenings.append(anything(random));
    return happenings;
}

} // namespace

std::unique_ptr<Connection> tst_ServerLedger::connected() const
{
    auto connection = PostgresConnection::open(
        serverLogin(m_server->access(), database, QStringLiteral("setup"), password), Connection::Mode::ReadWrite);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail));
    return *std::move(connection);
}

Result<> tst_ServerLedger::record(Connection &connection, const QList<Happening> &happenings) const
{
    Result<Transaction> transaction = Transaction::beginFor(connection, CustomerId {1});
    if (!transaction)
        return transaction.error();
    const auto recorded = Ledger(connection).record(m_actor, Instant::now(), happenings);
    return recorded ? transaction->commit() : Result<>(recorded.error());
}

void tst_ServerLedger::verifyAll(qint64 entries)
{
    const auto report = verify(*m_connection, m_actor, Instant::now, {.key = logKey().verifier()}, [](double) {});
    QVERIFY_OK(report);
    QCOMPARE(report->findings, QList<Finding>());
    QCOMPARE(report->entries, entries);
}

void tst_ServerLedger::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_server->access().run(QStringLiteral("postgres"),
                           QStringLiteral("CREATE ROLE setup LOGIN CREATEROLE PASSWORD '%1'").arg(password));
    m_server->access().run(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE %1 OWNER setup").arg(database));
    m_connection = connected();
    auto &connection = static_cast<PostgresConnection &>(*m_connection);
    QVERIFY_OK(connection.runScript(QStringLiteral("BEGIN")));
    QVERIFY_OK(updatePostgresSchema(connection, ServerRoles {database}));
    QVERIFY_OK(connection.runScript(QStringLiteral("COMMIT")));
    QVERIFY_OK(
        connection.insert(QStringLiteral("INSERT INTO desk (id, uuid, name, log_origin, log_public_key, created_at) "
                                         "VALUES (1, 'u', 'Test', ?, ?, 0)"),
                          {logKey().verifier().name, logKey().verifier().publicKey}));
    const auto person = m_connection->insert(QStringLiteral("INSERT INTO person (name, full_name, role, created_at) "
                                                            "VALUES ('officer', 'Olga Officer', 'officer', 0)"));
    QVERIFY_OK(person);
    m_actor = {.id = PersonId {*person},
               .name = QStringLiteral("officer"),
               .fullName = QStringLiteral("Olga Officer"),
               .role = Role::Officer,
               .regions = {},
               .workstation = QStringLiteral("Büro 7")};
    for (int customer = 1; customer <= 40; ++customer)
        QVERIFY_OK(m_connection->insert(
            QStringLiteral(
                "INSERT INTO customer (number, given_name, family_name, name_norm, words, contact, language, "
                "country, subdivision, city, postal_code, street, zone, lifecycle) "
                "VALUES (?, '', '', '', '', '', '', 'FR', '', '', '', '', '', '')"),
            {QString::number(customer)}));
}

void tst_ServerLedger::writesWhatOurOwnCodeVerifies()
{
    std::mt19937 random(1);
    for (const int count : {1, 1, 2, 3, 1, 4, 250, 7, 256, 1, 511, 1, 30}) {
        QVERIFY_OK(record(*m_connection, anything(random, count)));
        m_entries += count;
    }
    verifyAll(m_entries);
}

void tst_ServerLedger::keepsPlacesOfRowsThatBelongToEntries()
{
    Result<Transaction> transaction = Transaction::beginFor(*m_connection, CustomerId {2});
    QVERIFY_OK(transaction);
    const auto call = m_connection->insert(
        QStringLiteral(
            "INSERT INTO call (uuid, customer, person, workstation, direction, number, reference, "
            "verification_method, verification_outcome, words, read_back, recording_reference, recording_hash, "
            "started_at, ended_at, ledger_idx) VALUES ('u', 2, ?, '', '', '', '', '', '', '', 0, '', '', 1, 1, -1)"),
        {number(m_actor.id)});
    QVERIFY_OK(call);
    Happening saved {.action = Action::CallSaved, .customer = CustomerId {2}, .after = {{QStringLiteral("a"), 1}}};
    saved.row = RecordedRow {RecordedRow::Kind::Call, *call};
    QVERIFY_OK(Ledger(*m_connection).record(m_actor, Instant::now(), {Happening {.action = Action::SignedIn}, saved}));
    QVERIFY_OK(transaction->commit());
    const auto place = m_connection->first(QStringLiteral("SELECT ledger_idx FROM call WHERE id = ?"), {*call},
                                           [](const Row &row) { return row.integer(0); });
    QVERIFY_OK(place);
    QCOMPARE(place->value_or(-1), m_entries + 1);
    m_entries += 2;
}

void tst_ServerLedger::fillsTheSecondLevelOfTiles()
{
    const QList<Happening> many(6'000, {.action = Action::SignedIn});
    while (m_entries <= 65'536) {
        QVERIFY_OK(record(*m_connection, many));
        m_entries += many.size();
    }
    verifyAll(m_entries);
}

void tst_ServerLedger::hasNoForkWhenManyWriteAtOnce()
{
    constexpr int writers = 6;
    constexpr int changes = 25;
    std::atomic_int recorded = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer) {
        threads.emplace_back([&, writer] {
            std::mt19937 random(static_cast<unsigned>(writer));
            const auto connection = connected();
            for (int change = 0; change < changes; ++change)
                recorded += record(*connection, anything(random, 3)) ? 3 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(recorded, writers * changes * 3);
    m_entries += recorded;
    verifyAll(m_entries);
}

void tst_ServerLedger::isVerifiedOnlyByWhoSeesAllOfIt()
{
    Actor french = m_actor;
    french.regions = {QStringLiteral("FR")};
    const auto report = verify(*m_connection, french, Instant::now, {}, [](double) {});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Refused);
}

void tst_ServerLedger::refusesToGoOnFromADamagedEnd()
{
    m_server->access().run(database, QStringLiteral("UPDATE prefdesk.ledger_head SET size = size + 1"));
    const Result<> recorded = record(*m_connection, {Happening {.action = Action::SignedIn}});
    QVERIFY(!recorded);
    QCOMPARE(recorded.error().kind, Error::Kind::Damaged);
}

QTEST_GUILESS_MAIN(tst_ServerLedger)
#include "tst_serverledger.moc"
