// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/projectioncheck.h"

#include "models/access/peoplecheck.h"
#include "models/preferences/noticecheck.h"
#include "models/preferences/readablerows.h"
#include "models/preferences/recordedrows.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

namespace Prefdesk {

namespace {

QString choiceName(qint64 id)
{
    return id == 0 ? QStringLiteral("no choice") : QStringLiteral("choice %1").arg(id);
}

// Findings travel; an address does not.
QString shownTopic(const QString &topic)
{
    return topic.startsWith(QLatin1String("to:")) ? QStringLiteral("to") : topic;
}

// The latest choice to each question is the current preference, and there is no preference beside these.
Result<> checkPreferences(Connection &connection, Findings &findings)
{
    const auto add = [&findings](const Row &row) {
        findings.add(QStringLiteral("preference"),
                     QStringLiteral("customer %1, %2/%3").arg(row.text(0), row.text(1), shownTopic(row.text(2))),
                     choiceName(row.integer(3)), choiceName(row.integer(4)));
        return true;
    };
    const Result<> latest = connection.each(
        QStringLiteral("SELECT g.customer, g.channel, g.topic, g.latest, p.choice FROM (SELECT customer, channel, "
                       "topic, max(id) AS latest FROM choice GROUP BY customer, channel, topic) g "
                       "LEFT JOIN preference p ON p.customer = g.customer AND p.channel = g.channel "
                       "AND p.topic = g.topic WHERE p.choice IS DISTINCT FROM g.latest"),
        {}, add);
    if (!latest)
        return latest;
    return connection.each(QStringLiteral("SELECT p.customer, p.channel, p.topic, 0, p.choice FROM preference p "
                                          "WHERE NOT EXISTS (SELECT 1 FROM choice c WHERE c.customer = p.customer "
                                          "AND c.channel = p.channel AND c.topic = p.topic)"),
                           {}, add);
}

} // namespace

Result<QList<Finding>> checkProjection(Connection &connection, const Progress &progress)
{
    Findings findings;
    const auto size = ledgerSize(connection);
    if (!size)
        return size.error();
    if (const Result<> done = checkChoices(connection, *size, findings); !done)
        return done.error();
    progress(0.6);
    if (const Result<> done = checkCalls(connection, *size, findings); !done)
        return done.error();
    if (const Result<> done = checkCircumstances(connection, *size, findings); !done)
        return done.error();
    if (const Result<> done = checkDuties(connection, *size, findings); !done)
        return done.error();
    progress(0.8);
    if (const Result<> done = checkPreferences(connection, findings); !done)
        return done.error();
    progress(0.9);
    if (const Result<> done = checkReadable(connection, findings); !done)
        return done.error();
    progress(0.95);
    if (const Result<> done = checkPeople(connection, findings); !done)
        return done.error();
    if (const Result<> done = checkNotices(connection, findings); !done)
        return done.error();
    progress(1);
    return findings.all();
}

} // namespace Prefdesk
