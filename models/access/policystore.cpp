// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/policystore.h"

#include "models/audit/ledger.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QHash>

namespace Prefdesk {

namespace {

constexpr int mostHours = 720;
constexpr int mostMinutes = 120;
const QString coolingOffName = QStringLiteral("cooling_off");
const QString hoursName = QStringLiteral("cooling_off_hours");
const QString minutesName = QStringLiteral("idle_lock_minutes");
const QString on = QStringLiteral("on");
const QString off = QStringLiteral("off");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Policies)
};

QJsonObject jsonOf(const Policies &policies)
{
    return {{coolingOffName, policies.coolingOff ? on : off},
            {hoursName, QString::number(policies.coolingOffHours)},
            {minutesName, QString::number(policies.idleLockMinutes)}};
}

Result<> check(const Policies &policies)
{
    if (policies.coolingOffHours < 1 || policies.coolingOffHours > mostHours)
        return Error {Error::Kind::Invalid,
                      Words::tr("The cooling-off time must be between 1 and %1 hours.").arg(mostHours), hoursName};
    if (policies.idleLockMinutes < 1 || policies.idleLockMinutes > mostMinutes)
        return Error {
            Error::Kind::Invalid,
            Words::tr("The idle time before the desk locks must be between 1 and %1 minutes.").arg(mostMinutes),
            minutesName};
    return {};
}

} // namespace

PolicyStore::PolicyStore(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<Policies> PolicyStore::policies() const
{
    QHash<QString, QString> values;
    const Result<> read = m_connection.each(QStringLiteral("SELECT name, value FROM policy"), {}, [&](const Row &row) {
        values.insert(row.text(0), row.text(1));
        return true;
    });
    if (!read)
        return read.error();
    Policies policies;
    policies.coolingOff = values.value(coolingOffName, on) == on;
    policies.coolingOffHours = values.value(hoursName, QString::number(policies.coolingOffHours)).toInt();
    policies.idleLockMinutes = values.value(minutesName, QString::number(policies.idleLockMinutes)).toInt();
    return policies;
}

Result<> PolicyStore::set(const Policies &policies)
{
    const Result<> allowed = m_actor.require(Permission::ManageDesk);
    if (!allowed)
        return allowed;
    const Result<> checked = check(policies);
    if (!checked)
        return checked;
    Result<Transaction> transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    const Result<Policies> before = this->policies();
    if (!before)
        return before.error();
    const Result<> written = writePolicies(m_connection, policies);
    if (!written)
        return written;
    const Result<> recorded = Ledger(m_connection)
                                  .record(m_actor, m_clock(),
                                          {.action = Action::PolicyChanged,
                                           .customer = {},
                                           .before = jsonOf(*before),
                                           .after = jsonOf(policies),
                                           .reason = {}});
    if (!recorded)
        return recorded.error();
    return transaction->commit();
}

Result<> writePolicies(Connection &connection, const Policies &policies)
{
    const QJsonObject values = jsonOf(policies);
    for (auto value = values.begin(); value != values.end(); ++value) {
        const Result<qint64> written
            = connection.run(QStringLiteral("INSERT INTO policy (name, value) VALUES (?, ?) "
                                            "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                             {value.key(), value.value().toString()});
        if (!written)
            return written.error();
    }
    return {};
}

} // namespace Prefdesk
