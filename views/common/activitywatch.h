// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Prefdesk {

/// Notices that somebody is at the keyboard or the mouse, anywhere in the program; the idle lock listens.
class ActivityWatch final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void noticed();
};

} // namespace Prefdesk
