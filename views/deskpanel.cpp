// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/deskpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Prefdesk {

DeskPanel::DeskPanel(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_customer(new QStackedWidget(this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_records(new QTabWidget(this))
    , m_call(parts.call)
{
    m_customer->addWidget(createBeginning());
    m_customer->addWidget(createCustomerPart(parts));

    auto *const columns = new QSplitter(Qt::Horizontal, this);
    columns->setObjectName(QStringLiteral("columns"));
    columns->setChildrenCollapsible(false);
    parts.search->setMinimumWidth(230);
    columns->addWidget(createSearchPart(parts));
    columns->addWidget(m_customer);
    columns->addWidget(m_call);
    columns->setStretchFactor(1, 1);
    columns->setSizes({240, 740, 330});

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

void DeskPanel::showRecord(QWidget *record)
{
    m_records->setCurrentWidget(record);
}

QWidget *DeskPanel::createSearchPart(const Parts &parts)
{
    auto *const part = new QWidget(this);
    auto *const layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(parts.search, 1);
    layout->addWidget(parts.drafts);
    return part;
}

QWidget *DeskPanel::createCustomerPart(const Parts &parts)
{
    m_records->setObjectName(QStringLiteral("records"));
    m_records->setDocumentMode(true);
    m_records->setAccessibleName(tr("Records of this customer"));
    for (const Page &page : parts.records)
        m_records->addTab(page.widget, page.title);

    m_preferences = parts.preferences;
    m_preferences->installEventFilter(this);
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->installEventFilter(this);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(scrolled(m_preferences));
    m_rows->addWidget(m_records);
    m_rows->setStretchFactor(1, 1);
    connect(m_rows, &QSplitter::splitterMoved, this, [this] { m_isMovedByHand = true; });

    auto *const part = new QWidget(this);
    auto *const layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, style()->pixelMetric(QStyle::PM_LayoutBottomMargin));
    layout->setSpacing(0);
    layout->addWidget(parts.card);
    layout->addWidget(m_rows, 1);
    return part;
}

bool DeskPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || (event->type() == QEvent::Resize && watched == m_rows))
        fitRows();
    return QWidget::eventFilter(watched, event);
}

void DeskPanel::fitRows()
{
    if (m_isMovedByHand)
        return;
    const int wanted = m_preferences->hasHeightForWidth() ? m_preferences->heightForWidth(m_rows->width())
                                                          : m_preferences->sizeHint().height();
    const int most = m_rows->height() - m_rows->handleWidth() - m_rows->widget(1)->minimumSizeHint().height();
    const int height = qMin(wanted, most);
    if (m_rows->sizes().constFirst() != height)
        m_rows->setSizes({height, m_rows->height() - m_rows->handleWidth() - height});
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
                     "<p>Find the caller on the left; Enter opens the customer.</p>"
                     "<p>Ctrl+F returns to the search, F8 stops everything, Ctrl+S saves the call.</p>"));
    text->setAlignment(Qt::AlignCenter);
    text->setMargin(24);
    return text;
}

} // namespace Prefdesk
