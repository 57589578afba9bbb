// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/importframe.h"

#include "models/audit/serverledger.h"
#include "models/intake/deskfilling.h"
#include "models/storage/connection.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <utility>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ImportFrame)
};

Error unreadable(const QString &file)
{
    return {Error::Kind::Unavailable,
            Words::tr("The file \"%1\" cannot be read. Check that it is there and that you may open it.")
                .arg(QFileInfo(file).fileName()),
            QStringLiteral("open")};
}

// Two imports of the same customers would wait for each other, or add the same one.
Result<Transaction> beginAlone(Connection &connection)
{
    Result<Transaction> transaction = Transaction::beginUnlocked(connection);
    if (!transaction || connection.engine() != Engine::PostgreSql)
        return transaction;
    const auto alone
        = connection.first(QStringLiteral("SELECT pg_advisory_xact_lock(hashtext('prefdesk.import')) IS NULL"), {},
                           [](const Row &row) { return row.flag(0); });
    if (alone)
        return transaction;
    if (!alone.error().detail.contains(QLatin1String("55P03")))
        return alone.error();
    return Error {Error::Kind::Unavailable,
                  Words::tr("Somebody else is just importing into this desk. Nothing was changed; import the file once "
                            "that is done."),
                  alone.error().detail};
}

} // namespace

Result<std::unique_ptr<ImportFrame>> ImportFrame::begin(Connection &connection, const Actor &actor, const Clock &clock,
                                                        const ImportRequest &request, Action action)
{
    const Result<> allowed = actor.require(Permission::Import);
    if (!allowed)
        return allowed.error();
    if (!QFileInfo(request.file).isFile())
        return unreadable(request.file);
    Result<Transaction> transaction = beginAlone(connection);
    if (!transaction)
        return transaction.error();
    std::unique_ptr<ImportFrame> frame(
        new ImportFrame(connection, actor, clock, request, action, *std::move(transaction)));
    const Result<> opened = frame->openFile();
    if (!opened)
        return opened.error();
    if (const Result<> started = frame->beginBatch(); !started)
        return started.error();
    return frame;
}

ImportFrame::ImportFrame(Connection &connection, const Actor &actor, const Clock &clock, const ImportRequest &request,
                         Action action, Transaction transaction)
    : m_connection(connection)
    , m_actor(actor)
    , m_clock(clock)
    , m_request(request)
    , m_action(action)
    , m_file(request.file)
    , m_transaction(std::move(transaction))
{
}

// The hash comes first: it tells whether the same file was imported before.
Result<> ImportFrame::openFile()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!m_file.open(QIODevice::ReadOnly) || !hash.addData(&m_file) || !m_file.seek(0))
        return unreadable(m_request.file);
    m_fileHash = hash.result();
    return {};
}

// Tables that have changed already cannot be made ready for filling.
Result<> ImportFrame::beginBatch()
{
    constexpr qint64 bytesPerCustomer = 200;
    if (m_action == Action::ContactsImported) {
        const Result<bool> filling = beginFilling(m_connection, m_file.size() / bytesPerCustomer);
        if (!filling)
            return filling.error();
        m_isFilling = *filling;
    }
    const Result<BatchId> batch = IntakeStore(m_connection, m_actor).begin(m_request, m_fileHash, m_clock());
    if (!batch)
        return batch.error();
    m_batch = *batch;
    return {};
}

Result<> ImportFrame::quarantine(const QList<QuarantinedField> &fields)
{
    constexpr qsizetype mostUnwritten = 500;
    m_outcome.quarantined += fields.size();
    for (const QuarantinedField &field : fields) {
        if (m_outcome.quarantine.size() < ImportOutcome::mostListed)
            m_outcome.quarantine.append(field);
    }
    m_fields += fields;
    return m_fields.size() < mostUnwritten ? Result<>() : writeQuarantine();
}

Result<> ImportFrame::writeQuarantine()
{
    return IntakeStore(m_connection, m_actor).keep(m_batch, std::exchange(m_fields, {}));
}

Result<NextEntries> ImportFrame::nextEntries() const
{
    return Ledger(m_connection).nextEntries();
}

Result<> ImportFrame::record(const QList<Happening> &happenings)
{
    if (!recordsLater())
        return Ledger(m_connection).record(m_actor, m_clock(), happenings);
    if (m_request.mode == ImportMode::Keep)
        m_happenings += happenings;
    return {};
}

bool ImportFrame::recordsLater() const
{
    return m_connection.engine() == Engine::PostgreSql;
}

// Appending five hundred takes about 0.05 s of the server, changing a hundred customers, one by one, about as long.
bool ImportFrame::isPartFull() const
{
    constexpr qsizetype mostChoices = 500;
    constexpr qsizetype mostLocked = 100;
    if (m_request.mode == ImportMode::DryRun)
        return false;
    return m_happenings.size() >= mostChoices || (!m_isFilling && m_locked >= mostLocked);
}

Result<> ImportFrame::keepPart()
{
    if (m_isFilling)
        return postOnServer(m_connection, m_actor, m_clock(), std::exchange(m_happenings, {}));
    if (const Result<> written = writeBatch(IntakeBatch::State::Begun); !written)
        return written;
    if (const Result<> committed = m_transaction->commit(); !committed)
        return committed;
    m_keptRows = m_outcome.read;
    m_locked = 0;
    Result<Transaction> next = beginAlone(m_connection);
    if (!next)
        return next.error();
    m_transaction.emplace(*std::move(next));
    return {};
}

Result<ImportOutcome> ImportFrame::finish()
{
    m_outcome.batch = m_batch;
    if (const Result<> written = writeBatch(IntakeBatch::State::Complete); !written)
        return written.error();
    if (m_request.mode == ImportMode::DryRun) {
        m_outcome.batch = {};
        return m_outcome;
    }
    if (const Result<> ready = m_isFilling ? endFilling(m_connection) : Result<>(); !ready)
        return ready.error();
    if (const Result<> committed = m_transaction->commit(); !committed)
        return committed.error();
    return m_outcome;
}

Result<> ImportFrame::writeBatch(IntakeBatch::State state)
{
    if (const Result<> quarantined = writeQuarantine(); !quarantined)
        return quarantined;
    ImportOutcome outcome = m_outcome;
    outcome.batch = m_batch;
    if (const Result<> told = IntakeStore(m_connection, m_actor).tell(outcome, state, m_clock()); !told)
        return told;
    m_happenings.append({.action = m_action, .customer = {}, .before = {}, .after = summary(state), .reason = {}});
    return recordPart();
}

Result<> ImportFrame::recordPart()
{
    return Ledger(m_connection).record(m_actor, m_clock(), std::exchange(m_happenings, {}));
}

Error ImportFrame::interrupted(const Error &error) const
{
    if (m_keptRows == 0)
        return error;
    return {error.kind,
            Words::tr("The import ended early. The first %Ln rows of the file are on the desk; import the same file "
                      "again to take the rest.",
                      nullptr, static_cast<int>(m_keptRows)),
            error.detail};
}

QJsonObject ImportFrame::summary(IntakeBatch::State state) const
{
    QJsonObject summary {{QStringLiteral("format"), m_request.format},
                         {QStringLiteral("file"), QString::fromLatin1(m_fileHash.toHex())},
                         {QStringLiteral("read"), m_outcome.read},
                         {QStringLiteral("added"), m_outcome.added},
                         {QStringLiteral("changed"), m_outcome.changed},
                         {QStringLiteral("unchanged"), m_outcome.unchanged},
                         {QStringLiteral("quarantined"), m_outcome.quarantined},
                         {QStringLiteral("choices"), m_outcome.choices},
                         {QStringLiteral("unmatched"), m_outcome.unmatched}};
    if (state == IntakeBatch::State::Begun)
        summary.insert(QStringLiteral("complete"), false);
    return summary;
}

} // namespace Prefdesk
