// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/messages/channelbrush.h"

#include "views/common/theme.h"

#include <QPainter>
#include <QPixmap>

#include <array>

namespace Prefdesk {

QBrush channelBrush(int index)
{
    constexpr int size = 8;
    const QColor colour = Theme::series(index);
    QPixmap tile(size, size);
    tile.fill(colour);
    QPainter painter(&tile);
    static constexpr std::array patterns {Qt::NoBrush,      Qt::BDiagPattern,  Qt::HorPattern,
                                          Qt::FDiagPattern, Qt::Dense6Pattern, Qt::CrossPattern};
    const auto pattern = patterns[static_cast<std::size_t>(index) % patterns.size()];
    painter.fillRect(tile.rect(), QBrush(colour.darker(150), pattern));
    return QBrush(tile);
}

} // namespace Prefdesk
