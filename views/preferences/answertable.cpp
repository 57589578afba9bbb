// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/answertable.h"

#include "views/preferences/answerdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace Prefdesk {

namespace {

constexpr int rowMargin = 4;

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
}

void AnswerTable::fitRows(int linesPerRow)
{
    const int row = fontMetrics().lineSpacing() * linesPerRow + rowMargin;
    verticalHeader()->setDefaultSectionSize(row);
    const int rows = model()->rowCount() * row;
    const int scrollBar = horizontalScrollBar()->sizeHint().height();
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    setMinimumHeight(rows + header + 2 * frameWidth());
    setMaximumHeight(minimumHeight() + scrollBar);
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
