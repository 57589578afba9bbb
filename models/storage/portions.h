// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QString>

#include <functional>

namespace Prefdesk {

class Connection;
class Row;

/// Calls visit for each row of a large table until it answers false; a portion at a time, since a server would send all
/// of it at once. sql: the first column is the rows' id, and it ends with "id > ? ORDER BY id LIMIT ?".
Result<> eachPortion(Connection &connection, const QString &sql, const std::function<bool(const Row &)> &visit);

} // namespace Prefdesk
