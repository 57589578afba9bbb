// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/consenthistory.h"

#include "models/storage/connection.h"

#include <QMap>

#include <algorithm>
#include <utility>

namespace Prefdesk {

namespace {

using Subject = std::pair<Channel, Topic>;

// Replays the choices of one customer in the order they were recorded.
class Replay final
{
public:
    void stop(ConsentState state, Instant at)
    {
        m_stopped = state == ConsentState::Withdrawn;
        for (auto answer = m_given.begin(); answer != m_given.end(); ++answer) {
            if (m_stopped)
                close(answer.key(), at);
            else
                open(answer.key(), at, *answer);
        }
    }

    void answer(const Subject &subject, ConsentState state, Instant at, std::optional<double> capPerMonth)
    {
        if (state != ConsentState::Given) {
            close(subject, at);
            m_given.remove(subject);
            return;
        }
        Limit &limit = m_given[subject];
        if (limit.capPerMonth != capPerMonth)
            limit = {capPerMonth, capPerMonth ? std::optional(at) : std::nullopt};
        if (!m_stopped)
            open(subject, at, limit);
    }

    QList<ConsentSpan> spans()
    {
        for (const auto &span : std::as_const(m_open))
            m_closed.append(span);
        std::ranges::stable_sort(m_closed, {}, &ConsentSpan::from);
        return m_closed;
    }

private:
    struct Limit
    {
        std::optional<double> capPerMonth = {};
        std::optional<Instant> since = {};
    };

    void open(const Subject &subject, Instant at, const Limit &limit)
    {
        // The same yes, with other limits, is no new span.
        const auto running = m_open.constFind(subject);
        const Instant from = running == m_open.cend() ? at : running->from;
        m_open[subject] = {.channel = subject.first,
                           .topic = subject.second,
                           .from = from,
                           .until = {},
                           .capPerMonth = limit.capPerMonth,
                           .cappedSince = limit.since};
    }

    void close(const Subject &subject, Instant at)
    {
        if (!m_open.contains(subject))
            return;
        ConsentSpan span = m_open.take(subject);
        span.until = std::max(at, span.from);
        m_closed.append(span);
    }

    QMap<Subject, Limit> m_given; // answered yes, stopped or not
    QMap<Subject, ConsentSpan> m_open;
    QList<ConsentSpan> m_closed;
    bool m_stopped = false;
};

std::optional<double> capPerMonth(const std::optional<qint64> &count, const QString &period)
{
    constexpr double weeksPerMonth = 52.0 / 12.0;
    if (!count)
        return std::nullopt;
    return static_cast<double>(*count) * (period == QLatin1String("week") ? weeksPerMonth : 1.0);
}

} // namespace

Result<QList<ConsentSpan>> consentHistory(Connection &connection, CustomerId customer)
{
    Replay replay;
    const Result<> read = connection.each(
        QStringLiteral("SELECT channel, topic, state, occurred_at, cap, cap_period FROM choice WHERE customer = ? "
                       "ORDER BY id"),
        {number(customer)}, [&replay](const Row &row) {
            const std::optional<Channel> channel = channelFromCode(row.text(0));
            const std::optional<Topic> topic = topicFromCode(row.text(1));
            const ConsentState state = consentStateFromCode(row.text(2)).value_or(ConsentState::Unknown);
            if (row.text(0) == QLatin1String("all"))
                replay.stop(state, row.instant(3));
            else if (channel && topic)
                replay.answer({*channel, *topic}, state, row.instant(3),
                              capPerMonth(row.optionalInteger(4), row.text(5)));
            return true;
        });
    if (!read)
        return read.error();
    return replay.spans();
}

} // namespace Prefdesk
