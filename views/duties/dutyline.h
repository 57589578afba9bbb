// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace Prefdesk {

class DutyModel;

/// What is open for the customer on the desk, in one line for the agent; hidden while there is nothing.
class DutyLine final : public QFrame
{
    Q_OBJECT

public:
    explicit DutyLine(DutyModel &model, QWidget *parent = nullptr);

    void showCustomer(CustomerId customer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDuties();

    DutyModel &m_model;
    std::optional<CustomerId> m_customer;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace Prefdesk
