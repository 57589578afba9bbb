// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/backupmodel.h"
#include "models/access/personmodel.h"
#include "models/access/session.h"
#include "tests/support/keyeddesk.h"
#include "tests/support/resultcheck.h"
#include "views/access/backupdialog.h"
#include "views/access/newdeskdialog.h"
#include "views/access/passphrasedialog.h"
#include "views/access/peoplepanel.h"
#include "views/access/persondialog.h"
#include "views/access/recoverysheet.h"
#include "views/access/signinpanel.h"
#include "views/common/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

using namespace Prefdesk;

class TestAccessViews final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_clock = ManualClock();
        m_session = std::make_unique<Session>(m_clock.clock());
        m_settings.clear();
    }

    void signsInByKeysAndRemembersTheFolder()
    {
        SignInPanel panel(*m_session, RecentDesks(m_settings));
        QSignalSpy opened(m_session.get(), &Session::opened);
        panel.propose({.folder = m_desk.folder}, QString());
        QVERIFY(!button(panel, "signIn")->isEnabled());

        type(panel, "name", "ada");
        type(panel, "passphrase", "correct horse");
        QTest::keyClick(field(panel, "passphrase"), Qt::Key_Return);

        QVERIFY(opened.wait(keyMilliseconds));
        QVERIFY(field(panel, "passphrase")->text().isEmpty());
        QCOMPARE(RecentDesks(m_settings).locations(), QList<DeskLocation> {{.folder = m_desk.folder}});
        m_session->lock();
        QVERIFY(panel.findChild<MessageBar *>()->text().contains(QStringLiteral("locked")));
        QCOMPARE(panel.findChild<QComboBox *>(QStringLiteral("desk"))->currentText(), m_desk.folder.path);
    }

    void takesASharedDeskByKeys()
    {
        SignInPanel panel(*m_session, RecentDesks(m_settings));
        panel.show();
        QVERIFY(!field(panel, "database")->isVisible());
        QTest::keyClick(panel.findChild<QRadioButton *>(QStringLiteral("shared")), Qt::Key_Space);
        QVERIFY(panel.findChild<QRadioButton *>(QStringLiteral("shared"))->isChecked());
        QVERIFY(field(panel, "database")->isVisible());
        QVERIFY(!panel.findChild<QCheckBox *>(QStringLiteral("useCode"))->isVisible());
        QVERIFY(!panel.findChild<QPushButton *>(QStringLiteral("newDesk"))->isVisible());

        QTest::keyClicks(panel.findChild<QComboBox *>(QStringLiteral("server")), QStringLiteral("db.example.org"));
        type(panel, "name", "ada");
        type(panel, "passphrase", "correct horse");
        QVERIFY(!button(panel, "signIn")->isEnabled());
        type(panel, "database", "north;sslmode=disable");
        QVERIFY(button(panel, "signIn")->isEnabled());
        button(panel, "signIn")->click();

        QVERIFY(panel.findChild<MessageBar *>()->text().contains(QStringLiteral("takes no options")));
        QVERIFY(field(panel, "passphrase")->text().isEmpty());
        QCOMPARE(m_session->state(), Session::State::Locked);
    }

    void takesAWholeAddressAsTheServer()
    {
        SignInPanel panel(*m_session, RecentDesks(m_settings));
        panel.findChild<QRadioButton *>(QStringLiteral("shared"))->click();
        auto *const server = panel.findChild<QComboBox *>(QStringLiteral("server"));
        server->setEditText(QStringLiteral("postgresql://db1:5433,[::1]/north"));
        QCOMPARE(server->currentText(), QStringLiteral("db1:5433,[::1]"));
        QCOMPARE(field(panel, "database")->text(), QStringLiteral("north"));
    }

    void remembersSharedDesksWithTheirCertificates()
    {
        const auto north = DeskLocation::fromText(QStringLiteral("postgresql://db/north"), QStringLiteral("/ca.pem"));
        const auto south = DeskLocation::fromText(QStringLiteral("postgresql://db/south"));
        RecentDesks recent(m_settings);
        recent.add(*south);
        recent.add({.folder = m_desk.folder});
        recent.add(*north);
        recent.add(*north);
        QCOMPARE(recent.locations(), (QList<DeskLocation> {*north, {.folder = m_desk.folder}, *south}));

        SignInPanel panel(*m_session, recent);
        auto *const server = panel.findChild<QComboBox *>(QStringLiteral("server"));
        QVERIFY(panel.findChild<QRadioButton *>(QStringLiteral("shared"))->isChecked());
        QCOMPARE(server->currentText(), QStringLiteral("db"));
        QCOMPARE(field(panel, "caFile")->text(), QStringLiteral("/ca.pem"));
        QCOMPARE(server->itemText(1), QStringLiteral("db/south"));
        emit server->activated(1);
        QCOMPARE(server->currentText(), QStringLiteral("db"));
        QCOMPARE(field(panel, "database")->text(), QStringLiteral("south"));
        QVERIFY(field(panel, "caFile")->text().isEmpty());
    }

    void saysHowLongToWaitAfterAWrongPassphrase()
    {
        SignInPanel panel(*m_session, RecentDesks(m_settings));
        panel.propose({.folder = m_desk.folder}, QStringLiteral("ada"));
        type(panel, "passphrase", "wrong");
        button(panel, "signIn")->click();
        QTRY_VERIFY_WITH_TIMEOUT(panel.findChild<MessageBar *>()->text().contains(QStringLiteral("not right")),
                                 keyMilliseconds);

        type(panel, "passphrase", "correct horse");
        QVERIFY(!button(panel, "signIn")->isEnabled());
        QVERIFY(panel.findChild<QLabel *>(QStringLiteral("waiting"))->text().contains(u'1'));
        m_clock.advanceSeconds(1);
        QTRY_VERIFY_WITH_TIMEOUT(button(panel, "signIn")->isEnabled(), keyMilliseconds);
    }

    void namesATypingErrorInTheRecoveryCode()
    {
        SignInPanel panel(*m_session, RecentDesks(m_settings));
        panel.propose({.folder = m_desk.folder}, QStringLiteral("ada"));
        panel.findChild<QCheckBox *>(QStringLiteral("useCode"))->click();
        QString code = m_desk.recoveryCode;
        code[5] = code.at(5) == u'7' ? u'8' : u'7';
        type(panel, "code", qPrintable(code));
        type(panel, "newPassphrase", "fresh start");
        type(panel, "newPassphraseAgain", "fresh start");

        button(panel, "signIn")->click();

        QVERIFY(panel.findChild<MessageBar *>()->text().contains(QStringLiteral("Group 2 ")));
    }

    void forgetsWhatWasTypedForGood()
    {
        SignInPanel panel(*m_session, RecentDesks(m_settings));
        panel.propose({.folder = m_desk.folder}, QStringLiteral("ada"));
        panel.findChild<QCheckBox *>(QStringLiteral("useCode"))->click();
        QVERIFY(field(panel, "code")->echoMode() == QLineEdit::Password);
        type(panel, "code", "ABCD-EFGH");
        type(panel, "newPassphrase", "fresh start");
        type(panel, "newPassphraseAgain", "fresh start");
        const QString inTheField = field(panel, "code")->text();

        button(panel, "signIn")->click();

        QVERIFY(!inTheField.contains(u'A'));
        for (const char *const name : {"passphrase", "code", "newPassphrase", "newPassphraseAgain"}) {
            QLineEdit *const secret = field(panel, name);
            secret->setEchoMode(QLineEdit::Normal); // undo shows what was typed only where it can be seen
            QTest::keyClick(secret, Qt::Key_Z, Qt::ControlModifier);
            QVERIFY2(secret->text().isEmpty(), name);
        }
    }

    void makesADeskAndInsistsOnTheRecoveryCode()
    {
        NewDeskDialog dialog(m_clock.clock());
        QSignalSpy made(&dialog, &NewDeskDialog::deskMade);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.show();
        type(dialog, "deskName", "South desk");
        QVERIFY(field(dialog, "folder")->text().endsWith(QStringLiteral("/south-desk.prefdesk")));
        field(dialog, "folder")->setText(m_desk.place(QStringLiteral("south.prefdesk")));
        type(dialog, "name", "eve");
        type(dialog, "fullName", "Eve Moreau");
        type(dialog, "newPassphrase", "one two three");
        type(dialog, "newPassphraseAgain", "one two thre");
        QVERIFY(!button(dialog, "next")->isEnabled());
        type(dialog, "newPassphraseAgain", "e");

        button(dialog, "next")->click();
        QVERIFY(made.wait(keyMilliseconds));

        const QString code = dialog.findChild<QLabel *>(QStringLiteral("code"))->text();
        QCOMPARE(code.size(), 49);
        dialog.close();
        QVERIFY(dialog.isVisible());
        QVERIFY(!button(dialog, "next")->isEnabled());
        dialog.findChild<QCheckBox *>(QStringLiteral("writtenDown"))->click();
        button(dialog, "next")->click();
        QCOMPARE(accepted.count(), 1);
        QVERIFY_OK(unlock(DeskFolder {m_desk.place(QStringLiteral("south.prefdesk"))}, QStringLiteral("eve"),
                          Secret::copyOf(QByteArrayView("one two three"))));
    }

    void putsTheRecoveryCodeOnASheetToPrint()
    {
        const QString file = m_desk.place(QStringLiteral("code.pdf"));

        QVERIFY_OK(writeRecoverySheet({QStringLiteral("South desk"), m_desk.recoveryCode}, file));

        QFile sheet(file);
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        QVERIFY(sheet.readAll().startsWith("%PDF-"));
        QVERIFY(!(sheet.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        QVERIFY(!writeRecoverySheet({{}, m_desk.recoveryCode}, m_desk.place(QStringLiteral("no/such/place.pdf"))));
    }

    void makesABackupAndSaysWhatIsInIt()
    {
        const KeyedDesk desk;
        signIn(desk);
        BackupModel model(*m_session);
        BackupDialog dialog(model);
        QSignalSpy made(&model, &BackupModel::made);
        const QString file = desk.place(QStringLiteral("monday.backup"));
        field(dialog, "backupFile")->setText(file);

        button(dialog, "makeBackup")->click();
        QVERIFY(!button(dialog, "makeBackup")->isEnabled());

        QVERIFY(made.wait(20'000));
        QVERIFY(QFile::exists(file));
        QVERIFY(dialog.findChild<MessageBar *>()->text().contains(QStringLiteral("opened and checked")));
        button(dialog, "makeBackup")->click(); // the name is taken now
        QVERIFY(!model.isBusy());
        QVERIFY(dialog.findChild<MessageBar *>()->text().contains(QStringLiteral("replace")));
    }

    void aCancelledBackupLeavesNoFile()
    {
        const KeyedDesk desk;
        signIn(desk);
        BackupModel model(*m_session);
        BackupDialog dialog(model);
        QSignalSpy failed(&model, &BackupModel::failed);
        const QString file = desk.place(QStringLiteral("never.backup"));
        field(dialog, "backupFile")->setText(file);
        button(dialog, "makeBackup")->click();

        dialog.reject();

        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(QFile::exists(file), failed.isEmpty()); // too late is all there or nothing is
    }

    void addsAndRemovesAPerson()
    {
        const KeyedDesk desk;
        signIn(desk);
        PersonModel model(*m_session);
        PeoplePanel panel(model);
        QSignalSpy refreshed(&model, &PersonModel::refreshed);
        QVERIFY(refreshed.wait(keyMilliseconds));
        button(panel, "add")->click();
        auto *const dialog = panel.findChild<PersonDialog *>();
        type(*dialog, "name", "bob");
        type(*dialog, "fullName", "Bob Berger");
        type(*dialog, "regions", "de, fr");
        type(*dialog, "newPassphrase", "battery staple");
        type(*dialog, "newPassphraseAgain", "battery staple");
        button(*dialog, "save")->click();
        QVERIFY(refreshed.wait(keyMilliseconds));
        QCOMPARE(model.index(1, PersonModel::RegionsColumn).data().toString(), QStringLiteral("DE, FR"));

        auto *const table = panel.findChild<QTableView *>(QStringLiteral("table"));
        table->setCurrentIndex(model.index(0, 0));
        QVERIFY(!button(panel, "remove")->isEnabled());
        table->setCurrentIndex(model.index(1, 0));
        QSignalSpy rekeyed(m_session.get(), &Session::rekeyed);
        button(panel, "remove")->click();
        panel.findChild<QMessageBox *>()->buttons().last()->click();

        QVERIFY(rekeyed.wait(keyMilliseconds));
        QVERIFY(refreshed.wait(keyMilliseconds));
        QVERIFY(model.person(1).removedAt.has_value());
    }

    void changesThePassphrase()
    {
        const KeyedDesk desk;
        signIn(desk);
        PersonModel model(*m_session);
        PassphraseDialog dialog(model);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        type(dialog, "current", "wrong");
        type(dialog, "newPassphrase", "short");
        QVERIFY(
            dialog.findChild<QLabel *>(QStringLiteral("passphraseHint"))->text().startsWith(QStringLiteral("Weak")));
        type(dialog, "newPassphraseAgain", "shorT");
        QVERIFY(!button(dialog, "change")->isEnabled());
        field(dialog, "newPassphraseAgain")->setText(QStringLiteral("short"));
        button(dialog, "change")->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<MessageBar *>()->text().contains(QStringLiteral("not right")),
                                 keyMilliseconds);

        type(dialog, "current", "correct horse");
        type(dialog, "newPassphrase", "a much longer one");
        type(dialog, "newPassphraseAgain", "a much longer one");
        button(dialog, "change")->click();

        QVERIFY(accepted.wait(keyMilliseconds));
    }

private:
    void signIn(const KeyedDesk &desk)
    {
        QSignalSpy opened(m_session.get(), &Session::opened);
        QString passphrase = QStringLiteral("correct horse");
        m_session->signIn({.folder = desk.folder}, QStringLiteral("ada"), passphrase);
        QVERIFY(opened.wait(keyMilliseconds));
    }
    static QLineEdit *field(const QWidget &widget, const char *name)
    {
        return widget.findChild<QLineEdit *>(QLatin1String(name));
    }
    static QPushButton *button(const QWidget &widget, const char *name)
    {
        return widget.findChild<QPushButton *>(QLatin1String(name));
    }
    static void type(const QWidget &widget, const char *name, const char *text)
    {
        QTest::keyClicks(field(widget, name), QString::fromUtf8(text));
    }

    KeyedDesk m_desk;
    ManualClock m_clock;
    QSettings m_settings {m_desk.place(QStringLiteral("settings.ini")), QSettings::IniFormat};
    std::unique_ptr<Session> m_session;
};

QTEST_MAIN(TestAccessViews)
#include "tst_accessviews.moc"
