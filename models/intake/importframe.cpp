// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/importframe.h"

#include "models/intake/intakestore.h"
#include "models/storage/connection.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

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

} // namespace

Result<std::unique_ptr<ImportFrame>> ImportFrame::begin(Connection &connection, const Actor &actor, const Clock &clock,
                                                        const ImportRequest &request)
{
    const Result<> allowed = actor.require(Permission::Import);
    if (!allowed)
        return allowed.error();
    if (!QFileInfo(request.file).isFile())
        return unreadable(request.file);
    Result<Transaction> transaction = Transaction::beginUnlocked(connection);
    if (!transaction)
        return transaction.error();
    std::unique_ptr<ImportFrame> frame(new ImportFrame(connection, actor, clock, request, *std::move(transaction)));
    const Result<> opened = frame->openFile();
    if (!opened)
        return opened.error();
    const Result<BatchId> batch = IntakeStore(connection, actor).begin(request, frame->m_fileHash, clock());
    if (!batch)
        return batch.error();
    frame->m_batch = *batch;
    return frame;
}

ImportFrame::ImportFrame(Connection &connection, const Actor &actor, const Clock &clock, const ImportRequest &request,
                         Transaction transaction)
    : m_connection(connection)
    , m_actor(actor)
    , m_clock(clock)
    , m_request(request)
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

Result<> ImportFrame::quarantine(const QList<QuarantinedField> &fields)
{
    m_outcome.quarantined += fields.size();
    for (const QuarantinedField &field : fields) {
        if (m_outcome.quarantine.size() < ImportOutcome::mostListed)
            m_outcome.quarantine.append(field);
    }
    return IntakeStore(m_connection, m_actor).keep(m_batch, fields);
}

Result<ImportOutcome> ImportFrame::finish(Action action)
{
    m_outcome.batch = m_batch;
    const Result<> finished = IntakeStore(m_connection, m_actor).finish(m_outcome, m_clock());
    if (!finished)
        return finished.error();
    const Happening happening {.action = action, .customer = {}, .before = {}, .after = summary(), .reason = {}};
    const Result<> recorded = Ledger(m_connection).recordStaged(m_actor, m_clock(), happening);
    if (!recorded)
        return recorded.error();
    if (m_request.mode == ImportMode::DryRun) {
        m_outcome.batch = {};
        return m_outcome;
    }
    const Result<> committed = m_transaction.commit();
    if (!committed)
        return committed.error();
    return m_outcome;
}

QJsonObject ImportFrame::summary() const
{
    return {{QStringLiteral("format"), m_request.format},
            {QStringLiteral("file"), QString::fromLatin1(m_fileHash.toHex())},
            {QStringLiteral("read"), m_outcome.read},
            {QStringLiteral("added"), m_outcome.added},
            {QStringLiteral("changed"), m_outcome.changed},
            {QStringLiteral("unchanged"), m_outcome.unchanged},
            {QStringLiteral("quarantined"), m_outcome.quarantined},
            {QStringLiteral("choices"), m_outcome.choices},
            {QStringLiteral("unmatched"), m_outcome.unmatched}};
}

} // namespace Prefdesk
