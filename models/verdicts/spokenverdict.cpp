// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/spokenverdict.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace Prefdesk {

namespace {

const QJsonObject &wordings()
{
    static const QJsonObject wordings = [] {
        QFile file(QStringLiteral(":/verdicts/spoken.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return wordings;
}

// "fr-CA", then "fr", then English.
QString spokenLanguage(QString language)
{
    while (!language.isEmpty() && !wordings().contains(language))
        language = language.left(language.lastIndexOf(u'-') + 1).chopped(language.contains(u'-') ? 1 : 0);
    return language.isEmpty() ? QStringLiteral("en") : language;
}

const char *wordingFor(Reason reason)
{
    switch (reason) {
    case Reason::Stopped:
    case Reason::Objected:
    case Reason::PointStopped:
        return "stopped";
    case Reason::Refused:
    case Reason::Withdrawn:
    case Reason::UseRefused:
        return "refused";
    case Reason::NotAsked:
    case Reason::NoAnswerYet:
    case Reason::FormNotEnough:
        return "not-asked";
    case Reason::PendingConfirmation:
    case Reason::NeedsConfirmation:
        return "unconfirmed";
    case Reason::ConsentExpired:
    case Reason::ImpliedOver:
    case Reason::NoticeStale:
    case Reason::Invalidated:
        return "over";
    case Reason::NoContactPoint:
    case Reason::PointReassigned:
        return "no-address";
    case Reason::Listed:
        return "listed";
    case Reason::Complaint:
    case Reason::ServiceCase:
    case Reason::Bereavement:
        return "quiet";
    case Reason::FrequencyReached:
    case Reason::CapReached:
    case Reason::LegalCapReached:
    case Reason::TooManyMessages:
        return "enough";
    case Reason::MinorWithoutGuardian:
    case Reason::GuardianConsentOutgrown:
        return "minor";
    default:
        return "other";
    }
}

const char *wordingFor(const ChannelVerdict &verdict)
{
    switch (verdict.kind) {
    case VerdictKind::Allowed:
        return verdict.reason == Reason::ConsentGiven ? "allowed" : "not-refused";
    case VerdictKind::AllowedFrom:
        return "from";
    case VerdictKind::Blocked:
        break;
    }
    return wordingFor(verdict.reason);
}

// "the newsletter, offers and events"
QString listed(const QList<Topic> &topics, const QJsonObject &words)
{
    QStringList names;
    for (const Topic topic : topics)
        names.append(words.value(QStringLiteral("topics")).toObject().value(code(topic)).toString());
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return names.join(QStringLiteral(", ")) + words.value(QStringLiteral("and")).toString() + last;
}

} // namespace

SpokenVerdict spokenVerdict(const ChannelVerdict &verdict, const QString &language, const QString &time)
{
    const QString spoken = spokenLanguage(language);
    const QJsonObject words = wordings().value(spoken).toObject();
    const QString channel = words.value(QStringLiteral("channels")).toObject().value(code(verdict.channel)).toString();
    QString sentence = words.value(QLatin1String(wordingFor(verdict))).toString();
    sentence.replace(QLatin1String("{channel}"), channel)
        .replace(QLatin1String("{topics}"), listed(verdict.topics, words))
        .replace(QLatin1String("{time}"), time);
    return {sentence, spoken};
}

} // namespace Prefdesk
