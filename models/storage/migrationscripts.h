// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/storage/engine.h"

#include <QStringList>

namespace Prefdesk {

/// The scripts of an engine's schema in their order; a name begins with its version: "0001_initial.sql".
QStringList migrationScripts(Engine engine);
/// What stands in the script of that name.
Result<QString> migrationScript(Engine engine, const QString &name);
/// What a desk of a newer program is refused with.
Error newerDeskError(const QString &detail);

} // namespace Prefdesk
