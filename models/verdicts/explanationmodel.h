// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/rulings.h"

#include <QAbstractTableModel>

namespace Prefdesk {

/// Every rule that spoke about one question, in the order of decision: what it says, until when, on which record and
/// which law it rests.
class ExplanationModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Step, Says, Until, RuleTitle, Record, Law, ColumnCount };
    /// Of the row: a bool, this rule decided.
    static constexpr int DecidedRole = Qt::UserRole;

    explicit ExplanationModel(QObject *parent = nullptr);

    void explain(const Rulings &rulings, const Subject &subject);
    void clear();
    const Verdict &verdict() const { return m_verdict; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString display(int row, int column) const;

    Verdict m_verdict;
    RuleBook m_rules;
};

} // namespace Prefdesk
