// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/sharedwindow.h"
#include "tests/support/resultcheck.h"
#include "views/common/messagebar.h"

#include <QPlainTextEdit>
#include <QRandomGenerator>

using namespace Prefdesk;

/// A server whose disk is full: a library of the test's own answers its writing with ENOSPC.
class TestFullDisk final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // Else it acknowledges what is not written yet.
        m_shared = std::make_unique<SharedWindow>(PostgresServer::Durability::Safe);
        QVERIFY(m_shared->place.server.watchDisk(QStringLiteral(FULL_DISK)));
    }
    void cleanup() { m_shared->place.server.fill(PostgresServer::Full::Nothing); }

    void keepsTheCallUntilThereIsRoom();
    void savesOnceAfterAServerThatCouldNotWriteItsLog();

private:
    static constexpr int slow = 30'000;
    /// So long that no table has room for it; nothing shortens it.
    static QString longWords();
    static void save(Application &application)
    {
        QTest::keyClick(&application.window(), Qt::Key_F8);
        QTest::keyClick(&application.window(), Qt::Key_S, Qt::ControlModifier);
    }

    std::unique_ptr<SharedWindow> m_shared;
};

QString TestFullDisk::longWords()
{
    QString words;
    for (int at = 0; at < 4000; ++at)
        words += QString::number(QRandomGenerator::global()->generate64(), 36) + u' ';
    return words.trimmed();
}

void TestFullDisk::keepsTheCallUntilThereIsRoom()
{
    const auto application = m_shared->deskWith(QStringLiteral("100001"));
    const int calls = m_shared->calls();
    auto *const words = part<QPlainTextEdit>(*application, "words");
    auto *const result = part<MessageBar>(*application, "result");
    const QString said = longWords();
    m_shared->place.server.fill(PostgresServer::Full::Tables);
    words->setPlainText(said);
    save(*application);
    QTRY_VERIFY_WITH_TIMEOUT(result->text().contains(QStringLiteral("disk of the server is full")), slow);
    QCOMPARE(words->toPlainText(), said);
    QCOMPARE(m_shared->calls(), calls);
    QVERIFY(!application->session().isLineLost());

    m_shared->place.server.fill(PostgresServer::Full::Nothing);
    QTRY_VERIFY_WITH_TIMEOUT(part<QWidget>(*application, "save")->isEnabled(), slow);
    QTest::keyClick(&application->window(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(words->toPlainText().isEmpty(), slow);
    QCOMPARE(m_shared->calls(), calls + 1);
}

void TestFullDisk::savesOnceAfterAServerThatCouldNotWriteItsLog()
{
    const auto application = m_shared->deskWith(QStringLiteral("100002"));
    const int calls = m_shared->calls();
    auto *const words = part<QPlainTextEdit>(*application, "words");
    QSignalSpy lost(&application->session(), &Session::lineLost);
    QSignalSpy restored(&application->session(), &Session::lineRestored);
    QTest::keyClicks(words, QStringLiteral("Enough."));
    m_shared->place.server.fill(PostgresServer::Full::Log);
    save(*application);
    QVERIFY(lost.wait(slow)); // it panics
    QVERIFY(!restored.wait(500)); // again and again
    QVERIFY(part<QWidget>(*application, "line")->isVisible());
    QCOMPARE(words->toPlainText(), QStringLiteral("Enough."));

    m_shared->place.server.fill(PostgresServer::Full::Nothing);
    QVERIFY(restored.wait(slow));
    QTRY_VERIFY_WITH_TIMEOUT(words->toPlainText().isEmpty(), slow);
    QCOMPARE(m_shared->calls(), calls + 1);
}

QTEST_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
