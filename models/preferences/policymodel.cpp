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
        this, [](Connection &connection) { return recordingPolicy(connection); },
        [this](const Result<RecordingPolicy> &policy) {
            if (!policy) {
                emit failed(policy.error());
                return;
            }
            m_policy = *policy;
            emit refreshed();
        });
}

void PolicyModel::save(const RecordingPolicy &policy)
{
    m_database.run(
        this,
        [policy, actor = m_actor, clock = m_clock](Connection &connection) {
            return saveRecordingPolicy(connection, actor, clock, policy);
        },
        [this, policy](const Result<> &done) {
            if (!done) {
                emit failed(done.error());
                return;
            }
            m_policy = policy;
            emit saved();
        });
}

} // namespace Prefdesk
