// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/demo.h"
#include "tests/app/demowindow.h"
#include "tests/support/pseudotranslator.h"
#include "tests/support/resultcheck.h"
#include "tests/support/widgettree.h"
#include "views/common/messagebar.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Prefdesk;

/// The whole program, as main() puts it together, on a small demonstration desk.
class WindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void opensADeskForItsPeople_data();
    void opensADeskForItsPeople();
    void opensACustomerFromTheKeyboard();
    void keepsNothingOfACustomerAfterALock();
    void keepsNoDialogAfterALock();
    void warnsOfADeskThatWasSetBack();
    void returnsToTheSearchFromAnywhere();
    void givesNoKeyTwice_data();
    void givesNoKeyTwice();
    void namesEveryControl();
    void hasRoomForLongerLanguages_data();
    void hasRoomForLongerLanguages();

private:
    QTemporaryDir m_folder;
    QString m_desk;
};

void WindowTest::initTestCase()
{
    Theme::apply(*qApp, Theme::Scheme::Light);
    m_desk = m_folder.filePath(QStringLiteral("small.prefdesk"));
    QVERIFY_OK(makeDemo({.folder = {m_desk}, .customers = 40}, Instant::now, [](double) { return true; }));
}

void WindowTest::opensADeskForItsPeople_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<int>("pages");
    QTest::newRow("an agent has the desk, the people and the deadlines") << QStringLiteral("agent") << 3;
    QTest::newRow("an officer has the audit history too") << QStringLiteral("officer") << 5;
    QTest::newRow("a regional admin imports") << QStringLiteral("regional") << 5;
    QTest::newRow("an administrator has all") << QStringLiteral("admin") << 7;
}

void WindowTest::opensADeskForItsPeople()
{
    QFETCH(QString, person);
    Application application(m_folder.filePath(QStringLiteral("settings.ini")));

    QVERIFY(signIn(application, m_desk, person));

    QTEST(application.window().findChild<QTabWidget *>(QStringLiteral("tabs"))->count(), "pages");
}

void WindowTest::opensACustomerFromTheKeyboard()
{
    Application application(m_folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(signIn(application, m_desk, QStringLiteral("agent")));

    QVERIFY(openCustomer(application, QStringLiteral("10000")));

    QVERIFY(!application.window().windowTitle().contains(QStringLiteral("10000")));
}

void WindowTest::keepsNothingOfACustomerAfterALock()
{
    Application application(m_folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(signIn(application, m_desk, QStringLiteral("agent")));
    QVERIFY(openCustomer(application, QStringLiteral("10000")));

    application.session().lock();

    QTRY_COMPARE(application.session().state(), Session::State::Locked);
    QCOMPARE(application.window().findChild<QTabWidget *>(QStringLiteral("tabs"))->count(), 0);
    QVERIFY(!application.window().findChild<QWidget *>(QStringLiteral("topics")));
    QVERIFY(application.window().findChild<QLineEdit *>(QStringLiteral("passphrase"))->text().isEmpty());
}

void WindowTest::keepsNoDialogAfterALock()
{
    Application application(m_folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(signIn(application, m_desk, QStringLiteral("officer")));
    QVERIFY(openCustomer(application, QStringLiteral("10000")));
    emit application.window().reportRequested();
    emit application.window().passphraseChangeRequested();
    QCOMPARE(application.window().findChildren<QDialog *>().size(), 2);

    application.session().lock();

    QVERIFY(application.window().findChildren<QDialog *>().isEmpty());
}

void WindowTest::warnsOfADeskThatWasSetBack()
{
    const QString memory = m_folder.filePath(QStringLiteral("memory"));
    qputenv("XDG_DATA_HOME", QFile::encodeName(memory)); // where this workstation remembers
    const QString desk = m_folder.filePath(QStringLiteral("copy.prefdesk"));
    const QString database = desk + QStringLiteral("/desk.db");
    QVERIFY(QDir().mkdir(desk));
    for (const QString &name : {QStringLiteral("/desk.db"), QStringLiteral("/desk.keys")})
        QVERIFY(QFile::copy(m_desk + name, desk + name));
    {
        Application application(m_folder.filePath(QStringLiteral("settings.ini")));
        QVERIFY(signIn(application, desk, QStringLiteral("agent")));
        QTRY_VERIFY(QDirIterator(memory, QDir::Files, QDirIterator::Subdirectories).hasNext());
        QVERIFY(part<MessageBar>(application, "warning")->text().isEmpty());
    }
    QVERIFY(QFile::remove(database));
    QVERIFY(QFile::copy(m_desk + QStringLiteral("/desk.db"), database));

    Application application(m_folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(signIn(application, desk, QStringLiteral("agent")));

    QTRY_VERIFY(part<MessageBar>(application, "warning")->text().contains(QStringLiteral("set back")));
    application.session().lock();
    QVERIFY(part<MessageBar>(application, "warning")->text().isEmpty());
    qunsetenv("XDG_DATA_HOME");
}

void WindowTest::returnsToTheSearchFromAnywhere()
{
    Application application(m_folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(signIn(application, m_desk, QStringLiteral("agent")));
    QVERIFY(openCustomer(application, QStringLiteral("10000")));
    QVERIFY(QTest::qWaitForWindowActive(&application.window()));
    auto *const text = application.window().findChild<QLineEdit *>(QStringLiteral("text"));
    auto *const words = application.window().findChild<QWidget *>(QStringLiteral("words"));

    for (const int page : {0, 1}) {
        application.window().showPage(page);
        QTRY_VERIFY(page == 1 || words->isEnabled());
        QWidget *const elsewhere = page == 0 ? words : static_cast<QWidget *>(&application.window());
        elsewhere->setFocus();
        QTest::keyClick(elsewhere, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QString::number(page));
        QCOMPARE(text->text(), QString::number(page));
    }
}

void WindowTest::givesNoKeyTwice_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("language");
    for (const char *const language : {"en", "de"}) {
        for (int page = 0; page < 5; ++page)
            QTest::addRow("%s, page %d", language, page) << page << QString::fromLatin1(language);
    }
}

void WindowTest::givesNoKeyTwice()
{
    QFETCH(int, page);
    QFETCH(QString, language);
    QTranslator words;
    QVERIFY(words.load(QStringLiteral(":/i18n/prefdesk_") + language));
    QVERIFY(QCoreApplication::installTranslator(&words));
    Application application(m_folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(signIn(application, m_desk, QStringLiteral("admin")));
    QVERIFY(openCustomer(application, QStringLiteral("10000")));
    application.window().showPage(page);

    const QStringList twice = ambiguousKeys(&application.window());

    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
}

void WindowTest::namesEveryControl()
{
    Application application(m_folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(signIn(application, m_desk, QStringLiteral("admin")));
    QVERIFY(openCustomer(application, QStringLiteral("10000")));

    const QStringList nameless = controlsWithoutName(&application.window());

    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void WindowTest::hasRoomForLongerLanguages_data()
{
    QTest::addColumn<int>("page");
    QTest::newRow("desk") << 0;
    QTest::newRow("audit") << 1;
    QTest::newRow("intake") << 2;
    QTest::newRow("people") << 3;
    QTest::newRow("house rules") << 4;
}

void WindowTest::hasRoomForLongerLanguages()
{
    QFETCH(int, page);
    PseudoTranslator longer;
    QVERIFY(QCoreApplication::installTranslator(&longer));
    Application application(m_folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(signIn(application, m_desk, QStringLiteral("admin")));
    QVERIFY(openCustomer(application, QStringLiteral("10000")));
    application.window().showPage(page);

    // Labels that came with the customer are shown and laid out in the next turns of the event loop.
    QTRY_VERIFY2(cutOffTexts(&application.window()).isEmpty(),
                 qPrintable(cutOffTexts(&application.window()).join(u'\n')));
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
