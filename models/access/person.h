// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"

#include <QJsonObject>

namespace Prefdesk {

/// Somebody who works, or has worked, at the desk.
struct Person
{
    PersonId id = {};
    QString name = {}; ///< sign-in name: a to z, 0 to 9, ".", "_", "-"
    QString fullName = {};
    Role role = Role::Agent;
    QStringList regions = {}; ///< ISO 3166 country codes; none means all
    Instant createdAt = {};
    std::optional<Instant> removedAt = {};

    bool operator==(const Person &) const = default;
};

/// Invalid with a sentence about the field that is wrong.
Result<> check(const Person &person);
/// What the ledger keeps of a person.
QJsonObject recordOf(const Person &person);

} // namespace Prefdesk
