// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/changewords.h"

#include "models/audit/action.h"
#include "models/audit/valuewords.h"
#include "models/basics/codeword.h"
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

constexpr std::array fields {
    CodeWord {"channel", QT_TRANSLATE_NOOP("Prefdesk::Change", "Channel")},
    CodeWord {"topic", QT_TRANSLATE_NOOP("Prefdesk::Change", "Topic")},
    CodeWord {"state", QT_TRANSLATE_NOOP("Prefdesk::Change", "Answer")},
    CodeWord {"frequency", QT_TRANSLATE_NOOP("Prefdesk::Change", "How often")},
    CodeWord {"cap", QT_TRANSLATE_NOOP("Prefdesk::Change", "At most")},
    CodeWord {"cap_period", QT_TRANSLATE_NOOP("Prefdesk::Change", "Per")},
    CodeWord {"pause_until", QT_TRANSLATE_NOOP("Prefdesk::Change", "Paused until")},
    CodeWord {"occurred_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Said on")},
    CodeWord {"received_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Received on")},
    CodeWord {"recorded_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Recorded on")},
    CodeWord {"started_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Call began")},
    CodeWord {"ended_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Call ended")},
    CodeWord {"source", QT_TRANSLATE_NOOP("Prefdesk::Change", "Source")},
    CodeWord {"method", QT_TRANSLATE_NOOP("Prefdesk::Change", "How it was said")},
    CodeWord {"systems", QT_TRANSLATE_NOOP("Prefdesk::Change", "Systems that must act")},
    CodeWord {"reason", QT_TRANSLATE_NOOP("Prefdesk::Change", "Reason")},
    CodeWord {"words", QT_TRANSLATE_NOOP("Prefdesk::Change", "The customer's own words")},
    CodeWord {"read_back", QT_TRANSLATE_NOOP("Prefdesk::Change", "Read back and confirmed")},
    CodeWord {"verification", QT_TRANSLATE_NOOP("Prefdesk::Change", "Caller verified")},
    CodeWord {"verification_method", QT_TRANSLATE_NOOP("Prefdesk::Change", "Verified by")},
    CodeWord {"direction", QT_TRANSLATE_NOOP("Prefdesk::Change", "Direction")},
    CodeWord {"number", QT_TRANSLATE_NOOP("Prefdesk::Change", "Telephone number")},
    CodeWord {"reference", QT_TRANSLATE_NOOP("Prefdesk::Change", "Call reference")},
    CodeWord {"recording_reference", QT_TRANSLATE_NOOP("Prefdesk::Change", "Recording")},
    CodeWord {"recording_hash", QT_TRANSLATE_NOOP("Prefdesk::Change", "Recording's hash")},
    CodeWord {"notice_version", QT_TRANSLATE_NOOP("Prefdesk::Change", "Notice shown (version number)")},
    CodeWord {"notice_hash", QT_TRANSLATE_NOOP("Prefdesk::Change", "Notice's hash")},
    CodeWord {"person", QT_TRANSLATE_NOOP("Prefdesk::Change", "Person (number)")},
    CodeWord {"call", QT_TRANSLATE_NOOP("Prefdesk::Change", "Call (number)")},
    CodeWord {"choice", QT_TRANSLATE_NOOP("Prefdesk::Change", "Choice (number)")},
    CodeWord {"batch", QT_TRANSLATE_NOOP("Prefdesk::Change", "Import (number)")},
    CodeWord {"uuid", QT_TRANSLATE_NOOP("Prefdesk::Change", "Identifier")},
    CodeWord {"name", QT_TRANSLATE_NOOP("Prefdesk::Change", "Name")},
    CodeWord {"full_name", QT_TRANSLATE_NOOP("Prefdesk::Change", "Full name")},
    CodeWord {"role", QT_TRANSLATE_NOOP("Prefdesk::Change", "Role")},
    CodeWord {"regions", QT_TRANSLATE_NOOP("Prefdesk::Change", "Regions")},
    CodeWord {"entries", QT_TRANSLATE_NOOP("Prefdesk::Change", "Entries")},
    CodeWord {"ok", QT_TRANSLATE_NOOP("Prefdesk::Change", "Everything as recorded")},
    CodeWord {"findings", QT_TRANSLATE_NOOP("Prefdesk::Change", "Differences found")},
    CodeWord {"anchored-by", QT_TRANSLATE_NOOP("Prefdesk::Change", "Confirmed from outside by")},
    CodeWord {"anchored", QT_TRANSLATE_NOOP("Prefdesk::Change", "Entries confirmed from outside")},
    CodeWord {"checkpoints", QT_TRANSLATE_NOOP("Prefdesk::Change", "Checkpoints")},
    CodeWord {"policy", QT_TRANSLATE_NOOP("Prefdesk::Change", "Policy")},
    CodeWord {"value", QT_TRANSLATE_NOOP("Prefdesk::Change", "Value")},
    CodeWord {"file", QT_TRANSLATE_NOOP("Prefdesk::Change", "File")},
    CodeWord {"found", QT_TRANSLATE_NOOP("Prefdesk::Change", "Customers found")},
    CodeWord {"read", QT_TRANSLATE_NOOP("Prefdesk::Change", "Rows read")},
    CodeWord {"added", QT_TRANSLATE_NOOP("Prefdesk::Change", "Added")},
    CodeWord {"changed", QT_TRANSLATE_NOOP("Prefdesk::Change", "Changed")},
    CodeWord {"unchanged", QT_TRANSLATE_NOOP("Prefdesk::Change", "Unchanged")},
    CodeWord {"quarantined", QT_TRANSLATE_NOOP("Prefdesk::Change", "Quarantined")},
    CodeWord {"choices", QT_TRANSLATE_NOOP("Prefdesk::Change", "Opt-outs recorded")},
    CodeWord {"unmatched", QT_TRANSLATE_NOOP("Prefdesk::Change", "Messages of nobody here")},
    CodeWord {"listed_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "List is of")},
    CodeWord {"kind", QT_TRANSLATE_NOOP("Prefdesk::Change", "Kind")},
    CodeWord {"begins_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "From")},
    CodeWord {"ends_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Until")},
    CodeWord {"ends", QT_TRANSLATE_NOOP("Prefdesk::Change", "Ends circumstance (number)")},
    CodeWord {"circumstance", QT_TRANSLATE_NOOP("Prefdesk::Change", "Circumstance (number)")},
    CodeWord {"about", QT_TRANSLATE_NOOP("Prefdesk::Change", "About")},
    CodeWord {"begun_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Begun")},
    CodeWord {"due_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "To be done before")},
    CodeWord {"extended_due_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "If extended, before")},
    CodeWord {"rule", QT_TRANSLATE_NOOP("Prefdesk::Change", "Rule")},
    CodeWord {"owner", QT_TRANSLATE_NOOP("Prefdesk::Change", "Owner (number)")},
    CodeWord {"duty", QT_TRANSLATE_NOOP("Prefdesk::Change", "Deadline (number)")},
    CodeWord {"step", QT_TRANSLATE_NOOP("Prefdesk::Change", "Step (number)")},
    CodeWord {"message", QT_TRANSLATE_NOOP("Prefdesk::Change", "Message (number)")},
    CodeWord {"happened_at", QT_TRANSLATE_NOOP("Prefdesk::Change", "Happened")},
    CodeWord {"note", QT_TRANSLATE_NOOP("Prefdesk::Change", "Note")},
    CodeWord {"complete", QT_TRANSLATE_NOOP("Prefdesk::Change", "All of the file")},
};

QString nameOf(const QString &key)
{
    const QString known = labelOf(key, fields, context);
    if (!known.isEmpty())
        return known;
    QString name = key;
    name.replace(u'_', u' ').replace(u'-', u' ');
    return name.left(1).toUpper() + name.mid(1);
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
        const QJsonArray array = value.toArray();
        for (const auto &item : array)
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
    if (channel == QLatin1String("all") || channel == QLatin1String("data-use"))
        return wordFor(QStringLiteral("topic"), topic);
    return wordFor(QStringLiteral("channel"), channel) + QStringLiteral(", ") + wordFor(QStringLiteral("topic"), topic);
}

// The action of such an entry says it all.
bool isAboutStop(const QJsonObject &object)
{
    return object.value(QStringLiteral("channel")).toString() == QLatin1String("all")
        && object.value(QStringLiteral("topic")).toString() == QLatin1String("all");
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
    for (const CodeWord &field : fields) {
        const QString key = QString::fromLatin1(field.code);
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
