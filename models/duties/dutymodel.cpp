// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/duties/dutymodel.h"

#include "models/customers/customerstore.h"
#include "models/duties/dutystore.h"
#include "models/storage/database.h"

#include <QLocale>

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr int minute = 60'000;
constexpr qint64 shownAfterEnd = 30 * 86'400; // seconds
constexpr qsizetype fewCustomers = 50; // after more, such as an import, everything is read

QString shortTime(Instant instant)
{
    return QLocale().toString(instant.toDateTime().toLocalTime(), QLocale::ShortFormat);
}

} // namespace

DutyModel::DutyModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
    m_minute.setInterval(minute);
    connect(&m_minute, &QTimer::timeout, this, &DutyModel::tick);
    m_minute.start();
}

void DutyModel::refresh()
{
    read({});
}

void DutyModel::refreshCustomers(const QSet<CustomerId> &customers)
{
    if (customers.size() > fewCustomers)
        read({});
    else if (!customers.isEmpty())
        read({customers.cbegin(), customers.cend()});
}

void DutyModel::read(const QList<CustomerId> &customers)
{
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock, customers](Connection &connection) {
            return DutyStore(connection, actor, clock)
                .duties({.customers = customers, .endedSince = clock().plusSeconds(-shownAfterEnd)});
        },
        [this, customers](const Result<QList<DutyRow>> &rows) {
            if (rows)
                take(customers, *rows);
            else if (!m_database.isLineLost()) // the window says that
                emit failed(rows.error());
        });
}

void DutyModel::take(const QList<CustomerId> &customers, const QList<DutyRow> &rows)
{
    QList<DutyRow> all = m_all;
    if (customers.isEmpty())
        all.clear();
    else
        all.removeIf([&customers](const DutyRow &row) { return customers.contains(row.duty.customer); });
    all += rows;
    std::ranges::sort(all, {}, [](const DutyRow &row) { return std::pair(row.dueAt(), row.duty.id); });
    if (m_isLoaded && all == m_all)
        return;
    m_isLoaded = true;
    show(std::move(all));
}

void DutyModel::show(QList<DutyRow> rows)
{
    beginResetModel();
    m_all = std::move(rows);
    m_shown.clear();
    for (qsizetype at = 0; at < m_all.size(); ++at) {
        if (isShown(m_all.at(at)))
            m_shown.append(at);
    }
    endResetModel();
    emit countsChanged();
}

bool DutyModel::isShown(const DutyRow &row) const
{
    switch (m_filter) {
    case Filter::Open:
        return row.isOpen();
    case Filter::Late:
        return row.isOpen() && row.isLate(m_clock());
    case Filter::Mine:
        return row.isOpen() && row.owner == m_actor.id;
    case Filter::Done:
        break;
    }
    return !row.isOpen();
}

void DutyModel::setFilter(Filter filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    show(m_all);
}

// Nothing is read: only the time has gone on.
void DutyModel::tick()
{
    if (m_filter == Filter::Late)
        show(m_all);
    else if (!m_shown.isEmpty())
        emit dataChanged(index(0, Due), index(rowCount() - 1, Due));
    emit countsChanged();
}

int DutyModel::lateCount() const
{
    const Instant now = m_clock();
    return static_cast<int>(
        std::ranges::count_if(m_all, [now](const DutyRow &row) { return row.isOpen() && row.isLate(now); }));
}

int DutyModel::openCount() const
{
    return static_cast<int>(std::ranges::count_if(m_all, &DutyRow::isOpen));
}

QList<DutyRow> DutyModel::openOf(CustomerId customer) const
{
    QList<DutyRow> open;
    std::ranges::copy_if(m_all, std::back_inserter(open),
                         [customer](const DutyRow &row) { return row.isOpen() && row.duty.customer == customer; });
    return open;
}

int DutyModel::rowOf(DutyId id) const
{
    for (int shown = 0; shown < rowCount(); ++shown) {
        if (row(shown).duty.id == id)
            return shown;
    }
    return -1;
}

bool DutyModel::mayExtend(int row) const
{
    return m_actor.may(Permission::Verify) && this->row(row).mayBeExtended(m_clock());
}

bool DutyModel::mayDrop(int row) const
{
    return m_actor.may(Permission::Verify) && this->row(row).isOpen();
}

void DutyModel::begin(const QString &customerNumber, const Duty &duty)
{
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock, completed = m_completed, customerNumber,
         duty](Connection &connection) -> Result<DutyId> {
            const auto customer = CustomerStore(connection, actor, clock).byNumber(customerNumber);
            if (!customer)
                return customer.error();
            if (!*customer || !completed)
                return Error {Error::Kind::Invalid, tr("There is no customer with this number. Correct it."),
                              QStringLiteral("customer number")};
            Duty begun = duty;
            begun.customer = (*customer)->id;
            const Result<Duty> whole = completed(connection, begun);
            return whole ? DutyStore(connection, actor, clock).begin(*whole) : whole.error();
        },
        [this](const Result<DutyId> &id) {
            refresh();
            if (id)
                emit recorded(*id);
            else
                emit failed(id.error());
        });
}

void DutyModel::take(DutyId id)
{
    record(id, [id](DutyStore &store) { return store.take(id); });
}

void DutyModel::extend(DutyId id, const QString &reason)
{
    record(id, [id, reason](DutyStore &store) { return store.extend(id, reason); });
}

void DutyModel::finish(DutyId id, const QString &evidence, std::optional<qint64> message)
{
    record(id, [id, evidence, message](DutyStore &store) { return store.finish(id, evidence, message); });
}

void DutyModel::drop(DutyId id, const QString &reason)
{
    record(id, [id, reason](DutyStore &store) { return store.drop(id, reason); });
}

void DutyModel::record(DutyId id, const Step &step)
{
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock, step](Connection &connection) {
            DutyStore store(connection, actor, clock);
            return step(store);
        },
        [this, id](const Result<> &done) {
            readCustomerOf(id); // after a failure, too: somebody else may have been first
            if (done)
                emit recorded(id);
            else
                emit failed(done.error());
        });
}

void DutyModel::readCustomerOf(DutyId id)
{
    const auto known = std::ranges::find(m_all, id, [](const DutyRow &row) { return row.duty.id; });
    if (known != m_all.end())
        read({known->duty.customer});
}

void DutyModel::readMessages(DutyId id)
{
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock, id](Connection &connection) {
            return DutyStore(connection, actor, clock).messagesSince(id);
        },
        [this, id](const Result<QList<ShowingMessage>> &messages) {
            if (messages)
                emit messagesRead(id, *messages);
            else
                emit failed(messages.error());
        });
}

int DutyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int DutyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DutyModel::whatOf(const DutyRow &row)
{
    return row.words.isEmpty() || row.duty.kind != Duty::Kind::Clarify
        ? label(row.duty)
        : tr("Ask what was meant by “%1”").arg(row.words);
}

QString DutyModel::text(const DutyRow &row, int column) const
{
    switch (column) {
    case What:
        return whatOf(row);
    case Customer:
        return row.customerNumber;
    case Begun:
        return shortTime(row.duty.begunAt);
    case Due:
        return row.isOpen()
            ? tr("%1 (%2)", "2 days left (31.12.2026 12:00)").arg(timeLeft(row, m_clock()), shortTime(row.dueAt()))
            : timeLeft(row, m_clock());
    case Owner:
        return row.end ? row.endedBy : row.ownerName.isEmpty() ? tr("nobody yet") : row.ownerName;
    case Evidence:
        if (!row.end)
            return {};
        return row.end->note.isEmpty() ? tr("message of %1").arg(shortTime(row.end->happenedAt)) : row.end->note;
    case Source:
        return row.duty.source;
    default:
        return {};
    }
}

QVariant DutyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const DutyRow &row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Source ? row.duty.rule : text(row, index.column());
    case LateRole:
        return row.isLate(m_clock());
    default:
        return {};
    }
}

QVariant DutyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case What:
        return tr("To be done");
    case Customer:
        return tr("Customer");
    case Begun:
        return tr("Begun");
    case Due:
        return tr("Time left");
    case Owner:
        return tr("Owner");
    case Evidence:
        return tr("What shows it");
    case Source:
        return tr("By which rule");
    default:
        return {};
    }
}

} // namespace Prefdesk
