// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/person.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace Prefdesk {

class MessageBar;
class PassphraseFields;
class PersonModel;

/// Adds a person, or changes the role and regions of one.
class PersonDialog final : public QDialog
{
    Q_OBJECT

public:
    /// For a new person; the model must outlive the dialog.
    explicit PersonDialog(PersonModel &model, QWidget *parent = nullptr);
    /// For the person in that row.
    PersonDialog(PersonModel &model, int row, QWidget *parent = nullptr);

private:
    void build();
    void save();
    void enableSave();
    QStringList regions() const;

    PersonModel &m_model;
    int m_row = -1;
    MessageBar *m_message;
    QLineEdit *m_name;
    QLineEdit *m_fullName;
    QComboBox *m_role;
    QLineEdit *m_regions;
    PassphraseFields *m_passphrase = nullptr;
    QPushButton *m_save = nullptr;
    bool m_isSaving = false;
};

} // namespace Prefdesk
