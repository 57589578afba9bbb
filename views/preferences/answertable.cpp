// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/answertable.h"

#include "views/preferences/answerdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace Prefdesk {

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
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    verticalHeader()->setHighlightSections(false);
    connect(this, &QTableView::doubleClicked, this, &AnswerTable::toggled);
}

void AnswerTable::fitRows()
{
    const int rows = verticalHeader()->length() + horizontalHeader()->sizeHint().height() + 2 * frameWidth();
    setMinimumHeight(rows);
    setMaximumHeight(rows + horizontalHeader()->sizeHint().height());
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
