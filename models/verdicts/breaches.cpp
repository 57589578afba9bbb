// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/connection.h"
#include "models/verdicts/audience.h"
#include "models/verdicts/factsloader.h"
#include "models/verdicts/verdictbackground.h"

namespace Prefdesk {

namespace {

/// How far a pass over all customers has come, by their numbers of row.
class Progress final
{
public:
    Result<> begin(Connection &connection)
    {
        const auto ends
            = connection.first(QStringLiteral("SELECT coalesce(min(id), 0), coalesce(max(id), 0) FROM customer"), {},
                               [](const Row &row) { return std::pair(row.integer(0), row.integer(1)); });
        if (!ends)
            return ends.error();
        m_first = (*ends)->first;
        m_count = (*ends)->second - m_first + 1;
        return {};
    }

    double at(CustomerId customer) const
    {
        return static_cast<double>(number(customer) - m_first) / static_cast<double>(m_count);
    }

private:
    qint64 m_first = 0;
    qint64 m_count = 1;
};

Result<> judgeOne(const FactsLoader &loader, CustomerId customer, const MessageSpan &span,
                  const std::function<Result<>(const CustomerHistory &)> &judge)
{
    const auto history = loader.history(customer, span);
    if (!history)
        return history.error();
    return *history ? judge(**history) : Result<>();
}

Result<> judgeEverybody(Connection &connection, const FactsLoader &loader, const MessageSpan &span,
                        const std::function<void(double)> &progressed,
                        const std::function<Result<>(const CustomerHistory &)> &judge)
{
    Progress progress;
    if (const Result<> begun = progress.begin(connection); !begun)
        return begun;
    Result<> done;
    const Result<> read = loader.each(span, [&](const CustomerHistory &history) {
        done = judge(history);
        if (progressed)
            progressed(progress.at(history.customer));
        return static_cast<bool>(done);
    });
    return read ? done : read;
}

} // namespace

Result<HonourRate> eachBreach(Connection &connection, const Actor &actor, const BreachSearch &search,
                              const std::function<void(const QString &, const JudgedMessage &)> &visit)
{
    if (const Result<> allowed = actor.require(search.customer ? Permission::LookUp : Permission::Verify); !allowed)
        return allowed.error();
    const FactsLoader loader(connection, actor);
    VerdictBackground background;
    if (const Result<> read = background.read(connection, loader); !read)
        return read.error();
    MessageJudge messages(connection, background.facts, *background.rules, background.zones);
    HonourRate rate;
    const auto judge = [&](const CustomerHistory &history) {
        return messages.judgeAll(history, search.from, [&](const JudgedMessage &judged) {
            ++rate.messages;
            rate.breaches += judged.isBreach() ? 1 : 0;
            if (judged.isBreach())
                visit(history.number, judged);
        });
    };
    const MessageSpan span = messagesSent(search.from, search.until);
    const Result<> done = search.customer ? judgeOne(loader, *search.customer, span, judge)
                                          : judgeEverybody(connection, loader, span, search.progressed, judge);
    if (!done)
        return done.error();
    return rate;
}

} // namespace Prefdesk
