// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"

#include <QDialog>

class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace Prefdesk {

class DeskMaker;
class MessageBar;
class PassphraseFields;
class RecoveryCodePanel;

/// Makes a desk with its first administrator, then shows the recovery code until it is written down.
class NewDeskDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit NewDeskDialog(const Clock &clock, QWidget *parent = nullptr);

signals:
    void deskMade(const QString &folder, const QString &personName);

protected:
    /// The code would be lost.
    void reject() override;

private:
    QWidget *createForm();
    QWidget *createFolderRow();
    void make();
    void showMade(const QString &folder, const QString &recoveryCode);
    void setBusy(bool isBusy);
    void enableNext();
    void chooseFolder();
    void proposeFolder();

    DeskMaker *m_maker;
    MessageBar *m_message;
    QStackedWidget *m_pages;
    QLineEdit *m_deskName;
    QLineEdit *m_folder;
    QLineEdit *m_name;
    QLineEdit *m_fullName;
    PassphraseFields *m_passphrase = nullptr;
    RecoveryCodePanel *m_code;
    QProgressBar *m_progress;
    QPushButton *m_next;
    QPushButton *m_cancel;
    QString m_place; // where new desks are proposed
    bool m_isBusy = false;
    bool m_isWrittenDown = false;
};

} // namespace Prefdesk
