// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/rulereader.h"

#include "models/verdicts/rulekindreader.h"

#include <QCoreApplication>
#include <QDate>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::RuleReader)
};

template<typename Value>
quint8 bitsIn(JsonFields &fields, const QString &name, std::optional<Value> (*fromCode)(const QString &))
{
    unsigned bits = 0;
    for (const QString &word : fields.texts(name)) {
        if (const auto value = fromCode(word))
            bits |= 1U << static_cast<unsigned>(*value);
        else
            fields.wrong(name);
    }
    return static_cast<quint8>(bits);
}

constexpr quint8 all = (1 << topicCount) - 1;
constexpr quint8 marketing = all & ~(1 << static_cast<int>(Topic::Service));

quint8 channelsIn(JsonFields &fields)
{
    const QString name = QStringLiteral("channels");
    return fields.value(name) == QStringLiteral("all") ? all : bitsIn(fields, name, &channelFromCode);
}

quint8 topicsIn(JsonFields &fields)
{
    const QString name = QStringLiteral("topics");
    if (!fields.has(name))
        return marketing;
    return fields.value(name) == QStringLiteral("all") ? all : bitsIn(fields, name, &topicFromCode);
}

quint8 dataUsesIn(JsonFields &fields)
{
    const QString name = QStringLiteral("dataUses");
    return fields.value(name) == QStringLiteral("all") ? all : bitsIn(fields, name, &dataUseFromCode);
}

/// Laws name days; each begins at midnight of the law's place.
std::optional<Instant> dateIn(JsonFields &fields, const QString &name, const LocalClock *clock)
{
    if (!fields.has(name))
        return std::nullopt;
    const QDate date = QDate::fromString(fields.value(name).toString(), Qt::ISODate);
    if (!date.isValid() || !clock) {
        fields.wrong(name);
        return std::nullopt;
    }
    return instantOf(clock->utcSeconds(dayOf(date) * secondsPerDay));
}

} // namespace

QHash<QString, QString> readTitles(JsonFields &fields)
{
    const QString name = QStringLiteral("title");
    const QJsonObject object = fields.object(name);
    QHash<QString, QString> titles;
    for (const QString &language : object.keys())
        titles.insert(language, object.value(language).toString());
    if (titles.value(QStringLiteral("en")).isEmpty())
        fields.wrong(name);
    return titles;
}

Rule readRule(const QJsonValue &json, const PackNames &names, FirstFault &fault)
{
    Rule rule;
    rule.id = json.toObject().value(QStringLiteral("id")).toString();
    JsonFields fields(json, Words::tr("rule “%1”").arg(rule.id), fault);
    fields.text(QStringLiteral("id"));
    rule.titles = readTitles(fields);
    const QString source = fields.text(QStringLiteral("source"));
    if (!names.sources.contains(source))
        fields.wrong(QStringLiteral("source"));
    rule.citation = names.sources.value(source).citation;
    rule.where = names.sources.value(source).where;
    rule.from = dateIn(fields, QStringLiteral("from"), names.clock);
    rule.until = dateIn(fields, QStringLiteral("until"), names.clock);
    if (rule.from && rule.until && *rule.until <= *rule.from)
        fields.wrong(QStringLiteral("until"));
    rule.countries = fields.texts(QStringLiteral("countries"));
    rule.channels = channelsIn(fields);
    rule.topics = topicsIn(fields);
    rule.dataUses = dataUsesIn(fields);
    rule.kind = readRuleKind(fields, names);
    return rule;
}

} // namespace Prefdesk
