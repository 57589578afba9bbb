// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/script.h"

namespace Prefdesk {

QString scriptName(const Question &question, const Answer &answer)
{
    const bool given = answer.state == ConsentState::Given;
    if (question.isStop())
        return given ? QStringLiteral("lift-stop") : QStringLiteral("stop");
    if (question.isOptOut())
        return given ? QStringLiteral("lift-stop") : QStringLiteral("withdrawal");
    if (!given && answer.state != ConsentState::Requested)
        return QStringLiteral("withdrawal");
    if (question.isDataUse())
        return question.topicCode();
    if (question.topic() == Topic::Service)
        return QStringLiteral("service-messages");
    return QStringLiteral("marketing-") + question.channelCode();
}

QStringList scriptNames(const QList<Wish> &wishes)
{
    QStringList names;
    for (const Wish &wish : wishes)
        names.append(scriptName(wish.question, wish.answer));
    names.removeDuplicates();
    return names;
}

Result<QList<FoundNotice>> scripts(Connection &connection, const QString &language, const QString &region)
{
    const NoticeStore store(connection);
    const auto names = store.publishedNames();
    if (!names)
        return names.error();
    QList<FoundNotice> found;
    for (const QString &name : *names) {
        const auto notice = store.published(name, language, region);
        if (!notice)
            return notice.error();
        if (*notice)
            found.append(**notice);
    }
    return found;
}

} // namespace Prefdesk
