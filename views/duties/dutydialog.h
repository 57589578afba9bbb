// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/duties/dutyrow.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace Prefdesk {

class DutyModel;
class MessageBar;

/// Asks why a deadline is extended or does not apply, or what shows that it was dealt with.
class DutyDialog final : public QDialog
{
    Q_OBJECT

public:
    /// step: Extended, Done or Dropped. The model must outlive the dialog.
    DutyDialog(DutyModel &model, const DutyRow &row, DutyStep::Kind step, QWidget *parent = nullptr);

private:
    void build();
    void connectModel();
    void showMessages(const QList<ShowingMessage> &messages);
    void save();
    void enableSave();

    DutyModel &m_model;
    DutyRow m_row;
    DutyStep::Kind m_step;
    MessageBar *m_message;
    QComboBox *m_messages;
    QLineEdit *m_note;
    QPushButton *m_save = nullptr;
    bool m_isSaving = false;
};

} // namespace Prefdesk
