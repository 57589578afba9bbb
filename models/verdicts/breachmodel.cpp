// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/breachmodel.h"

#include "models/verdicts/verdictwords.h"

#include <QLocale>

#include <utility>

namespace Prefdesk {

BreachModel::BreachModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
    , m_percent(std::make_shared<std::atomic<int>>(0))
{
    constexpr int progressMilliseconds = 100;
    m_progress.setInterval(progressMilliseconds);
    connect(&m_progress, &QTimer::timeout, this, [this] { emit progressed(m_percent->load()); });
}

BreachModel::~BreachModel()
{
    cancel();
}

BreachSearch BreachModel::search()
{
    m_percent->store(0);
    return {.from = m_from, .until = m_until, .progressed = [percent = m_percent](double part) {
                percent->store(static_cast<int>(part * 100));
            }};
}

void BreachModel::begin(Database::Ticket ticket)
{
    m_running = ticket;
    m_progress.start();
    emit started();
}

void BreachModel::finish(const Result<> &done)
{
    m_progress.stop();
    m_running.reset();
    if (!done && done.error().kind != Error::Kind::Cancelled)
        emit failed(done.error());
    emit ended();
}

void BreachModel::judge(Instant from, Instant until)
{
    if (m_running)
        return;
    m_from = from;
    m_until = until;
    show({}, {});
    begin(m_database.run(
        this,
        [actor = m_actor, search = search()](Connection &connection) {
            return listBreaches(connection, actor, search, mostShown);
        },
        [this](const Result<BreachList> &list) {
            if (list)
                show(list->breaches, list->rate);
            finish(list ? Result<>() : list.error());
        }));
}

void BreachModel::exportTo(const QString &file)
{
    if (m_running)
        return;
    begin(m_database.run(
        this,
        [actor = m_actor, now = m_clock(), search = search(), file](Connection &connection) {
            return exportBreaches(connection, actor, now, search, file);
        },
        [this, file](const Result<HonourRate> &rate) {
            finish(rate ? Result<>() : rate.error());
            if (rate)
                emit exported(file);
        }));
}

void BreachModel::cancel()
{
    if (m_running)
        m_database.cancel(*m_running);
}

void BreachModel::show(const QList<Breach> &breaches, const std::optional<HonourRate> &rate)
{
    beginResetModel();
    m_breaches = breaches;
    m_rate = rate;
    endResetModel();
}

int BreachModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_breaches.size());
}

int BreachModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BreachModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Breach &breach = m_breaches.at(index.row());
    switch (index.column()) {
    case When:
        return QLocale().toString(breach.sent.at.toDateTime().toLocalTime(), QLocale::ShortFormat);
    case CustomerNumber:
        return breach.number;
    case ChannelName:
        return label(breach.sent.channel);
    case TopicName:
        return label(breach.sent.topic);
    case Campaign:
        return breach.campaign;
    case WhyNot:
        return sentence(breach.reason);
    case RuleTitle:
        return breach.rule;
    case Law:
        return breach.law;
    default:
        return {};
    }
}

QVariant BreachModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("Sent");
    case CustomerNumber:
        return tr("Customer");
    case ChannelName:
        return tr("Channel");
    case TopicName:
        return tr("Topic");
    case Campaign:
        return tr("Campaign");
    case WhyNot:
        return tr("Why not");
    case RuleTitle:
        return tr("Rule");
    case Law:
        return tr("Source");
    default:
        return {};
    }
}

} // namespace Prefdesk
