// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/datausemodel.h"

#include "models/preferences/answercell.h"
#include "models/preferences/preferencemodel.h"

namespace Prefdesk {

namespace {

constexpr int columns = 3;

} // namespace

DataUseModel::DataUseModel(PreferenceModel &preferences, QObject *parent)
    : QAbstractTableModel(parent)
    , m_preferences(preferences)
{
    connect(&preferences, &PreferenceModel::answersChanged, this,
            [this] { emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1)); });
}

Question DataUseModel::questionAt(const QModelIndex &index)
{
    return Question::dataUse(allDataUses().at(index.row() * columns + index.column()));
}

int DataUseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(allDataUses().size()) / columns;
}

int DataUseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant DataUseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Question question = questionAt(index);
    return role == AnswerCell::NameRole
        ? question.label()
        : AnswerCell::data({m_preferences.sheet(), m_preferences.notToAsk(), m_preferences.now()}, question, role);
}

} // namespace Prefdesk
