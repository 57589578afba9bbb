// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/verification.h"
#include "models/preferences/callstore.h"
#include "models/preferences/preferencestore.h"
#include "models/preferences/projectioncheck.h"
#include "models/storage/postgresconnection.h"
#include "tests/preferences/sampledesk.h"
#include "tests/support/postgresserver.h"
#include "tests/support/resultcheck.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QSet>
#include <QTemporaryDir>

#include <cstdio>

using namespace Prefdesk;

// Many agents save at a shared desk at once, each a process of its own and on few customers, so that they meet; also
// while the server crashes again and again. PREFDESK_SOAK makes the long runs of it (target "soak").

namespace {

constexpr int customers = 6;
const QString agentRole = testPrefix + QStringLiteral(".agent");
const QByteArray agentPassword = "correct horse battery";

bool isSoak()
{
    return qEnvironmentVariableIsSet("PREFDESK_SOAK");
}

struct Crowd
{
    int processes;
    int calls; ///< of each
    int crashes;
};

Crowd together()
{
    return isSoak() ? Crowd {16, 6250, 0} : Crowd {8, 25, 0};
}

Crowd underCrashes()
{
    return isSoak() ? Crowd {8, 4000, 50} : Crowd {4, 150, 3};
}

Answer nextAnswer(const std::optional<Preference> &kept)
{
    const bool wasWithdrawn = kept && kept->answer.state == ConsentState::Withdrawn;
    return answerOf(wasWithdrawn ? ConsentState::Refused : ConsentState::Withdrawn);
}

Actor agent()
{
    return {.id = PersonId {allRoles().indexOf(Role::Agent) + 1},
            .name = QStringLiteral("agent"),
            .fullName = {},
            .role = Role::Agent,
            .regions = {},
            .workstation = QStringLiteral("crowd")};
}

// One agent's program: connects again whenever the line breaks, and saves a call that may have been kept once more.
class Saver final
{
public:
    explicit Saver(ServerLogin login)
        : m_login(std::move(login))
    {
    }

    /// The call's name, once it is known to be kept; empty when somebody else was first on that customer.
    Result<QString> saveOne()
    {
        const CustomerId customer {QRandomGenerator::global()->bounded(1, customers + 1)};
        std::optional<CallDraft> draft;
        for (const QDeadlineTimer end(120'000); !end.hasExpired();) {
            if (!connect())
                continue;
            PreferenceStore store(*m_connection, agent(), &Instant::now);
            if (!draft) {
                const auto preferences = store.preferences(customer);
                if (!preferences)
                    continue;
                draft = draftFor(customer, *preferences);
            }
            const auto name = savedName(store, *draft);
            if (name || name.error().kind != Error::Kind::Unavailable)
                return name;
        }
        return Error {Error::Kind::Unavailable, QStringLiteral("no line for two minutes"), {}};
    }

private:
    static CallDraft draftFor(CustomerId customer, const QList<Preference> &preferences)
    {
        CallDraft draft {Call::begin(customer, Instant::now()), {}, {}};
        for (const Question &question : {emailOffers, smsOffers, trainingAi}) {
            const auto kept = answerTo(preferences, question);
            draft.wishes.append({question, nextAnswer(kept), kept ? std::optional(kept->choice) : std::nullopt, {}});
        }
        return draft;
    }

    Result<QString> savedName(PreferenceStore &store, const CallDraft &draft)
    {
        const auto outcome = store.save(draft);
        if (!outcome)
            return outcome.error();
        return outcome->conflicts.isEmpty() ? draft.call.uuid : keptName(draft);
    }

    // A call can be kept although its answer was lost and somebody has answered otherwise since then.
    Result<QString> keptName(const CallDraft &draft)
    {
        const auto kept = CallStore(*m_connection).withUuid(draft.call.customer, draft.call.uuid);
        if (!kept)
            return kept.error();
        return *kept ? draft.call.uuid : QString();
    }

    bool connect()
    {
        if (m_connection && !m_connection->isLost())
            return true;
        m_connection.reset();
        auto opened = PostgresConnection::open(m_login, Connection::Mode::ReadWrite);
        if (!opened) {
            QSemaphore().tryAcquire(1, 20); // a short pause
            return false;
        }
        m_connection = std::move(*opened);
        return true;
    }

    ServerLogin m_login;
    std::unique_ptr<Connection> m_connection;
};

// The child: says the name of each call only after it was saved.
int saveCalls(const QStringList &arguments)
{
    const auto server = PostgresAccess::read(arguments.at(0));
    if (!server)
        return 2;
    Saver saver({.hosts = {server->host},
                 .ports = {server->port},
                 .database = arguments.at(1),
                 .role = agentRole,
                 .password = Secret::copyOf(agentPassword),
                 .caFile = server->caFile});
    for (int saved = 0; saved < arguments.at(2).toInt();) {
        const auto name = saver.saveOne();
        if (!name) {
            std::fprintf(stderr, "%s %s\n", qPrintable(name.error().message), qPrintable(name.error().detail));
            return 4;
        }
        if (name->isEmpty())
            continue;
        ++saved;
        std::fprintf(stdout, "%s\n", qPrintable(*name));
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class TestSharedCrowd : public QObject
{
    Q_OBJECT

private:
    void addAgentsLogin(SampleDesk &sample)
    {
        auto &connection = static_cast<PostgresConnection &>(sample.connection());
        const auto verifier = connection.passwordVerifier(agentRole, Secret::copyOf(agentPassword));
        QVERIFY_OK(verifier);
        QVERIFY_OK(connection.first(QStringLiteral("SELECT make_login('agent', ?)"), {*verifier},
                                    [](const Row &) { return true; }));
    }

    void addMoreCustomers(SampleDesk &sample)
    {
        QList<Customer> more;
        for (int at = 3; at <= customers; ++at)
            more.append(sampleCustomer(QString::number(100'000 + at), QStringLiteral("Ana"), QStringLiteral("Bernal")));
        addCustomers(sample.desk, more);
    }

    QString databaseOf(SampleDesk &sample)
    {
        return sample.connection()
            .first(QStringLiteral("SELECT current_database()"), {}, [](const Row &row) { return row.text(0); })
            ->value();
    }

    // The names of the calls that the processes acknowledged; nothing when one of them gave up.
    QStringList callsOf(const Crowd &crowd, SampleDesk &sample)
    {
        const QString accessFile = m_folder.filePath(QStringLiteral("server.json"));
        const QStringList arguments {QStringLiteral("--save"), accessFile, databaseOf(sample),
                                     QString::number(crowd.calls)};
        std::vector<std::unique_ptr<QProcess>> agents;
        for (int at = 0; at < crowd.processes; ++at) {
            agents.push_back(std::make_unique<QProcess>());
            agents.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            agents.back()->start(QCoreApplication::applicationFilePath(), arguments);
        }
        for (int crash = 0; crash < crowd.crashes; ++crash) {
            agents.front()->waitForFinished(QRandomGenerator::global()->bounded(100, 500)); // a pause
            if (!m_server->restart(PostgresServer::Stop::Immediate))
                return {};
        }
        QStringList names;
        for (const auto &agent : agents) {
            const bool hasEnded
                = agent->state() == QProcess::NotRunning || agent->waitForFinished(isSoak() ? 3'600'000 : 240'000);
            if (!hasEnded || agent->exitCode() != 0)
                return {};
            names += QString::fromLatin1(agent->readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        }
        return names;
    }

    qint64 number(SampleDesk &sample, const char *sql)
    {
        const auto answer
            = sample.connection().first(QString::fromLatin1(sql), {}, [](const Row &row) { return row.integer(0); });
        return answer ? answer->value_or(-1) : -1;
    }

    void checkWhatIsKept(SampleDesk &sample, const Crowd &crowd, const QStringList &acknowledged)
    {
        sample.desk.reconnect(); // its own line may have broken as well
        const auto kept = sample.connection().list(QStringLiteral("SELECT uuid FROM call"), {},
                                                   [](const Row &row) { return row.text(0); });
        QVERIFY_OK(kept);
        const QSet<QString> uuids(kept->cbegin(), kept->cend());
        QCOMPARE(uuids.size(), kept->size());
        QCOMPARE(acknowledged.size(), crowd.processes * crowd.calls);
        const QSet<QString> told(acknowledged.cbegin(), acknowledged.cend());
        QCOMPARE((told - uuids).size(), 0); // lost
        QCOMPARE((uuids - told).size(), 0); // doubled under another name
        QCOMPARE(number(sample,
                        "SELECT count(*) FROM call c LEFT JOIN (SELECT call, customer, count(*) AS choices FROM choice "
                        "GROUP BY call, customer) k ON k.call = c.id AND k.customer = c.customer "
                        "WHERE coalesce(k.choices, 0) NOT IN (0, 3)"),
                 0); // none half; a call whose answers somebody else had recorded just before has none
        QCOMPARE(number(sample, "SELECT max(idx) + 1 FROM ledger_entry"),
                 number(sample, "SELECT count(*) FROM ledger_entry"));
        QCOMPARE(number(sample, "SELECT size FROM ledger_head"), number(sample, "SELECT count(*) FROM ledger_entry"));

        VerificationRequest request;
        request.checks = {checkProjection};
        const auto report = verify(sample.connection(), sample.desk.actor(Role::Officer), sample.desk.clock.clock(),
                                   request, [](double) {});
        QVERIFY_OK(report);
        QVERIFY2(report->ok, report->findings.isEmpty() ? "" : qPrintable(report->findings.first().where));
    }

    void beginDesk(SampleDesk &sample)
    {
        QVERIFY_OK(sample.connection().run(
            QStringLiteral("INSERT INTO desk (id, uuid, name, log_origin, log_public_key, created_at) "
                           "VALUES (1, 'crowd', 'Crowd desk', 'prefdesk.example/crowd', ?, 0)"),
            {QByteArray(32, 'k')}));
        addMoreCustomers(sample);
        addAgentsLogin(sample);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>(PostgresServer::Durability::Safe);
        makeTemplateDesk(m_server->access());
        const QString file = m_folder.filePath(QStringLiteral("server.json"));
        m_server->access().write(file);
        qputenv("PREFDESK_TEST_SERVER", file.toUtf8());
        qputenv("PREFDESK_TEST_ENGINE", "postgresql");
    }

    void keepsEveryCallOnceWhenManySaveAtOnce()
    {
        SampleDesk sample;
        beginDesk(sample);
        QElapsedTimer elapsed;
        elapsed.start();
        const QStringList acknowledged = callsOf(together(), sample);
        qInfo("%d processes, %lld calls in %.1f s", together().processes, static_cast<long long>(acknowledged.size()),
              static_cast<double>(elapsed.elapsed()) / 1000);
        checkWhatIsKept(sample, together(), acknowledged);
    }

    void losesAndDoublesNothingWhenTheServerCrashes()
    {
        SampleDesk sample;
        beginDesk(sample);
        const QStringList acknowledged = callsOf(underCrashes(), sample);
        checkWhatIsKept(sample, underCrashes(), acknowledged);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--save"))
        return saveCalls(arguments.mid(2));
    TestSharedCrowd test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sharedcrowd.moc"
