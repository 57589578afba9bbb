// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/checkpointstore.h"
#include "models/audit/logstore.h"
#include "models/customers/customersearch.h"
#include "models/customers/customerstore.h"
#include "models/intake/demo.h"
#include "models/intake/deskmove.h"
#include "models/preferences/preferencestore.h"
#include "models/preferences/projectioncheck.h"
#include "tests/support/keyeddesk.h"
#include "tests/support/resultcheck.h"
#include "tests/support/sharedplace.h"

#include <QStandardPaths>
#include <QTest>

using namespace Prefdesk;

/// A demonstration desk goes up to a server and comes down again.
class TestDeskMove final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_place = std::make_unique<SharedPlace>();
        m_folder = {m_files.filePath(QStringLiteral("north.prefdesk"))};
        QVERIFY_OK(
            makeDemo({.folder = m_folder, .customers = 200, .seed = 7}, Instant::now, [](double) { return true; }));
        m_north = m_place->makeDatabase(QStringLiteral("north"));
    }

    void leavesNothingWhenTheServerRefuses()
    {
        Source local = open({.folder = m_folder}, "admin");
        const SetUpRole wrong {QStringLiteral("setup"), Secret::copyOf("guess")};
        QVERIFY_ERROR(moveToServer(local.unlocked, *local.connection, phrase(), m_north, wrong, Instant::now, quiet),
                      Error::Kind::WrongKey);
        QVERIFY_OK(unlock(DeskLocation {.folder = m_folder}, QStringLiteral("admin"), phrase()));
    }

    void leavesNothingWhenItIsStopped()
    {
        Source local = open({.folder = m_folder}, "admin");
        int steps = 0;
        const auto stopped = moveToServer(local.unlocked, *local.connection, phrase(), m_north, SharedPlace::role(),
                                          Instant::now, [&](double share) {
                                              if (share > 0.5 && ++steps > 5)
                                                  local.connection->interrupt();
                                          });
        local.connection->resume();
        QVERIFY(!stopped);
        QCOMPARE(m_place->server.access().run(QStringLiteral("north"),
                                              QStringLiteral("SELECT to_regnamespace('prefdesk') IS NULL")),
                 QStringLiteral("t"));
    }

    void takesEverythingToTheServer()
    {
        Source local = open({.folder = m_folder}, "admin");
        const auto log = LogKey::fromSeed(local.unlocked.logOrigin, local.unlocked.logKey);
        QVERIFY_OK(log);
        const auto checkpoint = CheckpointStore(*local.connection, Instant::now).make(*log);
        QVERIFY_OK(checkpoint);
        const auto moved = moveToServer(local.unlocked, *local.connection, phrase(), m_north, SharedPlace::role(),
                                        Instant::now, quiet);
        QVERIFY_OK(moved);
        QCOMPARE(moved->withoutLogin,
                 (QStringList {QStringLiteral("agent"), QStringLiteral("officer"), QStringLiteral("regional")}));
        QCOMPARE(moved->entries, *LogStore(*local.connection).size());
        m_before = rows(*local.connection);

        Source shared = open(m_north, "admin");
        VerificationRequest request;
        request.checks = {checkProjection};
        request.anchors = {{.source = Anchor::Source::Checkpoint, .note = checkpoint->note}};
        const auto report = verify(*shared.connection, shared.unlocked.actor, Instant::now, request, quiet);
        QVERIFY_OK(report);
        QVERIFY2(report->ok, report->findings.isEmpty() ? "" : qPrintable(report->findings.first().where));
        QCOMPARE(rows(*shared.connection), m_before);
    }

    void doesNotOpenTheFolderAgain()
    {
        auto unlocked = unlock(DeskLocation {.folder = m_folder}, QStringLiteral("admin"), phrase());
        QVERIFY_OK(unlocked);
        const auto opened = openDesk(*unlocked, Instant::now);
        QVERIFY_ERROR(opened, Error::Kind::Unavailable);
        QVERIFY(opened.error().message.contains(QStringLiteral("/north")));
    }

    void goesOnAtTheServer()
    {
        Source shared = open(m_north, "admin");
        const auto found
            = CustomerSearch(*shared.connection, shared.unlocked.actor).page(QStringLiteral("100007"), {}, 5);
        QVERIFY_OK(found);
        QCOMPARE(found->hits.size(), 1);
        CustomerStore customers(*shared.connection, shared.unlocked.actor, Instant::now);
        QVERIFY_OK(customers.open(found->hits.first().id));
        CallDraft draft {Call::begin(found->hits.first().id, Instant::now()), {}, {}};
        draft.call.words = QStringLiteral("Please leave me alone.");
        draft.wishes.append(
            {.question = Question::stop(),
             .answer
             = {.state = ConsentState::Withdrawn, .frequency = Frequency::Unlimited, .cap = {}, .pauseUntil = {}},
             .seenChoice = {},
             .noticeVersion = {}});
        QVERIFY_OK(PreferenceStore(*shared.connection, shared.unlocked.actor, Instant::now).save(draft));
    }

    void refusesADatabaseThatIsADesk()
    {
        const DeskFolder other {m_files.filePath(QStringLiteral("south.prefdesk"))};
        QVERIFY_OK(makeDemo({.folder = other, .customers = 5, .seed = 8}, Instant::now, [](double) { return true; }));
        Source local = open({.folder = other}, "admin");
        QVERIFY_ERROR(moveToServer(local.unlocked, *local.connection, phrase(), m_north, SharedPlace::role(),
                                   Instant::now, quiet),
                      Error::Kind::Refused);
    }

    void comesDownAsACopyForReview()
    {
        Source shared = open(m_north, "admin");
        const DeskFolder review {m_files.filePath(QStringLiteral("review.prefdesk"))};
        const auto copied = copyFromServer(shared.unlocked, *shared.connection, review, Instant::now, quiet);
        QVERIFY_OK(copied);
        Source local = open({.folder = review}, "admin");
        VerificationRequest request;
        request.checks = {checkProjection};
        const auto report = verify(*local.connection, local.unlocked.actor, Instant::now, request, quiet);
        QVERIFY_OK(report);
        QVERIFY2(report->ok, report->findings.isEmpty() ? "" : qPrintable(report->findings.first().where));
        const auto found
            = CustomerSearch(*local.connection, local.unlocked.actor).page(QStringLiteral("100007"), {}, 5);
        QVERIFY_OK(found);
        QCOMPARE(found->hits.size(), 1);
        QVERIFY_ERROR(copyFromServer(shared.unlocked, *shared.connection, review, Instant::now, quiet),
                      Error::Kind::Unavailable);
    }

private:
    struct Source
    {
        Unlocked unlocked;
        std::unique_ptr<Connection> connection;
    };

    static void quiet(double) { }
    static Secret phrase() { return Secret::copyOf("demo"); }

    static Source open(const DeskLocation &location, const char *name)
    {
        auto unlocked = unlock(location, QString::fromLatin1(name), phrase());
        if (!unlocked)
            qFatal("%s", qPrintable(unlocked.error().message + unlocked.error().detail));
        auto connection = openDesk(*unlocked, Instant::now);
        if (!connection)
            qFatal("%s", qPrintable(connection.error().message + connection.error().detail));
        return {std::move(*unlocked), std::move(*connection)};
    }

    /// How many rows each table that does not grow by signing in has.
    static QStringList rows(Connection &connection)
    {
        QStringList counts;
        for (const char *const table : {"customer", "contact_point", "notice_version", "message", "call", "choice",
                                        "preference", "person", "checkpoint", "quarantine", "downstream_system"}) {
            const auto count = connection.first(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)), {},
                                                [](const Row &row) { return row.integer(0); });
            counts.append(QStringLiteral("%1 %2").arg(QLatin1String(table)).arg(count ? count->value_or(-1) : -1));
        }
        return counts;
    }

    QTemporaryDir m_files;
    std::unique_ptr<SharedPlace> m_place;
    DeskFolder m_folder;
    DeskLocation m_north;
    QStringList m_before;
};

QTEST_GUILESS_MAIN(TestDeskMove)
#include "tst_deskmove.moc"
