// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/action.h"
#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/verdicts/rulebook.h"

#include <QList>

namespace Prefdesk {

class Connection;
class ZoneBook;

/// A rule pack of the site's own from the instant on; without a pack it was withdrawn then.
struct SitePack
{
    QString name; ///< RulePack::id
    std::shared_ptr<const RulePack> pack;
    Instant since;
};

/// The site's own rule packs; every change is a ledger entry.
class RulePackStore final
{
public:
    RulePackStore(Connection &connection, Actor actor, Clock clock, ZoneBook &zones);

    /// Every change so far, the oldest first. Damaged when one cannot be read any more.
    Result<QList<SitePack>> changes() const;
    /// The pack that the text is. Invalid, with what is wrong, when it does not load beside the others.
    Result<std::shared_ptr<const RulePack>> read(const QByteArray &json) const;
    /// Invalid when the site has no such pack now.
    Result<> requireInstalled(const QString &name) const;
    /// Installs a pack (JSON) or its next version, in a transaction of its own. Needs Permission::ManageDesk;
    /// Invalid as read().
    Result<> install(const QByteArray &json);
    /// Withdraws a pack; Invalid when there is none of that name.
    Result<> withdraw(const QString &name);

private:
    Result<> keep(const QString &name, const QString &content, Action action);
    Result<RuleBook::Packs> others(const QString &name) const;

    Connection &m_connection;
    Actor m_actor;
    Clock m_clock;
    ZoneBook &m_zones;
};

} // namespace Prefdesk
