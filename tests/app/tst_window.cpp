// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "models/intake/demo.h"
#include "tests/support/pseudotranslator.h"
#include "tests/support/resultcheck.h"
#include "tests/support/widgettree.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

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
    void namesEveryControl();
    void hasRoomForLongerLanguages_data();
    void hasRoomForLongerLanguages();

private:
    void signIn(Application &application, const QString &person);
    void openSomebody(Application &application);

    QTemporaryDir m_folder;
    QString m_desk;
};

void WindowTest::initTestCase()
{
    Theme::apply(*qApp, Theme::Scheme::Light);
    m_desk = m_folder.filePath(QStringLiteral("small.prefdesk"));
    QVERIFY_OK(makeDemo({.folder = {m_desk}, .customers = 40}, Instant::now, [](double) { return true; }));
}

void WindowTest::signIn(Application &application, const QString &person)
{
    application.start(m_desk, person);
    auto *const passphrase = application.window().findChild<QLineEdit *>(QStringLiteral("passphrase"));
    QTest::keyClicks(passphrase, QStringLiteral("demo"));
    QTest::keyClick(passphrase, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(application.session().state(), Session::State::Open, 20'000);
}

void WindowTest::openSomebody(Application &application)
{
    auto *const text = application.window().findChild<QLineEdit *>(QStringLiteral("text"));
    auto *const hits = application.window().findChild<QAbstractItemView *>(QStringLiteral("hits"));
    QTest::keyClicks(text, QStringLiteral("10000"));
    QTRY_VERIFY(hits->model()->rowCount() > 0);
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(application.window().findChild<QWidget *>(QStringLiteral("topics"))->isVisible());
}

void WindowTest::opensADeskForItsPeople_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<int>("pages");
    QTest::newRow("an agent has the desk and the people") << QStringLiteral("agent") << 2;
    QTest::newRow("an officer has the audit history too") << QStringLiteral("officer") << 3;
    QTest::newRow("a regional admin imports") << QStringLiteral("regional") << 3;
    QTest::newRow("an administrator has all") << QStringLiteral("admin") << 5;
}

void WindowTest::opensADeskForItsPeople()
{
    QFETCH(QString, person);
    Application application(m_folder.filePath(QStringLiteral("settings.ini")));

    signIn(application, person);

    QTEST(application.window().findChild<QTabWidget *>(QStringLiteral("tabs"))->count(), "pages");
}

void WindowTest::opensACustomerFromTheKeyboard()
{
    Application application(m_folder.filePath(QStringLiteral("settings.ini")));
    signIn(application, QStringLiteral("agent"));

    openSomebody(application);

    QVERIFY(!application.window().windowTitle().contains(QStringLiteral("10000")));
}

void WindowTest::keepsNothingOfACustomerAfterALock()
{
    Application application(m_folder.filePath(QStringLiteral("settings.ini")));
    signIn(application, QStringLiteral("agent"));
    openSomebody(application);

    application.session().lock();

    QTRY_COMPARE(application.session().state(), Session::State::Locked);
    QCOMPARE(application.window().findChild<QTabWidget *>(QStringLiteral("tabs"))->count(), 0);
    QVERIFY(!application.window().findChild<QWidget *>(QStringLiteral("topics")));
    QVERIFY(application.window().findChild<QLineEdit *>(QStringLiteral("passphrase"))->text().isEmpty());
}

void WindowTest::namesEveryControl()
{
    Application application(m_folder.filePath(QStringLiteral("settings.ini")));
    signIn(application, QStringLiteral("admin"));
    openSomebody(application);

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
    signIn(application, QStringLiteral("admin"));
    openSomebody(application);
    application.window().showPage(page);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);

    const QStringList cut = cutOffTexts(&application.window());

    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
