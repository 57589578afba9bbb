// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/preferencejson.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PreferenceJson)
};

QJsonValue capValue(const std::optional<Cap> &cap)
{
    if (!cap)
        return QJsonValue::Null;
    return QJsonObject {{QStringLiteral("count"), cap->count}, {QStringLiteral("period"), code(cap->period)}};
}

QJsonValue timeValue(const std::optional<Instant> &time)
{
    return time ? QJsonValue(time->toIso()) : QJsonValue(QJsonValue::Null);
}

QJsonValue textValue(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

void addOrigin(QJsonObject &object, const Preference &preference)
{
    object.insert(QStringLiteral("since"), preference.since.toIso());
    object.insert(QStringLiteral("notice"), textValue(preference.noticeName));
}

QJsonObject topicObject(const Preference &preference)
{
    QJsonObject object = answerObject(preference.answer);
    object.insert(QStringLiteral("channel"), preference.question.channelCode());
    object.insert(QStringLiteral("topic"), preference.question.topicCode());
    addOrigin(object, preference);
    return object;
}

QJsonObject dataUseObject(const Preference &preference)
{
    QJsonObject object {{QStringLiteral("use"), preference.question.topicCode()},
                        {QStringLiteral("state"), code(preference.answer.state)}};
    addOrigin(object, preference);
    return object;
}

} // namespace

QJsonObject answerObject(const Answer &answer)
{
    return {{QStringLiteral("state"), code(answer.state)},
            {QStringLiteral("frequency"), code(answer.frequency)},
            {QStringLiteral("cap"), capValue(answer.cap)},
            {QStringLiteral("pause_until"), timeValue(answer.pauseUntil)}};
}

QJsonObject preferencesObject(const QString &customerNumber, const QList<Preference> &preferences)
{
    QJsonArray topics;
    QJsonArray uses;
    for (const Preference &preference : preferences) {
        if (preference.question.isDataUse())
            uses.append(dataUseObject(preference));
        else if (!preference.question.isStop())
            topics.append(topicObject(preference));
    }
    return {{QStringLiteral("number"), customerNumber},
            {QStringLiteral("stop"), isStopped(preferences)},
            {QStringLiteral("preferences"), topics},
            {QStringLiteral("data_uses"), uses}};
}

QString answerText(const Answer &answer)
{
    QStringList parts {label(answer.state)};
    if (answer.frequency != Frequency::Unlimited)
        parts.append(label(answer.frequency));
    if (answer.cap)
        parts.append(label(*answer.cap));
    if (answer.pauseUntil)
        parts.append(Words::tr("paused until %1").arg(answer.pauseUntil->toIso()));
    return parts.join(QStringLiteral(", "));
}

} // namespace Prefdesk
