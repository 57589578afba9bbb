// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/checkpointstore.h"
#include "models/audit/ledger.h"
#include "models/audit/logkey.h"
#include "models/audit/logstore.h"
#include "models/audit/verification.h"
#include "models/storage/transaction.h"
#include "tests/support/insider.h"
#include "tests/support/testdesk.h"

namespace Prefdesk {

inline const QString origin = QStringLiteral("prefdesk.test/log/1");

inline LogKey logKey(char fill = 'k')
{
    return *LogKey::fromSeed(origin, Secret::copyOf(QByteArray(32, fill)));
}

inline void ignoreProgress(double) { }

/// A desk whose ledger has 600 entries about five customers, and checkpoints at 300 and 600.
class FilledDesk final
{
public:
    explicit FilledDesk(int entries = 600)
    {
        if (connection().engine() == Engine::SqlCipher)
            run(QStringLiteral("PRAGMA synchronous = OFF")); // hundreds of small changes, and nothing here may crash
        run(QStringLiteral("INSERT INTO desk (id, uuid, name, log_origin, log_public_key, created_at) "
                           "VALUES (1, 'u', 'Test', ?, ?, 0)"),
            {origin, logKey().verifier().publicKey});
        record(entries / 2);
        checkpoint();
        record(entries - entries / 2);
        checkpoint();
    }

    Connection &connection() { return desk.connection(); }

    void record(int count)
    {
        QList<Happening> happenings;
        for (int at = 0; at < count; ++at) {
            Happening happening;
            happening.action = at % 3 == 0 ? Action::SignedIn : Action::ChoiceRecorded;
            if (at % 3 != 0) {
                happening.customer = CustomerId {1 + at % 5};
                happening.before = {{QStringLiteral("state"), QStringLiteral("unknown")}};
                happening.after = {{QStringLiteral("state"), QStringLiteral("given")}, {QStringLiteral("n"), at}};
            }
            happenings.append(happening);
        }
        auto transaction = Transaction::begin(connection());
        if (!transaction || !Ledger(connection()).record(desk.actor(Role::Agent), desk.clock.now(), happenings)
            || !transaction->commit())
            qFatal("The test desk cannot record.");
    }

    QByteArray checkpoint()
    {
        const auto made = CheckpointStore(connection(), desk.clock.clock()).make(logKey());
        if (!made)
            qFatal("The test desk cannot make a checkpoint.");
        return made->note;
    }

    void run(const QString &sql, const QVariantList &values = {})
    {
        const auto done = connection().run(sql, values);
        if (!done)
            qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
    }

    /// What somebody does who has the key of the database, or keeps the server.
    void tamper(const QString &sql, const QVariantList &values = {})
    {
        unguard(connection());
        run(sql, values);
    }

    void flip(const QString &table, const QString &column, const QString &where, qsizetype at)
    {
        QByteArray bytes = **connection().first(QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(column, table, where),
                                                {}, [](const Row &row) { return row.bytes(0); });
        bytes[at] = static_cast<char>(bytes.at(at) ^ 1);
        tamper(QStringLiteral("UPDATE %1 SET %2 = ? WHERE %3").arg(table, column, where), {bytes});
    }

    // Recomputes leaves, tiles and head from the entries, as a clever insider would.
    void rebuildTree()
    {
        Hasher hasher;
        Frontier frontier;
        QByteArray tile;
        const auto entries = connection().list(QStringLiteral("SELECT entry FROM ledger_entry ORDER BY idx"), {},
                                               [](const Row &row) { return row.bytes(0); });
        for (const QByteArray &entry : *entries) {
            const Hash leaf = hasher.leaf(entry);
            tamper(QStringLiteral("UPDATE ledger_entry SET leaf = ? WHERE idx = ?"), {toBytes(leaf), frontier.size()});
            frontier.append(hasher, leaf, [&tile](int level, qint64, const Hash &hash) {
                if (level == 8)
                    tile.append(view(hash));
            });
        }
        tamper(QStringLiteral("UPDATE ledger_tile SET hashes = ?"), {tile});
        tamper(QStringLiteral("UPDATE ledger_head SET size = ?, frontier = ?"), {frontier.size(), frontier.toBytes()});
    }

    Result<VerificationReport> verify(const VerificationRequest &request = {})
    {
        return Prefdesk::verify(connection(), desk.actor(Role::Officer), desk.clock.clock(), request, ignoreProgress);
    }

    QStringList kinds(const VerificationRequest &request = {})
    {
        const auto report = verify(request);
        if (!report)
            return {report.error().message};
        QStringList kinds;
        for (const Finding &finding : report->findings) {
            if (!kinds.contains(finding.kind))
                kinds.append(finding.kind);
        }
        if (report->ok != report->findings.isEmpty())
            kinds.append(QStringLiteral("ok is wrong"));
        return kinds;
    }

    TestDesk desk;
};

} // namespace Prefdesk
