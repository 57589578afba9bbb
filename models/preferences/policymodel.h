// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/preferences/recordingpolicy.h"

#include <QObject>

namespace Prefdesk {

class Database;

/// The company's own rules about recording, for the person who may set them.
class PolicyModel final : public QObject
{
    Q_OBJECT

public:
    PolicyModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);

    const RecordingPolicy &policy() const { return m_policy; }
    bool mayChange() const { return m_actor.may(Permission::ManageDesk); }
    void refresh();
    /// Answers with saved() or failed().
    void save(const RecordingPolicy &policy);

signals:
    void refreshed();
    void saved();
    void failed(const Prefdesk::Error &error);

private:
    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    RecordingPolicy m_policy;
};

} // namespace Prefdesk
