// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/messageimport.h"

#include "models/intake/importframe.h"
#include "models/intake/linereader.h"
#include "models/intake/pipeline.h"
#include "models/messages/messagestore.h"
#include "models/storage/connection.h"

#include <QCoreApplication>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::MessageImport)
};

struct MessageBlock
{
    QList<MessageRecord> records;
    qint64 position = 0; // in the file, behind the block
};

Error otherEncoding(qint64 row)
{
    return {Error::Kind::Invalid,
            Words::tr("Line %1 is not UTF-8 text. Nothing was taken; export the messages again as UTF-8.").arg(row),
            QStringLiteral("encoding")};
}

MessageRecord tooLong(const Line &line, qint64 row)
{
    return {.row = row,
            .message = {},
            .customerNumber = {},
            .faults = {{row, {}, Fault::LineTooLong, QString::fromUtf8(line.bytes).left(longestContent)}}};
}

class MessageReader final
{
public:
    MessageReader(QIODevice &device, Instant now)
        : m_lines(device)
        , m_now(now)
    {
    }

    Result<std::optional<MessageBlock>> readBlock()
    {
        constexpr qsizetype blockSize = 500;
        MessageBlock block;
        while (block.records.size() < blockSize) {
            const Result<std::optional<Line>> line = m_lines.next();
            if (!line)
                return line.error();
            if (!*line)
                break;
            ++m_row;
            const QByteArrayView bytes = (*line)->bytes.trimmed();
            if ((*line)->tooLong)
                block.records.append(tooLong(**line, m_row));
            else if (!bytes.isValidUtf8())
                return otherEncoding(m_row);
            else if (!bytes.isEmpty())
                block.records.append(readMessage(bytes, m_row, m_now));
        }
        block.position = m_lines.position();
        if (block.records.isEmpty())
            return std::optional<MessageBlock>();
        return std::optional(std::move(block));
    }

private:
    LineReader m_lines;
    Instant m_now;
    qint64 m_row = 0;
};

/// True when not one line was what all of them should be: this is some other file.
bool isOfAnotherKind(const ImportOutcome &outcome)
{
    return outcome.read > 0 && outcome.quarantined == outcome.read
        && std::ranges::all_of(outcome.quarantine,
                               [](const QuarantinedField &field) { return field.fault == Fault::NotJson; });
}

Error otherKind()
{
    return {Error::Kind::Invalid,
            Words::tr("No line of the file is a JSON object, so nothing was taken from it. Check that it is the right "
                      "file."),
            QStringLiteral("no JSON line")};
}

Result<Recipient> recipientOf(MessageStore &store, const MessageRecord &record)
{
    Recipient recipient;
    if (!record.customerNumber.isEmpty()) {
        const Result<Recipient> named = store.withNumber(record.customerNumber);
        if (!named || named->match != Recipient::Match::Nobody)
            return named;
    }
    if (record.message.address.isEmpty())
        return recipient;
    return store.withAddress(record.message.channel, record.message.address);
}

} // namespace

QString MessageImport::format()
{
    return QStringLiteral("messages");
}

MessageImport::MessageImport(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<ImportOutcome> MessageImport::run(const ImportRequest &request, const ImportProgress &progress)
{
    const auto begun = ImportFrame::begin(m_connection, m_actor, m_clock, request, Action::MessagesImported);
    if (!begun)
        return begun.error();
    ImportFrame &frame = **begun;
    MessageStore store(m_connection, m_actor);
    MessageReader reader(frame.file(), m_clock());
    const qint64 total = frame.file().size();
    Pipeline<MessageBlock> blocks([&reader] { return reader.readBlock(); });
    while (true) {
        Result<std::optional<MessageBlock>> block = blocks.next();
        if (!block)
            return block.error();
        if (!*block)
            return isOfAnotherKind(frame.outcome()) ? otherKind() : frame.finish();
        for (MessageRecord &record : (*block)->records) {
            const Result<> taken = take(frame, store, record);
            if (!taken)
                return taken.error();
        }
        progress((*block)->position, total);
    }
}

Result<> MessageImport::take(ImportFrame &frame, MessageStore &store, MessageRecord &record) const
{
    ImportOutcome &outcome = frame.outcome();
    ++outcome.read;
    if (!record.faults.isEmpty())
        return frame.quarantine(record.faults);
    const Result<Recipient> recipient = recipientOf(store, record);
    if (!recipient)
        return recipient.error();
    if (recipient->match == Recipient::Match::OtherRegion)
        return frame.quarantine({{record.row, {}, Fault::OtherRegion, record.message.messageId}});
    record.message.customer = recipient->customer;
    const Result<MessageStore::Kept> kept = store.keep(record.message);
    if (!kept)
        return kept.error();
    switch (*kept) {
    case MessageStore::Kept::Added:
        ++outcome.added;
        break;
    case MessageStore::Kept::Changed:
        ++outcome.changed;
        break;
    case MessageStore::Kept::Unchanged:
        ++outcome.unchanged;
        break;
    }
    if (!record.message.customer)
        ++outcome.unmatched;
    return {};
}

} // namespace Prefdesk
