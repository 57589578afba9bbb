// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/leavebanner.h"

#include "models/preferences/callmodel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace Prefdesk {

LeaveBanner::LeaveBanner(CallModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_buttons(new QHBoxLayout)
    , m_save(nullptr)
{
    setObjectName(QStringLiteral("leaveBanner"));
    setAccessibleName(tr("The call is not saved"));
    setAutoFillBackground(true);
    auto *text = new QLabel(tr("This call is not saved. What becomes of it?"), this);
    text->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addLayout(m_buttons);
    m_save = addButton(QStringLiteral("leaveSaving"), tr("&Save"));
    auto *keep = addButton(QStringLiteral("leaveKeeping"), tr("&Keep"));
    keep->setToolTip(tr("Keeps it as a draft; the list of calls not saved brings it back."));
    auto *discard = addButton(QStringLiteral("leaveDiscarding"), tr("Dis&card"));
    auto *back = addButton(QStringLiteral("stay"), tr("&Back"));
    back->setToolTip(tr("Goes on with this call (Esc)."));
    connect(m_save, &QPushButton::clicked, &m_model, &CallModel::save);
    connect(keep, &QPushButton::clicked, this, [this] { leaveBy(&CallModel::keepForLater); });
    connect(discard, &QPushButton::clicked, this, [this] { leaveBy(&CallModel::discard); });
    connect(back, &QPushButton::clicked, this, &LeaveBanner::stay);
    connect(new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &LeaveBanner::stay);
    connect(&m_model, &CallModel::saved, this, &LeaveBanner::proceed);
    connect(&m_model, &CallModel::begun, this, &LeaveBanner::withdraw);
    hide();
}

QPushButton *LeaveBanner::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    m_buttons->addWidget(button);
    return button;
}

void LeaveBanner::ask(std::function<void()> then)
{
    if (!m_model.needsAnswer()) {
        then();
        return;
    }
    QPalette colours = palette();
    colours.setColor(QPalette::Window, Theme::warningSurface());
    colours.setColor(QPalette::WindowText, Theme::surfaceText());
    setPalette(colours);
    m_then = std::move(then);
    show();
    emit asked();
    m_save->setFocus();
}

void LeaveBanner::stay()
{
    withdraw();
    emit answered();
}

void LeaveBanner::leaveBy(void (CallModel::*way)())
{
    const auto then = std::exchange(m_then, {}); // a call that begins anew withdraws the question
    (m_model.*way)();
    m_then = then;
    proceed();
}

void LeaveBanner::proceed()
{
    const auto then = std::exchange(m_then, {});
    if (!then)
        return;
    stay();
    then();
}

void LeaveBanner::withdraw()
{
    m_then = {};
    hide();
}

} // namespace Prefdesk
