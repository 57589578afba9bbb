// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/customers/presencebanner.h"

#include "models/customers/presencemodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace Prefdesk {

PresenceBanner::PresenceBanner(PresenceModel &model, QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("presence"));
    m_text->setObjectName(QStringLiteral("presenceText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    connect(&model, &PresenceModel::othersChanged, this, &PresenceBanner::showOthers);
    showOthers(model.others());
}

void PresenceBanner::showOthers(const QStringList &names)
{
    m_text->setText(
        tr("Also open at: %1. What they save shows here by itself.").arg(QLocale().createSeparatedList(names)));
    setVisible(!names.isEmpty());
}

} // namespace Prefdesk
