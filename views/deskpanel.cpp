// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/deskpanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Prefdesk {

DeskPanel::DeskPanel(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_customer(new QStackedWidget(this))
    , m_call(scrolled(parts.call))
{
    m_customer->addWidget(createBeginning());
    m_customer->addWidget(createCustomerPart(parts));

    auto *const columns = new QSplitter(Qt::Horizontal, this);
    columns->setObjectName(QStringLiteral("columns"));
    columns->setChildrenCollapsible(false);
    parts.search->setMinimumWidth(230);
    columns->addWidget(parts.search);
    columns->addWidget(m_customer);
    columns->addWidget(m_call);
    columns->setStretchFactor(1, 1);
    columns->setSizes({260, 720, 320});

    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(columns);
    showBeginning();
}

void DeskPanel::showCustomer()
{
    m_customer->setCurrentIndex(1);
    m_call->show();
}

void DeskPanel::showBeginning()
{
    m_customer->setCurrentIndex(0);
    m_call->hide();
}

QWidget *DeskPanel::createCustomerPart(const Parts &parts)
{
    auto *const records = new QTabWidget(this);
    records->setObjectName(QStringLiteral("records"));
    records->setDocumentMode(true);
    records->setAccessibleName(tr("Records of this customer"));
    for (const Page &page : parts.records)
        records->addTab(page.widget, page.title);

    auto *const rows = new QSplitter(Qt::Vertical, this);
    rows->setChildrenCollapsible(false);
    rows->addWidget(scrolled(parts.preferences));
    rows->addWidget(records);
    rows->setStretchFactor(0, 1);
    rows->setSizes({540, 190});

    auto *const part = new QWidget(this);
    auto *const layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(parts.card);
    layout->addWidget(rows, 1);
    return part;
}

QWidget *DeskPanel::scrolled(QWidget *part)
{
    auto *const area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(part->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    area->setWidget(part);
    return area;
}

QWidget *DeskPanel::createBeginning()
{
    auto *const text = new QLabel(this);
    text->setObjectName(QStringLiteral("beginning"));
    text->setText(tr("<p style='font-size:large'><b>Who is calling?</b></p>"
                     "<p>Type a name, a phone number as the caller says it, its last four digits,<br>"
                     "an e-mail address or a customer number. Enter opens the customer.</p>"
                     "<p>Ctrl+F returns to the search, F8 stops everything, Ctrl+S saves the call.</p>"));
    text->setAlignment(Qt::AlignCenter);
    text->setMargin(24);
    return text;
}

} // namespace Prefdesk
