// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/actor.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Actor)
};

QList<Permission> permissions(Role role)
{
    using enum Permission;
    switch (role) {
    case Role::Agent:
        return {LookUp, Record};
    case Role::Officer:
        return {LookUp, Record, Correct, RecordLegalStop, ReadHistory, Verify, Report};
    case Role::Regional:
        return {LookUp, Verify, Import};
    case Role::Admin:
        return {LookUp, Record, RecordLegalStop, ReadHistory, Verify, Report, Import, ManagePeople, ManageDesk};
    }
    return {};
}

} // namespace

bool Actor::may(Permission permission) const
{
    return permissions(role).contains(permission);
}

bool Actor::coversRegion(const QString &region) const
{
    return regions.isEmpty() || regions.contains(region);
}

Result<> Actor::require(Permission permission) const
{
    if (may(permission))
        return {};
    return Error {Error::Kind::Refused,
                  Words::tr("Your role (%1) does not allow this. Ask an administrator of this desk.").arg(label(role)),
                  QStringLiteral("role %1, permission %2").arg(code(role)).arg(static_cast<int>(permission))};
}

Result<> Actor::requireRegion(const QString &region) const
{
    if (coversRegion(region))
        return {};
    return Error {
        Error::Kind::Refused,
        Words::tr("This customer belongs to a region you do not work for. Hand the call to a colleague there."),
        QStringLiteral("region")};
}

QString code(Role role)
{
    switch (role) {
    case Role::Agent:
        return QStringLiteral("agent");
    case Role::Officer:
        return QStringLiteral("officer");
    case Role::Regional:
        return QStringLiteral("regional");
    case Role::Admin:
        return QStringLiteral("admin");
    }
    return {};
}

std::optional<Role> roleFromCode(const QString &text)
{
    for (const Role role : allRoles()) {
        if (code(role) == text)
            return role;
    }
    return std::nullopt;
}

QString label(Role role)
{
    switch (role) {
    case Role::Agent:
        return Words::tr("service agent");
    case Role::Officer:
        return Words::tr("privacy officer");
    case Role::Regional:
        return Words::tr("regional admin");
    case Role::Admin:
        return Words::tr("desk administrator");
    }
    return {};
}

QList<Role> allRoles()
{
    return {Role::Agent, Role::Officer, Role::Regional, Role::Admin};
}

} // namespace Prefdesk
