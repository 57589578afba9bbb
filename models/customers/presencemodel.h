// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace Prefdesk {

class Database;

/// Who else has the customer on the desk open just now; asked every two seconds.
class PresenceModel final : public QObject
{
    Q_OBJECT

public:
    PresenceModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);

    void show(CustomerId customer);
    const QStringList &others() const { return m_others; }

signals:
    void othersChanged(const QStringList &names);

private:
    void tell();
    void setOthers(const QStringList &names);

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    QTimer m_timer;
    std::optional<CustomerId> m_customer;
    QStringList m_others;
    bool m_isAsking = false;
};

} // namespace Prefdesk
