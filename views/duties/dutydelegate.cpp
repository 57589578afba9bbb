// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/duties/dutydelegate.h"

#include "models/duties/dutymodel.h"
#include "views/common/theme.h"

namespace Prefdesk {

void DutyDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != DutyModel::Due || !index.data(DutyModel::LateRole).toBool())
        return;
    option->font.setBold(true);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = Theme::icon(QStringLiteral("warning"));
    if (option->decorationSize.isEmpty())
        option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
    option->palette.setColor(QPalette::Text, Theme::error());
}

} // namespace Prefdesk
