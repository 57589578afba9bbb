// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/preferences/calldraft.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace Prefdesk {

class Database;

/// The draft of the call on the desk: what is unsaved is kept soon after it was typed, and a draft that was left behind
/// waits here for its answer. What the desk does not take, because the line to it is broken or its disk full, is kept
/// again until it does.
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
    /// What the desk has not said to have taken.
    QList<CallDraft> unstored() const;
    /// It is being asked just now.
    bool isStoring() const { return m_storing > 0; }

signals:
    /// The desk has answered for all that it was asked to take, well or not.
    void answered();
    void failed(const Prefdesk::Error &error);

private:
    void store(CustomerId customer, const std::optional<CallDraft> &draft);
    void finishStoring(CustomerId customer, const std::optional<CallDraft> &draft, const Result<> &done);
    void storeAgain();

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    Unsaved m_unsaved;
    std::optional<CustomerId> m_customer;
    std::optional<CallDraft> m_found;
    bool m_isLookedFor = false;
    bool m_isKept = false; ///< the desk has a draft of this call
    QTimer m_soon;
    QHash<CustomerId, std::optional<CallDraft>> m_unstored; ///< nothing: to be dropped
    QTimer m_again;
    int m_storing = 0;
};

} // namespace Prefdesk
