// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/result.h"

#include <QList>
#include <QMainWindow>

#include <functional>

class QAction;
class QMenu;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace Prefdesk {

class MessageBar;

/// One tab of the desk.
struct Page
{
    QString title; ///< until the widget has another window title; reached with Ctrl+1, Ctrl+2 ...; mnemonics are left
                   ///< to what is on the page
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
    /// What went wrong with the desk as a whole.
    void showError(const Error &error);
    void showNotice(const QString &text);
    /// How the line to the server stands, until it is well again: an empty text.
    void showLineState(const QString &text);
    /// Asked before the window closes; false keeps it open.
    void setCloseQuestion(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

signals:
    void lockRequested();
    void passphraseChangeRequested();
    void signingKeyRequested();
    void backupRequested();
    void reportRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void closeDialogs();
    QWidget *createCorner();
    QMenu *createPersonMenu();
    QToolButton *menuButton(const QString &name, QMenu *menu);
    QToolButton *cornerButton(const QString &name, const QString &text, const QKeySequence &shortcut);

    std::function<bool()> m_mayClose;
    QStackedWidget *m_stack;
    QWidget *m_signIn;
    QWidget *m_desk;
    MessageBar *m_warning;
    MessageBar *m_line;
    QTabWidget *m_tabs;
    MessageBar *m_message;
    QToolButton *m_report;
    QToolButton *m_deskMenu; ///< what is done to the desk as a whole
    QToolButton *m_person;
    QAction *m_signingKey;
};

} // namespace Prefdesk
