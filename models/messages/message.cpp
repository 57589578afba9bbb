// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/messages/message.h"

#include <QStringList>

namespace Prefdesk {

namespace {

const QStringList &lostStatuses()
{
    static const QStringList statuses {QStringLiteral("bounced"), QStringLiteral("failed"),
                                       QStringLiteral("undelivered"), QStringLiteral("rejected"),
                                       QStringLiteral("dropped")};
    return statuses;
}

} // namespace

QString arrivedSql()
{
    static const QString sql = QStringLiteral("lower(status) NOT IN ('%1')").arg(lostStatuses().join(u"','"));
    return sql;
}

bool hasArrived(const QString &status)
{
    return !lostStatuses().contains(status.toLower());
}

int progressOf(const QString &status)
{
    static const QStringList early {QStringLiteral("queued"), QStringLiteral("sent"), QStringLiteral("delivered"),
                                    QStringLiteral("opened"), QStringLiteral("clicked")};
    const QString word = status.toLower();
    if (lostStatuses().contains(word))
        return static_cast<int>(early.size());
    const qsizetype place = early.indexOf(word);
    // What a sending system calls otherwise is news of a message that arrived.
    return static_cast<int>(place >= 0 ? place : early.indexOf(QStringLiteral("opened")));
}

} // namespace Prefdesk
