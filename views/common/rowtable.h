// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTableView;

namespace Prefdesk {

/// A table that is read row by row: rows are picked as wholes, each takes one line, Tab goes on to the next widget.
void makeRowTable(QTableView &table);
/// The same where rows can be a million: all are equally high, as measuring them would take minutes.
void makeLongRowTable(QTableView &table);

} // namespace Prefdesk
