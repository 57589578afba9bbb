// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/historyline.h"

#include "models/audit/action.h"
#include "models/preferences/call.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::HistoryLine)
};

QByteArray opened(const EvidenceEntry &entry, QByteArrayView label)
{
    for (const Opening &opening : entry.openings) {
        if (opening.label == label)
            return opening.value;
    }
    return {};
}

QString words(const Call &call)
{
    QStringList parts {label(call.direction), Words::tr("caller: %1").arg(label(call.verification))};
    if (!call.words.isEmpty())
        parts.append(Words::tr("“%1”").arg(call.words));
    return parts.join(QStringLiteral(", "));
}

QString plainWords(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    if (value.isString())
        return value.toString();
    return value.isArray() ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact))
                           : QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

/// A value that no feature of this report knows, member by member.
QString memberWords(const QJsonObject &json)
{
    QStringList parts;
    for (auto member = json.begin(); member != json.end(); ++member)
        parts.append(member.key() + QStringLiteral(": ") + plainWords(member.value()));
    return parts.join(QStringLiteral("; "));
}

QString valueWords(const QByteArray &value)
{
    const QJsonObject json = QJsonDocument::fromJson(value).object();
    if (const auto answer = answerFromJson(json))
        return Prefdesk::words(*answer);
    if (const auto call = callFromJson(json))
        return words(*call);
    if (json.contains(QStringLiteral("report")) && json.contains(QStringLiteral("sha256")))
        return Words::tr("report %1").arg(json.value(QStringLiteral("report")).toString());
    return memberWords(json);
}

std::optional<Question> questionOf(const EvidenceEntry &entry)
{
    const QJsonObject json = QJsonDocument::fromJson(opened(entry, "after")).object();
    return Question::fromCodes(json.value(QStringLiteral("channel")).toString(),
                               json.value(QStringLiteral("topic")).toString());
}

QString actionWords(QByteArrayView code)
{
    const auto action = actionFromCode(QString::fromUtf8(code));
    return action ? label(*action) : QString::fromUtf8(code);
}

} // namespace

QString words(const Answer &answer)
{
    QStringList parts {label(answer.state)};
    if (answer.state != ConsentState::Given)
        return parts.first(); // how often says nothing where the answer is no
    if (answer.frequency != Frequency::Unlimited)
        parts.append(label(answer.frequency));
    if (answer.cap)
        parts.append(label(*answer.cap));
    if (answer.pauseUntil)
        parts.append(Words::tr("paused until %1").arg(timeText(*answer.pauseUntil)));
    return parts.join(QStringLiteral(", "));
}

QString timeText(Instant instant)
{
    return instant.toDateTime().toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

HistoryLine historyLine(const EvidenceEntry &entry, const PersonNames &people)
{
    HistoryLine line;
    line.index = entry.index;
    const std::optional<EntryView> content = readEntry(entry.bytes);
    if (!content)
        return line;
    line.at = Instant {content->recordedAt};
    line.who = people.value(content->person);
    line.what = actionWords(content->action);
    if (const auto question = questionOf(entry))
        line.what += QStringLiteral(": ") + question->label();
    line.before = valueWords(opened(entry, "before"));
    line.after = valueWords(opened(entry, "after"));
    const QByteArray reason = opened(entry, "reason");
    if (!reason.isEmpty())
        line.after += QStringLiteral(" (") + Words::tr("reason: %1").arg(QString::fromUtf8(reason)) + u')';
    return line;
}

} // namespace Prefdesk
