// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/monthmodel.h"

#include <QLocale>

namespace Prefdesk {

namespace {

// Month, one column per channel, then these.
int channelCount()
{
    return static_cast<int>(allChannels().size());
}

int totalColumn()
{
    return channelCount() + 1;
}

int consentColumn()
{
    return channelCount() + 2;
}

int limitColumn()
{
    return channelCount() + 3;
}

} // namespace

MonthModel::MonthModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MonthModel::setSummary(const ContactSummary &summary)
{
    beginResetModel();
    m_summary = summary;
    endResetModel();
}

int MonthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_summary.firstMonth.isValid() ? 0 : ContactSummary::months;
}

int MonthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : limitColumn() + 1;
}

QDate MonthModel::monthOf(int row) const
{
    return m_summary.firstMonth.addMonths(ContactSummary::months - 1 - row);
}

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return display(monthOf(index.row()), index.column());
    if (role == Qt::TextAlignmentRole && index.column() > 0 && index.column() != consentColumn())
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant MonthModel::display(const QDate &month, int column) const
{
    const QLocale locale;
    if (column == 0)
        return locale.toString(month, QStringLiteral("MMM yyyy"));
    if (column <= channelCount())
        return locale.toString(m_summary.messagesIn(month, allChannels().at(column - 1)));
    if (column == totalColumn())
        return locale.toString(m_summary.messagesIn(month));
    if (column == limitColumn())
        return limits(month);
    QStringList channels;
    for (const Channel channel : m_summary.consentedChannels(month))
        channels.append(label(channel));
    return channels.isEmpty() ? tr("none") : locale.createSeparatedList(channels);
}

QString MonthModel::limits(const QDate &month) const
{
    QStringList limits;
    const QList<ConsentSpan> limited = m_summary.limitedIn(month);
    for (const ConsentSpan &span : limited)
        limits.append(tr("%1, %2: %3", "channel, topic: messages per month")
                          .arg(label(span.channel), label(span.topic), QLocale().toString(*span.capPerMonth, 'f', 1)));
    return limits.join(QLatin1String("; "));
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Month");
    if (section <= channelCount())
        return label(allChannels().at(section - 1));
    if (section == totalColumn())
        return tr("Total");
    return section == consentColumn() ? tr("Consent") : tr("Limit per month");
}

} // namespace Prefdesk
