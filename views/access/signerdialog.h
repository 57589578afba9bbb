// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Prefdesk {

class MessageBar;
class PersonModel;

/// Takes an own PKCS#12, for example of a trust service, for signing one's reports.
class SignerDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The model must outlive the dialog.
    explicit SignerDialog(PersonModel &model, QWidget *parent = nullptr);

private:
    QWidget *createFileRow();
    void adopt();
    void enableAdopt();
    void chooseFile();

    PersonModel &m_model;
    MessageBar *m_message;
    QLineEdit *m_file;
    QLineEdit *m_passphrase;
    QPushButton *m_adopt = nullptr;
    bool m_isAdopting = false;
};

} // namespace Prefdesk
