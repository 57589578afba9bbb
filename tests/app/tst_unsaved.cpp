// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/demo.h"
#include "tests/app/demowindow.h"
#include "tests/support/resultcheck.h"
#include "tests/support/tablerows.h"
#include "tests/support/widgettree.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

using namespace Prefdesk;

/// What becomes of a call that is not saved yet, and of one that is, in the whole program.
class UnsavedTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keepsTheLastWordsWhenItLocks();
    void keepsTheLastStopWhenItLocks();
    void showsTheNewConsentsAmongTheMessages();
    void asksBeforeAnotherCustomerIsOpened();
    void savesBeforeAnotherCustomerIsOpened();
    void asksBeforeTheWindowCloses();

private:
    /// Signed in as the agent, with that customer on the desk.
    std::unique_ptr<Application> deskWith(const QString &number);
    bool lockAndReturn(Application &application, const QString &number);

    QTemporaryDir m_folder;
    QString m_desk;
};

void UnsavedTest::initTestCase()
{
    m_desk = m_folder.filePath(QStringLiteral("small.prefdesk"));
    QVERIFY_OK(makeDemo({.folder = {m_desk}, .customers = 40}, Instant::now, [](double) { return true; }));
}

std::unique_ptr<Application> UnsavedTest::deskWith(const QString &number)
{
    auto application = std::make_unique<Application>(m_folder.filePath(QStringLiteral("settings.ini")));
    if (!signIn(*application, m_desk, QStringLiteral("agent")) || !openCustomer(*application, number)
        || !QTest::qWaitForWindowActive(&application->window())
        || !QTest::qWaitFor([&] { return part<QWidget>(*application, "stop")->isEnabled(); }))
        qFatal("The desk does not open.");
    return application;
}

bool UnsavedTest::lockAndReturn(Application &application, const QString &number)
{
    application.session().lock();
    return signIn(application, m_desk, QStringLiteral("agent")) && openCustomer(application, number)
        && QTest::qWaitFor([&] { return part<QWidget>(application, "draftBanner")->isVisible(); });
}

void UnsavedTest::keepsTheLastWordsWhenItLocks()
{
    const auto application = deskWith(QStringLiteral("100001"));
    QTest::keyClicks(part<QWidget>(*application, "words"), QStringLiteral("No letters, please."));

    QVERIFY(lockAndReturn(*application, QStringLiteral("100001")));

    part<QPushButton>(*application, "restoreDraft")->click();
    QCOMPARE(part<QPlainTextEdit>(*application, "words")->toPlainText(), QStringLiteral("No letters, please."));
}

void UnsavedTest::keepsTheLastStopWhenItLocks()
{
    const auto application = deskWith(QStringLiteral("100002"));
    QTest::keyClick(&application->window(), Qt::Key_F8);

    QVERIFY(lockAndReturn(*application, QStringLiteral("100002")));

    part<QPushButton>(*application, "restoreDraft")->click();
    QVERIFY(part<QWidget>(*application, "stopBanner")->isVisible());
}

void UnsavedTest::showsTheNewConsentsAmongTheMessages()
{
    const auto application = deskWith(QStringLiteral("100006"));
    auto *const topics = part<QTableView>(*application, "topics");
    const QAbstractItemModel &consents = *part<QTableView>(*application, "consents")->model();
    QTRY_VERIFY(consents.rowCount() > 0);
    const QStringList before = tableRows(consents);
    const QModelIndexList on = topics->model()->match(topics->model()->index(0, 0), Qt::DisplayRole,
                                                      QStringLiteral("on"), -1, Qt::MatchStartsWith);
    QVERIFY(!on.isEmpty());

    topics->setCurrentIndex(on.first());
    QTest::keyClick(topics, Qt::Key_Space);
    QTest::keyClick(topics, Qt::Key_S, Qt::ControlModifier);

    QTRY_VERIFY(tableRows(consents) != before);
}

void UnsavedTest::asksBeforeAnotherCustomerIsOpened()
{
    const auto application = deskWith(QStringLiteral("100003"));
    auto *const banner = part<QWidget>(*application, "leaveBanner");
    auto *const drafts = part<QListView>(*application, "drafts");
    QTest::keyClicks(part<QWidget>(*application, "words"), QStringLiteral("Only by phone."));
    QVERIFY(enterSearch(*application, QStringLiteral("100004")));
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(ambiguousKeys(&application->window()), QStringList());

    part<QPushButton>(*application, "leaveKeeping")->click();

    QVERIFY(!banner->isVisible());
    QTRY_VERIFY(drafts->model()->index(0, 0).data().toString().startsWith(QStringLiteral("100003")));
    QVERIFY(drafts->isVisible());
    QVERIFY(part<QPlainTextEdit>(*application, "words")->toPlainText().isEmpty());
    drafts->setCurrentIndex(drafts->model()->index(0, 0));
    QTest::keyClick(&application->window(), Qt::Key_F6);
    QTest::keyClick(drafts, Qt::Key_Return);
    QTRY_VERIFY(part<QWidget>(*application, "draftBanner")->isVisible());
    QCOMPARE(ambiguousKeys(&application->window()), QStringList());
    part<QPushButton>(*application, "restoreDraft")->click();
    QCOMPARE(part<QPlainTextEdit>(*application, "words")->toPlainText(), QStringLiteral("Only by phone."));
}

void UnsavedTest::savesBeforeAnotherCustomerIsOpened()
{
    const auto application = deskWith(QStringLiteral("100004"));
    QTest::keyClick(&application->window(), Qt::Key_F8);
    QVERIFY(enterSearch(*application, QStringLiteral("100005")));

    part<QPushButton>(*application, "leaveSaving")->click();

    QTRY_VERIFY(part<QPushButton>(*application, "stop")->isEnabled()); // nobody stopped the next one
    QVERIFY(!part<QWidget>(*application, "leaveBanner")->isVisible());
    QVERIFY(openCustomer(*application, QStringLiteral("100004")));
    QTRY_VERIFY(part<QWidget>(*application, "stopBanner")->isVisible());
}

void UnsavedTest::asksBeforeTheWindowCloses()
{
    const auto application = deskWith(QStringLiteral("100007"));
    auto *const words = part<QPlainTextEdit>(*application, "words");
    QTest::keyClicks(words, QStringLiteral("Nothing at all."));
    application->window().showPage(1);

    application->window().close();

    QVERIFY(application->window().isVisible());
    QVERIFY(part<QWidget>(*application, "leaveBanner")->isVisible());
    QTest::keyClick(part<QWidget>(*application, "leaveSaving"), Qt::Key_Escape);
    QVERIFY(!part<QWidget>(*application, "leaveBanner")->isVisible());
    QCOMPARE(words->toPlainText(), QStringLiteral("Nothing at all."));
    application->window().close();
    part<QPushButton>(*application, "leaveDiscarding")->click();
    QVERIFY(!application->window().isVisible());
}

QTEST_MAIN(UnsavedTest)
#include "tst_unsaved.moc"
