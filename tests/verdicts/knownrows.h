// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/customers/circumstance.h"
#include "models/customers/customerstore.h"
#include "models/messages/messagebatch.h"
#include "models/preferences/choicestore.h"
#include "models/storage/transaction.h"

#include <QTest>

namespace Prefdesk {

inline Instant at(const char *iso)
{
    return *Instant::fromIso(QString::fromLatin1(iso));
}

/// Done or the test ends: what is prepared is not what is tested.
template<typename Done>
void mustBe(const Done &done)
{
    if (!done)
        qFatal("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
}

/// Writes rows into a desk as if they had been recorded at any instant, by person 1 and without ledger entries.
class KnownRows
{
public:
    explicit KnownRows(Connection &connection)
        : m_connection(connection)
    {
    }

    ChoiceId say(CustomerId customer, const Question &question, ConsentState state, Instant when,
                 std::optional<Instant> recorded = {})
    {
        return answer(customer, question, {.state = state}, when, recorded.value_or(when));
    }

    ChoiceId answer(CustomerId customer, const Question &question, const Answer &answer, Instant when, Instant recorded)
    {
        Choice choice {.customer = customer,
                       .question = question,
                       .answer = answer,
                       .occurredAt = when,
                       .receivedAt = when,
                       .recordedAt = recorded,
                       .person = PersonId {1},
                       .call = {},
                       .batch = {},
                       .source = QStringLiteral("letter"),
                       .method = QStringLiteral("written"),
                       .noticeVersion = {},
                       .noticeHash = {},
                       .systems = {},
                       .reason = {},
                       .ledgerIndex = 0};
        const auto id = ChoiceStore(m_connection).append(choice);
        mustBe(id);
        return *id;
    }

    qint64 know(const Circumstance &one)
    {
        const auto optional = [](const auto &value, auto number) {
            return value ? QVariant(number(*value)) : QVariant(QMetaType::fromType<qint64>());
        };
        const auto id = m_connection.insert(
            QStringLiteral("INSERT INTO circumstance (customer, kind, value, begins_at, ends_at, ends, reference,"
                           " recorded_at, person, reason, ledger_idx) VALUES (?, ?, ?, ?, ?, ?, '', ?, 1, '', 0)"),
            {number(one.customer), code(one.kind), one.value, one.beginsAt.micros,
             optional(one.endsAt, [](Instant time) { return time.micros; }),
             optional(one.ends, [](CircumstanceId row) { return number(row); }), one.recordedAt.micros});
        mustBe(id);
        return *id;
    }

    void send(CustomerId customer, Channel channel, Topic topic, Instant when, Instant recorded,
              const char *status = "delivered")
    {
        Message message;
        message.messageId = QStringLiteral("m%1").arg(++m_messages);
        message.customer = customer;
        message.channel = channel;
        message.topic = topic;
        message.address = QStringLiteral("x");
        message.campaign = QStringLiteral("");
        message.system = QStringLiteral("");
        message.sentAt = when;
        message.recordedAt = recorded;
        message.status = QString::fromLatin1(status);
        mustBe(MessageBatch(m_connection).keep({message}));
    }

    qint64 list(const QString &name, Instant listed, Instant recorded, const QStringList &numbers)
    {
        const auto batch = m_connection.insert(
            QStringLiteral("INSERT INTO intake_batch (format, file_name, file_hash, person, started_at, finished_at,"
                           " rows_read, added, changed, unchanged, quarantined)"
                           " VALUES ('f', 'f', ?, 1, 1, 1, 1, 1, 0, 0, 0)"),
            {QByteArray("x")});
        mustBe(batch);
        const auto id = m_connection.insert(
            QStringLiteral("INSERT INTO register_list (register, listed_at, recorded_at, batch) VALUES (?, ?, ?, ?)"),
            {name, listed.micros, recorded.micros, *batch});
        mustBe(id);
        for (const QString &one : numbers)
            mustBe(m_connection.run(QStringLiteral("INSERT INTO register_number (address, list) VALUES (?, ?)"),
                                    {one, *id}));
        return *id;
    }

    /// As an import would add the customer or bring it up to date at that instant.
    void take(const Customer &customer, const Actor &actor, Instant when)
    {
        CustomerStore store(m_connection, actor, [when] { return when; });
        auto transaction = Transaction::begin(m_connection);
        mustBe(transaction);
        mustBe(store.take(customer));
        mustBe(transaction->commit());
    }

private:
    Connection &m_connection;
    int m_messages = 0;
};

} // namespace Prefdesk
