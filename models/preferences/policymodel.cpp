// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/policymodel.h"

#include "models/storage/database.h"

namespace Prefdesk {

PolicyModel::PolicyModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
    refresh();
}

void PolicyModel::refresh()
{
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock](Connection &connection) {
            return PolicyStore(connection, actor, clock).policies();
        },
        [this](const Result<Policies> &policies) {
            if (!policies) {
                emit failed(policies.error());
                return;
            }
            m_policies = *policies;
            emit refreshed();
        });
}

void PolicyModel::save(const Policies &policies)
{
    m_database.run(
        this,
        [policies, actor = m_actor, clock = m_clock](Connection &connection) {
            return PolicyStore(connection, actor, clock).set(policies);
        },
        [this, policies](const Result<> &done) {
            if (!done) {
                emit failed(done.error());
                return;
            }
            m_policies = policies;
            emit saved();
        });
}

} // namespace Prefdesk
