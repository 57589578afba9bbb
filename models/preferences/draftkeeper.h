// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/preferences/calldraft.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace Prefdesk {

class Database;

/// The draft of the call on the desk: what is unsaved is kept soon after it was typed, and a draft that was left behind
/// waits here for its answer.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    /// The call as it is unsaved now; nothing while all of it is saved.
    using Unsaved = std::function<std::optional<CallDraft>()>;

    DraftKeeper(Database &database, Actor actor, Clock clock, Unsaved unsaved, QObject *parent = nullptr);

    /// Another call begins; nothing of it is kept before setFound(), for that would replace the draft looked for.
    void begin(CustomerId customer);
    /// The customer's drafts have been looked for.
    void setFound(const std::optional<CallDraft> &draft);
    /// Left behind, and waiting for takeFound().
    const std::optional<CallDraft> &found() const { return m_found; }
    /// Looked for, and none waits.
    bool isReady() const { return m_isLookedFor && !m_found; }
    /// Only when there is one. It stays in the desk until another is kept or keep() finds nothing unsaved.
    CallDraft takeFound();

    void keepSoon();
    void keep();
    /// Keeps now what would be kept soon.
    void keepWaiting();
    void drop(CustomerId customer);

signals:
    void failed(const Prefdesk::Error &error);

private:
    template<typename Job>
    void run(Job job);

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    Unsaved m_unsaved;
    std::optional<CustomerId> m_customer;
    std::optional<CallDraft> m_found;
    bool m_isLookedFor = false;
    bool m_isKept = false; ///< the desk has a draft of this call
    QTimer m_soon;
};

} // namespace Prefdesk
