// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/consentmodel.h"

#include <QLocale>

#include <algorithm>

namespace Prefdesk {

namespace {

QString dayOf(Instant time)
{
    return QLocale().toString(time.toDateTime().toLocalTime().date(), QLocale::ShortFormat);
}

} // namespace

ConsentModel::ConsentModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ConsentModel::setSummary(const ContactSummary &summary)
{
    beginResetModel();
    m_spans = summary.consents;
    std::ranges::reverse(m_spans);
    endResetModel();
}

int ConsentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_spans.size());
}

int ConsentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConsentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return display(m_spans.at(index.row()), index.column());
    if (role == Qt::TextAlignmentRole && index.column() >= Messages)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ConsentModel::display(const ConsentSpan &span, int column) const
{
    switch (column) {
    case ChannelName:
        return label(span.channel);
    case TopicName:
        return label(span.topic);
    case From:
        return dayOf(span.from);
    case Until:
        return span.until ? dayOf(*span.until) : tr("in force");
    case Messages:
        return span.until ? QString() : QLocale().toString(span.messages);
    case Limit:
        return span.capPerMonth ? QLocale().toString(*span.capPerMonth, 'f', 1) : QString();
    default:
        return {};
    }
}

QVariant ConsentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ChannelName:
        return tr("Channel");
    case TopicName:
        return tr("Topic");
    case From:
        return tr("Given");
    case Until:
        return tr("Until");
    case Messages:
        return tr("Messages since");
    case Limit:
        return tr("Limit per month");
    default:
        return {};
    }
}

} // namespace Prefdesk
