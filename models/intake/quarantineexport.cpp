// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/quarantineexport.h"

#include "models/audit/ledger.h"
#include "models/basics/outputfile.h"
#include "models/intake/intakestore.h"
#include "models/basics/spreadsheettext.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::QuarantineExport)
};

class QuarantineFile final
{
public:
    explicit QuarantineFile(const QString &file)
        : m_file(file)
        , m_writer(m_file)
    {
    }

    Result<> begin(const Connection &connection)
    {
        const Result<> fits = checkOutput(m_file.fileName(), connection.ownFiles());
        if (!fits)
            return fits;
        if (!m_file.open(QIODevice::WriteOnly))
            return fileError(m_file);
        return m_writer.write({Words::tr("Row"), Words::tr("Field"), Words::tr("Reason"), Words::tr("Content")});
    }

    Result<> write(const QList<QuarantinedField> &fields)
    {
        m_rows += fields.size();
        for (const QuarantinedField &field : fields) {
            const Result<> written
                = m_writer.write({QString::number(field.row), field.field, label(field.fault), field.content});
            if (!written)
                return fileError(m_file);
        }
        return {};
    }

    // The entry comes first: an export that nobody recorded must not exist.
    Result<> finish(Connection &connection, const Actor &actor, Instant now)
    {
        if (!flushWhole(m_file))
            return fileError(m_file);
        Result<Transaction> transaction = Transaction::beginUnlocked(connection);
        if (!transaction)
            return transaction.error();
        const Happening happening {.action = Action::QuarantineExported,
                                   .customer = {},
                                   .before = {},
                                   .after = {{QStringLiteral("rows"), m_rows}},
                                   .reason = {}};
        const Result<> recorded = Ledger(connection).record(actor, now, happening);
        if (!recorded)
            return recorded.error();
        const Result<> committed = transaction->commit();
        if (!committed)
            return committed;
        return Prefdesk::commit(m_file) ? Result<>() : fileError(m_file);
    }

private:
    QSaveFile m_file;
    CsvWriter m_writer;
    qint64 m_rows = 0;
};

} // namespace

Result<> exportQuarantine(Connection &connection, const Actor &actor, Instant now, BatchId batch, const QString &file)
{
    constexpr int pageSize = 1000;
    const IntakeStore store(connection, actor);
    QuarantineFile output(file);
    const Result<> begun = output.begin(connection);
    if (!begun)
        return begun;
    std::optional<QuarantinedField> behind;
    while (true) {
        const Result<QList<QuarantinedField>> page = store.quarantine(batch, behind, pageSize);
        if (!page)
            return page.error();
        const Result<> written = output.write(*page);
        if (!written)
            return written;
        if (page->size() < pageSize)
            return output.finish(connection, actor, now);
        behind = page->last();
    }
}

Result<> exportQuarantine(Connection &connection, const Actor &actor, Instant now,
                          const QList<QuarantinedField> &fields, const QString &file)
{
    const Result<> allowed = actor.require(Permission::Import);
    if (!allowed)
        return allowed;
    QuarantineFile output(file);
    const Result<> begun = output.begin(connection);
    if (!begun)
        return begun;
    const Result<> written = output.write(fields);
    if (!written)
        return written;
    return output.finish(connection, actor, now);
}

} // namespace Prefdesk
