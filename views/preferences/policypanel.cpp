// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/preferences/policypanel.h"

#include "models/preferences/policymodel.h"
#include "views/common/messagebar.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace Prefdesk {

PolicyPanel::PolicyPanel(PolicyModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_coolingOff(new QCheckBox(tr("After a withdrawal, the same question stays &off for a while"), this))
    , m_hours(new QSpinBox(this))
    , m_idleMinutes(new QSpinBox(this))
    , m_save(new QPushButton(Theme::icon(QStringLiteral("save")), tr("&Save the rules"), this))
    , m_result(new MessageBar(this))
{
    m_coolingOff->setObjectName(QStringLiteral("coolingOff"));
    m_hours->setObjectName(QStringLiteral("hours"));
    m_hours->setRange(1, 720);
    m_hours->setSuffix(tr(" hours"));
    m_idleMinutes->setObjectName(QStringLiteral("idleMinutes"));
    m_idleMinutes->setRange(1, 120);
    m_idleMinutes->setSuffix(tr(" minutes"));
    m_save->setObjectName(QStringLiteral("savePolicy"));
    m_result->setObjectName(QStringLiteral("policyResult"));
    arrange();
    connect(m_coolingOff, &QCheckBox::toggled, this,
            [this](bool on) { m_hours->setEnabled(on && m_model.mayChange()); });
    connect(m_save, &QPushButton::clicked, this, &PolicyPanel::save);
    connect(&m_model, &PolicyModel::refreshed, this, &PolicyPanel::showPolicy);
    connect(&m_model, &PolicyModel::saved, this, [this] {
        m_result->showNotice(tr("Saved. The rules hold from the next call, the idle lock from the next sign-in."));
    });
    connect(&m_model, &PolicyModel::failed, m_result, &MessageBar::showError);
    showPolicy();
}

void PolicyPanel::arrange()
{
    auto *about = new QLabel(tr("No law asks for a cooling-off time; it protects customers from being talked round. A "
                                "privacy officer can still correct a mistake, with a reason."),
                             this);
    about->setWordWrap(true);
    auto *column = new QWidget(this);
    column->setMaximumWidth(fontMetrics().averageCharWidth() * 100);
    auto *outer = new QHBoxLayout(this);
    outer->addWidget(column, 1, Qt::AlignTop);
    outer->addStretch();
    auto *form = new QFormLayout(column);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(10);
    form->addRow(m_coolingOff);
    form->addRow(tr("Len&gth:"), m_hours);
    form->addRow(about);
    form->addRow(tr("&Lock the desk when idle for:"), m_idleMinutes);
    form->addRow(QString(), m_save);
    form->addRow(m_result);
}

void PolicyPanel::showPolicy()
{
    const Policies &policy = m_model.policies();
    m_coolingOff->setChecked(policy.coolingOff);
    m_hours->setValue(policy.coolingOffHours);
    m_idleMinutes->setValue(policy.idleLockMinutes);
    m_idleMinutes->setEnabled(m_model.mayChange());
    m_coolingOff->setEnabled(m_model.mayChange());
    m_hours->setEnabled(policy.coolingOff && m_model.mayChange());
    m_save->setEnabled(m_model.mayChange());
}

void PolicyPanel::save()
{
    m_model.save({.coolingOff = m_coolingOff->isChecked(),
                  .coolingOffHours = m_hours->value(),
                  .idleLockMinutes = m_idleMinutes->value()});
}

} // namespace Prefdesk
