// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "models/intake/demo.h"
#include "tests/support/keys.h"
#include "tests/support/resultcheck.h"
#include "views/common/messagebar.h"
#include "views/common/theme.h"
#include "views/preferences/conflictpanel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Prefdesk;

/// Every page and dialog in both languages: each control has a name and a key, and no key is claimed twice.
class KeyboardTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reachesEveryControl_data();
    void reachesEveryControl();
    void takesACallFromTheFirstKeyToTheLast();
    void keepsTheCallWhenTheSameCustomerIsChosenAgain();

private:
    void check(const QWidget *window, const QString &where);
    void checkSignIn();
    void checkDesk();
    void checkPages();
    void checkDialogs();
    void checkDialog(const QString &where);
    void signIn(const QString &person);
    void openSomebody();
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    template<typename Widget>
    Widget *part(const char *name)
    {
        return m_application->window().findChild<Widget *>(QString::fromLatin1(name));
    }

    QTemporaryDir m_folder;
    QString m_desk;
    std::unique_ptr<Application> m_application;
    QStringList m_faults;
};

void KeyboardTest::initTestCase()
{
    Theme::apply(*qApp, Theme::Scheme::Light);
    m_desk = m_folder.filePath(QStringLiteral("small.prefdesk"));
    QVERIFY_OK(makeDemo({.folder = {m_desk}, .customers = 20}, Instant::now, [](double) { return true; }));
}

void KeyboardTest::signIn(const QString &person)
{
    m_application = std::make_unique<Application>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_application->start(m_desk, {}, person);
    auto *const passphrase = part<QLineEdit>("passphrase");
    QTest::keyClicks(passphrase, QStringLiteral("demo"));
    QTest::keyClick(passphrase, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_application->session().state(), Session::State::Open, 20'000);
}

void KeyboardTest::openSomebody()
{
    auto *const hits = part<QAbstractItemView>("hits");
    QTest::keyClicks(part<QLineEdit>("text"), QStringLiteral("10000"));
    QTRY_VERIFY(hits->model()->rowCount() > 0);
    QTest::keyClick(part<QLineEdit>("text"), Qt::Key_Return);
    QTRY_VERIFY(part<QWidget>("topics")->isVisible() && part<QWidget>("topics")->isEnabled());
}

void KeyboardTest::check(const QWidget *window, const QString &where)
{
    static const QRegularExpression dots(QStringLiteral("\\.\\.\\.| …"));
    for (const QString &fault : controlsWithoutName(window) + controlsWithoutKey(window) + ambiguousKeys(window))
        m_faults.append(where + QStringLiteral(": ") + fault);
    for (const QWidget *const widget : shownWidgets(window)) {
        for (const QString &text : textsWithMnemonic(widget)) {
            if (text.contains(dots))
                m_faults.append(where + QStringLiteral(": ellipsis: ") + text);
        }
    }
}

void KeyboardTest::checkSignIn()
{
    m_application = std::make_unique<Application>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_application->start(m_desk, {}, QStringLiteral("admin"));
    check(&m_application->window(), QStringLiteral("sign-in"));
    part<QAbstractButton>("useCode")->click();
    check(&m_application->window(), QStringLiteral("recovery"));
    part<QAbstractButton>("newDesk")->click();
    checkDialog(QStringLiteral("new desk"));
}

// With the editor, with the draft and with a conflict: never all at once.
void KeyboardTest::checkDesk()
{
    signIn(QStringLiteral("officer"));
    openSomebody();
    MainWindow &window = m_application->window();
    part<QTabWidget>("records")->setCurrentIndex(1);
    part<QWidget>("stopBanner")->show();
    part<QWidget>("liftStop")->show();
    part<QWidget>("draftBanner")->show();
    check(&window, QStringLiteral("desk with draft"));
    part<QWidget>("draftBanner")->hide();
    part<QWidget>("answerEditor")->show();
    check(&window, QStringLiteral("desk with editor"));
    part<QWidget>("answerEditor")->hide();
    const Question asked = Question::topic(Channel::Email, Topic::Offers);
    Conflict conflict {asked, {}, {}};
    part<ConflictPanel>("conflicts")->showConflicts({conflict});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    check(&window, QStringLiteral("desk with a conflict"));
    part<ConflictPanel>("conflicts")->showConflicts({conflict, conflict});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_faults += ambiguousKeys(&window); // the keys belong to the first
}

void KeyboardTest::checkPages()
{
    signIn(QStringLiteral("admin"));
    auto *const tabs = part<QTabWidget>("tabs");
    for (int page = 1; page < tabs->count(); ++page) {
        tabs->setCurrentIndex(page);
        check(&m_application->window(), tabs->tabText(page));
    }
}

void KeyboardTest::checkDialogs()
{
    emit m_application->window().passphraseChangeRequested();
    checkDialog(QStringLiteral("passphrase"));
    emit m_application->window().signingKeyRequested();
    checkDialog(QStringLiteral("signing key"));
    emit m_application->window().reportRequested();
    checkDialog(QStringLiteral("report"));
    emit m_application->window().backupRequested();
    checkDialog(QStringLiteral("backup"));
    part<QAbstractButton>("add")->click();
    checkDialog(QStringLiteral("person"));
    part<QAbstractButton>("renewCode")->click();
    checkDialog(QStringLiteral("recovery code"));
}

void KeyboardTest::checkDialog(const QString &where)
{
    auto *const dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    QVERIFY2(dialog, qPrintable(where));
    check(dialog, where);
    dialog->close();
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
}

void KeyboardTest::reachesEveryControl_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void KeyboardTest::reachesEveryControl()
{
    QFETCH(QString, language);
    QTranslator words;
    QVERIFY(words.load(QStringLiteral(":/i18n/prefdesk_%1.qm").arg(language)));
    QVERIFY(QCoreApplication::installTranslator(&words));
    m_faults.clear();

    checkSignIn();
    checkDesk();
    checkPages();
    checkDialogs();

    m_application.reset();
    QCoreApplication::removeTranslator(&words);
    QVERIFY2(m_faults.isEmpty(), qPrintable(u'\n' + m_faults.join(u'\n')));
}

void KeyboardTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *const focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &m_application->window(), static_cast<Qt::Key>(key), modifiers);
}

void KeyboardTest::takesACallFromTheFirstKeyToTheLast()
{
    signIn(QStringLiteral("agent"));
    QVERIFY(QTest::qWaitForWindowActive(&m_application->window()));
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_F, Qt::ControlModifier);
    for (const char letter : {'1', '0', '0', '0', '0', '5'})
        press(letter);
    press(Qt::Key_Return);
    QTRY_VERIFY(part<QWidget>("topics")->isVisible() && part<QWidget>("topics")->isEnabled());
    press(Qt::Key_V, Qt::AltModifier);
    press(Qt::Key_Down);
    press(Qt::Key_U, Qt::AltModifier);
    press(Qt::Key_Space);
    press(Qt::Key_C, Qt::AltModifier);
    press(Qt::Key_Y);
    press(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(part<QAbstractButton>("scriptRead")->isChecked());
    press(Qt::Key_F8);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(part<MessageBar>("result")->text().startsWith(QStringLiteral("Saved")));
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(m_application->session().state(), Session::State::Locked);
    m_application.reset();
}

void KeyboardTest::keepsTheCallWhenTheSameCustomerIsChosenAgain()
{
    signIn(QStringLiteral("agent"));
    openSomebody();
    QTest::keyClick(&m_application->window(), Qt::Key_F8);
    QTRY_VERIFY(!part<QLabel>("unsaved")->text().isEmpty());

    QTest::keyClick(part<QLineEdit>("text"), Qt::Key_Return);
    bool isAnswered = false; // whatever was asked before
    m_application->session().database().run(
        this, [](Connection &) -> Result<> { return {}; }, [&isAnswered](const Result<> &) { isAnswered = true; });
    QTRY_VERIFY(isAnswered);

    QVERIFY(part<QWidget>("draftBanner")->isHidden());
    QVERIFY(!part<QLabel>("unsaved")->text().isEmpty());
    m_application.reset();
}

QTEST_MAIN(KeyboardTest)
#include "tst_keyboard.moc"
