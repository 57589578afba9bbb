// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Prefdesk {

/// What a person of the company is trusted with.
enum class Role { Agent, Officer, Regional, Admin };

/// What a store asks before it acts; the table of who may what is in actor.cpp.
enum class Permission {
    LookUp, ///< find and open customers
    Record, ///< save calls and choices
    Correct, ///< undo an agent's mistake inside the cooling-off time, with a reason
    ReadHistory, ///< the audit history of everybody
    Verify, ///< check the ledger
    RecordLegalStop, ///< a death, a court's or a regulator's order
    Report, ///< export signed reports
    Import, ///< contacts and messages
    ManagePeople, ///< add and remove people, rekey
    ManageDesk, ///< policies, backup, restore
};

/// Who is at work: role, regions (ISO 3166 country codes; none means all) and workstation.
struct Actor
{
    PersonId id = {};
    QString name; ///< sign-in name
    QString fullName;
    Role role = Role::Agent;
    QStringList regions;
    QString workstation;

    bool operator==(const Actor &) const = default;

    bool may(Permission permission) const;
    bool coversRegion(const QString &region) const;
    /// Refused, with a sentence for the person, unless may(permission).
    Result<> require(Permission permission) const;
    /// Refused unless the person works for that region.
    Result<> requireRegion(const QString &region) const;
};

/// "agent", "officer", "regional", "admin"
QString code(Role role);
std::optional<Role> roleFromCode(const QString &code);
/// The role as a word on the screen.
QString label(Role role);
QList<Role> allRoles();

} // namespace Prefdesk
