// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/common/rowtable.h"

#include <QHeaderView>
#include <QTableView>

namespace Prefdesk {

void makeRowTable(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.setAlternatingRowColors(true);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setHighlightSections(false);
}

void makeLongRowTable(QTableView &table)
{
    makeRowTable(table);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 8);
}

} // namespace Prefdesk
