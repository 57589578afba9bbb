// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/readablerows.h"

#include "models/preferences/call.h"
#include "models/preferences/question.h"
#include "models/storage/connection.h"

namespace Prefdesk {

namespace {

// Codes are words of this program, without quotes.
template<typename Codes>
QString listed(const Codes &values)
{
    QStringList codes;
    for (const auto &value : values)
        codes.append(u'\'' + code(value) + u'\'');
    return u'(' + codes.join(u',') + u')';
}

QString readableQuestion()
{
    const Question stop = Question::stop();
    const Question use = Question::dataUse(allDataUses().constFirst());
    return QStringLiteral("(channel = '%1' AND topic IN ('%2', '%3')) OR (channel = '%4' AND topic IN %5) "
                          "OR (channel IN %6 AND (topic IN %7 OR topic = '%2')) "
                          "OR ((channel IN %6 OR channel = 'household') AND topic > 'to:' AND topic < 'to;')")
        .arg(stop.channelCode(), stop.topicCode(), Question::objection().topicCode(), use.channelCode(),
             listed(allDataUses()), listed(allChannels()), listed(allTopics()));
}

QString readableAnswer()
{
    return QStringLiteral("state IN %1 AND frequency IN %2 AND CASE WHEN cap IS NULL THEN cap_period = '' "
                          "ELSE cap BETWEEN 1 AND 2147483647 AND cap_period IN ('week', 'month') END")
        .arg(listed(allConsentStates()), listed(allFrequencies()));
}

// One line per system, none empty.
QString readableSystems()
{
    return QStringLiteral("'\n' || systems || '\n' NOT LIKE '%\n\n%' OR systems = ''");
}

Result<> check(Connection &connection, const QString &kind, const QString &readable, Findings &findings)
{
    return connection.each(QStringLiteral("SELECT id FROM %1 WHERE NOT (%2)").arg(kind, readable), {},
                           [&](const Row &row) {
                               findings.add(kind, QStringLiteral("%1 %2").arg(kind).arg(row.integer(0)),
                                            QStringLiteral("known words"), QStringLiteral("others"));
                               return true;
                           });
}

} // namespace

Result<> checkReadable(Connection &connection, Findings &findings)
{
    const QString choice
        = QStringLiteral("(%1) AND (%2) AND (%3)").arg(readableQuestion(), readableAnswer(), readableSystems());
    if (const Result<> checked = check(connection, QStringLiteral("choice"), choice, findings); !checked)
        return checked;
    using enum CallDirection;
    using enum CallVerification;
    const QString call = QStringLiteral("direction IN %1 AND verification_outcome IN %2 AND read_back IN (0, 1)")
                             .arg(listed(QList {Inbound, Outbound}), listed(QList {NotDone, Passed, Failed}));
    return check(connection, QStringLiteral("call"), call, findings);
}

} // namespace Prefdesk
