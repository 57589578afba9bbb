// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/duties/dutyrow.h"

#include <QVariantList>

namespace Prefdesk {

class Row;

// How the rows of duty (as d) and duty_step (as e) are read and written.

/// "SELECT d.id, ...", for dutyFrom().
QString dutyColumns();
Duty dutyFrom(const Row &row);
/// "e.id, ...", for stepFrom(); begin: the first of them in the row.
QString stepColumns();
DutyStep stepFrom(const Row &row, int begin);
/// Whole rows by when they are due; %1: the condition, of d, c (the customer) and e (the end).
QString dutyRowsSql();
DutyRow dutyRowFrom(const Row &row);

/// Without the id, in the order of the columns.
QVariantList valuesOf(const Duty &duty);
QVariantList valuesOf(const DutyStep &step);

} // namespace Prefdesk
