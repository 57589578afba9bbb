// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/packreader.h"

#include "models/verdicts/packcase.h"
#include "models/verdicts/rulereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PackReader)
};

Error refusal(const QString &pack, const QString &fault)
{
    const QString name = pack.isEmpty() ? Words::tr("without a name") : Words::tr("“%1”").arg(pack);
    return {Error::Kind::Invalid,
            Words::tr("The rule pack %1 is not loaded: %2. Correct the file and load it again.").arg(name, fault),
            QStringLiteral("rule pack")};
}

PackNames namesIn(JsonFields &fields, const RulePack &pack)
{
    PackNames names;
    names.clock = pack.clock ? &*pack.clock : nullptr;
    const QJsonObject sources = fields.object(QStringLiteral("sources"));
    for (const QString &name : sources.keys()) {
        JsonFields source(sources.value(name), Words::tr("source “%1”").arg(name), fields.fault());
        names.sources.insert(name, {source.text(QStringLiteral("citation")), source.text(QStringLiteral("where"))});
    }
    const QJsonObject calendars = fields.object(QStringLiteral("calendars"));
    for (const QString &name : calendars.keys())
        names.calendars.insert(name, readCalendar(calendars.value(name), name, fields.fault()));
    return names;
}

bool shareAPlace(const Rule &one, const Rule &other)
{
    const auto isInOther = [&](const QString &country) { return other.countries.contains(country); };
    return one.countries.isEmpty() || other.countries.isEmpty() || std::ranges::any_of(one.countries, isInOther);
}

bool overlap(const Rule &one, const Rule &other)
{
    const bool endsBefore = one.until && other.from && *one.until <= *other.from;
    const bool beginsAfter = other.until && one.from && *other.until <= *one.from;
    return !endsBefore && !beginsAfter && shareAPlace(one, other);
}

void checkOverlaps(const RulePack &pack, FirstFault &fault)
{
    for (std::size_t first = 0; first < pack.rules.size(); ++first) {
        for (std::size_t second = first + 1; second < pack.rules.size(); ++second) {
            const Rule &one = pack.rules[first];
            if (one.id == pack.rules[second].id && overlap(one, pack.rules[second]))
                fault.note(Words::tr("rule “%1”").arg(one.id), Words::tr("two versions of it are in force at once"));
        }
    }
}

void readPlaces(JsonFields &fields, RulePack &pack)
{
    pack.countries = fields.texts(QStringLiteral("countries"));
    pack.subdivisions = fields.texts(QStringLiteral("subdivisions"));
    for (const QString &country : std::as_const(pack.countries)) {
        if (!pack.isFallback() && !pack.isEverywhere() && !Place::of(country).hasCountry())
            fields.wrong(QStringLiteral("countries"));
    }
    if (pack.countries.isEmpty())
        fields.wrong(QStringLiteral("countries"));
    for (const QString &subdivision : std::as_const(pack.subdivisions)) {
        if (!Place::of(QStringLiteral("XX"), subdivision).hasSubdivision() || pack.countries.size() != 1)
            fields.wrong(QStringLiteral("subdivisions"));
    }
    pack.clock = LocalClock::of(fields.text(QStringLiteral("zone")).toLatin1());
    if (!pack.clock)
        fields.wrong(QStringLiteral("zone"));
}

QJsonArray readPack(JsonFields &fields, RulePack &pack)
{
    fields.text(QStringLiteral("id"));
    pack.version = fields.text(QStringLiteral("version"));
    pack.titles = readTitles(fields);
    readPlaces(fields, pack);
    const PackNames names = namesIn(fields, pack);
    for (const QJsonValue &rule : fields.list(QStringLiteral("rules")))
        pack.rules.push_back(readRule(rule, names, fields.fault()));
    if (pack.rules.empty())
        fields.wrong(QStringLiteral("rules"));
    const QJsonArray cases = fields.list(QStringLiteral("cases"));
    if (cases.isEmpty())
        fields.wrong(QStringLiteral("cases"));
    return cases;
}

} // namespace

Result<std::shared_ptr<const RulePack>> readRulePack(const QByteArray &json, ZoneBook &zones)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (!document.isObject())
        return refusal({}, Words::tr("it is not a JSON object (byte %1)").arg(parsing.offset));
    FirstFault fault;
    auto pack = std::make_shared<RulePack>();
    pack->id = document[QStringLiteral("id")].toString();
    QJsonArray cases;
    {
        JsonFields fields(document.object(), Words::tr("the pack"), fault);
        cases = readPack(fields, *pack);
    }
    checkOverlaps(*pack, fault);
    for (const QJsonValue &example : cases) {
        if (fault.isNone())
            runCase(example, pack, zones, fault);
    }
    if (!fault.isNone())
        return refusal(pack->id, fault.text());
    return std::shared_ptr<const RulePack>(std::move(pack));
}

Result<RuleBook::Packs> suppliedPacks(ZoneBook &zones)
{
    RuleBook::Packs packs;
    const QDir folder(QStringLiteral(":/rules"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return refusal(name, file.errorString());
        const auto pack = readRulePack(file.readAll(), zones);
        if (!pack)
            return pack.error();
        packs.push_back(*pack);
    }
    if (const Result<> checked = checkTogether(packs); !checked)
        return checked.error();
    return packs;
}

Result<> checkTogether(const RuleBook::Packs &packs)
{
    QSet<QString> names;
    for (const auto &pack : packs) {
        if (names.contains(pack->id))
            return refusal(pack->id, Words::tr("there is another one of this name"));
        names.insert(pack->id);
    }
    return {};
}

} // namespace Prefdesk
