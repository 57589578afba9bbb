// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/rulepackstore.h"

#include "models/audit/ledger.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"
#include "models/verdicts/packreader.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::RulePackStore)
};

Error unreadable(const QString &name, const Error &why)
{
    return {Error::Kind::Damaged,
            Words::tr("The rule pack \"%1\" of this desk cannot be read any more, so nobody can say what is allowed. "
                      "Ask an administrator to install it again. %2")
                .arg(name, why.message),
            QStringLiteral("rule pack")};
}

Error noSuchPack(const QString &name)
{
    return {Error::Kind::Invalid, Words::tr("This desk has no rule pack \"%1\" of its own.").arg(name),
            QStringLiteral("no pack")};
}

struct StoredPack
{
    QString name;
    QByteArray content;
    Instant since;
};

} // namespace

RulePackStore::RulePackStore(Connection &connection, Actor actor, Clock clock, ZoneBook &zones)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
    , m_zones(zones)
{
}

Result<QList<SitePack>> RulePackStore::changes() const
{
    const auto rows = m_connection.list(QStringLiteral("SELECT pack, content, recorded_at FROM rule_pack ORDER BY id"),
                                        {}, [](const Row &row) {
                                            return StoredPack {row.text(0), row.text(1).toUtf8(), row.instant(2)};
                                        });
    if (!rows)
        return rows.error();
    QList<SitePack> packs;
    for (const StoredPack &row : *rows) {
        SitePack change {.name = row.name, .pack = {}, .since = row.since};
        if (!row.content.isEmpty()) {
            const auto pack = readRulePack(row.content, m_zones);
            if (!pack)
                return unreadable(row.name, pack.error());
            change.pack = *pack;
        }
        packs.append(change);
    }
    return packs;
}

Result<RuleBook::Packs> RulePackStore::others(const QString &name) const
{
    Result<RuleBook::Packs> packs = suppliedPacks(m_zones);
    const Result<QList<SitePack>> site = changes();
    if (!packs || !site)
        return packs ? site.error() : packs.error();
    QHash<QString, std::shared_ptr<const RulePack>> latest;
    for (const SitePack &change : *site)
        latest.insert(change.name, change.pack);
    for (auto one = latest.cbegin(); one != latest.cend(); ++one) {
        if (one.value() && one.key() != name)
            packs->push_back(one.value());
    }
    return packs;
}

Result<std::shared_ptr<const RulePack>> RulePackStore::read(const QByteArray &json) const
{
    auto pack = readRulePack(json, m_zones);
    if (!pack)
        return pack.error();
    Result<RuleBook::Packs> packs = others((*pack)->id);
    if (!packs)
        return packs.error();
    packs->push_back(*pack);
    if (const Result<> fits = checkTogether(*packs); !fits)
        return fits.error();
    return pack;
}

Result<> RulePackStore::install(const QByteArray &json)
{
    const auto pack = read(json);
    return pack ? keep((*pack)->id, QString::fromUtf8(json), Action::RulePackInstalled) : Result<>(pack.error());
}

Result<> RulePackStore::requireInstalled(const QString &name) const
{
    const Result<QList<SitePack>> site = changes();
    if (!site)
        return site.error();
    const auto latest
        = std::ranges::find(site->crbegin(), site->crend(), name, [](const SitePack &one) { return one.name; });
    return latest == site->crend() || !latest->pack ? Result<>(noSuchPack(name)) : Result<>();
}

Result<> RulePackStore::withdraw(const QString &name)
{
    if (const Result<> installed = requireInstalled(name); !installed)
        return installed;
    return keep(name, QStringLiteral(""), Action::RulePackWithdrawn);
}

Result<> RulePackStore::keep(const QString &name, const QString &content, Action action)
{
    if (const Result<> allowed = m_actor.require(Permission::ManageDesk); !allowed)
        return allowed;
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    const Result<qint64> row = m_connection.insert(
        QStringLiteral("INSERT INTO rule_pack (pack, content, recorded_at, person) VALUES (?, ?, ?, ?)"),
        {name, content, m_clock().micros, number(m_actor.id)});
    if (!row)
        return row.error();
    const QByteArray hash = QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256);
    const Happening happening {
        .action = action,
        .customer = {},
        .before = {},
        .after = {{QStringLiteral("pack"), name}, {QStringLiteral("sha256"), QString::fromLatin1(hash.toHex())}},
        .reason = {}};
    if (const Result<> recorded = Ledger(m_connection).record(m_actor, m_clock(), happening); !recorded)
        return recorded;
    return transaction->commit();
}

} // namespace Prefdesk
