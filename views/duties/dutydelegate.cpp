// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/duties/dutydelegate.h"

#include "models/duties/dutymodel.h"
#include "views/common/theme.h"

#include <QPainter>
#include <QPixmap>

namespace Prefdesk {

namespace {

QIcon sign(const QColor &colour, int size)
{
    QPixmap drawn = Theme::icon(QStringLiteral("warning")).pixmap(size, size);
    QPainter painter(&drawn);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(drawn.rect(), colour);
    painter.end();
    QIcon icon(drawn);
    icon.addPixmap(drawn, QIcon::Selected);
    return icon;
}

} // namespace

void DutyDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != DutyModel::Due || !index.data(DutyModel::LateRole).toBool())
        return;
    option->font.setBold(true);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->palette.setColor(QPalette::Text, Theme::error());
    const bool isSelected = option->state.testFlag(QStyle::State_Selected);
    option->icon = sign(option->palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text),
                        option->fontMetrics.height());
    option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
}

} // namespace Prefdesk
