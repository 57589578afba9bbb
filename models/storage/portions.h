// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QString>

#include <functional>

namespace Prefdesk {

class Connection;
class Row;

/// Calls visit for each row of a large table until it answers false; a portion at a time, since a server would send all
/// of it at once. sql ends with "id > ? ORDER BY id LIMIT ?"; idColumn: where in the row that id stands.
Result<> eachPortion(Connection &connection, const QString &sql, int idColumn,
                     const std::function<bool(const Row &)> &visit);

} // namespace Prefdesk
