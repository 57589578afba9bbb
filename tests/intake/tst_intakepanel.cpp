// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/intake/intakepanel.h"

#include "models/intake/batchmodel.h"
#include "models/intake/importmodel.h"
#include "models/intake/quarantinemodel.h"
#include "tests/intake/importsupport.h"
#include "tests/support/tablerows.h"
#include "views/intake/quarantineview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace Prefdesk {

class TestIntakePanel final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_import = std::make_unique<ImportDesk>(QString());
        m_database = m_import->desk.openDatabase();
        const Actor actor = m_import->desk.actor(Role::Admin);
        const Clock clock = m_import->desk.clock.clock();
        m_imports = std::make_unique<ImportModel>(*m_database, actor, clock);
        m_batches = std::make_unique<BatchModel>(*m_database, actor);
        m_quarantine = std::make_unique<QuarantineModel>(*m_database, actor, clock);
        m_panel = std::make_unique<IntakePanel>(*m_imports, *m_batches, *m_quarantine);
    }
    void cleanup()
    {
        m_panel.reset();
        m_quarantine.reset();
        m_batches.reset();
        m_imports.reset();
        m_database.reset();
        m_import.reset();
    }

    void importsByKeyboardAndSaysWhatHappened()
    {
        type(QStringLiteral(TEST_DATA "/intake/contacts.csv"));
        QTest::keyClick(child<QLineEdit>("file"), Qt::Key_Return);

        QTRY_VERIFY2(result().contains(QStringLiteral("29 added")), qPrintable(result()));
        QTRY_COMPARE(child<QTableView>("quarantine")->model()->rowCount(), 3);
        QTRY_COMPARE(child<QTableView>("history")->model()->rowCount(), 1);
        QVERIFY(child<QPushButton>("export")->isEnabled());
        QVERIFY(!child<QPushButton>("cancel")->isEnabled());
    }

    void keepsNothingWhenItOnlyTries()
    {
        type(QStringLiteral(TEST_DATA "/intake/contacts.csv"));
        child<QCheckBox>("dryRun")->setChecked(true);
        QTest::mouseClick(child<QPushButton>("import"), Qt::LeftButton);

        QTRY_VERIFY2(result().contains(QStringLiteral("Only tried")), qPrintable(result()));
        QCOMPARE(child<QTableView>("quarantine")->model()->rowCount(), 3);
        QCOMPARE(m_import->count(QStringLiteral("customer")), 0);
    }

    void importsMessages()
    {
        child<QComboBox>("format")->setCurrentIndex(1);
        type(QStringLiteral(TEST_DATA "/intake/messages.jsonl"));
        QTest::mouseClick(child<QPushButton>("import"), Qt::LeftButton);

        QTRY_VERIFY2(result().contains(QStringLiteral("40 added")), qPrintable(result()));
        QVERIFY2(result().contains(QStringLiteral("belong to nobody")), qPrintable(result()));
    }

    void saysWhyAFileIsNotTaken()
    {
        type(QStringLiteral(TEST_DATA "/intake/messages.jsonl"));
        QTest::mouseClick(child<QPushButton>("import"), Qt::LeftButton);

        QTRY_VERIFY(!child<QLabel>("message")->text().isEmpty());
        QCOMPARE(result(), QString());
    }

    void stopsWhenItIsCancelled()
    {
        type(QStringLiteral(TEST_DATA "/intake/contacts.csv"));
        QTest::mouseClick(child<QPushButton>("import"), Qt::LeftButton);
        QTest::mouseClick(child<QPushButton>("cancel"), Qt::LeftButton);

        QTRY_VERIFY(!m_imports->isRunning());
        QCOMPARE(m_import->count(QStringLiteral("customer")), 0);
        QVERIFY(!child<QPushButton>("cancel")->isEnabled());
    }

    void importsNothingWithoutAFile() { QVERIFY(!child<QPushButton>("import")->isEnabled()); }

    void doesNotExportOverTheImportedFile()
    {
        const QString file = m_import->fileOf("x");
        type(file);

        emit child<QuarantineView>("quarantineView")->exportRequested(file);

        QVERIFY(child<QLabel>("message")->text().contains(QStringLiteral("file that was imported")));
        QCOMPARE(QFileInfo(file).size(), 1);
    }

private:
    template<typename Widget>
    Widget *child(const char *name) const
    {
        return m_panel->findChild<Widget *>(QLatin1String(name));
    }
    void type(const QString &text) { QTest::keyClicks(child<QLineEdit>("file"), text); }
    QString result() const { return child<QLabel>("result")->text(); }

    std::unique_ptr<ImportDesk> m_import;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ImportModel> m_imports;
    std::unique_ptr<BatchModel> m_batches;
    std::unique_ptr<QuarantineModel> m_quarantine;
    std::unique_ptr<IntakePanel> m_panel;
};

} // namespace Prefdesk

QTEST_MAIN(Prefdesk::TestIntakePanel)
#include "tst_intakepanel.moc"
