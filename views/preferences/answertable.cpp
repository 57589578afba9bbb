// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/answertable.h"

#include "models/preferences/answercell.h"
#include "views/preferences/answerdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace Prefdesk {

namespace {

constexpr int rowMargin = 9;

} // namespace

AnswerTable::AnswerTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new AnswerDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 14);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setHighlightSections(false);
    connect(this, &QTableView::doubleClicked, this, &AnswerTable::toggled);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &AnswerTable::fitRows);
}

void AnswerTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::dataChanged, this, &AnswerTable::fitRows);
    fitRows();
}

bool AnswerTable::hasDetails(int row) const
{
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (!model()->index(row, column).data(AnswerCell::DetailRole).toString().isEmpty())
            return true;
    }
    return false;
}

void AnswerTable::fitRows()
{
    if (!model())
        return;
    const int line = fontMetrics().lineSpacing();
    int height = 2 * frameWidth();
    for (int row = 0; row < model()->rowCount(); ++row) {
        const int rowHeight = rowMargin + (hasDetails(row) ? 2 * line : line);
        setRowHeight(row, rowHeight);
        height += rowHeight;
    }
    if (!horizontalHeader()->isHidden())
        height += horizontalHeader()->sizeHint().height();
    if (horizontalScrollBar()->maximum() > 0)
        height += horizontalScrollBar()->sizeHint().height();
    setFixedHeight(height);
}

void AnswerTable::keyPressEvent(QKeyEvent *event)
{
    const bool onCell = currentIndex().isValid();
    if (onCell && event->key() == Qt::Key_Space)
        emit toggled(currentIndex());
    else if (onCell && (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit detailsRequested(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void AnswerTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model())
        setCurrentIndex(model()->index(0, 0));
}

} // namespace Prefdesk
