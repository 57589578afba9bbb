// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/duties/dutymodel.h"
#include "models/duties/dutystore.h"
#include "models/preferences/preferencestore.h"
#include "models/storage/database.h"
#include "models/verdicts/dutystarter.h"
#include "tests/customers/samplecustomers.h"
#include "tests/support/resultcheck.h"
#include "views/duties/dutydialog.h"
#include "views/duties/dutyline.h"
#include "views/duties/dutypanel.h"
#include "views/duties/requestdialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Prefdesk;

namespace {

constexpr qint64 day = 86'400;

/// The tab over a desk with one deadline that is late and one that is not.
struct Shown
{
    explicit Shown(Role role = Role::Officer)
    {
        Customer american = sampleCustomer(QStringLiteral("100000"), QStringLiteral("Ann"), QStringLiteral("Lee"),
                                           QStringLiteral("US"));
        american.subdivision = QStringLiteral("NY");
        customer = addCustomers(desk, {american}).first();
        late = begin(QStringLiteral("access"), 40, 30);
        open = begin(QStringLiteral("erasure"), 1, 30);
        database = desk.openDatabase();
        model = std::make_unique<DutyModel>(*database, desk.actor(role), desk.clock.clock());
        tester = std::make_unique<QAbstractItemModelTester>(model.get());
        panel = std::make_unique<DutyPanel>(*model);
        model->refresh();
        panel->show();
    }

    DutyStore store(Role role = Role::Officer) { return {desk.connection(), desk.actor(role), desk.clock.clock()}; }

    DutyId begin(const QString &what, int daysAgo, int days)
    {
        Duty duty {.customer = customer, .kind = Duty::Kind::AnswerRequest, .about = {what}};
        duty.begunAt = desk.clock.now().plusSeconds(-daysAgo * day);
        duty.dueAt = duty.begunAt.plusSeconds(days * day);
        duty.extendedDueAt = duty.dueAt.plusSeconds(60 * day);
        duty.rule = QStringLiteral("eu-gdpr/answer-request");
        duty.source = QStringLiteral("GDPR Art. 12(3)");
        const auto id = store().begin(duty);
        return id ? *id : DutyId {};
    }

    DutyRow kept(DutyId id)
    {
        const auto rows = store().duties({.endedSince = Instant {0}});
        for (const DutyRow &row : *rows) {
            if (row.duty.id == id)
                return row;
        }
        return {};
    }

    template<typename Widget>
    Widget *child(const char *name) const
    {
        return panel->findChild<Widget *>(QLatin1String(name));
    }
    void select(int row) const { child<QTableView>("duties")->selectRow(row); }
    DutyDialog *dialog() const { return panel->findChild<DutyDialog *>(); }
    QString cell(int row, int column) const { return model->index(row, column).data().toString(); }

    TestDesk desk;
    CustomerId customer = {};
    DutyId late = {};
    DutyId open = {};
    std::unique_ptr<Database> database;
    std::unique_ptr<DutyModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    std::unique_ptr<DutyPanel> panel;
};

} // namespace

/// The Deadlines tab, by keys and by mouse.
class tst_DutyPanel : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsLateFirstAndLoudly();
    void takesADeadlineByKey();
    void asksWhatShowsThatItWasDone();
    void extendsWithAReason();
    void saysWhyItDoesNotApply();
    void leavesExtendingToThoseWhoOversee();
    void filters();
    void goesWithTheTime();
    void readsAgainOnlyWhomOthersChanged();
    void opensTheCustomer();
    void beginsARequestByHand();
    void saysWhatIsOpenForTheCaller();
};

void tst_DutyPanel::showsWhatIsLateFirstAndLoudly()
{
    const Shown shown;
    QTRY_COMPARE(shown.model->rowCount(), 2);
    QVERIFY(shown.cell(0, DutyModel::Due).startsWith(QStringLiteral("late by 10 day")));
    QVERIFY(shown.model->index(0, DutyModel::Due).data(DutyModel::LateRole).toBool());
    QVERIFY(shown.cell(1, DutyModel::Due).startsWith(QStringLiteral("29 day")));
    QVERIFY(!shown.model->index(1, DutyModel::Due).data(DutyModel::LateRole).toBool());
    QCOMPARE(shown.cell(0, DutyModel::What), QStringLiteral("Answer the request (access to the data)"));
    QCOMPARE(shown.cell(0, DutyModel::Customer), QStringLiteral("100000"));
    QCOMPARE(shown.cell(0, DutyModel::Source), QStringLiteral("GDPR Art. 12(3)"));
    QCOMPARE(shown.panel->windowTitle(), QStringLiteral("Deadlines: 1 late"));
    QVERIFY(!shown.panel->windowIcon().isNull());
    QCOMPARE(shown.child<QLabel>("count")->text(), QStringLiteral("1 late, 2 open"));
}

void tst_DutyPanel::takesADeadlineByKey()
{
    Shown shown(Role::Agent);
    QTRY_COMPARE(shown.model->rowCount(), 2);
    QCOMPARE(shown.cell(0, DutyModel::Owner), QStringLiteral("nobody yet"));
    QTest::keyClick(shown.child<QPushButton>("take"), Qt::Key_Space);
    QTRY_COMPARE(shown.cell(0, DutyModel::Owner), shown.desk.actor(Role::Agent).fullName);
    QCOMPARE(shown.kept(shown.late).owner, std::optional(shown.desk.actor(Role::Agent).id));
}

void tst_DutyPanel::asksWhatShowsThatItWasDone()
{
    Shown shown(Role::Agent);
    QTRY_COMPARE(shown.model->rowCount(), 2);
    shown.select(1);
    QTest::mouseClick(shown.child<QPushButton>("done"), Qt::LeftButton);
    QVERIFY(shown.dialog());
    auto *const save = shown.dialog()->findChild<QPushButton *>(QStringLiteral("save"));
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(shown.dialog()->findChild<QLineEdit *>(QStringLiteral("note")), QStringLiteral("letter 7"));
    QTest::keyClick(save, Qt::Key_Space);
    QTRY_COMPARE(shown.model->rowCount(), 1);
    QTRY_VERIFY(!shown.dialog());
    QCOMPARE(shown.kept(shown.open).end->note, QStringLiteral("letter 7"));
}

void tst_DutyPanel::extendsWithAReason()
{
    Shown shown;
    QTRY_COMPARE(shown.model->rowCount(), 2);
    QVERIFY(!shown.child<QPushButton>("extend")->isEnabled()); // late
    shown.select(1);
    QTest::mouseClick(shown.child<QPushButton>("extend"), Qt::LeftButton);
    QTest::keyClicks(shown.dialog()->findChild<QLineEdit *>(QStringLiteral("note")), QStringLiteral("many records"));
    QTest::keyClick(shown.dialog(), Qt::Key_Return);
    QTRY_VERIFY(shown.cell(1, DutyModel::Due).startsWith(QStringLiteral("89 day")));
    QVERIFY(shown.kept(shown.open).isExtended);
    QVERIFY(!shown.child<QPushButton>("extend")->isEnabled()); // once
}

void tst_DutyPanel::saysWhyItDoesNotApply()
{
    Shown shown;
    QTRY_COMPARE(shown.model->rowCount(), 2);
    QTest::mouseClick(shown.child<QPushButton>("drop"), Qt::LeftButton);
    QTest::keyClicks(shown.dialog()->findChild<QLineEdit *>(QStringLiteral("note")), QStringLiteral("asked twice"));
    QTest::mouseClick(shown.dialog()->findChild<QPushButton *>(QStringLiteral("save")), Qt::LeftButton);
    QTRY_COMPARE(shown.panel->windowTitle(), QStringLiteral("Deadlines"));
    QVERIFY(shown.panel->windowIcon().isNull());
    QVERIFY(shown.kept(shown.late).end->kind == DutyStep::Kind::Dropped);
}

void tst_DutyPanel::leavesExtendingToThoseWhoOversee()
{
    const Shown shown(Role::Agent);
    QTRY_COMPARE(shown.model->rowCount(), 2);
    shown.select(1);
    QVERIFY(shown.child<QPushButton>("done")->isEnabled());
    QVERIFY(!shown.child<QPushButton>("extend")->isEnabled());
    QVERIFY(!shown.child<QPushButton>("drop")->isEnabled());
}

void tst_DutyPanel::filters()
{
    Shown shown;
    QVERIFY_OK(shown.store().take(shown.open));
    shown.model->refresh();
    QTRY_COMPARE(shown.model->rowCount(), 2);
    auto *const filter = shown.child<QComboBox>("filter");
    QTest::keyClick(filter, Qt::Key_Down); // late
    QCOMPARE(shown.model->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Down); // mine
    QTRY_COMPARE(shown.model->rowCount(), 1);
    QTRY_COMPARE(shown.model->row(0).duty.id, shown.open);
    QTest::keyClick(filter, Qt::Key_Down); // done
    QCOMPARE(shown.model->rowCount(), 0);
    QVERIFY(shown.child<QLabel>("nothing")->isVisible());
    QVERIFY(!shown.child<QLabel>("nothing")->text().isEmpty());
}

void tst_DutyPanel::goesWithTheTime()
{
    Shown shown;
    QTRY_COMPARE(shown.model->rowCount(), 2);
    QCOMPARE(shown.model->lateCount(), 1);
    shown.desk.clock.advanceSeconds(29 * day - 1);
    QCOMPARE(shown.model->lateCount(), 1);
    shown.desk.clock.advanceSeconds(1);
    QCOMPARE(shown.model->lateCount(), 2);
}

void tst_DutyPanel::readsAgainOnlyWhomOthersChanged()
{
    Shown shown;
    QTRY_COMPARE(shown.model->rowCount(), 2);
    QVERIFY_OK(shown.store().finish(shown.late, QStringLiteral("letter")));
    shown.model->refreshCustomers({CustomerId {4711}});
    shown.model->refreshCustomers({shown.customer});
    QTRY_COMPARE(shown.model->rowCount(), 1);
    QTRY_COMPARE(shown.panel->windowTitle(), QStringLiteral("Deadlines"));
}

void tst_DutyPanel::opensTheCustomer()
{
    const Shown shown;
    QTRY_COMPARE(shown.model->rowCount(), 2);
    QSignalSpy chosen(shown.panel.get(), &DutyPanel::customerChosen);
    QTest::keyClick(shown.child<QPushButton>("open"), Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<CustomerId>(), shown.customer);
}

void tst_DutyPanel::beginsARequestByHand()
{
    Shown shown(Role::Agent);
    QTRY_COMPARE(shown.model->rowCount(), 2);
    shown.model->setCompleted([](Connection &, const Duty &asked) -> Result<Duty> {
        Duty duty = asked;
        duty.dueAt = duty.begunAt.plusSeconds(10 * day);
        duty.rule = QStringLiteral("us-ca-ccpa/answer-request");
        return duty;
    });
    shown.panel->setCustomer(QStringLiteral("47"));
    QTest::mouseClick(shown.child<QPushButton>("request"), Qt::LeftButton);
    auto *const dialog = shown.panel->findChild<RequestDialog *>();
    auto *const number = dialog->findChild<QLineEdit *>(QStringLiteral("customer"));
    auto *const save = dialog->findChild<QPushButton *>(QStringLiteral("save"));
    QCOMPARE(number->text(), QStringLiteral("47"));
    QTest::keyClick(save, Qt::Key_Space);
    QTRY_VERIFY(save->isEnabled()); // nobody has that number
    QCOMPARE(shown.model->openCount(), 2);
    number->setText(QStringLiteral("100000"));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("note")), QStringLiteral("letter"));
    QTest::keyClick(save, Qt::Key_Space);
    QTRY_COMPARE(shown.model->openCount(), 3);
    QTRY_VERIFY(!shown.panel->findChild<RequestDialog *>());
    QCOMPARE(shown.model->row(1).duty.note, QStringLiteral("letter"));
    QCOMPARE(shown.model->row(1).duty.about, QStringList {QStringLiteral("access")});
}

void tst_DutyPanel::saysWhatIsOpenForTheCaller()
{
    Shown shown(Role::Agent);
    DutyLine line(*shown.model);
    auto *const text = line.findChild<QLabel *>(QStringLiteral("dutiesText"));
    QTRY_COMPARE(shown.model->rowCount(), 2);
    QVERIFY(line.isHidden());
    Call call = Call::begin(shown.customer, shown.desk.clock.now());
    call.words = QStringLiteral("stop calling me so much");
    QVERIFY_OK(
        PreferenceStore(shown.desk.connection(), shown.desk.actor(Role::Agent), shown.desk.clock.clock(), dutiesBegun())
            .save({call,
                   {{.question = Question::stop(),
                     .answer = {.state = ConsentState::Withdrawn},
                     .seenChoice = {},
                     .noticeVersion = {}}},
                   {}}));
    line.showCustomer(shown.customer);
    shown.model->refreshCustomers({shown.customer});
    QTRY_VERIFY(text->text().contains(QStringLiteral("Ask what was meant by “stop calling me so much”")));
    QVERIFY(!line.isHidden());
    QVERIFY(text->text().contains(QStringLiteral("7 day")));
    line.showCustomer(CustomerId {4711});
    QVERIFY(line.isHidden());
}

QTEST_MAIN(tst_DutyPanel)
#include "tst_dutypanel.moc"
