// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/intake/importoutcome.h"

#include <QStringList>

namespace Prefdesk {

class Connection;

/// The codes of the formats this desk reads: "hubspot-contacts", "messages", "zendesk-tickets", "do-not-call".
QStringList importFormats();
/// "Contacts (HubSpot export, CSV)"
QString importFormatLabel(const QString &format);

/// Imports one file; takes as long as the file is large, so only on the database thread.
///
/// Refused by role, Unavailable when the file cannot be read, Invalid when the format is unknown or the file is not of
/// it, Cancelled when the connection was interrupted: then nothing at all is kept, or, of a large one on a shared desk,
/// what its message says (ImportFrame).
Result<ImportOutcome> importFile(Connection &connection, const Actor &actor, const Clock &clock,
                                 const ImportRequest &request, const ImportProgress &progress);

} // namespace Prefdesk
