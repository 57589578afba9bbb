// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace Prefdesk {

class DutyModel;
class MessageBar;

/// Begins the deadline of a request or complaint that came by letter, mail or word of mouth.
class RequestDialog final : public QDialog
{
    Q_OBJECT

public:
    /// customer: the number that is proposed. The model must outlive the dialog.
    RequestDialog(DutyModel &model, const QString &customer, QWidget *parent = nullptr);

private:
    void build();
    void save();
    void enableSave();

    DutyModel &m_model;
    MessageBar *m_message;
    QLineEdit *m_customer;
    QComboBox *m_request;
    QDateTimeEdit *m_received;
    QLineEdit *m_note;
    QPushButton *m_save = nullptr;
    bool m_isSaving = false;
};

} // namespace Prefdesk
