// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/optoutmodel.h"

#include "models/preferences/preferencemodel.h"

#include <algorithm>

namespace Prefdesk {

OptOutModel::OptOutModel(PreferenceModel &preferences, QObject *parent)
    : QAbstractTableModel(parent)
    , m_preferences(preferences)
{
    connect(&preferences, &PreferenceModel::answersChanged, this, [this] {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void OptOutModel::showCustomer(const Customer &customer, const QList<SharedAddress> &shared)
{
    beginResetModel();
    m_rows = {{Question::stop(), {}}, {Question::objection(), {}}};
    for (const Channel channel : allChannels())
        m_rows.append({Question::channelOptOut(channel), {}});
    addPoints(customer, shared);
    const QString household = householdKey(customer.country, customer.postalCode, customer.street);
    if (!household.isEmpty())
        m_rows.append({Question::household(household), tr("everybody who lives there")});
    endResetModel();
}

void OptOutModel::addPoints(const Customer &customer, const QList<SharedAddress> &shared)
{
    for (const ContactPoint &point : customer.contactPoints) {
        if (point.address.isEmpty() || rowOf(Question::point(point.channel, point.address)) >= 0)
            continue;
        const auto with = std::ranges::find(shared, point.id, &SharedAddress::contactPoint);
        QStringList others = with == shared.end() ? QStringList() : with->customers;
        if (with != shared.end() && with->more > 0)
            others.append(tr("and %n more", nullptr, with->more));
        m_rows.append({Question::point(point.channel, point.address), others.join(QStringLiteral(", "))});
    }
}

int OptOutModel::rowOf(const Question &question) const
{
    const auto row = std::ranges::find(m_rows, question, &Row::question);
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

int OptOutModel::rowOfPoint(Channel channel, const QString &ending) const
{
    int found = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const Question &question = m_rows.at(row).question;
        if (question.channel() != channel || !question.place())
            continue;
        if (found < 0 || (!ending.isEmpty() && question.place()->endsWith(ending)))
            found = row;
    }
    return found;
}

int OptOutModel::rowOfHousehold() const
{
    const auto row
        = std::ranges::find_if(m_rows, [](const Row &one) { return one.question.place() && !one.question.channel(); });
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

void OptOutModel::toggle(int row)
{
    m_preferences.toggleOptOut(m_rows.at(row).question);
}

QString OptOutModel::what(const Question &question) const
{
    if (question.isStop())
        return tr("Everything, data use included");
    if (question.isObjection())
        return tr("All marketing, on every channel");
    if (!question.place())
        return tr("%1: every topic", "a channel").arg(label(*question.channel()));
    if (!question.channel())
        return tr("The household");
    return tr("%1: only %2", "channel, address").arg(label(*question.channel()), *question.place());
}

int OptOutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OptOutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OptOutModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return index.column() == What ? what(row.question) : row.others;
    if (role != Qt::CheckStateRole || index.column() != What)
        return {};
    const bool isOn = m_preferences.sheet().answer(row.question).state == ConsentState::Withdrawn;
    return isOn ? Qt::Checked : Qt::Unchecked;
}

bool OptOutModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || value == data(index, role))
        return false;
    toggle(index.row());
    return true;
}

Qt::ItemFlags OptOutModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == What && m_preferences.mayRecord() ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant OptOutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == What ? tr("Stop") : tr("Binds also");
}

} // namespace Prefdesk
