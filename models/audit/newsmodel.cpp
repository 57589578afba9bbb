// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/newsmodel.h"

#include "models/audit/action.h"
#include "models/storage/database.h"

namespace Prefdesk {

namespace {

constexpr int interval = 1000;
constexpr int silence = 3; // unanswered questions

} // namespace

NewsModel::NewsModel(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &NewsModel::ask);
}

void NewsModel::start()
{
    ask();
    m_timer.start();
}

Result<NewsModel::News> NewsModel::read(Connection &connection, std::optional<qint64> known)
{
    const auto size = connection.first(QStringLiteral("SELECT size FROM ledger_head WHERE id = 1"), {},
                                       [](const Row &row) { return row.integer(0); });
    if (!size)
        return size.error();
    News news {.size = size->value_or(0), .customers = {}};
    if (!known || news.size <= *known)
        return news;
    const auto customers = connection.list(
        QStringLiteral("SELECT DISTINCT s.customer FROM ledger_entry e JOIN subject s ON s.pseudonym = e.subject "
                       "WHERE e.idx >= ? AND e.idx < ? AND e.action <> ?"),
        {*known, news.size, code(Action::CustomerOpened)}, [](const Row &row) { return CustomerId {row.integer(0)}; });
    if (!customers)
        return customers.error();
    news.customers = QSet<CustomerId>(customers->begin(), customers->end());
    return news;
}

void NewsModel::ask()
{
    if (m_unanswered > 0) {
        if (++m_unanswered == silence)
            emit fellSilent();
        return;
    }
    m_unanswered = 1;
    m_database.run(
        this, [known = m_known](Connection &connection) { return read(connection, known); },
        [this](const Result<News> &news) { take(news); });
}

void NewsModel::take(const Result<News> &news)
{
    if (m_unanswered >= silence)
        emit answered();
    m_unanswered = 0;
    if (!news) // asked again in a second; a broken line is told by others
        return;
    m_known = news->size;
    if (!news->customers.isEmpty())
        emit changed(news->customers);
}

} // namespace Prefdesk
