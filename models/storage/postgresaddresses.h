// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/postgresline.h"

#include <QList>

namespace Prefdesk {

/// Every address of every host of a shared desk, in the order in which they are tried; none where no name is known.
QList<PostgresAddress> addressesOf(const ServerLogin &login);

} // namespace Prefdesk
