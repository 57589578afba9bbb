// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/common/theme.h"

#include <QPalette>

namespace Prefdesk::Theme {

/// The program's colours: one table, a light and a dark column.
QPalette paletteFor(Scheme scheme);

/// Lines around fields, buttons, ticks and tables, which have to be found: at least 3:1 on every background.
QColor outline(Scheme scheme);

} // namespace Prefdesk::Theme
