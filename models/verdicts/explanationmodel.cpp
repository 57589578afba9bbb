// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/explanationmodel.h"

#include "models/verdicts/verdictwords.h"

#include <QLocale>

namespace Prefdesk {

namespace {

QString label(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Nothing:
        break;
    case RecordKind::Choice:
        return ExplanationModel::tr("choice");
    case RecordKind::ContactPoint:
        return ExplanationModel::tr("contact point");
    case RecordKind::LegalStop:
        return ExplanationModel::tr("legal stop");
    case RecordKind::Hold:
        return ExplanationModel::tr("hold");
    case RecordKind::RegisterList:
        return ExplanationModel::tr("list of a register");
    case RecordKind::RegisterHit:
        return ExplanationModel::tr("entry in a register");
    case RecordKind::Message:
        return ExplanationModel::tr("message");
    case RecordKind::Relation:
        return ExplanationModel::tr("relation");
    case RecordKind::Guardian:
        return ExplanationModel::tr("guardian's consent");
    case RecordKind::Customer:
        return ExplanationModel::tr("customer");
    }
    return {};
}

QString timeOf(Instant instant)
{
    return QLocale().toString(instant.toDateTime().toLocalTime(), QLocale::ShortFormat);
}

} // namespace

ExplanationModel::ExplanationModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ExplanationModel::explain(const Rulings &rulings, const Subject &subject)
{
    beginResetModel();
    m_verdict = rulings.verdict(subject);
    m_rules = rulings.rules();
    endResetModel();
}

void ExplanationModel::clear()
{
    beginResetModel();
    m_verdict = {};
    m_rules = {};
    endResetModel();
}

int ExplanationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_verdict.results.size());
}

int ExplanationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExplanationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return display(index.row(), index.column());
    if (role == DecidedRole)
        return index.row() == m_verdict.decidedBy;
    return {};
}

QString ExplanationModel::display(int row, int column) const
{
    const RuleResult &result = m_verdict.results[row];
    switch (column) {
    case Step:
        return Prefdesk::label(result.gate);
    case Says:
        return mark(result.outcome) + sentence(result.reason);
    case Until:
        return result.outcome == Outcome::NotBefore ? timeOf(result.from) : QString();
    case RuleTitle:
        return m_rules.ruleTitle(result.rule, QLocale().name().section(u'_', 0, 0));
    case Record:
        return result.recordKind == RecordKind::Nothing
            ? QString()
            : label(result.recordKind) + QLatin1Char(' ') + QString::number(result.record);
    case Law:
        return m_rules.citation(result.rule);
    default:
        return {};
    }
}

QVariant ExplanationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step:
        return tr("Step");
    case Says:
        return tr("What it says");
    case Until:
        return tr("Not before");
    case RuleTitle:
        return tr("Rule");
    case Record:
        return tr("Record");
    case Law:
        return tr("Source");
    default:
        return {};
    }
}

} // namespace Prefdesk
