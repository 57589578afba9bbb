// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/breachlist.h"

#include "models/audit/ledger.h"
#include "models/basics/outputfile.h"
#include "models/basics/spreadsheettext.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"
#include "models/verdicts/rulebook.h"
#include "models/verdicts/verdictwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSaveFile>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::BreachList)
};

Result<Breach> breachOf(Connection &connection, const QString &number, const JudgedMessage &judged)
{
    const auto campaign = connection.first(QStringLiteral("SELECT campaign FROM message WHERE id = ?"),
                                           {judged.sent.record}, [](const Row &row) { return row.text(0); });
    if (!campaign)
        return campaign.error();
    const RuleResult &decided = judged.verdict.results[judged.verdict.decidedBy];
    return Breach {.customer = judged.customer,
                   .number = number,
                   .sent = judged.sent,
                   .campaign = campaign->value_or(QString()),
                   .reason = decided.reason,
                   .rule = judged.rules.ruleTitle(decided.rule, QLocale().name().section(u'_', 0, 0)),
                   .law = judged.rules.citation(decided.rule)};
}

QStringList rowOf(const Breach &breach)
{
    return {breach.number,
            breach.sent.at.toIso(),
            label(breach.sent.channel),
            label(breach.sent.topic),
            breach.campaign,
            sentence(breach.reason),
            breach.rule,
            breach.law};
}

// The entry comes first: a list that nobody recorded must not exist.
Result<> record(Connection &connection, const Actor &actor, Instant now, const BreachSearch &search,
                const HonourRate &rate)
{
    auto transaction = Transaction::beginUnlocked(connection);
    if (!transaction)
        return transaction.error();
    const Happening happening {.action = Action::BreachesExported,
                               .customer = {},
                               .before = {},
                               .after = {{QStringLiteral("from"), search.from.toIso()},
                                         {QStringLiteral("until"), search.until.toIso()},
                                         {QStringLiteral("messages"), rate.messages},
                                         {QStringLiteral("breaches"), rate.breaches}},
                               .reason = {}};
    if (const Result<> recorded = Ledger(connection).record(actor, now, happening); !recorded)
        return recorded;
    return transaction->commit();
}

} // namespace

Result<BreachList> listBreaches(Connection &connection, const Actor &actor, const BreachSearch &search, qsizetype most)
{
    BreachList list;
    Result<> read;
    const auto rate = eachBreach(connection, actor, search, [&](const QString &number, const JudgedMessage &judged) {
        if (!read || list.breaches.size() >= most)
            return;
        const Result<Breach> breach = breachOf(connection, number, judged);
        if (breach)
            list.breaches.append(*breach);
        else
            read = breach.error();
    });
    if (!rate || !read)
        return rate ? read.error() : rate.error();
    list.rate = *rate;
    return list;
}

Result<HonourRate> exportBreaches(Connection &connection, const Actor &actor, Instant now, const BreachSearch &search,
                                  const QString &path)
{
    if (const Result<> free = checkOutput(path, connection.ownFiles()); !free)
        return free.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file);
    CsvWriter writer(file);
    Result<> written
        = writer.write({Words::tr("Customer"), Words::tr("Sent"), Words::tr("Channel"), Words::tr("Topic"),
                        Words::tr("Campaign"), Words::tr("Why not"), Words::tr("Rule"), Words::tr("Source")});
    Result<> read;
    const auto rate = eachBreach(connection, actor, search, [&](const QString &number, const JudgedMessage &judged) {
        if (!read || !written)
            return;
        const Result<Breach> breach = breachOf(connection, number, judged);
        if (breach)
            written = writer.write(rowOf(*breach));
        else
            read = breach.error();
    });
    if (!rate || !read)
        return rate ? read.error() : rate.error();
    if (!written || !flushWhole(file))
        return fileError(file);
    if (const Result<> recorded = record(connection, actor, now, search, *rate); !recorded)
        return recorded.error();
    return commit(file) ? rate : Result<HonourRate>(fileError(file));
}

} // namespace Prefdesk
