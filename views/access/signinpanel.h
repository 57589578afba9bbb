// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/recentdesks.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace Prefdesk {

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
    void propose(const QString &folder, const QString &personName);

private:
    void focusFirstEmpty();
    void build();
    QHBoxLayout *createTitle();
    QFormLayout *createForm();
    QWidget *createDeskRow();
    void connectSession();
    void signIn();
    void showRecovery(bool isRecovery);
    void showState();
    void showRemainingWait();
    void enableSignIn();
    void remember();
    void chooseDesk();
    void makeDesk();

    Session &m_session;
    RecentDesks m_recent;
    QTimer m_wait;
    MessageBar *m_message;
    QComboBox *m_desk;
    QPushButton *m_choose;
    QPushButton *m_new;
    QLineEdit *m_name;
    QLineEdit *m_passphrase;
    QLabel *m_passphraseLabel;
    QCheckBox *m_useCode;
    QLineEdit *m_code;
    QLabel *m_codeLabel;
    PassphraseFields *m_fresh = nullptr;
    QLabel *m_waiting;
    QProgressBar *m_progress;
    QPushButton *m_signIn;
};

} // namespace Prefdesk
