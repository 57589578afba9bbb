// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace Prefdesk {

class MessageBar;
class PolicyModel;

/// The desk's own rules: whether and how long a withdrawn question stays off, and when an idle desk locks.
class PolicyPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PolicyPanel(PolicyModel &model, QWidget *parent = nullptr);

private:
    void arrange();
    void showPolicy();
    void save();

    PolicyModel &m_model;
    QCheckBox *m_coolingOff;
    QSpinBox *m_hours;
    QSpinBox *m_idleMinutes;
    QPushButton *m_save;
    MessageBar *m_result;
};

} // namespace Prefdesk
