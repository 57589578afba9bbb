// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/changewords.h"

#include "models/audit/action.h"
#include "models/basics/vocabulary.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <array>

namespace Prefdesk {

namespace {

constexpr const char *context = "Prefdesk::Change";

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Change)
};

struct Field
{
    const char *key;
    const char *label;
};

constexpr std::array fields {
    Field {"channel", QT_TRANSLATE_NOOP("Prefdesk::Change", "Channel")},
    Field {"topic", QT_TRANSLATE_NOOP("Prefdesk::Change", "Topic")},
    Field {"state", QT_TRANSLATE_NOOP("Prefdesk::Change", "Answer")},
    Field {"frequency", QT_TRANSLATE_NOOP("Prefdesk::Change", "How often")},
    Field {"cap", QT_TRANSLATE_NOOP("Prefdesk::Change", "At most")},
    Field {"cap_period", QT_TRANSLATE_NOOP("Prefdesk::Change", "Per")},
    Field {"pause_until", QT_TRANSLATE_NOOP("Prefdesk::Change", "Paused until")},
    Field {"occurred_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Said on")},
    Field {"received_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Received on")},
    Field {"recorded_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Recorded on")},
    Field {"started_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Call began")},
    Field {"ended_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Call ended")},
    Field {"source", QT_TRANSLATE_NOOP("Prefdesk::Change", "Source")},
    Field {"method", QT_TRANSLATE_NOOP("Prefdesk::Change", "How it was said")},
    Field {"systems", QT_TRANSLATE_NOOP("Prefdesk::Change", "Systems that must act")},
    Field {"reason", QT_TRANSLATE_NOOP("Prefdesk::Change", "Reason")},
    Field {"words", QT_TRANSLATE_NOOP("Prefdesk::Change", "The customer's own words")},
    Field {"read_back", QT_TRANSLATE_NOOP("Prefdesk::Change", "Read back and confirmed")},
    Field {"verification", QT_TRANSLATE_NOOP("Prefdesk::Change", "Caller verified")},
    Field {"verification_method", QT_TRANSLATE_NOOP("Prefdesk::Change", "Verified by")},
    Field {"direction", QT_TRANSLATE_NOOP("Prefdesk::Change", "Direction")},
    Field {"number", QT_TRANSLATE_NOOP("Prefdesk::Change", "Telephone number")},
    Field {"reference", QT_TRANSLATE_NOOP("Prefdesk::Change", "Call reference")},
    Field {"recording_reference", QT_TRANSLATE_NOOP("Prefdesk::Change", "Recording")},
    Field {"recording_hash", QT_TRANSLATE_NOOP("Prefdesk::Change", "Recording's hash")},
    Field {"notice_version", QT_TRANSLATE_NOOP("Prefdesk::Change", "Notice shown (version number)")},
    Field {"notice_hash", QT_TRANSLATE_NOOP("Prefdesk::Change", "Notice's hash")},
    Field {"person", QT_TRANSLATE_NOOP("Prefdesk::Change", "Person (number)")},
    Field {"call", QT_TRANSLATE_NOOP("Prefdesk::Change", "Call (number)")},
    Field {"choice", QT_TRANSLATE_NOOP("Prefdesk::Change", "Choice (number)")},
    Field {"batch", QT_TRANSLATE_NOOP("Prefdesk::Change", "Import (number)")},
    Field {"uuid", QT_TRANSLATE_NOOP("Prefdesk::Change", "Identifier")},
    Field {"name", QT_TRANSLATE_NOOP("Prefdesk::Change", "Name")},
    Field {"full_name", QT_TRANSLATE_NOOP("Prefdesk::Change", "Full name")},
    Field {"role", QT_TRANSLATE_NOOP("Prefdesk::Change", "Role")},
    Field {"regions", QT_TRANSLATE_NOOP("Prefdesk::Change", "Regions")},
    Field {"entries", QT_TRANSLATE_NOOP("Prefdesk::Change", "Entries")},
    Field {"ok", QT_TRANSLATE_NOOP("Prefdesk::Change", "Everything as recorded")},
    Field {"findings", QT_TRANSLATE_NOOP("Prefdesk::Change", "Differences found")},
    Field {"anchored-by", QT_TRANSLATE_NOOP("Prefdesk::Change", "Confirmed from outside by")},
    Field {"anchored", QT_TRANSLATE_NOOP("Prefdesk::Change", "Entries confirmed from outside")},
    Field {"checkpoints", QT_TRANSLATE_NOOP("Prefdesk::Change", "Checkpoints")},
    Field {"policy", QT_TRANSLATE_NOOP("Prefdesk::Change", "Policy")},
    Field {"value", QT_TRANSLATE_NOOP("Prefdesk::Change", "Value")},
    Field {"file", QT_TRANSLATE_NOOP("Prefdesk::Change", "File")},
    Field {"found", QT_TRANSLATE_NOOP("Prefdesk::Change", "Customers found")},
    Field {"read", QT_TRANSLATE_NOOP("Prefdesk::Change", "Rows read")},
    Field {"added", QT_TRANSLATE_NOOP("Prefdesk::Change", "Added")},
    Field {"changed", QT_TRANSLATE_NOOP("Prefdesk::Change", "Changed")},
    Field {"unchanged", QT_TRANSLATE_NOOP("Prefdesk::Change", "Unchanged")},
    Field {"quarantined", QT_TRANSLATE_NOOP("Prefdesk::Change", "Quarantined")},
};

QString nameOf(const QString &key)
{
    for (const Field &field : fields) {
        if (QLatin1String(field.key) == key)
            return QCoreApplication::translate(context, field.label);
    }
    QString name = key;
    name.replace(u'_', u' ').replace(u'-', u' ');
    return name.left(1).toUpper() + name.mid(1);
}

// The screen's word for a code, whatever it is a code of.
QString wordFor(const QString &key, const QString &text)
{
    if (key == QLatin1String("channel") && text == QLatin1String("data-use"))
        return Words::tr("Data use");
    if (text == QLatin1String("all") && (key == QLatin1String("channel") || key == QLatin1String("topic")))
        return Words::tr("Everything");
    if (const auto channel = channelFromCode(text); channel && key == QLatin1String("channel"))
        return label(*channel);
    if (const auto topic = topicFromCode(text); topic && key == QLatin1String("topic"))
        return label(*topic);
    if (const auto use = dataUseFromCode(text); use && key == QLatin1String("topic"))
        return label(*use);
    if (const auto state = consentStateFromCode(text); state && key == QLatin1String("state"))
        return label(*state);
    if (const auto frequency = frequencyFromCode(text); frequency && key == QLatin1String("frequency"))
        return label(*frequency);
    if (const auto time = Instant::fromIso(text);
        time && (key.endsWith(QLatin1String("_at")) || key.endsWith(QLatin1String("_until"))))
        return QLocale().toString(time->toDateTime().toLocalTime(), QLocale::ShortFormat);
    return text;
}

QString wordsFor(const QString &key, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::String:
        return wordFor(key, value.toString());
    case QJsonValue::Array: {
        QStringList items;
        for (const QJsonValue item : value.toArray())
            items.append(wordsFor(key, item));
        return items.join(QStringLiteral(", "));
    }
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

// The words of one field; a cap is told with the time it is for.
QString told(const QString &key, const QJsonObject &object)
{
    const QJsonValue value = object.value(key);
    if (key != QLatin1String("cap") || value.toInt() == 0)
        return wordsFor(key, value);
    const bool weekly = object.value(QStringLiteral("cap_period")).toString() == QLatin1String("week");
    return weekly ? Words::tr("%n per week", nullptr, value.toInt())
                  : Words::tr("%n per month", nullptr, value.toInt());
}

// "E-mail, Offers", for entries about one question.
QString questionOf(const QJsonObject &object)
{
    const QString channel = object.value(QStringLiteral("channel")).toString();
    const QString topic = object.value(QStringLiteral("topic")).toString();
    if (channel.isEmpty())
        return {};
    if (channel == topic || channel == QLatin1String("data-use"))
        return wordFor(QStringLiteral("topic"), topic);
    return wordFor(QStringLiteral("channel"), channel) + QStringLiteral(", ") + wordFor(QStringLiteral("topic"), topic);
}

// The action of such an entry says it all.
bool isAboutStop(const QJsonObject &object)
{
    return object.value(QStringLiteral("channel")).toString() == QLatin1String("all");
}

// "as it comes" is worth a word only where it replaces something else.
bool isUsualFrequency(const QString &key, const QJsonObject &object)
{
    return key == QLatin1String("frequency")
        && object.value(key).toString(code(Frequency::Unlimited)) == code(Frequency::Unlimited);
}

QStringList changedAnswers(const QJsonObject &before, const QJsonObject &after)
{
    QStringList parts;
    for (const char *const field : {"state", "frequency", "cap", "pause_until"}) {
        const QString key = QString::fromLatin1(field);
        const QString was = told(key, before);
        const QString is = told(key, after);
        if (was == is || (isUsualFrequency(key, before) && isUsualFrequency(key, after)))
            continue;
        parts.append(was.isEmpty() ? is : QStringLiteral("%1 → %2").arg(was, is.isEmpty() ? QStringLiteral("–") : is));
    }
    return parts;
}

} // namespace

QList<FieldChange> fieldChanges(const QJsonObject &before, const QJsonObject &after)
{
    QStringList keys;
    for (const Field &field : fields) {
        const QString key = QString::fromLatin1(field.key);
        if (before.contains(key) || after.contains(key))
            keys.append(key);
    }
    for (const QString &key : after.keys() + before.keys()) {
        if (!keys.contains(key))
            keys.append(key);
    }
    QList<FieldChange> changes;
    for (const QString &key : std::as_const(keys))
        changes.append({nameOf(key), wordsFor(key, before.value(key)), wordsFor(key, after.value(key))});
    return changes;
}

QString summary(const AuditDetail &detail)
{
    const QJsonObject before = detail.before.value_or(QJsonObject());
    const QJsonObject after = detail.after.value_or(QJsonObject());
    const QString question = questionOf(after.isEmpty() ? before : after);
    QStringList parts = isAboutStop(after) ? QStringList() : changedAnswers(before, after);
    if (!question.isEmpty() && !isAboutStop(after))
        parts = {parts.isEmpty() ? question : question + QStringLiteral(": ") + parts.join(QStringLiteral("; "))};
    if (const QString words = after.value(QStringLiteral("words")).toString(); !words.isEmpty())
        parts.append(words);
    if (!detail.reason.isEmpty())
        parts.append(Words::tr("reason: %1").arg(detail.reason));
    if (detail.erased.contains(QStringLiteral("after")) || detail.erased.contains(QStringLiteral("before")))
        parts.append(Words::tr("erased"));
    return parts.join(QStringLiteral("; "));
}

} // namespace Prefdesk
