// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"

#include <QList>
#include <QMainWindow>

class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace Prefdesk {

class MessageBar;

/// One tab of the desk.
struct Page
{
    QString title; ///< with mnemonic
    QWidget *widget = nullptr; ///< the window takes it
};

/// The program's window: either the sign-in panel or the tabs of an open desk.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *signIn, QWidget *parent = nullptr);

    /// The title names the desk and never a customer.
    void showDesk(const QString &deskName, const Actor &actor, const QList<Page> &pages);
    /// Destroys the tabs and open dialogs with everything they show.
    void showSignIn();
    void showPage(int index);
    /// Above all tabs, until it is dismissed or the desk is locked.
    void showWarning(const Error &error);

signals:
    void lockRequested();
    void passphraseChangeRequested();
    void reportRequested();

private:
    void closeDialogs();
    QWidget *createCorner();
    QToolButton *cornerButton(const QString &name, const QString &text, const QKeySequence &shortcut);

    QStackedWidget *m_stack;
    QWidget *m_signIn;
    QWidget *m_desk;
    MessageBar *m_warning;
    QTabWidget *m_tabs;
    QToolButton *m_report;
    QToolButton *m_person;
};

} // namespace Prefdesk
