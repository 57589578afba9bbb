// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;

namespace Prefdesk::Theme {

enum class Scheme { Light, Dark };

/// Fusion with our palette; Light or Dark.
void apply(QApplication &application, Scheme scheme);
/// Before apply() what the desktop asks for, afterwards what was applied.
Scheme currentScheme();
bool isDark();

// All pairs below keep a contrast of at least 4.5:1 in both schemes (WCAG 2.1 AA).
QColor success(); ///< text and glyph of "given"
QColor warning();
QColor error();
QColor muted(); ///< text that stands back
QColor border();
QColor successSurface(); ///< backgrounds that carry surfaceText()
QColor warningSurface();
QColor errorSurface();
QColor surfaceText();
/// One colour per message channel, in the order of allChannels(); told apart also by pattern and label.
QColor series(int index);

/// One-colour icon from resources/icons, tinted with the palette's text colour.
QIcon icon(const QString &name);

} // namespace Prefdesk::Theme
