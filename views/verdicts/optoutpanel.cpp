// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/verdicts/optoutpanel.h"

#include "models/preferences/callmodel.h"
#include "models/preferences/optoutmodel.h"
#include "models/verdicts/verdictmodel.h"
#include "views/common/rowtable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace Prefdesk {

OptOutPanel::OptOutPanel(OptOutModel &model, CallModel &call, VerdictModel &verdicts, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_call(call)
    , m_verdicts(verdicts)
    , m_advice(new QLabel(this))
    , m_optOuts(new QTableView(this))
{
    setObjectName(QStringLiteral("optOutPanel"));
    setFrameShape(QFrame::StyledPanel);
    arrange();
    connect(&m_call, &CallModel::begun, this, &QWidget::hide);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &OptOutPanel::fitRows);
    hide();
}

void OptOutPanel::arrange()
{
    m_advice->setObjectName(QStringLiteral("advice"));
    m_advice->setWordWrap(true);
    m_optOuts->setObjectName(QStringLiteral("optOuts"));
    m_optOuts->setAccessibleName(tr("What to stop"));
    m_optOuts->setModel(&m_model);
    makeRowTable(*m_optOuts);
    m_optOuts->setWordWrap(true); // who shares an address can be many
    m_optOuts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_optOuts->setShowGrid(false);
    m_optOuts->horizontalHeader()->setStretchLastSection(true);
    m_optOuts->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto *const keys = new QLabel(tr("Space: stop or lift. Esc: close."), this);
    keys->setForegroundRole(QPalette::PlaceholderText);
    auto *const column = new QVBoxLayout(this);
    column->addWidget(m_advice);
    column->addWidget(m_optOuts);
    column->addWidget(keys);
}

void OptOutPanel::toggle()
{
    if (isVisible()) {
        close();
        return;
    }
    ScopeAnswer scope;
    if (m_verdicts.isLoaded())
        scope = m_verdicts.rulings().scopeOf(m_call.notes().words, Channel::Phone);
    const int row = rowOf(scope);
    showAdvice(scope, row);
    fitRows();
    show();
    m_optOuts->setCurrentIndex(m_model.index(row, OptOutModel::What));
    m_optOuts->setFocus();
}

// What the customer lacks, such as an address, is stopped by the next wider row.
int OptOutPanel::rowOf(const ScopeAnswer &scope) const
{
    const auto orWider = [](int row, int wider) { return row < 0 ? wider : row; };
    const int everything = m_model.rowOf(Question::stop());
    const int channel = m_model.rowOf(Question::channelOptOut(Channel::Phone));
    switch (scope.scope) {
    case Scope::Topic:
    case Scope::Channel:
        return channel;
    case Scope::Point: {
        constexpr int lastDigits = 6; // however the number was typed
        return orWider(m_model.rowOfPoint(Channel::Phone, m_call.notes().number.right(lastDigits)), channel);
    }
    case Scope::Person:
        return m_model.rowOf(Question::objection());
    case Scope::Household:
        return orWider(m_model.rowOfHousehold(), everything);
    case Scope::Brand:
    case Scope::Everything:
        break;
    }
    return everything;
}

void OptOutPanel::showAdvice(const ScopeAnswer &scope, int row)
{
    const QString what = m_model.index(row, OptOutModel::What).data().toString();
    if (m_call.notes().words.trimmed().isEmpty())
        m_advice->setText(tr("What does the customer want stopped? Without clearer words the strictest reading holds: "
                             "%1.")
                              .arg(what));
    else if (scope.mustClarify)
        m_advice->setText(
            tr("These words can mean more than one thing. Stop at once what the strictest reading says, %1, then ask "
               "what was meant.")
                .arg(what));
    else
        m_advice->setText(tr("By law these words stop: %1.").arg(what));
}

void OptOutPanel::fitRows()
{
    m_optOuts->resizeColumnsToContents();
    m_optOuts->resizeRowsToContents();
    int height = m_optOuts->horizontalHeader()->sizeHint().height() + 2 * m_optOuts->frameWidth();
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += m_optOuts->rowHeight(row);
    m_optOuts->setFixedHeight(height);
}

void OptOutPanel::close()
{
    hide();
    emit closed();
}

void OptOutPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace Prefdesk
