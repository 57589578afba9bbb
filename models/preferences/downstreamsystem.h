// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/preferences/question.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Prefdesk {

class Connection;

/// A system outside the desk that must act on choices: the CRM, the e-mail platform ...
struct DownstreamSystem
{
    QString name;
    QStringList channels; ///< channel codes, and "data-use" for data uses

    bool operator==(const DownstreamSystem &) const = default;
    /// True when a choice about the question concerns this system; the stop concerns every one.
    bool mustActOn(const Question &question) const;
};

Result<QList<DownstreamSystem>> downstreamSystems(Connection &connection);
/// Adds the systems that are not there yet, inside the caller's transaction.
Result<> addDownstreamSystems(Connection &connection, const QList<DownstreamSystem> &systems);
/// What a usual company has: CRM, e-mail platform, SMS gateway, dialler, letter shop, app, ad audiences, data platform.
QList<DownstreamSystem> usualDownstreamSystems();

QStringList systemsThatMustAct(const QList<DownstreamSystem> &systems, const Question &question);

} // namespace Prefdesk
