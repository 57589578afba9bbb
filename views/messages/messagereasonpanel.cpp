// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/messages/messagereasonpanel.h"

#include "models/verdicts/messageruling.h"
#include "models/verdicts/verdictwords.h"
#include "views/common/rowtable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace Prefdesk {

MessageReasonPanel::MessageReasonPanel(QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton(this))
    , m_headline(new QLabel(this))
    , m_rules(new QTableView(this))
{
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setText(tr("Back to the messages (Esc)"));
    m_back->setArrowType(Qt::LeftArrow);
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_headline->setObjectName(QStringLiteral("headline"));
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    prepareTable();
    auto *const top = new QHBoxLayout;
    top->addWidget(m_headline, 1);
    top->addWidget(m_back);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_rules, 1);
    connect(m_back, &QToolButton::clicked, this, &MessageReasonPanel::left);
    auto *const escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &MessageReasonPanel::left);
}

void MessageReasonPanel::prepareTable()
{
    m_rules->setObjectName(QStringLiteral("messageRules"));
    m_rules->setAccessibleName(tr("Rules in the order of decision, when the message was sent"));
    m_rules->setModel(&m_explanation);
    makeRowTable(*m_rules);
    m_rules->horizontalHeader()->setStretchLastSection(true);
}

void MessageReasonPanel::explain(const QString &title, const MessageExplanation &explanation)
{
    const Verdict verdict = explanation.rulings.verdict(explanation.subject);
    const QString judged = verdict.isAllowed() || verdict.decidedBy < 0
        ? tr("it was allowed.")
        : tr("it should not have been sent: %1").arg(sentence(verdict.results[verdict.decidedBy].reason));
    m_headline->setText(tr("%1: %2").arg(title, judged));
    m_explanation.explain(explanation.rulings, explanation.subject);
    m_rules->resizeColumnsToContents();
    m_rules->setCurrentIndex(m_explanation.index(qMax(0, static_cast<int>(verdict.decidedBy)), 0));
    m_rules->setFocus();
}

void MessageReasonPanel::clear()
{
    m_headline->clear();
    m_explanation.clear();
}

} // namespace Prefdesk
