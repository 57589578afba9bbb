// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/messagebatch.h"

#include "models/customers/searchsql.h"
#include "models/storage/connection.h"
#include "models/storage/parameter.h"

#include <QVariant>

#include <utility>

namespace Prefdesk {

namespace {

QVariant valueOf(const std::optional<CustomerId> &customer)
{
    return customer ? QVariant(number(*customer)) : QVariant(QMetaType::fromType<qint64>());
}

QVariantList writtenValues(const Message &message)
{
    return {message.messageId, valueOf(message.customer), code(message.channel), code(message.topic),
            message.address,   message.campaign,          message.sentAt.micros, message.status,
            message.system,    message.recordedAt.micros};
}

} // namespace

MessageBatch::MessageBatch(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<MessageBatch::Kept>> MessageBatch::keep(const QList<Message> &messages)
{
    if (const Result<> read = readKnown(messages); !read)
        return read.error();
    QList<Kept> kept;
    for (const Message &message : messages)
        kept.append(take(message));
    const Result<QSet<QString>> inserted = insertNew();
    if (!inserted)
        return inserted.error();
    for (qsizetype at = 0; at < kept.size(); ++at) {
        // Of another region's customer, which row-level security does not show.
        const QString &id = messages.at(at).messageId;
        if (m_places.contains(id) && !inserted->contains(id))
            kept[at] = Kept::Unchanged;
    }
    const Result<> updated = updateChanged();
    return updated ? Result<QList<Kept>>(kept) : updated.error();
}

Result<> MessageBatch::readKnown(const QList<Message> &messages)
{
    m_known.clear();
    m_new.clear();
    m_places.clear();
    m_changed.clear();
    QStringList ids;
    for (const Message &message : messages)
        ids.append(message.messageId);
    const SqlPart list = listed(m_connection.engine(), ids);
    return m_connection.each(
        QStringLiteral("SELECT m.message_id, m.customer, m.status FROM %1 CROSS JOIN message m"
                       " WHERE m.message_id = j.value")
            .arg(list.sql),
        list.values, [this](const Row &row) {
            const auto customer = row.optionalInteger(1);
            m_known.insert(row.text(0), {customer ? std::optional(CustomerId {*customer}) : std::nullopt, row.text(2)});
            return true;
        });
}

MessageBatch::Kept MessageBatch::take(const Message &message)
{
    const QString &id = message.messageId;
    const auto known = m_known.find(id);
    if (known == m_known.end()) {
        m_known.insert(id, {message.customer, message.status});
        m_places.insert(id, m_new.size());
        m_new.append(message);
        return Kept::Added;
    }
    const bool isMatched = message.customer && !known->customer;
    const bool isOfOther = message.customer && known->customer && message.customer != known->customer;
    const bool isNews = !isOfOther && progressOf(message.status) > progressOf(known->status);
    if (!isMatched && !isNews)
        return Kept::Unchanged;
    if (isMatched)
        known->customer = message.customer;
    if (isNews)
        known->status = message.status;
    if (const auto place = m_places.constFind(id); place != m_places.cend()) {
        m_new[*place].customer = known->customer;
        m_new[*place].status = known->status;
    } else {
        m_changed.insert(id);
    }
    return Kept::Changed;
}

Result<QSet<QString>> MessageBatch::insertNew() const
{
    const QString sql = QStringLiteral("INSERT INTO message (message_id, customer, channel, topic, address, campaign,"
                                       " sent_at, status, system, recorded_at) %1 ON CONFLICT (message_id) DO NOTHING"
                                       " RETURNING message_id");
    QList<QVariantList> rows;
    for (const Message &message : m_new)
        rows.append(writtenValues(message));
    QSet<QString> inserted;
    const auto visit = [&inserted](const Row &row) {
        inserted.insert(row.text(0));
        return true;
    };
    if (m_connection.engine() == Engine::PostgreSql && !rows.isEmpty()) {
        const Result<> done = m_connection.each(
            sql.arg(QStringLiteral("SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")), arraysOf(rows), visit);
        return done ? Result<QSet<QString>>(inserted) : done.error();
    }
    for (const QVariantList &row : std::as_const(rows)) {
        const Result<> done
            = m_connection.each(sql.arg(QStringLiteral("VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")), row, visit);
        if (!done)
            return done.error();
    }
    return inserted;
}

Result<> MessageBatch::updateChanged() const
{
    QList<QVariantList> rows;
    for (const QString &id : m_changed) {
        const Known &known = m_known.value(id);
        rows.append({valueOf(known.customer), known.status, id});
    }
    if (m_connection.engine() == Engine::PostgreSql && !rows.isEmpty()) {
        const Result<qint64> done = m_connection.run(
            QStringLiteral("UPDATE message AS m SET customer = coalesce(m.customer, u.customer), status = u.status"
                           " FROM unnest(?, ?, ?) u (customer, status, message_id) WHERE m.message_id = u.message_id"),
            arraysOf(rows));
        return done ? Result<>() : done.error();
    }
    for (const QVariantList &row : std::as_const(rows)) {
        const Result<qint64> done = m_connection.run(
            QStringLiteral("UPDATE message SET customer = coalesce(customer, ?), status = ? WHERE message_id = ?"),
            row);
        if (!done)
            return done.error();
    }
    return {};
}

} // namespace Prefdesk
