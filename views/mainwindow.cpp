// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/mainwindow.h"

#include "views/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

namespace Prefdesk {

MainWindow::MainWindow(QWidget *signIn, QWidget *parent)
    : QMainWindow(parent)
    , m_stack(new QStackedWidget(this))
    , m_signIn(signIn)
    , m_tabs(new QTabWidget(this))
    , m_person(new QToolButton(this))
{
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Parts of the desk"));
    m_tabs->setCornerWidget(createCorner());
    m_stack->addWidget(m_signIn);
    m_stack->addWidget(m_tabs);
    setCentralWidget(m_stack);
    resize(1280, 800);
    showSignIn();
}

void MainWindow::showDesk(const QString &deskName, const Actor &actor, const QList<Page> &pages)
{
    for (const Page &page : pages)
        m_tabs->addTab(page.widget, page.title);
    m_person->setText(actor.fullName);
    m_person->setToolTip(tr("Signed in as %1, %2").arg(actor.name, label(actor.role)));
    m_person->setAccessibleName(m_person->toolTip());
    setWindowTitle(tr("Prefdesk: %1").arg(deskName));
    m_stack->setCurrentWidget(m_tabs);
}

void MainWindow::showSignIn()
{
    while (m_tabs->count() > 0)
        delete m_tabs->widget(0);
    m_person->setText({});
    setWindowTitle(tr("Prefdesk"));
    m_stack->setCurrentWidget(m_signIn);
}

void MainWindow::showPage(int index)
{
    m_tabs->setCurrentIndex(index);
}

QWidget *MainWindow::createCorner()
{
    auto *const corner = new QWidget(this);
    auto *const layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 2, 8, 2);

    auto *const menu = new QMenu(m_person);
    QAction *const change = menu->addAction(tr("Change &passphrase…"));
    connect(change, &QAction::triggered, this, &MainWindow::passphraseChangeRequested);
    m_person->setObjectName(QStringLiteral("person"));
    m_person->setMenu(menu);
    m_person->setPopupMode(QToolButton::InstantPopup);
    m_person->setAutoRaise(true);
    layout->addWidget(m_person);

    auto *const lock = new QToolButton(corner);
    lock->setObjectName(QStringLiteral("lock"));
    lock->setText(tr("Lock"));
    lock->setIcon(Theme::icon(QStringLiteral("lock")));
    lock->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    lock->setAutoRaise(true);
    lock->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    lock->setToolTip(tr("Lock the desk (Ctrl+L)"));
    connect(lock, &QToolButton::clicked, this, &MainWindow::lockRequested);
    layout->addWidget(lock);
    return corner;
}

} // namespace Prefdesk
