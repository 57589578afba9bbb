// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Prefdesk {

class MessageBar;
class PassphraseFields;
class PersonModel;

/// Changes one's own passphrase; the old one is asked for.
class PassphraseDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The model must outlive the dialog.
    explicit PassphraseDialog(PersonModel &model, QWidget *parent = nullptr);

private:
    void change();
    void enableChange();

    PersonModel &m_model;
    MessageBar *m_message;
    QLineEdit *m_current;
    PassphraseFields *m_fresh = nullptr;
    QPushButton *m_change = nullptr;
    bool m_isChanging = false;
};

} // namespace Prefdesk
