// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/messages/contactsummary.h"

#include <QAbstractTableModel>

namespace Prefdesk {

/// The chart as a table that says the same: one row per month, newest first; messages by channel, consents, limit.
class MonthModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit MonthModel(QObject *parent = nullptr);

    void setSummary(const ContactSummary &summary);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QDate monthOf(int row) const;
    QVariant display(const QDate &month, int column) const;
    QString limits(const QDate &month) const;

    ContactSummary m_summary;
};

} // namespace Prefdesk
