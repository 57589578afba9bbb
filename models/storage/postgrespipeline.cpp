// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/postgreserror.h"
#include "models/storage/postgresline.h"

#include <libpq-fe.h>

#include <algorithm>
#include <poll.h>

namespace Prefdesk {

namespace {

constexpr int binary = 1;

bool isSent(pg_conn *line, const PostgresLine::Step &step)
{
    const PostgresParameters &values = step.parameters;
    return PQsendQueryPrepared(line, step.name, values.size(), values.values(), values.lengths(), values.formats(),
                               binary)
        == 1;
}

} // namespace

// Each has a synchronisation point of its own, so that the server begins at once.
Result<> PostgresLine::post(const Step &step)
{
    const bool isPosted
        = (m_posted > 0 || PQenterPipelineMode(m_line)) && isSent(m_line, step) && PQpipelineSync(m_line);
    if (!isPosted)
        return lostLineError(QLatin1String("post"));
    ++m_posted;
    return sent(1, "post");
}

// After an error the others only say that the transaction has failed.
Result<> PostgresLine::collect()
{
    if (m_posted == 0)
        return {};
    expectAnswer();
    Result<> first;
    for (; m_posted > 0 && !isLost(); --m_posted) {
        const Result<std::vector<PostgresResult>> answers = answersUntilSync("post");
        if (!answers && first)
            first = answers.error();
    }
    m_posted = 0;
    PQexitPipelineMode(m_line);
    return isLost() && first ? Result<>(lostLineError(QLatin1String("post"))) : first;
}

Result<PostgresResult> PostgresLine::executeAndCommit(const Step &last)
{
    if (const Result<> collected = collect(); !collected)
        return collected.error();
    const bool areSent = PQenterPipelineMode(m_line) && isSent(m_line, last)
        && PQsendQueryParams(m_line, "COMMIT", 0, nullptr, nullptr, nullptr, nullptr, binary) && PQpipelineSync(m_line);
    Result<std::vector<PostgresResult>> answers = answersTo(areSent, "commit");
    if (!answers)
        return answers.error();
    return std::move(answers->front());
}

Result<std::vector<PostgresResult>> PostgresLine::executeTogether(const QList<Step> &steps)
{
    if (const Result<> collected = collect(); !collected)
        return collected.error();
    const bool areSent = PQenterPipelineMode(m_line)
        && std::ranges::all_of(steps, [this](const Step &step) { return isSent(m_line, step); })
        && PQpipelineSync(m_line);
    return answersTo(areSent, "execute");
}

Result<std::vector<PostgresResult>> PostgresLine::answersTo(bool areSent, const char *place)
{
    if (const Result<> given = sent(areSent ? 1 : 0, place); !given)
        return given.error();
    Result<std::vector<PostgresResult>> answers = answersUntilSync(place);
    PQexitPipelineMode(m_line);
    return answers;
}

// Each statement's answers end with a null; the synchronisation point stands alone. After an error the other statements
// are only said to be left out.
Result<std::vector<PostgresResult>> PostgresLine::answersUntilSync(const char *place)
{
    std::vector<PostgresResult> answers;
    std::optional<Error> failure;
    for (;;) {
        while (PQisBusy(m_line)) {
            if (!waitFor(POLLIN))
                return failure.value_or(lostLineError(QLatin1String(place)));
        }
        PostgresResult result(PQgetResult(m_line));
        if (!result && isLost())
            return failure.value_or(lostLineError(QLatin1String(place)));
        if (!result)
            continue;
        if (PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC)
            break;
        if (isGood(*result))
            answers.push_back(std::move(result));
        else if (!failure)
            failure = errorOf(result.get(), place);
    }
    if (failure)
        return *failure;
    return answers;
}

} // namespace Prefdesk
