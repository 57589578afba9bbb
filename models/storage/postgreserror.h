// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QByteArray>

namespace Prefdesk {

/// What a server's SQLSTATE means to a person; detail names the state and the place only. Class PD is that of the
/// desk's own rules on the server (resources/migrations/postgresql).
Error postgresError(const QByteArray &state, const QString &place);
/// The line to the server broke: whether the change was stored is not known here.
Error lostLineError(const QString &place);

} // namespace Prefdesk
