// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/recordingpolicy.h"

#include "models/audit/ledger.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::RecordingPolicy)
};

constexpr int longestHours = 24 * 366;

QString switchName()
{
    return QStringLiteral("cooling_off");
}

QString hoursName()
{
    return QStringLiteral("cooling_off_hours");
}

QJsonObject toJson(const RecordingPolicy &policy)
{
    return {{switchName(), policy.coolingOff}, {hoursName(), policy.coolingOffHours}};
}

Result<> write(Connection &connection, const QString &name, const QString &value)
{
    const auto done = connection.run(QStringLiteral("INSERT INTO policy (name, value) VALUES (?, ?) "
                                                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                                     {name, value});
    return done ? Result<>() : Result<>(done.error());
}

} // namespace

Result<RecordingPolicy> recordingPolicy(Connection &connection)
{
    RecordingPolicy policy;
    const Result<> read = connection.each(QStringLiteral("SELECT name, value FROM policy WHERE name IN (?, ?)"),
                                          {switchName(), hoursName()}, [&policy](const Row &row) {
                                              if (row.text(0) == switchName())
                                                  policy.coolingOff = row.text(1) == QLatin1String("on");
                                              else
                                                  policy.coolingOffHours = row.text(1).toInt();
                                              return true;
                                          });
    if (!read)
        return read.error();
    return policy;
}

Result<> saveRecordingPolicy(Connection &connection, const Actor &actor, const Clock &clock,
                             const RecordingPolicy &policy)
{
    if (const Result<> allowed = actor.require(Permission::ManageDesk); !allowed)
        return allowed;
    if (policy.coolingOffHours < 1 || policy.coolingOffHours > longestHours)
        return Error {Error::Kind::Invalid,
                      Words::tr("The cooling-off time must be between one hour and one year. Choose another length."),
                      QStringLiteral("cooling_off_hours")};
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    const auto before = recordingPolicy(connection);
    if (!before)
        return before.error();
    const QString onOff = policy.coolingOff ? QStringLiteral("on") : QStringLiteral("off");
    if (const Result<> done = write(connection, switchName(), onOff); !done)
        return done;
    if (const Result<> done = write(connection, hoursName(), QString::number(policy.coolingOffHours)); !done)
        return done;
    const auto recorded = Ledger(connection)
                              .record(actor, clock(),
                                      Happening {.action = Action::PolicyChanged,
                                                 .customer = {},
                                                 .before = toJson(*before),
                                                 .after = toJson(policy),
                                                 .reason = {}});
    if (!recorded)
        return recorded.error();
    return transaction->commit();
}

} // namespace Prefdesk
