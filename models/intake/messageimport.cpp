// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/messageimport.h"

#include "models/intake/importframe.h"
#include "models/intake/linereader.h"
#include "models/intake/pipeline.h"
#include "models/messages/messagebatch.h"
#include "models/messages/recipientbatch.h"
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

/// Whom the messages of a block went to: the customer with the number, else the only one with the address.
Result<QList<Recipient>> recipientsOf(RecipientBatch &batch, const QList<MessageRecord> &records)
{
    QStringList numbers;
    for (const MessageRecord &record : records) {
        if (record.faults.isEmpty() && !record.customerNumber.isEmpty())
            numbers.append(record.customerNumber);
    }
    if (const Result<> read = batch.readNumbers(numbers); !read)
        return read.error();
    QHash<Channel, QStringList> addresses;
    for (const MessageRecord &record : records) {
        const Message &message = record.message;
        if (record.faults.isEmpty() && !message.address.isEmpty()
            && batch.withNumber(record.customerNumber).match == Recipient::Match::Nobody)
            addresses[message.channel].append(message.address);
    }
    for (auto one = addresses.cbegin(); one != addresses.cend(); ++one) {
        if (const Result<> read = batch.readAddresses(one.key(), one.value()); !read)
            return read.error();
    }
    QList<Recipient> recipients;
    for (const MessageRecord &record : records) {
        const Recipient named = batch.withNumber(record.customerNumber);
        recipients.append(named.match == Recipient::Match::Nobody
                              ? batch.withAddress(record.message.channel, record.message.address)
                              : named);
    }
    return recipients;
}

void count(ImportOutcome &outcome, MessageBatch::Kept kept)
{
    switch (kept) {
    case MessageBatch::Kept::Added:
        ++outcome.added;
        return;
    case MessageBatch::Kept::Changed:
        ++outcome.changed;
        return;
    case MessageBatch::Kept::Unchanged:
        ++outcome.unchanged;
        return;
    }
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
    RecipientBatch recipients(m_connection, m_actor);
    MessageBatch messages(m_connection);
    MessageReader reader(frame.file(), m_clock());
    const qint64 total = frame.file().size();
    Pipeline<MessageBlock> blocks([&reader] { return reader.readBlock(); });
    while (true) {
        Result<std::optional<MessageBlock>> block = blocks.next();
        if (!block)
            return block.error();
        if (!*block)
            return isOfAnotherKind(frame.outcome()) ? otherKind() : frame.finish();
        const Result<> taken = take(frame, recipients, messages, (*block)->records);
        if (!taken)
            return taken.error();
        progress((*block)->position, total);
    }
}

Result<> MessageImport::take(ImportFrame &frame, RecipientBatch &recipients, MessageBatch &messages,
                             const QList<MessageRecord> &records)
{
    ImportOutcome &outcome = frame.outcome();
    const Result<QList<Recipient>> found = recipientsOf(recipients, records);
    if (!found)
        return found.error();
    QList<Message> taken;
    for (qsizetype at = 0; at < records.size(); ++at) {
        const MessageRecord &record = records.at(at);
        const Recipient &recipient = found->at(at);
        ++outcome.read;
        QList<QuarantinedField> faults = record.faults;
        if (faults.isEmpty() && recipient.match == Recipient::Match::OtherRegion)
            faults.append({record.row, {}, Fault::OtherRegion, record.message.messageId});
        if (const Result<> quarantined = frame.quarantine(faults); !quarantined)
            return quarantined;
        if (!faults.isEmpty())
            continue;
        taken.append(record.message);
        taken.last().customer = recipient.customer;
        outcome.unmatched += recipient.customer ? 0 : 1;
    }
    const Result<QList<MessageBatch::Kept>> kept = messages.keep(taken);
    if (!kept)
        return kept.error();
    for (const MessageBatch::Kept one : *kept)
        count(outcome, one);
    return {};
}

} // namespace Prefdesk
