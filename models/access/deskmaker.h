// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/deskcreation.h"
#include "models/storage/worker.h"

#include <QObject>

namespace Prefdesk {

/// createDesk() for windows: on a thread of its own.
class DeskMaker final : public QObject
{
    Q_OBJECT

public:
    explicit DeskMaker(Clock clock, QObject *parent = nullptr);

    /// Wipes the passphrase.
    void make(const NewDesk &desk, QString &passphrase);

signals:
    /// The recovery code is to be shown once; it is wiped when the slots have run.
    void made(const QString &folder, const QString &recoveryCode);
    void failed(const Prefdesk::Error &error);

private:
    Clock m_clock;
    Worker m_worker;
};

} // namespace Prefdesk
