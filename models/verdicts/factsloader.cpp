// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/factsloader.h"

#include "models/verdicts/factswalk.h"
#include "models/verdicts/historyrows.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace Prefdesk {

namespace {

constexpr qint64 customersAtOnce = 1000;
constexpr qint64 countedSeconds = 367LL * 86'400; // so far back limits look

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::FactsLoader)
};

using enum HistoryPart;
constexpr std::array allParts {Places,        FormerPlaces,  Points, FormerPoints, Choices,
                               Circumstances, OthersOptOuts, Listed, Messages};

} // namespace

/// Neighbours by number of row.
struct FactsLoader::Portion
{
    MessageSpan messages;
    bool hasSharedOptOuts = true; // on the desk
    std::vector<CustomerHistory> histories;

    CustomerId first() const { return histories.front().customer; }
    CustomerId last() const { return histories.back().customer; }

    /// Adds rows in the order of their customers.
    void add(HistoryPart part, Scan &scan)
    {
        auto history = histories.begin();
        while (scan.next()) {
            const CustomerId customer {scan.integer(0)};
            while (history != histories.end() && history->customer < customer)
                ++history;
            if (history == histories.end())
                return;
            const bool isMore = part == Messages
                && static_cast<qint64>(history->messages.size()) >= messages.most; // the newest first
            if (history->customer == customer && !isMore)
                addRow(*history, part, scan);
        }
    }
};

FactsLoader::FactsLoader(Connection &connection, Actor actor)
    : m_connection(connection)
    , m_actor(std::move(actor))
{
}

Result<FactsBackground> FactsLoader::background() const
{
    FactsBackground background;
    const QList<Query> queries {
        {QStringLiteral("SELECT id, register, listed_at, recorded_at FROM register_list")},
        {QStringLiteral("SELECT v.id, min(m.published_at) FROM notice_version v JOIN notice_version m"
                        " ON m.notice = v.notice AND m.language = v.language AND m.region = v.region"
                        " AND m.version > v.version AND m.is_material = 1 WHERE m.published_at IS NOT NULL"
                        " GROUP BY v.id")}};
    const Result<> read = m_connection.eachOf(queries, [&background](qsizetype query, const Row &row) {
        const auto list = query == 0 ? registerFromCode(row.text(1)) : std::nullopt;
        if (list)
            background.lists.insert(row.integer(0), {*list, row.instant(2), row.instant(3)});
        else if (query == 1)
            background.staleSince.insert(row.integer(0), row.instant(1));
    });
    if (!read)
        return read.error();
    return background;
}

Result<std::optional<CustomerHistory>> FactsLoader::history(CustomerId customer, const MessageSpan &messages) const
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed.error();
    QList<Query> queries;
    for (const HistoryPart part : allParts)
        queries.append(historyQuery(m_connection.engine(), part, customer, customer, messages));
    CustomerHistory history {.customer = customer};
    QString country;
    const Result<> read = m_connection.eachOf(queries, [&](qsizetype query, const Row &row) {
        addRow(history, allParts.at(static_cast<std::size_t>(query)), row);
        if (query == 0)
            country = row.text(3);
    });
    if (!read)
        return read.error();
    if (history.places.empty())
        return std::optional<CustomerHistory>();
    if (const Result<> covered = m_actor.requireRegion(country); !covered)
        return covered.error();
    std::ranges::reverse(history.messages);
    return std::optional(std::move(history));
}

Result<> FactsLoader::each(const MessageSpan &messages, const std::function<bool(const CustomerHistory &)> &visit) const
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed;
    const Result<bool> shared = hasSharedOptOuts();
    if (!shared)
        return shared.error();
    qint64 last = std::numeric_limits<qint64>::min();
    for (;;) {
        Portion portion {.messages = messages, .hasSharedOptOuts = *shared, .histories = {}};
        qint64 seen = 0;
        Scan customers(m_connection,
                       QStringLiteral("SELECT id, country FROM customer WHERE id > ? ORDER BY id LIMIT ?"),
                       {last, customersAtOnce});
        while (customers.next()) {
            ++seen;
            last = customers.integer(0);
            if (m_actor.coversRegion(QString::fromUtf8(customers.bytes(1))))
                portion.histories.push_back({.customer = CustomerId {last}});
        }
        if (!customers.result())
            return customers.result();
        if (const Result<> filled = portion.histories.empty() ? Result<>() : read(portion); !filled)
            return filled;
        for (const CustomerHistory &history : portion.histories) {
            if (!visit(history))
                return {};
        }
        if (seen < customersAtOnce)
            return {};
    }
}

// Most desks have none, and then nobody's address needs to be looked up. A server hides those of other regions.
Result<bool> FactsLoader::hasSharedOptOuts() const
{
    if (m_connection.engine() == Engine::PostgreSql)
        return true;
    const auto found
        = m_connection.first(QStringLiteral("SELECT 1 FROM choice WHERE topic >= 'to:' AND topic < 'to;' LIMIT 1"), {},
                             [](const Row &) { return true; });
    return found ? Result<bool>(found->has_value()) : found.error();
}

Result<> FactsLoader::read(Portion &portion) const
{
    for (const HistoryPart part : allParts) {
        if (part == OthersOptOuts && !portion.hasSharedOptOuts)
            continue;
        const Query query
            = historyQuery(m_connection.engine(), part, portion.first(), portion.last(), portion.messages);
        Scan scan(m_connection, query.sql, query.values);
        portion.add(part, scan);
        if (!scan.result())
            return scan.result();
    }
    for (CustomerHistory &history : portion.histories)
        std::ranges::reverse(history.messages);
    return {};
}

Result<Facts> FactsLoader::facts(CustomerId customer, Instant instant, ZoneBook &zones) const
{
    const Result<FactsBackground> common = background();
    if (!common)
        return common.error();
    const Result<std::optional<CustomerHistory>> known = history(customer, messagesAsked(instant));
    if (!known)
        return known.error();
    if (!*known)
        return noSuchCustomer();
    return FactsWalk(**known, *common, zones, Knowledge::Recorded).at(instant);
}

Error noSuchCustomer()
{
    return {Error::Kind::Invalid, Words::tr("This customer is not on this desk any more. Search again."),
            QStringLiteral("customer")};
}

MessageSpan messagesAsked(Instant instant)
{
    // One more than are counted tells that there are more.
    return {
        .since = instant.plusSeconds(-countedSeconds), .until = instant, .knownBy = instant, .most = mostMessages + 1};
}

MessageSpan messagesSent(Instant from, Instant until)
{
    return {.since = from.plusSeconds(-countedSeconds), .until = until};
}

} // namespace Prefdesk
