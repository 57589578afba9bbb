// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/verification.h"

#include "models/audit/checkpointstore.h"
#include "models/audit/entrycheck.h"
#include "models/audit/ledger.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Verification)
};

// The entries are most of the work; further checks share the rest.
double partOfEntries(const VerificationRequest &request)
{
    return request.checks.isEmpty() ? 1.0 : 0.7;
}

Result<VerifierKey> keyFor(Connection &connection, const Clock &clock, const VerificationRequest &request,
                           Findings &findings)
{
    Result<VerifierKey> named = CheckpointStore(connection, clock).verifier();
    if (!named)
        return named;
    if (!request.key)
        return named;
    if (*request.key != *named)
        findings.add(QStringLiteral("key"), QStringLiteral("desk"), request.key->toText(), named->toText());
    return *request.key;
}

Result<> runChecks(Connection &connection, const VerificationRequest &request, const Progress &progress,
                   Findings &findings)
{
    const double begin = partOfEntries(request);
    const double share = (1.0 - begin) / static_cast<double>(qMax<qsizetype>(1, request.checks.size()));
    for (qsizetype at = 0; at < request.checks.size(); ++at) {
        const double from = begin + share * static_cast<double>(at);
        const auto found = request.checks.at(at)(
            connection, [&progress, from, share](double part) { progress(from + share * part); });
        if (!found)
            return found.error();
        findings.add(*found);
    }
    return {};
}

Result<qint64> countOfCheckpoints(Connection &connection)
{
    const auto count = connection.first(QStringLiteral("SELECT count(*) FROM checkpoint"), {},
                                        [](const Row &row) { return row.integer(0); });
    if (!count)
        return count.error();
    return count->value_or(0);
}

// Each verification records how many checkpoints there were, and none is ever taken away.
Result<> findRemovedCheckpoints(Connection &connection, Findings &findings)
{
    const auto recorded
        = connection.first(QStringLiteral("SELECT o.after FROM ledger_entry e JOIN opening o ON o.idx = e.idx "
                                          "WHERE e.action = 'ledger-verified' ORDER BY e.idx DESC LIMIT 1"),
                           {}, [](const Row &row) {
                               const QJsonObject after = QJsonDocument::fromJson(row.bytes(0)).object();
                               return after.value(QStringLiteral("checkpoints")).toInteger();
                           });
    const Result<qint64> count = countOfCheckpoints(connection);
    if (!recorded || !count)
        return !recorded ? recorded.error() : count.error();
    if (*count < recorded->value_or(0))
        findings.add(QStringLiteral("checkpoint-missing"), QStringLiteral("checkpoints"),
                     QString::number(recorded->value_or(0)), QString::number(*count));
    return {};
}

Result<VerificationReport> verifySnapshot(Connection &connection, const Clock &clock,
                                          const VerificationRequest &request, const Progress &progress)
{
    Findings findings;
    const Result<VerifierKey> key = keyFor(connection, clock, request, findings);
    if (!key)
        return key.error();
    const Frontier start = request.from.value_or(Frontier());
    RootCheck roots(findings, *key);
    if (const Result<> added = roots.addStored(connection, start.size()); !added)
        return added.error();
    if (const Result<> found = findRemovedCheckpoints(connection, findings); !found)
        return found.error();
    for (const Anchor &anchor : request.anchors)
        roots.addAnchor(anchor);
    roots.begin();
    EntryCheck entries(connection, findings, roots, start);
    const double part = partOfEntries(request);
    if (const Result<> run = entries.run([&](double done) { progress(part * done); }); !run)
        return run.error();
    if (const Result<> run = runChecks(connection, request, progress, findings); !run)
        return run.error();
    progress(1.0);
    return VerificationReport {.entries = entries.frontier().size(),
                               .ok = findings.isEmpty(),
                               .anchoredBy = roots.anchoredBy(),
                               .anchoredEntries = roots.anchoredSize(),
                               .findings = findings.all(),
                               .at = clock(),
                               .frontier = entries.frontier()};
}

QJsonObject recordOf(const VerificationReport &report, qint64 checkpoints)
{
    return {{QStringLiteral("checkpoints"), checkpoints},
            {QStringLiteral("entries"), report.entries},
            {QStringLiteral("ok"), report.ok},
            {QStringLiteral("anchored-by"), QJsonArray::fromStringList(report.anchoredBy)},
            {QStringLiteral("anchored"), report.anchoredEntries},
            {QStringLiteral("findings"), report.findings.size()}};
}

// A server shows only the values of one's own regions; those of the others would all seem to be missing.
Result<> requireAllSeen(const Connection &connection, const Actor &actor)
{
    if (connection.engine() != Engine::PostgreSql || actor.regions.isEmpty())
        return {};
    return Error {Error::Kind::Refused,
                  Words::tr("The server shows you only the regions that you work for, so you cannot verify the whole "
                            "ledger. Ask a colleague who works for all regions."),
                  QStringLiteral("regions")};
}

QString anchorWord(const QString &source)
{
    return source == code(Anchor::Source::Witness) ? Words::tr("what this workstation remembers")
                                                   : Words::tr("a checkpoint kept outside");
}

} // namespace

Result<VerificationReport> verify(Connection &connection, const Actor &actor, const Clock &clock,
                                  const VerificationRequest &request, const Progress &progress)
{
    if (const Result<> allowed = actor.require(Permission::Verify); !allowed)
        return allowed.error();
    if (const Result<> seen = requireAllSeen(connection, actor); !seen)
        return seen.error();
    const Result<Transaction> snapshot = Transaction::beginReading(connection);
    if (!snapshot)
        return snapshot.error();
    return verifySnapshot(connection, clock, request, progress);
}

Result<VerificationReport> verifyAndRecord(Connection &connection, const Actor &actor, const Clock &clock,
                                           const VerificationRequest &request, const Progress &progress)
{
    Result<VerificationReport> report = verify(connection, actor, clock, request, progress);
    if (!report)
        return report;
    Result<Transaction> transaction = Transaction::begin(connection);
    const Result<qint64> checkpoints = countOfCheckpoints(connection);
    Result<> recorded;
    if (!transaction || !checkpoints) {
        recorded = !transaction ? transaction.error() : checkpoints.error();
    } else {
        const auto index = Ledger(connection)
                               .record(actor, clock(),
                                       Happening {.action = Action::LedgerVerified,
                                                  .customer = {},
                                                  .before = {},
                                                  .after = recordOf(*report, *checkpoints),
                                                  .reason = {}});
        recorded = index ? transaction->commit() : Result<>(index.error());
    }
    // A damaged ledger may not take another entry; its report is worth more than the record of it.
    if (!recorded && report->ok)
        return recorded.error();
    return report;
}

QString conclusion(const VerificationReport &report)
{
    if (!report.ok)
        return Words::tr(
            "%n thing(s) are not as they were recorded. See the list, and keep this desk's files as they are.", nullptr,
            static_cast<int>(report.findings.size()));
    const QString count = Words::tr("%Ln entries", nullptr, static_cast<int>(report.entries));
    if (report.anchoredBy.isEmpty())
        return Words::tr("%1: internally consistent. Nothing outside this desk confirms them yet; save a checkpoint "
                         "and keep it elsewhere.")
            .arg(count);
    QStringList anchors;
    for (const QString &source : report.anchoredBy)
        anchors.append(anchorWord(source));
    const QString outside = anchors.join(Words::tr(" and "));
    if (report.anchoredEntries >= report.entries)
        return Words::tr("%1: verified against %2.").arg(count, outside);
    return Words::tr("%1: the first %2 are verified against %3. The others came later and are internally consistent; "
                     "nothing outside this desk confirms them yet.")
        .arg(count, QLocale().toString(report.anchoredEntries), outside);
}

} // namespace Prefdesk
