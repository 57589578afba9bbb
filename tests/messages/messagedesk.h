// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/vocabulary.h"
#include "models/customers/customerstore.h"
#include "models/messages/messagebatch.h"
#include "tests/support/testdesk.h"

namespace Prefdesk {

/// A desk with one customer (id 1, France) to whom tests send messages and who makes choices.
class MessageDesk final
{
public:
    MessageDesk()
    {
        Customer ada;
        ada.number = QStringLiteral("1");
        ada.givenName = QStringLiteral("Ada");
        ada.familyName = QStringLiteral("Berger");
        ada.country = QStringLiteral("FR");
        const auto added = CustomerStore(desk.connection(), desk.actor(Role::Admin), desk.clock.clock()).add(ada);
        if (!added)
            qFatal("%s", qPrintable(added.error().message + added.error().detail));
    }

    void send(const QString &iso, Channel channel = Channel::Email, Topic topic = Topic::Offers,
              const QString &status = QStringLiteral("delivered"))
    {
        const auto kept = MessageBatch(desk.connection())
                              .keep({Message {.id = 0,
                                              .messageId = QStringLiteral("m-%1").arg(++m_sent),
                                              .customer = CustomerId {1},
                                              .channel = channel,
                                              .topic = topic,
                                              .address = QStringLiteral("ada@example.org"),
                                              .campaign = QStringLiteral("spring"),
                                              .sentAt = *Instant::fromIso(iso),
                                              .status = status,
                                              .system = QStringLiteral("mailer")}});
        if (!kept)
            qFatal("%s", qPrintable(kept.error().detail));
    }

    void choose(const QString &iso, const QString &channel, const QString &topic, const QString &state,
                const QVariant &cap = {}, const QString &period = {})
    {
        run(QStringLiteral(
                "INSERT INTO choice (customer, channel, topic, state, frequency, cap, cap_period, occurred_at, "
                "received_at, recorded_at, person, source, method, systems, reason, ledger_idx) "
                "VALUES (1, ?, ?, ?, 'unlimited', ?, ?, ?, 0, 0, 1, 'call', 'spoken', '', '', 0)"),
            {channel, topic, state, cap, period, Instant::fromIso(iso)->micros});
    }

    TestDesk desk;

private:
    void run(const QString &sql, const QVariantList &values = {})
    {
        const auto done = desk.connection().run(sql, values);
        if (!done)
            qFatal("%s", qPrintable(done.error().message + done.error().detail));
    }

    int m_sent = 0;
};

} // namespace Prefdesk
