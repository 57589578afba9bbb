// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/customer.h"
#include "models/customers/sharedaddress.h"
#include "models/preferences/question.h"

#include <QAbstractTableModel>
#include <QList>

namespace Prefdesk {

class PreferenceModel;

/// Every width in which the customer on the desk can say no, from everything to one address, and whom else it binds.
/// A row is checked while its opt-out is in force, or will be once this is saved.
class OptOutModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Others, ColumnCount };

    explicit OptOutModel(PreferenceModel &preferences, QObject *parent = nullptr);

    void showCustomer(const Customer &customer, const QList<SharedAddress> &shared);
    /// Of what this question asks about; -1 when this customer cannot be asked.
    int rowOf(const Question &question) const;
    /// Of an address on that channel, at best the one that ends like this; -1 when there is none.
    int rowOfPoint(Channel channel, const QString &ending) const;
    int rowOfHousehold() const;
    void toggle(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        Question question;
        QString others;
    };

    void addPoints(const Customer &customer, const QList<SharedAddress> &shared);
    QString what(const Question &question) const;

    PreferenceModel &m_preferences;
    QList<Row> m_rows;
};

} // namespace Prefdesk
