// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/duties/dutyline.h"

#include "models/duties/dutymodel.h"
#include "views/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace Prefdesk {

DutyLine::DutyLine(DutyModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("duties"));
    m_text->setObjectName(QStringLiteral("dutiesText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    connect(&model, &DutyModel::countsChanged, this, &DutyLine::showDuties);
    hide();
}

void DutyLine::showCustomer(CustomerId customer)
{
    m_customer = customer;
    showDuties();
}

void DutyLine::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showDuties();
}

// What only the agent can ask comes first.
void DutyLine::showDuties()
{
    QList<DutyRow> open = m_customer ? m_model.openOf(*m_customer) : QList<DutyRow>();
    std::ranges::stable_partition(open, [](const DutyRow &row) { return row.duty.kind == Duty::Kind::Clarify; });
    setVisible(!open.isEmpty());
    if (open.isEmpty())
        return;
    const bool isLate = std::ranges::any_of(open, [this](const DutyRow &row) { return row.isLate(m_model.now()); });
    const int size = fontMetrics().height();
    m_icon->setPixmap(Theme::icon(isLate ? QStringLiteral("warning") : QStringLiteral("history")).pixmap(size, size));
    QString text
        = tr("Open: %1, %2").arg(DutyModel::whatOf(open.constFirst()), timeLeft(open.constFirst(), m_model.now()));
    if (open.size() > 1)
        text += u' ' + tr("(and %n more)", nullptr, static_cast<int>(open.size()) - 1);
    m_text->setText(text);
}

} // namespace Prefdesk
