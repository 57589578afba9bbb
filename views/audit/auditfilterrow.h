// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditfilter.h"
#include "models/audit/auditmodel.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace Prefdesk {

/// Customer, person, action and time: what the history is narrowed to.
class AuditFilterRow final : public QWidget
{
    Q_OBJECT

public:
    explicit AuditFilterRow(QWidget *parent = nullptr);

    void setPeople(const QList<AuditModel::Choice> &people);
    AuditFilter filter() const;
    void clear();

signals:
    void filterChanged(const Prefdesk::AuditFilter &filter);

private:
    void fillChoices();
    void layOut();
    void showDates();
    void tell();

    QLineEdit *m_customer;
    QComboBox *m_person;
    QComboBox *m_action;
    QComboBox *m_period;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QPushButton *m_clear;
    AuditFilter m_told;
};

} // namespace Prefdesk
