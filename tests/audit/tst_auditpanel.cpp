// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditmodel.h"
#include "models/audit/historymodel.h"
#include "models/audit/logmodel.h"
#include "tests/audit/audithistory.h"
#include "views/audit/auditpanel.h"
#include "views/audit/historypanel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace Prefdesk;

namespace {

// A panel over a desk with five entries.
struct Shown
{
    Shown()
    {
        history.record(Role::Agent, {AuditHistory::signedIn(), AuditHistory::withdrawn(1), AuditHistory::withdrawn(2)});
        history.record(Role::Officer, {AuditHistory::signedIn(), AuditHistory::withdrawn(2)});
        database = history.desk.openDatabase();
        const Actor officer = history.desk.actor(Role::Officer);
        entries = std::make_unique<AuditModel>(*database, officer);
        log = std::make_unique<LogModel>(
            *database, officer, history.desk.clock.clock(),
            LogSetup {.key = AuditHistory::logKey(), .witnessFolder = folder.path(), .checks = {}});
        panel = std::make_unique<AuditPanel>(*entries, *log);
        panel->show();
    }

    template<typename Widget>
    Widget *child(const char *name) const
    {
        return panel->findChild<Widget *>(QLatin1String(name));
    }

    AuditHistory history;
    QTemporaryDir folder;
    std::unique_ptr<Database> database;
    std::unique_ptr<AuditModel> entries;
    std::unique_ptr<LogModel> log;
    std::unique_ptr<AuditPanel> panel;
};

} // namespace

class AuditPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void showsTheHistoryWhenItIsOpened()
    {
        const Shown shown;

        QTRY_COMPARE(shown.child<QTableView>("entries")->model()->rowCount(), 5);
        QTRY_COMPARE(shown.child<QLabel>("count")->text(), QStringLiteral("5 entries"));
        QTRY_VERIFY(shown.child<QLabel>("state")->text().contains(QStringLiteral("5 entries")));
    }

    void narrowsTheHistoryAndWidensItAgain()
    {
        const Shown shown;
        QTRY_COMPARE(shown.entries->rowCount(), 5);
        auto *const customer = shown.child<QLineEdit>("customer");

        QTest::keyClicks(customer, QStringLiteral("100002"));
        QTest::keyClick(customer, Qt::Key_Return);
        QTRY_COMPARE(shown.entries->rowCount(), 2);
        auto *const person = shown.child<QComboBox>("person");
        person->setCurrentIndex(person->findText(label(Role::Officer)));
        QTRY_COMPARE(shown.entries->rowCount(), 1);
        auto *const action = shown.child<QComboBox>("action");
        action->setCurrentIndex(action->findText(label(Action::Rekeyed)));
        QTRY_COMPARE(shown.entries->rowCount(), 0);
        QTRY_VERIFY(shown.child<QLabel>("nothing")->text().contains(QStringLiteral("No entry matches")));

        QTest::mouseClick(shown.child<QPushButton>("clear"), Qt::LeftButton);
        QTRY_COMPARE(shown.entries->rowCount(), 5);
        QVERIFY(!shown.child<QPushButton>("clear")->isEnabled());
    }

    void narrowsTheHistoryByTime()
    {
        const Shown shown;
        QTRY_COMPARE(shown.entries->rowCount(), 5);
        auto *const period = shown.child<QComboBox>("period");

        for (int choice = 1; choice < period->count(); ++choice) {
            period->setCurrentIndex(choice);
            QVERIFY(shown.entries->filter().from.has_value());
        }
        QVERIFY(shown.entries->filter().until.has_value());
    }

    void showsTheSelectedEntryBeforeAndAfter()
    {
        const Shown shown;
        QTRY_COMPARE(shown.entries->rowCount(), 5);
        auto *const table = shown.child<QTableView>("entries");
        auto *const fields = shown.child<QTableWidget>("fields");

        table->selectRow(0);

        QTRY_COMPARE(fields->rowCount(), 3);
        QVERIFY(shown.child<QLabel>("title")->text().contains(QStringLiteral("100002")));
        QCOMPARE(fields->item(2, 0)->text(), QStringLiteral("Answer (changed)"));
        QCOMPARE(fields->item(2, 1)->text(), QStringLiteral("given"));
        QCOMPARE(fields->item(2, 2)->text(), QStringLiteral("withdrawn"));
        QTest::keyClick(table, Qt::Key_Down);
        QTRY_VERIFY(shown.child<QLabel>("notes")->text().contains(QStringLiteral("changed no values")));
    }

    void verifiesAtThePressOfAButton()
    {
        const Shown shown;
        QTRY_COMPARE(shown.entries->rowCount(), 5);

        QTest::mouseClick(shown.child<QPushButton>("verify"), Qt::LeftButton);

        QVERIFY(!shown.child<QPushButton>("verify")->isEnabled());
        QTRY_VERIFY(shown.child<QPushButton>("verify")->isEnabled());
        QTRY_COMPARE(shown.entries->rowCount(), 6);
        QTRY_VERIFY(shown.child<QLabel>("state")->text().contains(QStringLiteral("internally consistent")));
    }

    void listsWhatIsWrong()
    {
        Shown shown;
        shown.history.tamper(QStringLiteral("UPDATE ledger_head SET frontier = zeroblob(64)"));

        QTest::mouseClick(shown.child<QPushButton>("verify"), Qt::LeftButton);

        auto *const findings = shown.child<QTableWidget>("findings");
        QTRY_COMPARE(findings->rowCount(), 1);
        QVERIFY(findings->isVisibleTo(shown.panel.get()));
        QCOMPARE(findings->item(0, 1)->text(), QStringLiteral("end of the ledger"));
    }

    void showsOneCustomersHistory()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::withdrawn(1)});
        const auto database = history.desk.openDatabase();
        HistoryModel model(*database, history.desk.actor(Role::Agent));
        HistoryPanel panel(model);
        auto *const pages = panel.findChild<QStackedWidget *>();
        QCOMPARE(pages->currentWidget()->objectName(), QStringLiteral("nothing"));

        model.show(CustomerId {1});

        QTRY_COMPARE(pages->currentWidget()->objectName(), QStringLiteral("entries"));
    }
};

QTEST_MAIN(AuditPanelTest)
#include "tst_auditpanel.moc"
