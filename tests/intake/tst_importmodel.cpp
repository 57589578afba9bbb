// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/importmodel.h"

#include "models/intake/batchmodel.h"
#include "models/intake/contactimport.h"
#include "models/intake/quarantinemodel.h"
#include "tests/intake/importsupport.h"
#include "tests/support/hardship.h"
#include "tests/support/localonly.h"
#include "tests/support/plaintext.h"
#include "tests/support/resultcheck.h"
#include "tests/support/tablerows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace Prefdesk {

class TestImportModel final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        obeyModes(); // before the threads that must obey too
    }

    void init()
    {
        m_import = std::make_unique<ImportDesk>(ContactImport::format());
        m_database = m_import->desk.openDatabase();
        m_actor = m_import->desk.actor(Role::Admin);
    }
    void cleanup()
    {
        m_database.reset();
        m_import.reset();
    }

    void importsAndShowsWhatHappened()
    {
        const ImportOutcome outcome = run(ImportMode::Keep);

        BatchModel batches(*m_database, m_actor);
        const QAbstractItemModelTester batchTester(&batches);
        QSignalSpy refreshed(&batches, &BatchModel::refreshed);
        batches.refresh();
        QVERIFY(refreshed.wait());
        QCOMPARE(batches.rowCount(), 1);
        QCOMPARE(batches.index(0, BatchModel::File).data().toString(), QStringLiteral("contacts.csv"));
        QCOMPARE(batches.index(0, BatchModel::Added).data().toString(), QStringLiteral("29"));
        QCOMPARE(batches.batchAt(0), outcome.batch);

        QuarantineModel quarantine(*m_database, m_actor, m_import->desk.clock.clock());
        const QAbstractItemModelTester quarantineTester(&quarantine);
        QSignalSpy shown(&quarantine, &QuarantineModel::shown);
        quarantine.showBatch(outcome.batch);
        QVERIFY(shown.wait());
        QCOMPARE(tableRows(quarantine).first(),
                 QStringLiteral("7 | Email | This is not an e-mail address. | achaire.marie2843 at example.net"));
    }

    void showsTheQuarantineOfADryRun()
    {
        const ImportOutcome outcome = run(ImportMode::DryRun);
        QuarantineModel quarantine(*m_database, m_actor, m_import->desk.clock.clock());
        const QAbstractItemModelTester tester(&quarantine);

        quarantine.showOutcome(outcome);

        QCOMPARE(quarantine.rowCount(), 3);
        QCOMPARE(m_import->count(QStringLiteral("quarantine")), 0);
    }

    void exportsTheQuarantineForSpreadsheets_data()
    {
        QTest::addColumn<bool>("isKept");

        QTest::newRow("kept import") << true;
        QTest::newRow("dry run") << false;
    }
    void exportsTheQuarantineForSpreadsheets()
    {
        QFETCH(bool, isKept);
        const ImportOutcome outcome = run(isKept ? ImportMode::Keep : ImportMode::DryRun);
        QuarantineModel quarantine(*m_database, m_actor, m_import->desk.clock.clock());
        QSignalSpy exported(&quarantine, &QuarantineModel::exported);
        const QTemporaryDir folder;
        if (isKept)
            quarantine.showBatch(outcome.batch);
        else
            quarantine.showOutcome(outcome);

        quarantine.exportTo(folder.filePath(QStringLiteral("out.csv")));

        QVERIFY(exported.wait());
        QFile file(folder.filePath(QStringLiteral("out.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.count('\n'), 4);
        QVERIFY(bytes.contains("achaire.marie2843 at example.net"));
        QCOMPARE(m_import->count(QStringLiteral("ledger_entry WHERE action = 'quarantine-exported'")), 1);
    }

    void saysWhenTheExportCannotBeWritten()
    {
        QuarantineModel quarantine(*m_database, m_actor, m_import->desk.clock.clock());
        quarantine.showOutcome(run(ImportMode::DryRun));
        QSignalSpy failed(&quarantine, &QuarantineModel::failed);

        quarantine.exportTo(QStringLiteral("/nowhere/out.csv"));

        QVERIFY(failed.wait());
        QCOMPARE(m_import->count(QStringLiteral("ledger_entry WHERE action = 'quarantine-exported'")), 0);
    }

    void leavesNoPlaintextUnderLoad()
    {
        LOCAL_DESK_ONLY();
        Connection &connection = m_import->desk.connection();
        QVERIFY_OK(connection.run(QStringLiteral("PRAGMA cache_size = -200"))); // pages leave memory early
        const QByteArray name = "Zwiebelmarkt";
        QStringList found;
        int calls = 0;
        const auto search = [&](qint64, qint64) {
            if (++calls % 8 != 4)
                return;
            QStringList files = plaintextOf(name, QFileInfo(m_import->desk.file()).path());
            files.removeIf(
                [this](const QString &file) { return QFile(file).symLinkTarget() == m_import->importFile(); });
            found += files;
        };
        const auto outcome = importFile(
            connection, m_actor, m_import->desk.clock.clock(),
            {.format = ContactImport::format(), .file = m_import->fileOf(manyOf(name)), .mode = ImportMode::Keep},
            search);

        QVERIFY(calls > 8);
        QVERIFY_OK(outcome);
        QCOMPARE(outcome->added, 20'000);
        QCOMPARE(found, QStringList());
        QCOMPARE(plaintextOf(name, QFileInfo(m_import->desk.file()).path()), QStringList());
    }

    void leavesNothingWhenTheDiskIsFull()
    {
        LOCAL_DESK_ONLY();
        const QString file = m_import->fileOf(manyOf("Lovelace"));
        {
            const FullDisk full(1'000'000);
            const auto outcome = m_import->import(file);
            QVERIFY_ERROR(outcome, Error::Kind::Unavailable);
            QVERIFY2(outcome.error().message.contains(QStringLiteral("disk is full")),
                     qPrintable(outcome.error().message));
        }
        QCOMPARE(m_import->count(QStringLiteral("customer")), 0);
        QCOMPARE(m_import->count(QStringLiteral("intake_batch")), 0);
        QVERIFY_OK(m_import->import(file));
        QCOMPARE(m_import->count(QStringLiteral("customer")), 20'000);
    }

    void exportsNothingOnAFullDiskOrOverTheDesk()
    {
        QuarantineModel quarantine(*m_database, m_actor, m_import->desk.clock.clock());
        quarantine.showOutcome(run(ImportMode::DryRun));
        const QTemporaryDir folder;
        const auto saysOf = [&](const QString &file) {
            QSignalSpy failed(&quarantine, &QuarantineModel::failed);
            quarantine.exportTo(file);
            return failed.wait() ? failed.first().first().value<Error>().message : QString();
        };
        {
            const FullDisk full(20);
            QVERIFY(saysOf(folder.filePath(QStringLiteral("out.csv"))).contains(QStringLiteral("disk is full")));
        }
        QVERIFY(QDir(folder.path()).isEmpty());
        const QStringList own = m_import->desk.connection().ownFiles();
        QCOMPARE(own.isEmpty(), testEngine() == Engine::PostgreSql);
        for (const QString &file : own)
            QVERIFY(saysOf(file).contains(QStringLiteral("Choose another name")));
        {
            const ReadOnlyFolder closed(folder.path());
            QVERIFY(closed.holds());
            QVERIFY(saysOf(folder.filePath(QStringLiteral("out.csv"))).contains(QStringLiteral("cannot be opened")));
        }
        QCOMPARE(m_import->count(QStringLiteral("ledger_entry WHERE action = 'quarantine-exported'")), 0);
    }

    void leavesNothingWhenItIsCancelled()
    {
        ImportModel model(*m_database, m_actor, m_import->desk.clock.clock());
        QSignalSpy failed(&model, &ImportModel::failed);

        model.run(request(ImportMode::Keep));
        model.cancel();

        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().kind, Error::Kind::Cancelled);
        QVERIFY(!model.isRunning());
        QCOMPARE(m_import->count(QStringLiteral("customer")), 0);
        QCOMPARE(m_import->count(QStringLiteral("intake_batch")), 0);
    }

    void leavesNothingWhenTheModelGoes()
    {
        {
            ImportModel model(*m_database, m_actor, m_import->desk.clock.clock());
            model.run(request(ImportMode::Keep));
        }
        m_database.reset(); // closes behind all work

        QCOMPARE(m_import->count(QStringLiteral("customer")), 0);
    }

private:
    static QByteArray manyOf(const QByteArray &familyName)
    {
        QFile sample(QStringLiteral(TEST_DATA "/intake/contacts.csv"));
        if (!sample.open(QIODevice::ReadOnly))
            qFatal("There is no sample.");
        QByteArray rows = sample.readLine();
        for (int number = 0; number < 20'000; ++number)
            rows += QByteArray::number(500'000 + number) + ",Ada," + familyName
                + ",,,,,,,,GB,en-GB,Europe/London,,lead,false,false,false\n";
        return rows;
    }
    static ImportRequest request(ImportMode mode)
    {
        return {
            .format = ContactImport::format(), .file = QStringLiteral(TEST_DATA "/intake/contacts.csv"), .mode = mode};
    }

    ImportOutcome run(ImportMode mode)
    {
        ImportModel model(*m_database, m_actor, m_import->desk.clock.clock());
        QSignalSpy finished(&model, &ImportModel::finished);
        model.run(request(mode));
        return finished.wait() ? finished.first().first().value<ImportOutcome>() : ImportOutcome {};
    }

    std::unique_ptr<ImportDesk> m_import;
    std::unique_ptr<Database> m_database;
    Actor m_actor;
};

} // namespace Prefdesk

QTEST_GUILESS_MAIN(Prefdesk::TestImportModel)
#include "tst_importmodel.moc"
