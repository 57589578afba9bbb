// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

namespace Prefdesk {

class PreferenceModel;
class Question;

/// The data uses of the customer that the PreferenceModel shows, three in a row, with the same kind of cells.
class DataUseModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DataUseModel(PreferenceModel &preferences, QObject *parent = nullptr);

    static Question questionAt(const QModelIndex &index);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    PreferenceModel &m_preferences;
};

} // namespace Prefdesk
