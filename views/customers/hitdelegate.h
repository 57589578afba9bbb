// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/searchtext.h"

#include <QStyledItemDelegate>

namespace Prefdesk {

/// A hit in two lines: name and country, number and contact; what answers the text in bold, shared contacts marked.
class HitDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit HitDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace Prefdesk
