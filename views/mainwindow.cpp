// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/mainwindow.h"

#include "views/common/messagebar.h"
#include "views/common/theme.h"

#include <QAction>
#include <QCloseEvent>
#include <QDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Prefdesk {

MainWindow::MainWindow(QWidget *signIn, QWidget *parent)
    : QMainWindow(parent)
    , m_stack(new QStackedWidget(this))
    , m_signIn(signIn)
    , m_desk(new QWidget(this))
    , m_warning(new MessageBar(m_desk))
    , m_line(new MessageBar(m_desk))
    , m_tabs(new QTabWidget(m_desk))
    , m_message(new MessageBar(m_desk))
    , m_report(nullptr)
    , m_deskMenu(nullptr)
    , m_person(nullptr)
    , m_signingKey(nullptr)
{
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Parts of the desk"));
    m_tabs->setCornerWidget(createCorner());
    m_message->setObjectName(QStringLiteral("windowMessage"));
    m_stack->addWidget(m_signIn);
    m_warning->setObjectName(QStringLiteral("warning"));
    m_line->setObjectName(QStringLiteral("line"));
    auto *const layout = new QVBoxLayout(m_desk);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_warning);
    layout->addWidget(m_line);
    layout->addWidget(m_message);
    layout->addWidget(m_tabs);
    m_stack->addWidget(m_desk);
    setCentralWidget(m_stack);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    showSignIn();
}

void MainWindow::showDesk(const QString &deskName, const Actor &actor, const QList<Page> &pages)
{
    for (const Page &page : pages) {
        const int index = m_tabs->addTab(page.widget, page.title);
        connect(page.widget, &QWidget::windowTitleChanged, m_tabs, [this, widget = page.widget](const QString &title) {
            m_tabs->setTabText(m_tabs->indexOf(widget), title);
        });
        connect(page.widget, &QWidget::windowIconChanged, m_tabs,
                [this, widget = page.widget](const QIcon &icon) { m_tabs->setTabIcon(m_tabs->indexOf(widget), icon); });
        const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index));
        m_tabs->setTabToolTip(index, keys.toString(QKeySequence::NativeText));
        auto *const shortcut = new QShortcut(keys, m_tabs);
        connect(shortcut, &QShortcut::activated, m_tabs, [this, index] { m_tabs->setCurrentIndex(index); });
        connect(page.widget, &QObject::destroyed, shortcut, &QObject::deleteLater);
    }
    m_person->setText(actor.fullName);
    m_person->setShortcut(Qt::CTRL | Qt::Key_P); // a new text takes the old shortcut away
    m_person->setToolTip(tr("Signed in as %1, %2").arg(actor.name, label(actor.role)));
    m_person->setAccessibleName(m_person->toolTip());
    m_signingKey->setVisible(actor.may(Permission::Report));
    m_report->setVisible(actor.may(Permission::Report));
    m_deskMenu->setText(deskName);
    m_deskMenu->setShortcut(Qt::CTRL | Qt::Key_D);
    m_deskMenu->setToolTip(
        tr("This desk: make a backup (%1)").arg(m_deskMenu->shortcut().toString(QKeySequence::NativeText)));
    m_deskMenu->setVisible(actor.may(Permission::ManageDesk));
    setWindowTitle(tr("Prefdesk: %1").arg(deskName));
    m_stack->setCurrentWidget(m_desk);
}

void MainWindow::showSignIn()
{
    closeDialogs();
    m_warning->clear();
    m_line->clear();
    while (m_tabs->count() > 0)
        delete m_tabs->widget(0);
    m_person->setText({});
    m_message->clear();
    setWindowTitle(tr("Prefdesk"));
    m_stack->setCurrentWidget(m_signIn);
}

// A dialog may belong to another one, and goes with it.
void MainWindow::closeDialogs()
{
    const auto open = findChildren<QDialog *>();
    const QList<QPointer<QDialog>> dialogs(open.cbegin(), open.cend());
    for (const QPointer<QDialog> &dialog : dialogs)
        delete dialog;
}

void MainWindow::showLineState(const QString &text)
{
    if (text.isEmpty())
        m_line->clear();
    else
        m_line->showCaution(text);
}

void MainWindow::showWarning(const Error &error)
{
    m_warning->showError(error);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(!m_mayClose || m_mayClose());
}

void MainWindow::showPage(int index)
{
    m_tabs->setCurrentIndex(index);
}

void MainWindow::showError(const Error &error)
{
    m_message->showError(error);
}

void MainWindow::showNotice(const QString &text)
{
    m_message->showNotice(text);
}

QWidget *MainWindow::createCorner()
{
    auto *const corner = new QWidget(this);
    auto *const layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 2, 8, 2);

    m_report = cornerButton(QStringLiteral("report"), tr("Report…"), QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(m_report, &QToolButton::clicked, this, &MainWindow::reportRequested);
    layout->addWidget(m_report);

    auto *const deskMenu = new QMenu(this);
    connect(deskMenu->addAction(tr("Make a &backup…")), &QAction::triggered, this, &MainWindow::backupRequested);
    m_deskMenu = menuButton(QStringLiteral("desk"), deskMenu);
    m_deskMenu->setAccessibleName(tr("This desk"));
    layout->addWidget(m_deskMenu);

    m_person = menuButton(QStringLiteral("person"), createPersonMenu());
    m_person->setAccessibleName(tr("Signed-in person"));
    layout->addWidget(m_person);

    QToolButton *const lock = cornerButton(QStringLiteral("lock"), tr("Lock"), QKeySequence(Qt::CTRL | Qt::Key_L));
    connect(lock, &QToolButton::clicked, this, &MainWindow::lockRequested);
    layout->addWidget(lock);
    return corner;
}

QMenu *MainWindow::createPersonMenu()
{
    auto *const menu = new QMenu(this);
    connect(menu->addAction(tr("Change &passphrase…")), &QAction::triggered, this,
            &MainWindow::passphraseChangeRequested);
    m_signingKey = menu->addAction(tr("My signing &key…"));
    connect(m_signingKey, &QAction::triggered, this, &MainWindow::signingKeyRequested);
    return menu;
}

QToolButton *MainWindow::menuButton(const QString &name, QMenu *menu)
{
    auto *const button = new QToolButton(this);
    button->setObjectName(name);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setIcon(Theme::icon(name));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton *MainWindow::cornerButton(const QString &name, const QString &text, const QKeySequence &shortcut)
{
    auto *const button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setIcon(Theme::icon(name));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setShortcut(shortcut);
    button->setToolTip(tr("%1 (%2)").arg(text, shortcut.toString(QKeySequence::NativeText)));
    return button;
}

} // namespace Prefdesk
