// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace Prefdesk {

class CallModel;

/// Asks in place what becomes of a call that is not saved before the desk turns to something else.
class LeaveBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit LeaveBanner(CallModel &model, QWidget *parent = nullptr);

    /// then: at once when nothing is unsaved, else when the call is saved, kept as a draft or discarded; never when the
    /// agent goes back to it.
    void ask(std::function<void()> then);
    bool isAsking() const { return static_cast<bool>(m_then); }

signals:
    void asked();
    void answered();

private:
    QPushButton *addButton(const QString &name, const QString &text);
    void stay();
    void leaveBy(void (CallModel::*way)());
    void proceed();
    void withdraw();

    CallModel &m_model;
    std::function<void()> m_then;
    QHBoxLayout *m_buttons;
    QPushButton *m_save;
};

} // namespace Prefdesk
