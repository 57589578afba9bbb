// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/session.h"
#include "tests/support/keyeddesk.h"
#include "tests/support/resultcheck.h"
#include "tests/support/sharedplace.h"
#include "views/access/signinpanel.h"
#include "views/common/messagebar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Prefdesk;

/// The sign-in window with a real server behind it, by keys.
class TestSharedSignIn final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_north = m_place.makeDatabase(QStringLiteral("north"));
        QVERIFY_OK(m_place.makeDesk(m_north));
    }

    void signsInAndRemembersTheServerButNoSecret()
    {
        Session session(Instant::now);
        SignInPanel panel(session, RecentDesks(m_settings));
        QTest::keyClick(panel.findChild<QRadioButton *>(QStringLiteral("shared")), Qt::Key_Space);
        QTest::keyClicks(panel.findChild<QComboBox *>(QStringLiteral("server")),
                         QStringLiteral("localhost:%1").arg(m_north.servers.first().port));
        QTest::keyClicks(field(panel, "database"), QStringLiteral("north"));
        QTest::keyClicks(field(panel, "caFile"), m_north.caFile);
        QTest::keyClicks(field(panel, "name"), QStringLiteral("ada"));
        QTest::keyClicks(field(panel, "passphrase"), QStringLiteral("correct horse"));
        QSignalSpy opened(&session, &Session::opened);
        QTest::keyClick(field(panel, "passphrase"), Qt::Key_Return);
        QVERIFY(opened.wait(keyMilliseconds));

        QCOMPARE(RecentDesks(m_settings).locations(), QList<DeskLocation> {m_north});
        m_settings.sync();
        QFile kept(m_settings.fileName());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray bytes = kept.readAll();
        QVERIFY(bytes.contains("north") && !bytes.contains("correct horse"));
    }

    void proposesItAgainAndSaysWhyItDoesNotOpen()
    {
        Session session(Instant::now);
        SignInPanel panel(session, RecentDesks(m_settings));
        QCOMPARE(field(panel, "caFile")->text(), m_north.caFile);
        panel.propose(m_place.location(QStringLiteral("south")), QStringLiteral("ada"));
        QTest::keyClicks(field(panel, "passphrase"), QStringLiteral("correct horse"));
        auto *const message = panel.findChild<MessageBar *>();
        QTest::keyClick(field(panel, "passphrase"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(message->text().contains(QStringLiteral("does not let you in")), keyMilliseconds);
        QVERIFY(field(panel, "passphrase")->text().isEmpty());
        QVERIFY(!panel.findChild<QPushButton *>(QStringLiteral("signIn"))->isEnabled());
    }

private:
    static QLineEdit *field(const QWidget &panel, const char *name)
    {
        return panel.findChild<QLineEdit *>(QLatin1String(name));
    }

    SharedPlace m_place;
    DeskLocation m_north;
    QTemporaryDir m_folder;
    QSettings m_settings {m_folder.filePath(QStringLiteral("prefdesk.ini")), QSettings::IniFormat};
};

QTEST_MAIN(TestSharedSignIn)
#include "tst_sharedsignin.moc"
