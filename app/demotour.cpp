// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demotour.h"

#include "app/application.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextStream>

namespace Prefdesk {

namespace {

void tell(const QString &text)
{
    QTextStream(stderr) << text << Qt::endl;
}

void sendKey(QWidget *receiver, int key, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers);
    QCoreApplication::sendEvent(receiver, &down);
    QCoreApplication::sendEvent(receiver, &up);
}

} // namespace

bool DemoTour::holdsText(const QString &panel, const QString &name) const
{
    const QWidget *const found = widget(panel, name);
    if (!found || !found->isVisible())
        return false;
    if (const auto *const field = qobject_cast<const QLineEdit *>(found))
        return !field->text().isEmpty();
    const auto *label = qobject_cast<const QLabel *>(found);
    if (!label)
        label = found->findChild<QLabel *>(QStringLiteral("message"));
    return label && !label->text().isEmpty();
}

bool DemoTour::always()
{
    return true;
}

DemoTour::DemoTour(Application &application, const QString &folder, const QSize &size, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_folder(folder)
    , m_size(size)
    , m_tour(allSteps())
{
    connect(&m_tour, &Tour::finished, this, [this] {
        tell(
            tr("%n picture(s) and report.pdf are in %1.", nullptr, m_pictures).arg(QDir::toNativeSeparators(m_folder)));
        QCoreApplication::exit(0);
    });
    connect(&m_tour, &Tour::stuck, this, [](const QString &step) {
        tell(tr("The tour came to a halt before: %1").arg(step));
        QCoreApplication::exit(1);
    });
}

void DemoTour::start()
{
    if (!QDir().mkpath(m_folder)) {
        tell(tr("The folder for the pictures cannot be made: %1").arg(QDir::toNativeSeparators(m_folder)));
        QCoreApplication::exit(5);
        return;
    }
    QFile::remove(QDir(m_folder).filePath(QStringLiteral("report.pdf")));
    m_application.window().resize(m_size); // pictures are alike whatever the screen
    m_tour.start();
}

DemoTour::Steps DemoTour::allSteps()
{
    Steps all;
    for (const Steps &part : {waysIn(), signIn(QStringLiteral("agent")), makeCall(), signIn(QStringLiteral("officer")),
                              openCustomer(), readHistory(), judgeMessages(), ownThings(), makeReport(),
                              signIn(QStringLiteral("admin")), importContacts(), managePeople(), makeBackup(), leave()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

DemoTour::Steps DemoTour::signIn(const QString &person)
{
    return {
        {tr("lock"), always, [this] { m_application.session().lock(); }},
        {tr("the sign-in of %1").arg(person),
         [this] { return m_application.session().state() == Session::State::Locked; },
         [this, person] {
             qobject_cast<QLineEdit *>(widget(QStringLiteral("SignInPanel"), QStringLiteral("name")))->setText(person);
         }},
        type(QStringLiteral("SignInPanel"), QStringLiteral("passphrase"), QStringLiteral("demo")),
        click(QStringLiteral("SignInPanel"), QStringLiteral("signIn")),
        {tr("the open desk"),
         [this] { return widget(QStringLiteral("SearchPanel"), QStringLiteral("text")) != nullptr; }, [] {}},
    };
}

DemoTour::Steps DemoTour::makeCall()
{
    const auto hits = [this] {
        return qobject_cast<QAbstractItemView *>(widget(QStringLiteral("SearchPanel"), QStringLiteral("hits")));
    };
    return {
        picture(QStringLiteral("desk")),
        type(QStringLiteral("SearchPanel"), QStringLiteral("text"), QStringLiteral("berger zo")),
        {tr("the search"), [hits] { return hits()->model()->rowCount() > 0; },
         [this] { sendKey(widget(QStringLiteral("SearchPanel"), QStringLiteral("text")), Qt::Key_Return, {}); }},
        {tr("the customer"),
         [this] { return widget(QStringLiteral("PreferencePanel"), QStringLiteral("topics"))->isVisible(); },
         [this] {
             auto *const topics = qobject_cast<QAbstractItemView *>(
                 widget(QStringLiteral("PreferencePanel"), QStringLiteral("topics")));
             topics->setCurrentIndex(topics->model()->index(1, 0));
         }},
        {tr("the verdicts"),
         [this] { return widget(QStringLiteral("VerdictStrip"), QStringLiteral("why"))->isEnabled(); }, [] {}},
        picture(QStringLiteral("customer")),
        click(QStringLiteral("VerdictStrip"), QStringLiteral("why")),
        picture(QStringLiteral("why")),
        click(QStringLiteral("PreferencePanel"), QStringLiteral("stopOnly")),
        picture(QStringLiteral("stop-part")),
        click(QStringLiteral("PreferencePanel"), QStringLiteral("stopOnly")),
        {tr("the history"), always,
         [this] { m_application.window().findChild<QTabWidget *>(QStringLiteral("records"))->setCurrentIndex(0); }},
        // A tour that was cut short left its draft behind.
        {tr("the draft"), always,
         [this] {
             auto *const drop = widget(QStringLiteral("CallPanel"), QStringLiteral("dropDraft"));
             if (drop->isVisible())
                 qobject_cast<QAbstractButton *>(drop)->click();
         }},
        {tr("the details of an answer"), always,
         [this] { sendKey(widget(QStringLiteral("PreferencePanel"), QStringLiteral("topics")), Qt::Key_F2, {}); }},
        picture(QStringLiteral("details")),
        click(QStringLiteral("AnswerEditor"), QStringLiteral("cancel")),
        {tr("the verification"),
         [this] { return widget(QStringLiteral("CallPanel"), QStringLiteral("readBack"))->isEnabled(); },
         [this] {
             qobject_cast<QComboBox *>(widget(QStringLiteral("CallPanel"), QStringLiteral("verification")))
                 ->setCurrentIndex(1);
             qobject_cast<QPlainTextEdit *>(widget(QStringLiteral("CallPanel"), QStringLiteral("words")))
                 ->setPlainText(tr("No more of that, please, and no training of machines with my data."));
         }},
        // A second tour of the same desk finds everything stopped already.
        {tr("the stop"), always,
         [this] {
             qobject_cast<QAbstractButton *>(widget(QStringLiteral("PreferencePanel"), QStringLiteral("stop")))
                 ->click();
         }},
        click(QStringLiteral("CallPanel"), QStringLiteral("readBack")),
        picture(QStringLiteral("changes")),
        click(QStringLiteral("CallPanel"), QStringLiteral("save")),
        {tr("the saved call"), [this] { return holdsText(QStringLiteral("CallPanel"), QStringLiteral("result")); },
         [] {}},
        picture(QStringLiteral("saved")),
    };
}

DemoTour::Steps DemoTour::openCustomer()
{
    return {
        type(QStringLiteral("SearchPanel"), QStringLiteral("text"), QStringLiteral("berger zo")),
        {tr("the search"),
         [this] {
             auto *const hits
                 = qobject_cast<QAbstractItemView *>(widget(QStringLiteral("SearchPanel"), QStringLiteral("hits")));
             return hits->model()->rowCount() > 0;
         },
         [this] { sendKey(widget(QStringLiteral("SearchPanel"), QStringLiteral("text")), Qt::Key_Return, {}); }},
        {tr("the customer"),
         [this] { return widget(QStringLiteral("PreferencePanel"), QStringLiteral("topics"))->isVisible(); },
         [this] {
             auto *const records = m_application.window().findChild<QTabWidget *>(QStringLiteral("records"));
             records->setCurrentIndex(1);
         }},
        {tr("the messages"), [this] { return holdsText(QStringLiteral("MessagePanel"), QStringLiteral("summary")); },
         [] {}},
        picture(QStringLiteral("messages")),
        {tr("the list of messages"), always,
         [this] {
             qobject_cast<QTabWidget *>(widget(QStringLiteral("MessagePanel"), QStringLiteral("views")))
                 ->setCurrentIndex(3);
             auto *const messages = qobject_cast<QAbstractItemView *>(
                 widget(QStringLiteral("MessagePanel"), QStringLiteral("messages")));
             messages->setCurrentIndex(messages->model()->index(0, 0));
         }},
        {tr("the judged messages"),
         [this] {
             const auto *const messages = qobject_cast<QAbstractItemView *>(
                 widget(QStringLiteral("MessagePanel"), QStringLiteral("messages")));
             return messages->model()->index(0, 3).data().toString().size() > 1;
         },
         [] {}},
        picture(QStringLiteral("judged-messages")),
        click(QStringLiteral("MessagePanel"), QStringLiteral("whyMessage")),
        {tr("why a message was sent"),
         [this] { return widget(QStringLiteral("MessageReasonPanel"), QStringLiteral("headline"))->isVisible(); },
         [] {}},
        picture(QStringLiteral("why-message")),
    };
}

Tour::Step DemoTour::picture(const QString &name)
{
    return {name, always, [this, name] {
                QWidget *const dialog = QApplication::activeModalWidget();
                save(dialog ? *dialog : m_application.window(), name);
            }};
}

Tour::Step DemoTour::ask(const QString &name, void (MainWindow::*request)())
{
    return {name, always, [this, request] { emit(m_application.window().*request)(); }};
}

Tour::Step DemoTour::closeDialog()
{
    return {tr("the end of the dialog"), [] { return QApplication::activeModalWidget() != nullptr; },
            [] { QApplication::activeModalWidget()->close(); }};
}

Tour::Step DemoTour::showPage(const QString &name, int index)
{
    return {name, always, [this, index] { m_application.window().showPage(index); }};
}

Tour::Step DemoTour::type(const QString &panel, const QString &field, const QString &text)
{
    return {field, [this, panel, field] { return widget(panel, field) != nullptr; },
            [this, panel, field, text] { qobject_cast<QLineEdit *>(widget(panel, field))->setText(text); }};
}

Tour::Step DemoTour::click(const QString &panel, const QString &button)
{
    return {button,
            [this, panel, button] {
                const QWidget *const found = widget(panel, button);
                return found && found->isEnabled();
            },
            [this, panel, button] { qobject_cast<QAbstractButton *>(widget(panel, button))->click(); }};
}

QWidget *DemoTour::widget(const QString &panel, const QString &name) const
{
    const QByteArray wanted = "Prefdesk::" + panel.toLatin1();
    for (QWidget *const candidate : m_application.window().findChildren<QWidget *>()) {
        if (candidate->metaObject()->className() == wanted)
            return candidate->findChild<QWidget *>(name);
    }
    return nullptr;
}

void DemoTour::save(QWidget &shown, const QString &name)
{
    ++m_pictures;
    const QString file = QStringLiteral("%1-%2.png").arg(m_pictures, 2, 10, QLatin1Char('0')).arg(name);
    shown.grab().save(QDir(m_folder).filePath(file));
}

} // namespace Prefdesk
