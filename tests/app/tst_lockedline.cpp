// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sharedwindow.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Prefdesk;

/// What is typed while the line to a server is broken outlives a lock, for its author alone.
class TestLockedLine final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_shared = std::make_unique<SharedWindow>(); }
    void cleanup() { m_shared->relay.carryOn(); }

    void storesTheDraftWhenTheLineIsBack();
    void givesTheDraftBackToWhoTypedIt();
    void asksBeforeItLosesTheDraftOfALockedDesk();
    void asksBeforeItLosesTheDraftThatWasKept();

private:
    static constexpr int slow = 15'000;
    /// Has typed these words while the line was broken.
    std::unique_ptr<Application> deskWithout(const QString &customer, const QString &words);
    QString drafts(const char *number) const
    {
        return m_shared->ask(QStringLiteral("SELECT count(*) FROM prefdesk.draft d JOIN prefdesk.customer c "
                                            "ON c.id = d.customer WHERE c.number = '%1'")
                                 .arg(QString::fromLatin1(number)));
    }
    static QPushButton *button(Application &application, const char *name)
    {
        return application.window().findChild<QPushButton *>(QString::fromLatin1(name));
    }

    std::unique_ptr<SharedWindow> m_shared;
};

std::unique_ptr<Application> TestLockedLine::deskWithout(const QString &customer, const QString &words)
{
    auto application = m_shared->deskWith(customer);
    QSignalSpy lost(&application->session(), &Session::lineLost);
    m_shared->relay.refuse();
    if (!lost.wait(slow))
        qFatal("Nobody notices.");
    QTest::keyClicks(part<QWidget>(*application, "words"), words);
    return application;
}

void TestLockedLine::storesTheDraftWhenTheLineIsBack()
{
    const auto application = deskWithout(QStringLiteral("100001"), QStringLiteral("No letters."));
    QSignalSpy restored(&application->session(), &Session::lineRestored);
    QVERIFY(!restored.wait(1000)); // longer than drafts wait
    QCOMPARE(drafts("100001"), QStringLiteral("0"));
    m_shared->relay.carryOn();
    QVERIFY(restored.wait(slow));
    QTRY_COMPARE_WITH_TIMEOUT(drafts("100001"), QStringLiteral("1"), slow); // without another key
}

void TestLockedLine::givesTheDraftBackToWhoTypedIt()
{
    const auto application = deskWithout(QStringLiteral("100002"), QStringLiteral("Only by phone."));
    application->session().lock();
    QCOMPARE(application->window().findChild<QWidget *>(QStringLiteral("words")), nullptr);
    m_shared->relay.carryOn();
    QVERIFY(m_shared->signIn(*application, "ben", "battery staple"));
    QVERIFY(SharedWindow::open(*application, QStringLiteral("100002")));
    QVERIFY(!part<QWidget>(*application, "draftBanner")->isVisible());
    QCOMPARE(drafts("100002"), QStringLiteral("0"));
    application->session().lock();

    QVERIFY(m_shared->signIn(*application, "admin", "demo"));
    QTRY_COMPARE_WITH_TIMEOUT(drafts("100002"), QStringLiteral("1"), slow);
    QVERIFY(openCustomer(*application, QStringLiteral("100002")));
    QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>(*application, "draftBanner")->isVisible(), slow);
    part<QPushButton>(*application, "restoreDraft")->click();
    QCOMPARE(part<QPlainTextEdit>(*application, "words")->toPlainText(), QStringLiteral("Only by phone."));
    application->window().close();
    button(*application, "leaveDiscarding")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!application->window().isVisible(), slow); // nothing is left to ask for
}

void TestLockedLine::asksBeforeItLosesTheDraftOfALockedDesk()
{
    const auto application = deskWithout(QStringLiteral("100003"), QStringLiteral("Not now."));
    application->session().lock();
    application->window().close();
    QVERIFY(application->window().isVisible());
    QVERIFY(button(*application, "loseDrafts"));
    button(*application, "loseDrafts")->click();
    QVERIFY(!application->window().isVisible());
}

void TestLockedLine::asksBeforeItLosesTheDraftThatWasKept()
{
    const auto application = deskWithout(QStringLiteral("100004"), QStringLiteral("Not now."));
    application->window().close();
    button(*application, "leaveKeeping")->click();
    QTRY_VERIFY_WITH_TIMEOUT(button(*application, "loseDrafts"), slow);
    QVERIFY(application->window().isVisible());
    application->window().findChild<QDialog *>(QStringLiteral("losingDrafts"))->reject();

    QSignalSpy restored(&application->session(), &Session::lineRestored);
    m_shared->relay.carryOn();
    QVERIFY(restored.wait(slow));
    QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>(*application, "draftBanner")->isVisible(), slow);
    application->window().close();
    QTRY_VERIFY_WITH_TIMEOUT(!application->window().isVisible(), slow);
}

QTEST_MAIN(TestLockedLine)
#include "tst_lockedline.moc"
