// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/customers/hitdelegate.h"

#include "models/customers/searchmodel.h"
#include "views/common/theme.h"
#include "views/customers/isolated.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace Prefdesk {

namespace {

constexpr int margin = 6;
constexpr int gap = 2;

struct Line
{
    QString text;
    QList<Span> spans;
};

QString textAt(const QModelIndex &index, SearchModel::Column column)
{
    return index.siblingAtColumn(column).data().toString();
}

void add(Line &line, const QModelIndex &index, SearchModel::Column column)
{
    const QModelIndex cell = index.siblingAtColumn(column);
    const QString text = cell.data().toString();
    if (text.isEmpty())
        return;
    if (!line.text.isEmpty())
        line.text += QStringLiteral("  ");
    // The isolate before the text moves its spans by one.
    for (const Span &span : cell.data(SearchModel::SpansRole).value<QList<Span>>())
        line.spans.append({line.text.size() + 1 + span.start, span.length});
    line.text += isolated(text);
}

void drawLine(QPainter *painter, const QRect &area, const Line &line, const QFont &font, Qt::LayoutDirection direction)
{
    QTextLayout layout(line.text, font);
    QTextOption option(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const Span &span : line.spans) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        formats.append({static_cast<int>(span.start), static_cast<int>(span.length), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine laid = layout.createLine();
    if (laid.isValid())
        laid.setLineWidth(area.width());
    layout.endLayout();
    painter->save();
    painter->setClipRect(area);
    layout.draw(painter, area.topLeft());
    painter->restore();
}

QRect atEnd(const QRect &area, int width, Qt::LayoutDirection direction)
{
    return QStyle::alignedRect(direction, Qt::AlignRight | Qt::AlignVCenter, {width, area.height()}, area);
}

} // namespace

HitDelegate::HitDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *const style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QRect area = item.rect.adjusted(margin, margin, -margin, -margin);
    const int height = item.fontMetrics.height();
    QRect first(area.left(), area.top(), area.width(), height);
    QRect second(area.left(), first.bottom() + gap, area.width(), height);

    painter->save();
    painter->setPen(item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    const QString country = textAt(index, SearchModel::Country);
    const QRect countryArea = atEnd(first, item.fontMetrics.horizontalAdvance(country), item.direction);
    painter->drawText(countryArea, Qt::AlignCenter, country);
    Line name {};
    add(name, index, SearchModel::Name);
    first.setWidth(first.width() - countryArea.width() - margin);
    drawLine(painter, first, name, item.font, item.direction);

    if (index.data(SearchModel::SharedRole).toBool()) {
        const QRect iconArea = atEnd(second, height, item.direction);
        Theme::icon(QStringLiteral("people")).paint(painter, iconArea);
        second.setWidth(second.width() - iconArea.width() - margin);
    }
    if (!isSelected)
        painter->setPen(Theme::muted());
    Line details {};
    add(details, index, SearchModel::Number);
    add(details, index, SearchModel::Contact);
    drawLine(painter, second, details, item.font, item.direction);
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {margin * 20, 2 * option.fontMetrics.height() + gap + 2 * margin};
}

bool HitDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), index.data(Qt::AccessibleTextRole).toString(), view);
    return true;
}

} // namespace Prefdesk
