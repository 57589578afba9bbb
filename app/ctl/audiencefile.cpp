// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/audiencefile.h"

#include "app/ctl/verdictjson.h"
#include "models/audit/ledger.h"
#include "models/basics/outputfile.h"
#include "models/basics/spreadsheettext.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"
#include "models/verdicts/audience.h"
#include "models/verdicts/factsreader.h"
#include "models/verdicts/verdictwords.h"

#include <QSaveFile>

namespace Prefdesk {

namespace {

QStringList rowOf(const AudienceMember &member)
{
    const Verdict &verdict = member.verdict;
    QStringList row {member.number, verdictWord(verdict), verdict.from ? verdict.from->toIso() : QString()};
    const RuleResult *telling = tellingResult(verdict);
    if (!telling)
        return row + QStringList {{}, {}, {}, {}};
    return row
        + QStringList {member.rules.ruleId(telling->rule), code(telling->reason), recordWord(*telling),
                       member.rules.citation(telling->rule)};
}

// The entry comes first: a list that nobody recorded must not exist.
Result<> record(Connection &connection, const Actor &actor, const Subject &subject, Instant at,
                const AudienceCounts &counts)
{
    auto transaction = Transaction::beginUnlocked(connection);
    if (!transaction)
        return transaction.error();
    const Happening happening {.action = Action::AudienceExported,
                               .customer = {},
                               .before = {},
                               .after = {{QStringLiteral("subject"), code(subject)},
                                         {QStringLiteral("at"), at.toIso()},
                                         {QStringLiteral("customers"), counts.customers},
                                         {QStringLiteral("allowed"), counts.allowed}},
                               .reason = {}};
    if (const Result<> recorded = Ledger(connection).record(actor, Instant::now(), happening); !recorded)
        return recorded;
    return transaction->commit();
}

} // namespace

Result<AudienceCounts> writeAudience(Connection &connection, const Actor &actor, const Subject &subject, Instant at,
                                     const QString &path, const QStringList &inputs,
                                     const std::function<void(qint64)> &progressed)
{
    if (const Result<> free = checkOutput(path, inputs); !free)
        return free.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file);
    CsvWriter writer(file);
    Result<> written = writer.write({QStringLiteral("number"), QStringLiteral("verdict"), QStringLiteral("from"),
                                     QStringLiteral("rule"), QStringLiteral("reason"), QStringLiteral("record"),
                                     QStringLiteral("source")});
    AudienceCounts counts;
    const Result<> read = eachAudienceMember(connection, actor, subject, at, [&](const AudienceMember &member) {
        ++counts.customers;
        counts.allowed += member.verdict.kind == VerdictKind::Allowed ? 1 : 0;
        counts.allowedFrom += member.verdict.kind == VerdictKind::AllowedFrom ? 1 : 0;
        written = writer.write(rowOf(member));
        progressed(counts.customers);
        return static_cast<bool>(written);
    });
    if (!read)
        return read.error();
    if (!written || !flushWhole(file))
        return fileError(file);
    if (const Result<> recorded = record(connection, actor, subject, at, counts); !recorded)
        return recorded.error();
    if (!commit(file))
        return fileError(file);
    return counts;
}

} // namespace Prefdesk
