// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/importmodel.h"

#include "models/intake/batchmodel.h"
#include "models/intake/contactimport.h"
#include "models/intake/quarantinemodel.h"
#include "tests/intake/importsupport.h"
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
