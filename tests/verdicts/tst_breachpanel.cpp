// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/breachmodel.h"
#include "models/verdicts/verdictwords.h"
#include "tests/support/resultcheck.h"
#include "tests/support/tablerows.h"
#include "tests/verdicts/knowndesk.h"
#include "views/verdicts/breachpanel.h"

#include <QAbstractItemModelTester>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Prefdesk;

/// The officer's list: how many messages of a period were in order, and which were not.
class tst_BreachPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysHowToBegin();
    void listsWhatShouldNotHaveBeenSent();
    void saysSoWhenEveryMessageWasAllowed();
    void judgesThePeriodOnly();
    void opensTheCustomerWithAKey();
    void exportsThemAndRecordsIt();
    void refusesAnAgentAndKeepsToTheRegions();
    void canBeCancelled();

private:
    template<typename Part>
    Part *part(const char *name) const
    {
        return m_panel->findChild<Part *>(QString::fromLatin1(name));
    }
    void judge();
    void open(const Actor &actor);

    std::unique_ptr<KnownDesk> m_desk;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<BreachModel> m_model;
    std::unique_ptr<BreachPanel> m_panel;
    CustomerId m_agnes = {};
};

void tst_BreachPanel::init()
{
    m_desk = std::make_unique<KnownDesk>();
    m_agnes = m_desk->addCustomer(neighbour(QStringLiteral("100000"), QStringLiteral("agnes@example.org")));
    m_desk->say(m_agnes, Question::topic(Channel::Email, Topic::Offers), ConsentState::Given,
                at("2025-11-23T10:30:00Z"));
    m_desk->say(m_agnes, Question::topic(Channel::Email, Topic::Offers), ConsentState::Withdrawn,
                at("2026-03-01T10:30:00Z"));
    m_desk->send(m_agnes, Channel::Email, Topic::Offers, at("2026-02-01T12:00:00Z"), at("2026-02-01T12:00:00Z"));
    m_desk->send(m_agnes, Channel::Email, Topic::Offers, at("2026-04-01T12:00:00Z"), at("2026-04-01T12:00:00Z"));
    m_database = m_desk->desk.openDatabase();
    open(m_desk->desk.actor(Role::Officer));
}

void tst_BreachPanel::open(const Actor &actor)
{
    m_panel.reset();
    m_model = std::make_unique<BreachModel>(*m_database, actor, m_desk->desk.clock.clock());
    new QAbstractItemModelTester(m_model.get(), m_model.get());
    m_panel = std::make_unique<BreachPanel>(*m_model);
    for (const char *const date : {"from", "until"})
        part<QDateEdit>(date)->setMaximumDate(QDate(2026, 12, 31));
    part<QDateEdit>("from")->setDate(QDate(2026, 1, 1));
    part<QDateEdit>("until")->setDate(QDate(2026, 12, 31));
    m_panel->show();
}

void tst_BreachPanel::cleanup()
{
    m_panel.reset();
    m_model.reset();
    m_database.reset();
    m_desk.reset();
}

void tst_BreachPanel::judge()
{
    QSignalSpy ended(m_model.get(), &BreachModel::ended);
    part<QPushButton>("judge")->click();
    QVERIFY(m_model->isRunning());
    QVERIFY(ended.wait());
}

void tst_BreachPanel::saysHowToBegin()
{
    QVERIFY(part<QLabel>("nothing")->text().contains(QStringLiteral("Choose a period")));
    QVERIFY(!part<QPushButton>("export")->isEnabled());
    QVERIFY(!part<QPushButton>("open")->isEnabled());
    QVERIFY(!part<QPushButton>("cancel")->isVisible());
}

void tst_BreachPanel::listsWhatShouldNotHaveBeenSent()
{
    judge();
    const QString headline = part<QLabel>("headline")->text();
    QVERIFY2(headline.startsWith(QStringLiteral("50.00 % of 2 messages were in order, 1 should not")),
             qPrintable(headline));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0, BreachModel::CustomerNumber).data().toString(), QStringLiteral("100000"));
    QCOMPARE(m_model->index(0, BreachModel::WhyNot).data().toString(), sentence(Reason::Withdrawn));
    QVERIFY(part<QTableView>("breaches")->isVisible());
}

void tst_BreachPanel::saysSoWhenEveryMessageWasAllowed()
{
    part<QDateEdit>("until")->setDate(QDate(2026, 3, 15));
    judge();
    QCOMPARE(part<QLabel>("nothing")->text(), QStringLiteral("Every message was allowed: 1 of 1."));
    QVERIFY(part<QLabel>("nothing")->isVisible());
    QVERIFY(part<QPushButton>("export")->isEnabled());
}

void tst_BreachPanel::judgesThePeriodOnly()
{
    part<QDateEdit>("from")->setDate(QDate(2026, 5, 1));
    judge();
    QCOMPARE(part<QLabel>("nothing")->text(), QStringLiteral("No message was sent in this period."));
    part<QDateEdit>("from")->setDate(QDate(2026, 3, 15));
    judge();
    QCOMPARE(*m_model->rate(), (HonourRate {1, 1}));
}

void tst_BreachPanel::opensTheCustomerWithAKey()
{
    judge();
    QSignalSpy chosen(m_panel.get(), &BreachPanel::customerChosen);
    QTest::keyClick(part<QTableView>("breaches"), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<CustomerId>(), m_agnes);
}

void tst_BreachPanel::exportsThemAndRecordsIt()
{
    judge();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("breaches.csv"));
    QSignalSpy exported(m_model.get(), &BreachModel::exported);
    m_model->exportTo(path);
    QVERIFY(exported.wait());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(1).startsWith("\"100000\",\"2026-04-01T12:00:00"), lines.at(1).constData());
    const auto last = m_desk->connection().list(QStringLiteral("SELECT action FROM ledger_entry ORDER BY idx"), {},
                                                [](const Row &row) { return row.text(0); });
    QCOMPARE(last->constLast(), QStringLiteral("breaches-exported"));
    QSignalSpy failed(m_model.get(), &BreachModel::failed);
    m_model->exportTo(folder.filePath(QStringLiteral("nowhere/breaches.csv")));
    QVERIFY(failed.wait());
}

void tst_BreachPanel::refusesAnAgentAndKeepsToTheRegions()
{
    open(m_desk->desk.actor(Role::Agent));
    QSignalSpy failed(m_model.get(), &BreachModel::failed);
    judge();
    QCOMPARE(failed.size(), 1);
    Actor regional = m_desk->desk.actor(Role::Regional);
    regional.regions = {QStringLiteral("DE")};
    open(regional);
    judge();
    QCOMPARE(*m_model->rate(), (HonourRate {0, 0}));
    regional.regions = {QStringLiteral("FR")};
    open(regional);
    judge();
    QCOMPARE(*m_model->rate(), (HonourRate {2, 1}));
}

void tst_BreachPanel::canBeCancelled()
{
    QSignalSpy ended(m_model.get(), &BreachModel::ended);
    part<QPushButton>("judge")->click();
    QVERIFY(part<QPushButton>("cancel")->isVisible());
    part<QPushButton>("cancel")->click();
    QVERIFY(ended.wait());
    QVERIFY(!m_model->isRunning());
    QVERIFY(part<QPushButton>("judge")->isEnabled());
    judge();
    QCOMPARE(*m_model->rate(), (HonourRate {2, 1}));
}

QTEST_MAIN(tst_BreachPanel)
#include "tst_breachpanel.moc"
