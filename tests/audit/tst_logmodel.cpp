// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/checkpoint.h"
#include "models/audit/logmodel.h"
#include "models/audit/witness.h"
#include "tests/audit/audithistory.h"
#include "tests/support/resultcheck.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Prefdesk;

class LogModelTest : public QObject
{
    Q_OBJECT

private:
    static LogSetup setupIn(const QTemporaryDir &folder)
    {
        return {
            .key = AuditHistory::logKey(), .witnessFolder = folder.filePath(QStringLiteral("witness")), .checks = {}};
    }

private slots:
    void saysHowTheLogStands()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::signedIn(), AuditHistory::signedIn()});
        const auto database = history.desk.openDatabase();
        QTemporaryDir folder;
        LogModel model(*database, history.desk.actor(Role::Officer), history.desk.clock.clock(), setupIn(folder));
        QSignalSpy refreshed(&model, &LogModel::refreshed);

        model.refresh();

        QTRY_COMPARE(refreshed.size(), 1);
        QCOMPARE(model.state().entries, 2);
        QCOMPARE(model.state().sentences().size(), 3);
        QCOMPARE(model.state().sentences().last(), QStringLiteral("It has not been checked yet."));
    }

    void saysAtSignInThatTheLogIsNotTheOneItKnows()
    {
        const auto meets = [](AuditHistory &history, const LogSetup &setup) {
            const auto database = history.desk.openDatabase();
            LogModel model(*database, history.desk.actor(Role::Officer), history.desk.clock.clock(), setup);
            QSignalSpy doubted(&model, &LogModel::doubted);
            QSignalSpy refreshed(&model, &LogModel::refreshed);
            model.meet();
            model.refresh(); // answered after what was asked before
            return refreshed.wait() && doubted.isEmpty() ? QString() : doubted.value(0).value(0).value<Error>().message;
        };
        QTemporaryDir folder;
        const LogSetup setup = setupIn(folder);
        AuditHistory known;
        known.record(Role::Agent, {AuditHistory::withdrawn(1)});
        {
            const auto database = known.desk.openDatabase();
            LogModel model(*database, known.desk.actor(Role::Officer), known.desk.clock.clock(), setup);
            QSignalSpy verified(&model, &LogModel::verified);
            model.verify();
            QVERIFY(verified.wait());
        }
        known.record(Role::Agent, {AuditHistory::signedIn()});
        QCOMPARE(meets(known, setup), QString());

        AuditHistory rewritten;
        rewritten.record(Role::Agent, {AuditHistory::signedIn(), AuditHistory::signedIn(), AuditHistory::signedIn()});
        QVERIFY(meets(rewritten, setup).contains(QStringLiteral("does not continue")));
        AuditHistory setBack;
        // A server may also be another one that lacks the end.
        const QString sentence = testEngine() == Engine::SqlCipher ? QStringLiteral("does not continue")
                                                                   : QStringLiteral("The server lacks");
        QVERIFY(meets(setBack, setup).contains(sentence));
        LogSetup keyless = setup;
        keyless.key = nullptr;
        QVERIFY(meets(known, keyless).contains(QStringLiteral("no usable key")));
    }

    void isConsistentAtFirstAndVerifiedAfterwards()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::withdrawn(1)});
        const auto database = history.desk.openDatabase();
        QTemporaryDir folder;
        LogModel model(*database, history.desk.actor(Role::Officer), history.desk.clock.clock(), setupIn(folder));
        QSignalSpy verified(&model, &LogModel::verified);

        model.verify();
        QVERIFY(model.isVerifying());
        QTRY_COMPARE(verified.size(), 1);
        QVERIFY(verified.at(0).first().value<VerificationReport>().anchoredBy.isEmpty());

        QTRY_VERIFY(!model.isVerifying());
        model.verify();
        QTRY_COMPARE(verified.size(), 2);
        const auto report = verified.at(1).first().value<VerificationReport>();
        QVERIFY(report.ok);
        QCOMPARE(report.anchoredBy, QStringList({QStringLiteral("witness")}));
        QTRY_VERIFY(model.state().verification.has_value());
        QTRY_COMPARE(model.state().verification->anchoredBy, QStringList({QStringLiteral("witness")}));
        QVERIFY(model.state().sentences().last().contains(
            QStringLiteral("verified against what that workstation remembers")));
    }

    void namesWhatIsWrongAndRemembersNothing()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::withdrawn(1)});
        history.tamper(QStringLiteral("UPDATE opening SET after = CAST('{}' AS BLOB)"));
        const auto database = history.desk.openDatabase();
        QTemporaryDir folder;
        LogModel model(*database, history.desk.actor(Role::Officer), history.desk.clock.clock(), setupIn(folder));
        QSignalSpy verified(&model, &LogModel::verified);

        model.verify();

        QTRY_COMPARE(verified.size(), 1);
        const auto report = verified.first().first().value<VerificationReport>();
        QCOMPARE(report.findings.size(), 1);
        QCOMPARE(report.findings.first().kind, QStringLiteral("value"));
        const auto remembered = Witness(setupIn(folder).witnessFolder).remembered(AuditHistory::logKey()->verifier());
        QVERIFY(!*remembered);
    }

    void savesACheckpointAndVerifiesAgainstIt()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::signedIn()});
        const auto database = history.desk.openDatabase();
        QTemporaryDir folder;
        LogModel model(*database, history.desk.actor(Role::Officer), history.desk.clock.clock(), setupIn(folder));
        QSignalSpy saved(&model, &LogModel::checkpointSaved);
        QSignalSpy verified(&model, &LogModel::verified);
        const QString path = folder.filePath(QStringLiteral("kept.checkpoint"));

        model.saveCheckpoint(path);
        QTRY_COMPARE(saved.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY_OK(openCheckpoint(file.readAll(), AuditHistory::logKey()->verifier()));

        model.verifyAgainstFile(path);
        QTRY_COMPARE(verified.size(), 1);
        QCOMPARE(verified.first().first().value<VerificationReport>().anchoredBy, // what was saved is remembered too
                 QStringList({QStringLiteral("checkpoint"), QStringLiteral("witness")}));
    }

    void signsNothingThatContradictsWhatThisWorkstationRemembers()
    {
        AuditHistory history;
        AuditHistory other;
        history.record(Role::Agent, {AuditHistory::signedIn(), AuditHistory::signedIn()});
        other.record(Role::Agent, {AuditHistory::signedIn(), AuditHistory::signedIn(), AuditHistory::signedIn()});
        QTemporaryDir folder;
        QVERIFY_OK(signCheckpoint(history.desk.connection(), history.desk.clock.clock(), setupIn(folder)));

        const auto made = signCheckpoint(other.desk.connection(), other.desk.clock.clock(), setupIn(folder));

        QVERIFY_ERROR(made, Error::Kind::Damaged);
        QVERIFY(made.error().detail.startsWith(QStringLiteral("fork")));
        QVERIFY(!*CheckpointStore(other.desk.connection(), other.desk.clock.clock()).latest());
        history.tamper(QStringLiteral("UPDATE desk SET log_origin = 'prefdesk.test/log/2'"));
        QVERIFY_ERROR(signCheckpoint(history.desk.connection(), history.desk.clock.clock(), setupIn(folder)),
                      Error::Kind::Damaged);
    }

    void takesNoKeyFromTheDeskItself()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::signedIn()});
        const auto database = history.desk.openDatabase();
        LogModel model(*database, history.desk.actor(Role::Officer), history.desk.clock.clock(), {});
        QSignalSpy failed(&model, &LogModel::failed);

        model.verify();

        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().value<Error>().kind == Error::Kind::Unavailable);
    }

    void saysWhenTheRecordOfTheLastCheckWasChanged()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::signedIn()});
        const Actor officer = history.desk.actor(Role::Officer);
        QVERIFY_OK(verifyAndRecord(history.desk.connection(), officer, history.desk.clock.clock(), {}, [](double) {}));
        QVERIFY(LogState::read(history.desk.connection(), officer)->verification->isGenuine);
        history.tamper(
            QStringLiteral("UPDATE opening SET after = CAST(replace(after, '[]', '[\"checkpoint\"]') AS BLOB)"));

        const auto state = LogState::read(history.desk.connection(), officer);

        QVERIFY_OK(state);
        QVERIFY(!state->verification->isGenuine);
        QVERIFY(!state->sentences().last().contains(QStringLiteral("verified")));
    }

    void saysWhatIsWrongWithAFile()
    {
        AuditHistory history;
        const auto database = history.desk.openDatabase();
        QTemporaryDir folder;
        LogModel model(*database, history.desk.actor(Role::Officer), history.desk.clock.clock(), setupIn(folder));
        QSignalSpy failed(&model, &LogModel::failed);
        const QString path = folder.filePath(QStringLiteral("text"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no checkpoint");
        file.close();

        model.verifyAgainstFile(path);
        model.verifyAgainstFile(folder.filePath(QStringLiteral("missing")));
        model.saveCheckpoint(QStringLiteral("/proc/nowhere/kept.checkpoint"));

        QTRY_COMPARE(failed.size(), 3);
        QVERIFY(!model.isVerifying());
    }

    void stopsWhenItIsCancelled()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::signedIn()});
        const auto database = history.desk.openDatabase();
        QTemporaryDir folder;
        LogModel model(*database, history.desk.actor(Role::Officer), history.desk.clock.clock(), setupIn(folder));
        QSignalSpy ended(&model, &LogModel::verificationEnded);
        QSignalSpy verified(&model, &LogModel::verified);
        QSignalSpy failed(&model, &LogModel::failed);
        // Something long before it in the queue, so that it is cancelled for sure.
        database->run(
            &model,
            [](Connection &connection) {
                return connection.run(QStringLiteral("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n "
                                                     "LIMIT 300000) SELECT count(*) FROM n"));
            },
            [](const Result<qint64> &) {});

        model.verify();
        model.cancelVerification();

        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(verified.size(), 0);
        QCOMPARE(failed.size(), 0);
        QVERIFY(!model.isVerifying());
    }

    void endsItsVerificationWhenItGoes()
    {
        AuditHistory history;
        const auto database = history.desk.openDatabase();
        QTemporaryDir folder;
        LogSetup setup = setupIn(folder);
        std::atomic_bool runs = false;
        setup.checks = {[&runs](Connection &connection, const Progress &) -> Result<QList<Finding>> {
            runs = true;
            // Takes for ever unless it is interrupted.
            const auto counted
                = connection.run(QStringLiteral("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
                                                "SELECT count(*) FROM n"));
            return counted ? Result<QList<Finding>>(QList<Finding>()) : counted.error();
        }};
        auto model = std::make_unique<LogModel>(*database, history.desk.actor(Role::Officer),
                                                history.desk.clock.clock(), setup);
        bool closed = false;
        model->verify();
        QTRY_VERIFY(runs);

        model.reset();
        database->close(database.get(), [&closed] { closed = true; });

        QTRY_VERIFY(closed);
    }

    void refusesAgents()
    {
        AuditHistory history;
        const auto database = history.desk.openDatabase();
        QTemporaryDir folder;
        LogModel model(*database, history.desk.actor(Role::Agent), history.desk.clock.clock(), setupIn(folder));
        QSignalSpy failed(&model, &LogModel::failed);

        model.saveCheckpoint(folder.filePath(QStringLiteral("kept.checkpoint")));

        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("kept.checkpoint"))));
    }
};

QTEST_GUILESS_MAIN(LogModelTest)
#include "tst_logmodel.moc"
