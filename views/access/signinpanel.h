// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/recentdesks.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace Prefdesk {

class DeskFields;
class MessageBar;
class PassphraseFields;
class Session;

/// Chooses a desk and signs in, with the passphrase or with the recovery code.
class SignInPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the panel.
    SignInPanel(Session &session, RecentDesks recent, QWidget *parent = nullptr);

    /// Proposes this desk and person, for example those of the command line.
    void propose(const DeskLocation &location, const QString &personName);
    /// Says what was wrong with the desk that was to be proposed.
    void refuse(const Error &error);

private:
    void focusFirstEmpty();
    void build(const RecentDesks &recent);
    QHBoxLayout *createTitle();
    QFormLayout *createForm(const RecentDesks &recent);
    void connectSession();
    void signIn();
    bool isRecovering() const;
    void showRecovery();
    void showState();
    void showRemainingWait();
    void enableSignIn();
    void remember();
    void makeDesk();

    Session &m_session;
    QTimer m_wait;
    MessageBar *m_message;
    DeskFields *m_desk = nullptr;
    QLineEdit *m_name;
    QLineEdit *m_passphrase;
    QLabel *m_passphraseLabel;
    QCheckBox *m_useCode;
    QLineEdit *m_code;
    QLabel *m_codeLabel;
    PassphraseFields *m_fresh = nullptr;
    QLabel *m_waiting;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_signIn;
};

} // namespace Prefdesk
