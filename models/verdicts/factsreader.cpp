// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/factsreader.h"

namespace Prefdesk {

namespace {

constexpr quint8 everyChannel = (1 << channelCount) - 1;

template<typename Value>
Value valueIn(JsonFields &fields, const QString &name, std::optional<Value> (*fromCode)(const QString &),
              const Value &otherwise)
{
    if (!fields.has(name))
        return otherwise;
    const auto value = fromCode(fields.text(name));
    if (!value)
        fields.wrong(name);
    return value.value_or(otherwise);
}

/// 1 for the first of a list, so that results can name it.
template<typename Fact, typename Container, typename Read>
void readList(JsonFields &fields, const QString &name, Container &into, Read read)
{
    qint64 record = 0;
    for (const QJsonValue &json : fields.list(name)) {
        JsonFields one(json, fields.where(), fields.fault());
        Fact fact = read(one);
        fact.record = ++record;
        into.append(fact);
    }
}

std::optional<RefusalFacts> readRefusal(JsonFields &fields, const QString &name)
{
    const auto since = fields.instant(name);
    return since ? std::optional(RefusalFacts {*since, {}}) : std::nullopt;
}

template<typename Fact, typename Kind>
Fact readSpell(JsonFields &fields, std::optional<Kind> (*fromCode)(const QString &), Kind otherwise)
{
    Fact fact;
    fact.kind = valueIn(fields, QStringLiteral("kind"), fromCode, otherwise);
    fact.from = fields.instant(QStringLiteral("from")).value_or(Instant {});
    fact.until = fields.instant(QStringLiteral("until"));
    return fact;
}

SentFacts readMessage(JsonFields &fields)
{
    SentFacts message;
    message.at = fields.instant(QStringLiteral("at")).value_or(Instant {});
    message.channel = valueIn(fields, QStringLiteral("channel"), &channelFromCode, Channel::Email);
    message.topic = valueIn(fields, QStringLiteral("topic"), &topicFromCode, Topic::Service);
    return message;
}

AnswerFacts readAnswer(JsonFields &fields)
{
    AnswerFacts answer;
    answer.state = valueIn(fields, QStringLiteral("state"), &consentStateFromCode, ConsentState::Given);
    answer.basis = valueIn(fields, QStringLiteral("basis"), &basisFromCode, Basis::Express);
    answer.form = valueIn(fields, QStringLiteral("form"), &consentFormFromCode, ConsentForm::Written);
    answer.doubleOptIn = valueIn(fields, QStringLiteral("doubleOptIn"), &doubleOptInFromCode, DoubleOptIn::NotUsed);
    answer.frequency = valueIn(fields, QStringLiteral("frequency"), &frequencyFromCode, Frequency::Unlimited);
    answer.isByGuardian = fields.flagOr(QStringLiteral("byGuardian"), false);
    answer.isNoticeStale = fields.flagOr(QStringLiteral("stale"), false);
    answer.since = fields.instant(QStringLiteral("since")).value_or(Instant {});
    answer.expiresAt = fields.instant(QStringLiteral("expires"));
    answer.pauseUntil = fields.instant(QStringLiteral("pauseUntil"));
    if (fields.has(QStringLiteral("capPerWeek")))
        answer.cap = Cap {fields.whole(QStringLiteral("capPerWeek"), 0, 1000), Cap::Period::Week};
    if (fields.has(QStringLiteral("capPerMonth")))
        answer.cap = Cap {fields.whole(QStringLiteral("capPerMonth"), 0, 1000), Cap::Period::Month};
    return answer;
}

PointFacts readPoint(JsonFields &fields, ZoneBook &zones)
{
    PointFacts point;
    for (const QString &word : fields.texts(QStringLiteral("channels"))) {
        const auto channel = channelFromCode(word);
        if (channel)
            point.channels |= channelBit(*channel);
        else
            fields.wrong(QStringLiteral("channels"));
    }
    const QString number = fields.textOr(QStringLiteral("number"), {});
    point.zone = number.isEmpty() ? ZoneAnswer {} : zones.ofNumber(number);
    point.stop = readRefusal(fields, QStringLiteral("stopped"));
    point.isReassigned = fields.flagOr(QStringLiteral("reassigned"), false);
    const QJsonObject listed = fields.object(QStringLiteral("listed"));
    JsonFields registers(listed, fields.where(), fields.fault());
    for (const QString &name : listed.keys()) {
        const auto list = registerFromCode(name);
        if (!list)
            registers.wrong(name);
        point.hits.append({list.value_or(Register::Site), registers.instant(name).value_or(Instant {}), 1});
    }
    return point;
}

void readPoints(JsonFields &fields, Facts &facts, ZoneBook &zones)
{
    const QString name = QStringLiteral("points");
    qint64 id = 0;
    for (const QJsonValue &json : fields.list(name)) {
        JsonFields one(json, fields.where(), fields.fault());
        facts.points.append(readPoint(one, zones));
        facts.points.last().id = ContactPointId {++id};
    }
    if (fields.has(name))
        return;
    PointFacts point;
    point.id = ContactPointId {1};
    point.channels = everyChannel;
    facts.points.append(point);
}

void readAnswers(JsonFields &fields, Facts &facts)
{
    const QJsonObject answers = fields.object(QStringLiteral("answers"));
    for (const QString &name : answers.keys()) {
        const auto subject = subjectFromCode(name);
        JsonFields one(answers.value(name), fields.where(), fields.fault());
        if (!subject)
            fields.wrong(QStringLiteral("answers"));
        else
            facts.answer(subject->question()) = readAnswer(one);
    }
}

RelationFacts readRelation(JsonFields &of)
{
    RelationFacts relation;
    const QString name = QStringLiteral("relation");
    if (!of.has(name))
        return relation;
    JsonFields fields(of.value(name), of.where(), of.fault());
    relation.lastPurchase = fields.instant(QStringLiteral("purchase"));
    relation.lastInquiry = fields.instant(QStringLiteral("inquiry"));
    relation.contractFrom = fields.instant(QStringLiteral("contractFrom"));
    relation.contractUntil = fields.instant(QStringLiteral("contractUntil"));
    relation.isAddressFromSale = fields.flagOr(QStringLiteral("addressFromSale"), false);
    relation.isSimilarGoods = fields.flagOr(QStringLiteral("similarGoods"), false);
    relation.wasOptOutOffered = fields.flagOr(QStringLiteral("optOutOffered"), false);
    return relation;
}

void readLists(JsonFields &fields, Facts &facts)
{
    const QJsonObject lists = fields.object(QStringLiteral("lists"));
    JsonFields dates(lists, fields.where(), fields.fault());
    for (const QString &name : lists.keys()) {
        if (const auto list = registerFromCode(name))
            facts.registerLists[static_cast<std::size_t>(*list)] = dates.instant(name);
    }
}

void readPerson(JsonFields &fields, Facts &facts)
{
    if (const QString name = QStringLiteral("born"); fields.has(name)) {
        facts.birthDate = QDate::fromString(fields.text(name), Qt::ISODate);
        if (!facts.birthDate.isValid())
            fields.wrong(name);
    }
    if (const auto since = fields.instant(QStringLiteral("guardianSince")))
        facts.guardian = GuardianFacts {*since, {}, 1};
}

} // namespace

Facts readFacts(const QJsonValue &json, const CasePlace &place, ZoneBook &zones, const QString &where,
                FirstFault &fault)
{
    Facts facts;
    JsonFields fields(json.isUndefined() ? QJsonObject() : json, where, fault);
    facts.customer = CustomerId {1};
    const QString country = fields.textOr(QStringLiteral("country"), place.country);
    const QString subdivision = fields.textOr(QStringLiteral("subdivision"), place.subdivision);
    facts.place = Place::of(country, subdivision);
    facts.zone = zones.ofCustomer(fields.textOr(QStringLiteral("zone"), {}), country, subdivision,
                                  fields.textOr(QStringLiteral("postalCode"), {}));
    readPerson(fields, facts);
    facts.hardStop = readRefusal(fields, QStringLiteral("stop"));
    facts.objection = readRefusal(fields, QStringLiteral("objection"));
    readList<LegalStopFacts>(fields, QStringLiteral("legalStops"), facts.legalStops, [](JsonFields &one) {
        return readSpell<LegalStopFacts>(one, &legalStopKindFromCode, LegalStopKind::Court);
    });
    readList<HoldFacts>(fields, QStringLiteral("holds"), facts.holds,
                        [](JsonFields &one) { return readSpell<HoldFacts>(one, &holdKindFromCode, HoldKind::Other); });
    readList<SentFacts>(fields, QStringLiteral("messages"), facts.messages, &readMessage);
    readPoints(fields, facts, zones);
    readAnswers(fields, facts);
    facts.relation = readRelation(fields);
    readLists(fields, facts);
    return facts;
}

std::optional<Subject> subjectFromCode(const QString &code)
{
    const auto question = Question::fromCodes(code.section(u'/', 0, 0), code.section(u'/', 1));
    if (!question || question->isStop())
        return std::nullopt;
    return question->isDataUse() ? Subject::dataUse(*question->dataUse())
                                 : Subject::topic(*question->channel(), *question->topic());
}

QString code(const Subject &subject)
{
    const Question question = questionAt(subject.question());
    return question.channelCode() + u'/' + question.topicCode();
}

} // namespace Prefdesk
