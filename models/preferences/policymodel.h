// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/policystore.h"
#include "models/basics/actor.h"

#include <QObject>

namespace Prefdesk {

class Database;

/// The desk's own rules, for the person who may set them.
class PolicyModel final : public QObject
{
    Q_OBJECT

public:
    PolicyModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);

    const Policies &policies() const { return m_policies; }
    bool mayChange() const { return m_actor.may(Permission::ManageDesk); }
    void refresh();
    /// Answers with saved() or failed().
    void save(const Policies &policies);

signals:
    void refreshed();
    void saved();
    void failed(const Prefdesk::Error &error);

private:
    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    Policies m_policies;
};

} // namespace Prefdesk
