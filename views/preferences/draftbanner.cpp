// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/draftbanner.h"

#include "models/preferences/callmodel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Prefdesk {

DraftBanner::DraftBanner(CallModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("draftBanner"));
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    auto *restore = new QPushButton(tr("Bri&ng them back"), this);
    restore->setObjectName(QStringLiteral("restoreDraft"));
    auto *drop = new QPushButton(tr("Disc&ard them"), this);
    drop->setObjectName(QStringLiteral("dropDraft"));
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(restore);
    row->addWidget(drop);
    connect(restore, &QPushButton::clicked, &m_model, &CallModel::restoreDraft);
    connect(drop, &QPushButton::clicked, &m_model, &CallModel::dropDraft);
    connect(&m_model, &CallModel::changed, this, &DraftBanner::showDraft);
    showDraft();
}

void DraftBanner::showDraft()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, Theme::warningSurface());
    colours.setColor(QPalette::WindowText, Theme::surfaceText());
    setPalette(colours);
    m_text->setText(m_model.isFoundDraftOld()
                        ? tr("You have changes for this customer that were not saved, from an earlier conversation. "
                             "Verify the caller, read the scripts and note the words anew.")
                        : tr("You have changes for this customer that were not saved."));
    setVisible(m_model.hasFoundDraft());
}

} // namespace Prefdesk
