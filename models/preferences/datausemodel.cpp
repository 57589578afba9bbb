// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/datausemodel.h"

#include "models/preferences/answercell.h"
#include "models/preferences/preferencemodel.h"

namespace Prefdesk {

DataUseModel::DataUseModel(PreferenceModel &preferences, QObject *parent)
    : QAbstractTableModel(parent)
    , m_preferences(preferences)
{
    connect(&preferences, &PreferenceModel::answersChanged, this,
            [this] { emit dataChanged(index(0, 0), index(rowCount() - 1, 0)); });
}

Question DataUseModel::questionAt(const QModelIndex &index)
{
    return Question::dataUse(allDataUses().at(index.row()));
}

int DataUseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(allDataUses().size());
}

int DataUseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant DataUseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    return AnswerCell::data(m_preferences.sheet(), questionAt(index), role, m_preferences.now());
}

QVariant DataUseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? tr("The customer allows") : label(allDataUses().at(section));
}

} // namespace Prefdesk
