// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/reportstore.h"

#include "models/audit/checkpointstore.h"
#include "models/audit/ledger.h"
#include "models/customers/customerstore.h"
#include "models/preferences/preferencestore.h"
#include "models/reports/evidencestore.h"
#include "models/reports/recordedanswers.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ReportStore)
};

const auto changeActions = QStringLiteral("('choice-recorded', 'choice-corrected', 'stop-recorded', 'stop-lifted')");

/// Entries of the period below the checkpoint, with the customers they are about.
const auto periodRows = QStringLiteral(" FROM ledger_entry e LEFT JOIN subject s ON s.pseudonym = e.subject"
                                       " LEFT JOIN customer c ON c.id = s.customer"
                                       " WHERE e.recorded_at >= ? AND e.recorded_at < ?");

/// A change in a period and whose it is.
struct PeriodChange
{
    EvidenceEntry entry;
    QString number;
    CustomerId customer = {};
    QByteArray subject;
};

QString regionCondition(const Actor &actor)
{
    if (actor.regions.isEmpty())
        return {};
    const QStringList marks(actor.regions.size(), QStringLiteral("?"));
    return QStringLiteral(" AND (e.subject IS NULL OR c.country IN (%1))").arg(marks.join(u','));
}

QVariantList periodValues(const Evidence &evidence, const Actor &actor)
{
    QVariantList values {evidence.from->micros, evidence.until->micros};
    for (const QString &region : actor.regions)
        values.append(region);
    return values;
}

QString code(Evidence::Kind kind)
{
    return kind == Evidence::Kind::Customer ? QStringLiteral("customer") : QStringLiteral("period");
}

} // namespace

ReportStore::ReportStore(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<CustomerReport> ReportStore::customerReport(CustomerId customer, const LogKey &key)
{
    if (const Result<> allowed = m_actor.require(Permission::Report); !allowed)
        return allowed.error();
    Result<Transaction> transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    const Result<std::optional<Customer>> found
        = CustomerStore(m_connection, m_actor, m_clock).byId(customer); // asks for the region
    if (!found)
        return found.error();
    if (!*found)
        return Error {Error::Kind::Invalid, Words::tr("There is no such customer on this desk."),
                      QStringLiteral("customer")};
    CustomerReport report;
    report.customer = **found;
    Result<QList<Preference>> preferences = PreferenceStore(m_connection, m_actor, m_clock).preferences(customer);
    Result<Evidence> evidence = EvidenceStore(m_connection, m_actor, m_clock).ofCustomer(report.customer, key);
    Result<QList<MessageTotal>> totals = messages(customer);
    if (!preferences || !evidence || !totals)
        return !preferences ? preferences.error() : !evidence ? evidence.error() : totals.error();
    if (const Result<> recorded = requireRecorded(*preferences, evidence->entries); !recorded)
        return recorded.error();
    report.preferences = *std::move(preferences);
    report.evidence = *std::move(evidence);
    report.messages = *std::move(totals);
    Result<QList<HistoryLine>> lines = history(report.evidence);
    if (!lines)
        return lines.error();
    report.history = *std::move(lines);
    if (const Result<> committed = transaction->commit(); !committed)
        return committed.error();
    return report;
}

Result<PeriodReport> ReportStore::periodReport(Instant from, Instant until, const LogKey &key)
{
    if (const Result<> allowed = m_actor.require(Permission::Report); !allowed)
        return allowed.error();
    if (from >= until)
        return Error {Error::Kind::Invalid, Words::tr("The period ends before it begins. Choose a later end."),
                      QStringLiteral("period")};
    Result<Transaction> transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    Result<Evidence> evidence = EvidenceStore(m_connection, m_actor, m_clock).ofPeriod(from, until, key);
    if (!evidence)
        return evidence.error();
    PeriodReport report;
    report.evidence = *std::move(evidence);
    Result<QList<ActionCount>> counted = counts(report.evidence);
    if (!counted)
        return counted.error();
    report.counts = *std::move(counted);
    if (const Result<> added = addChanges(report); !added)
        return added.error();
    if (const Result<> committed = transaction->commit(); !committed)
        return committed.error();
    return report;
}

Result<> ReportStore::recordMade(const ReportRecord &record, const LogKey &key)
{
    if (const Result<> allowed = m_actor.require(Permission::Report); !allowed)
        return allowed.error();
    Result<Transaction> transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    const QJsonObject made {{QStringLiteral("report"), record.reportId},
                            {QStringLiteral("kind"), code(record.kind)},
                            {QStringLiteral("sha256"), record.sha256},
                            {QStringLiteral("certificate"), record.certificate},
                            {QStringLiteral("checkpoint"), record.shortCode}};
    const Result<> recorded = Ledger(m_connection)
                                  .record(m_actor, m_clock(),
                                          Happening {.action = Action::ReportMade,
                                                     .customer = record.customer,
                                                     .before = {},
                                                     .after = made,
                                                     .reason = {}});
    if (!recorded)
        return recorded.error();
    const Result<StoredCheckpoint> checkpoint = CheckpointStore(m_connection, m_clock).make(key);
    if (!checkpoint)
        return checkpoint.error();
    return transaction->commit();
}

Result<PersonNames> ReportStore::people() const
{
    PersonNames names;
    const Result<> read
        = m_connection.each(QStringLiteral("SELECT id, full_name FROM person"), {}, [&](const Row &row) {
              names.insert(row.integer(0), row.text(1));
              return true;
          });
    if (!read)
        return read.error();
    return names;
}

Result<QList<HistoryLine>> ReportStore::history(const Evidence &evidence) const
{
    const Result<PersonNames> names = people();
    if (!names)
        return names.error();
    QList<HistoryLine> lines;
    for (const EvidenceEntry &entry : evidence.entries)
        lines.append(historyLine(entry, *names));
    return lines;
}

Result<QList<MessageTotal>> ReportStore::messages(CustomerId customer) const
{
    return m_connection.list(
        QStringLiteral("SELECT channel, topic, count(*), max(sent_at) FROM message WHERE customer = ? "
                       "GROUP BY channel, topic ORDER BY channel, topic"),
        {number(customer)}, [](const Row &row) {
            return MessageTotal {channelFromCode(row.text(0)).value_or(Channel::Email),
                                 topicFromCode(row.text(1)).value_or(Topic::Service), row.integer(2), row.instant(3)};
        });
}

Result<QList<ActionCount>> ReportStore::counts(const Evidence &evidence) const
{
    return m_connection.list(QStringLiteral("SELECT e.action, coalesce(c.country, ''), count(*)") + periodRows
                                 + regionCondition(m_actor) + QStringLiteral(" GROUP BY 1, 2 ORDER BY 1, 2"),
                             periodValues(evidence, m_actor), [](const Row &row) {
                                 return ActionCount {row.text(0), row.text(1), row.integer(2)};
                             });
}

Result<> ReportStore::addChanges(PeriodReport &report) const
{
    const Result<PersonNames> names = people();
    if (!names)
        return names.error();
    for (const ActionCount &count : report.counts)
        report.changesInAll += changeActions.contains(u'\'' + count.action + u'\'') ? count.count : 0;
    auto found = m_connection.list(QStringLiteral("SELECT e.idx, e.entry, coalesce(c.number, ''), c.id, e.subject")
                                       + periodRows + regionCondition(m_actor) + QStringLiteral(" AND e.action IN ")
                                       + changeActions + QStringLiteral(" ORDER BY e.idx DESC LIMIT ?"),
                                   periodValues(report.evidence, m_actor) + QVariantList {mostPeriodChanges},
                                   [](const Row &row) {
                                       return PeriodChange {EvidenceEntry {row.integer(0), row.bytes(1), {}, {}},
                                                            row.text(2), CustomerId {row.integer(3)}, row.bytes(4)};
                                   });
    if (!found)
        return found.error();
    for (PeriodChange &change : *found) {
        const Result<QList<Opening>> openings = EvidenceStore::openings(m_connection, change.entry);
        if (!openings)
            return openings.error();
        const Result<> owner = EvidenceStore::requireOwner(m_connection, change.customer, change.subject);
        if (!owner)
            return owner;
        change.entry.openings = *openings;
        HistoryLine line = historyLine(change.entry, *names);
        line.customer = change.number;
        report.changes.append(line);
    }
    return {};
}

} // namespace Prefdesk
