// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/auditmodel.h"
#include "models/audit/changewords.h"
#include "models/audit/historymodel.h"
#include "tests/audit/audithistory.h"
#include "tests/support/resultcheck.h"
#include "tests/support/tablerows.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Prefdesk;

namespace {

// "What | Customer" of the rows that have come.
QStringList shown(const AuditModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, AuditModel::What).data().toString() + QStringLiteral(" | ")
                    + model.index(row, AuditModel::Customer).data().toString());
    return rows;
}

} // namespace

class AuditModelTest : public QObject
{
    Q_OBJECT

private slots:
    void showsTheNewestEntryFirst()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::signedIn(), AuditHistory::withdrawn(1)});
        history.record(Role::Officer, {AuditHistory::withdrawn(2)});
        const auto database = history.desk.openDatabase();
        AuditModel model(*database, history.desk.actor(Role::Officer));
        QAbstractItemModelTester tester(&model);

        model.refresh();

        QTRY_COMPARE(shown(model),
                     QStringList({QStringLiteral("Choice recorded | 100002"),
                                  QStringLiteral("Choice recorded | 100001"), QStringLiteral("Signed in | ")}));
        QCOMPARE(model.index(0, AuditModel::Person).data().toString(), label(Role::Officer));
        QCOMPARE(model.index(0, AuditModel::Number).data().toString(), QStringLiteral("2"));
    }

    void readsOnlyTheChunksThatAreLookedAt()
    {
        AuditHistory history;
        history.record(Role::Agent, QList<Happening>(2000, AuditHistory::signedIn()));
        const auto database = history.desk.openDatabase();
        AuditModel model(*database, history.desk.actor(Role::Officer));
        QSignalSpy refreshed(&model, &AuditModel::refreshed);
        QSignalSpy loaded(&model, &AuditModel::dataChanged);
        model.refresh();
        QTRY_COMPARE(refreshed.size(), 1);

        QCOMPARE(model.rowCount(), 2000);
        QCOMPARE(loaded.size(), 0);
        QCOMPARE(model.index(1500, AuditModel::Time).data().toString(), QStringLiteral("…"));
        QTRY_COMPARE(model.index(1500, AuditModel::Number).data().toString(), QStringLiteral("499"));
        QCOMPARE(loaded.size(), 1);
        QCOMPARE(loaded.first().at(0).toModelIndex().row(), 1280);
        QTRY_COMPARE(model.index(1999, AuditModel::Number).data().toString(), QStringLiteral("0"));
    }

    void keepsRowsInPlaceWhileOthersRecord()
    {
        AuditHistory history;
        history.record(Role::Agent, QList<Happening>(600, AuditHistory::signedIn()));
        const auto database = history.desk.openDatabase();
        AuditModel model(*database, history.desk.actor(Role::Officer));
        model.setFilter({.action = Action::SignedIn});
        QTRY_COMPARE(model.rowCount(), 600);
        history.record(Role::Agent, {AuditHistory::signedIn()});

        QTRY_COMPARE(model.index(0, AuditModel::Number).data().toString(), QStringLiteral("599"));
        QTRY_COMPARE(model.index(599, AuditModel::Number).data().toString(), QStringLiteral("0"));
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 601);
    }

    void opensAnEntryBeforeAndAfter()
    {
        AuditHistory history;
        Happening corrected = AuditHistory::withdrawn(1);
        corrected.reason = QStringLiteral("misheard");
        history.record(Role::Officer, {corrected});
        const auto database = history.desk.openDatabase();
        AuditModel model(*database, history.desk.actor(Role::Officer));
        QSignalSpy detailed(&model, &AuditModel::detailed);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 1);

        model.openRow(0);

        QTRY_COMPARE(detailed.size(), 1);
        const auto detail = detailed.first().first().value<AuditDetail>();
        QCOMPARE(detail.reason, QStringLiteral("misheard"));
        QCOMPARE(detail.erased, QStringList());
        QCOMPARE(summary(detail), QStringLiteral("E-mail, Offers: given → withdrawn; reason: misheard"));
        QList<FieldChange> changed;
        for (const FieldChange &change : fieldChanges(*detail.before, *detail.after)) {
            if (change.isChange())
                changed.append(change);
        }
        QCOMPARE(
            changed,
            QList<FieldChange>({{QStringLiteral("Answer"), QStringLiteral("given"), QStringLiteral("withdrawn")}}));
    }

    void saysWhyItIsRefused()
    {
        AuditHistory history;
        const auto database = history.desk.openDatabase();
        AuditModel model(*database, history.desk.actor(Role::Agent));
        QSignalSpy failed(&model, &AuditModel::failed);

        model.refresh();

        QTRY_COMPARE(failed.size(), 1);
    }

    void showsAnAgentTheHistoryOfHisCustomer()
    {
        AuditHistory history;
        history.record(Role::Agent, {AuditHistory::withdrawn(1), AuditHistory::withdrawn(2)});
        history.record(Role::Officer, {{.action = Action::CustomerOpened, .customer = CustomerId {1}}});
        const auto database = history.desk.openDatabase();
        HistoryModel model(*database, history.desk.actor(Role::Agent));
        QAbstractItemModelTester tester(&model);

        model.show(CustomerId {1});

        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, HistoryModel::What).data().toString(), QStringLiteral("Customer opened"));
        QCOMPARE(model.index(1, HistoryModel::Change).data().toString(),
                 QStringLiteral("E-mail, Offers: given → withdrawn"));
        QCOMPARE(model.index(1, HistoryModel::Person).data().toString(), label(Role::Agent));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
    }

    void tellsWhenTheCustomerSaidItBesideWhenItWasRecorded()
    {
        AuditHistory history;
        Happening letter = AuditHistory::withdrawn(1);
        QJsonObject after = QJsonDocument::fromJson(letter.after.bytes()).object();
        after.insert(QStringLiteral("frequency"), QStringLiteral("unlimited"));
        after.insert(QStringLiteral("occurred_at"), QStringLiteral("2025-02-03T10:11:00.000000Z"));
        letter.after = after;
        history.record(Role::Agent, {AuditHistory::withdrawn(1)});
        history.record(Role::Agent, {letter});
        const auto database = history.desk.openDatabase();
        HistoryModel model(*database, history.desk.actor(Role::Agent));

        model.show(CustomerId {1});

        QTRY_COMPARE(model.rowCount(), 2);
        const QModelIndex said = model.index(1, HistoryModel::Time); // long ago, though recorded last
        const QDateTime then = Instant::fromIso(QStringLiteral("2025-02-03T10:11:00.000000Z"))->toDateTime();
        QCOMPARE(said.data().toString(), QLocale().toString(then.toLocalTime(), QLocale::ShortFormat));
        QVERIFY(!said.siblingAtColumn(HistoryModel::Recorded).data().toString().isEmpty());
        QVERIFY(model.index(0, HistoryModel::Recorded).data().toString().isEmpty());
        QCOMPARE(said.siblingAtColumn(HistoryModel::Change).data().toString(),
                 QStringLiteral("E-mail, Offers: given → withdrawn"));
    }

    void hasAWordForEveryAction()
    {
        for (const Action action : allActions()) {
            QCOMPARE(actionFromCode(code(action)), std::optional(action));
            QVERIFY(!label(action).isEmpty());
        }
        QVERIFY(!actionFromCode(QStringLiteral("nothing")));
        QCOMPARE((AuditRow {.action = QStringLiteral("from-the-future")}).actionLabel(),
                 QStringLiteral("from-the-future"));
    }
};

QTEST_GUILESS_MAIN(AuditModelTest)
#include "tst_auditmodel.moc"
