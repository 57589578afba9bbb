// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/answerdelegate.h"

#include "models/basics/vocabulary.h"
#include "models/preferences/answercell.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace Prefdesk {

namespace {

constexpr int margin = 6;

ConsentState stateOf(const QModelIndex &index)
{
    return static_cast<ConsentState>(index.data(AnswerCell::StateRole).toInt());
}

bool isOff(ConsentState state)
{
    return state == ConsentState::Refused || state == ConsentState::Withdrawn;
}

QPainterPath tick(const QRectF &box)
{
    QPainterPath path(QPointF(box.left(), box.center().y()));
    path.lineTo(box.left() + box.width() * 0.38, box.bottom() - box.height() * 0.1);
    path.lineTo(box.right(), box.top() + box.height() * 0.1);
    return path;
}

QPainterPath cross(const QRectF &box)
{
    const QRectF inner = box.adjusted(1, 1, -1, -1);
    QPainterPath path(inner.topLeft());
    path.lineTo(inner.bottomRight());
    path.moveTo(inner.topRight());
    path.lineTo(inner.bottomLeft());
    return path;
}

QPainterPath dash(const QRectF &box)
{
    QPainterPath path(QPointF(box.left() + 1, box.center().y()));
    path.lineTo(box.right() - 1, box.center().y());
    return path;
}

QPainterPath glyph(ConsentState state, const QRectF &box)
{
    if (state == ConsentState::Given)
        return tick(box);
    return isOff(state) ? cross(box) : dash(box);
}

QColor colour(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (option.state & QStyle::State_Selected)
        return option.palette.color(QPalette::HighlightedText);
    if (stateOf(index) == ConsentState::Given && !index.data(AnswerCell::OverriddenRole).toBool())
        return Theme::success();
    return Theme::muted();
}

// A filled corner says "not saved yet" to the eye; the accessible text says it in words.
void paintChangeMark(QPainter *painter, const QRect &cell, const QColor &ink)
{
    constexpr int size = 10;
    QPainterPath corner(cell.topRight());
    corner.lineTo(cell.topRight() - QPoint(size, 0));
    corner.lineTo(cell.topRight() + QPoint(0, size));
    corner.closeSubpath();
    painter->fillPath(corner, ink);
}

// What was never asked shows a dash alone: most cells are like that, and words would drown the others.
QString words(const QModelIndex &index, bool isDetailBelow)
{
    const QString answer = isDetailBelow ? AnswerCell::word(stateOf(index)) : index.data().toString();
    const QString name = index.data(AnswerCell::NameRole).toString();
    const bool isAsked = stateOf(index) != ConsentState::Unknown;
    if (name.isEmpty())
        return isAsked ? answer : QString();
    return isAsked ? AnswerDelegate::tr("%1: %2", "question: answer").arg(name, answer) : name;
}

void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &area)
{
    QFont font = option.font;
    font.setBold(index.data(AnswerCell::ChangedRole).toBool());
    font.setStrikeOut(stateOf(index) == ConsentState::Given && index.data(AnswerCell::OverriddenRole).toBool());
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const QString detail = index.data(AnswerCell::DetailRole).toString();
    const bool twoLines = !detail.isEmpty() && area.height() >= 2 * metrics.lineSpacing();
    const QString first = words(index, twoLines);
    QString text = metrics.elidedText(first, Qt::ElideRight, area.width());
    if (twoLines)
        text += QLatin1Char('\n') + metrics.elidedText(detail, Qt::ElideRight, area.width());
    painter->drawText(area, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), text);
}

} // namespace

void AnswerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor ink = colour(cell, index);
    const int side = cell.fontMetrics.ascent();
    const QRect box(cell.rect.left() + margin, cell.rect.center().y() - side / 2, side, side);
    painter->setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(glyph(stateOf(index), box));
    painter->setPen(ink);
    paintWords(painter, cell, index, cell.rect.adjusted(side + 2 * margin, 0, -margin, 0));
    if (index.data(AnswerCell::ChangedRole).toBool())
        paintChangeMark(painter, cell.rect, ink);
    painter->restore();
}

QSize AnswerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics &metrics = option.fontMetrics;
    const QString word = AnswerCell::word(stateOf(index));
    return {metrics.ascent() + 4 * margin + metrics.horizontalAdvance(word), 2 * metrics.lineSpacing() + margin};
}

} // namespace Prefdesk
