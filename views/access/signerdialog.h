// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Prefdesk {

class FileField;
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
    void adopt();
    void enableAdopt();

    PersonModel &m_model;
    MessageBar *m_message;
    FileField *m_file;
    QLineEdit *m_passphrase;
    QPushButton *m_adopt = nullptr;
    bool m_isAdopting = false;
};

} // namespace Prefdesk
