// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/ledger.h"
#include "models/audit/logkey.h"
#include "models/storage/transaction.h"
#include "tests/support/insider.h"
#include "tests/support/testdesk.h"

namespace Prefdesk {

/// A desk with two customers and a history to look at.
class AuditHistory final
{
public:
    AuditHistory()
    {
        run(QStringLiteral("INSERT INTO desk (id, uuid, name, log_origin, log_public_key, created_at) "
                           "VALUES (1, 'u', 'Test', ?, ?, 0)"),
            {logKey()->verifier().name, logKey()->verifier().publicKey});
        addCustomer(1, QStringLiteral("100001"), QStringLiteral("FR"));
        addCustomer(2, QStringLiteral("100002"), QStringLiteral("DE"));
    }

    static std::shared_ptr<const LogKey> logKey()
    {
        const Secret seed = Secret::copyOf(QByteArray(32, 'k'));
        return std::make_shared<const LogKey>(*LogKey::fromSeed(QStringLiteral("prefdesk.test/log/1"), seed));
    }

    void run(const QString &sql, const QVariantList &values = {})
    {
        const auto done = desk.connection().run(sql, values);
        if (!done)
            qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
    }

    /// What somebody does who has the key of the database, or keeps the server.
    void tamper(const QString &sql, const QVariantList &values = {})
    {
        unguard(desk.connection());
        run(sql, values);
    }

    void record(Role role, const QList<Happening> &happenings)
    {
        auto transaction = Transaction::begin(desk.connection());
        if (!transaction || !Ledger(desk.connection()).record(desk.actor(role), desk.clock.now(), happenings)
            || !transaction->commit())
            qFatal("The test desk cannot record.");
        desk.clock.advanceSeconds(60);
    }

    static Happening signedIn() { return {.action = Action::SignedIn}; }

    static Happening withdrawn(qint64 customer)
    {
        const QString state = QStringLiteral("state");
        const QJsonObject question {{QStringLiteral("channel"), QStringLiteral("email")},
                                    {QStringLiteral("topic"), QStringLiteral("offers")}};
        QJsonObject before = question;
        before.insert(state, QStringLiteral("given"));
        QJsonObject after = question;
        after.insert(state, QStringLiteral("withdrawn"));
        return {.action = Action::ChoiceRecorded, .customer = CustomerId {customer}, .before = before, .after = after};
    }

    TestDesk desk;

private:
    void addCustomer(qint64 id, const QString &number, const QString &country)
    {
        run(QStringLiteral("INSERT INTO customer (id, number, given_name, family_name, name_norm, words, contact, "
                           "language, country, "
                           "subdivision, city, postal_code, street, zone, lifecycle) "
                           "VALUES (?, ?, 'A', 'B', 'a b', 'a b', '', 'fr', ?, '', '', '', '', '', '')"),
            {id, number, country});
    }
};

} // namespace Prefdesk
