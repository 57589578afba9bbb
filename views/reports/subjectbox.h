// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/reportmaking.h"

#include <QGroupBox>

#include <optional>

class QDateEdit;
class QRadioButton;

namespace Prefdesk {

/// What a report is about: one customer or a period.
class SubjectBox final : public QGroupBox
{
    Q_OBJECT

public:
    explicit SubjectBox(const QDate &today, QWidget *parent = nullptr);

    void setCustomer(CustomerId customer, const QString &number, const QString &label);
    /// Kind, customer and time of the order; the file is not this box's.
    ReportOrder order() const;
    /// "customer-100000.pdf"
    QString fileName() const;

signals:
    void changed();

private:
    void enableDates();

    std::optional<CustomerId> m_customer;
    QString m_number;
    QRadioButton *m_aboutCustomer;
    QRadioButton *m_aboutPeriod;
    QDateEdit *m_from;
    QDateEdit *m_to;
};

} // namespace Prefdesk
