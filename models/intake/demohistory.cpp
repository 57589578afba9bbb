// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/demohistory.h"

#include "models/preferences/script.h"

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr qint64 day = 86'400;
constexpr qint64 twoYears = 730 * day;

QString systemOf(Channel channel)
{
    switch (channel) {
    case Channel::Email:
        return QStringLiteral("mail-platform");
    case Channel::Sms:
        return QStringLiteral("sms-gateway");
    case Channel::Phone:
        return QStringLiteral("dialler");
    case Channel::Post:
        return QStringLiteral("print-house");
    case Channel::Push:
        return QStringLiteral("app");
    case Channel::Advertising:
        return QStringLiteral("ad-audiences");
    }
    return {};
}

QString addressOn(const Customer &customer, Channel channel)
{
    for (const ContactPoint &point : customer.contactPoints) {
        const bool fits = point.channel == channel || (channel == Channel::Sms && point.channel == Channel::Phone);
        if (fits)
            return point.address.isEmpty() ? point.typed : point.address;
    }
    return {};
}

Channel usualChannel(int percent)
{
    if (percent < 55)
        return Channel::Email;
    if (percent < 75)
        return Channel::Sms;
    if (percent < 88)
        return Channel::Phone;
    return percent < 95 ? Channel::Post : Channel::Push;
}

} // namespace

DemoHistory::DemoHistory(quint32 seed, Instant now, QHash<QString, NoticeVersionId> scripts)
    : m_random(seed)
    , m_now(now)
    , m_scripts(std::move(scripts))
{
}

QList<Statement> DemoHistory::statements(const Customer &customer)
{
    const Temper mind = temper();
    if (mind == Temper::Silent)
        return {};
    QList<Statement> said {firstWishes(customer, mind)};
    if (const std::optional<Statement> second = secondThoughts(customer, said.first()))
        said.append(*second);
    if (const std::optional<Statement> end = stop(customer, said.first()))
        said.append(*end);
    std::ranges::sort(said, {}, &Statement::occurredAt);
    return said;
}

QList<Message> DemoHistory::messages(const Customer &customer, const QList<Statement> &statements)
{
    QList<Message> sent;
    addMessages(sent, customer, Question::topic(Channel::Email, Topic::Service), m_now.plusSeconds(-twoYears), m_now,
                4);
    for (const Statement &statement : statements) {
        for (const Wish &wish : statement.wishes) {
            if (wish.answer.state == ConsentState::Given && wish.question.channel())
                addMessages(sent, customer, wish.question, statement.occurredAt, m_now, 5);
        }
    }
    std::ranges::sort(sent, {}, &Message::sentAt);
    return sent;
}

DemoHistory::Temper DemoHistory::temper()
{
    const int percent = m_random.bounded(100);
    if (percent < 25)
        return Temper::Keen;
    if (percent < 65)
        return Temper::Choosy;
    return percent < 85 ? Temper::Wary : Temper::Silent;
}

bool DemoHistory::chance(int percent)
{
    return m_random.bounded(100) < percent;
}

Instant DemoHistory::moment(Instant from, Instant until)
{
    const qint64 span = std::max<qint64>((until.micros - from.micros) / 1'000'000, 1);
    return from.plusSeconds(static_cast<qint64>(m_random.generateDouble() * static_cast<double>(span)));
}

Answer DemoHistory::answer(Temper temper)
{
    const int yes = temper == Temper::Keen ? 85 : temper == Temper::Choosy ? 50 : 12;
    if (!chance(yes))
        return {.state = ConsentState::Refused};
    Answer given {.state = ConsentState::Given};
    if (chance(40))
        given.frequency = chance(50) ? Frequency::Weekly : Frequency::Monthly;
    if (chance(15))
        given.cap
            = Cap {.count = m_random.bounded(1, 5), .period = chance(50) ? Cap::Period::Week : Cap::Period::Month};
    return given;
}

std::optional<NoticeVersionId> DemoHistory::shown(const Customer &customer, const Question &question,
                                                  const Answer &answer) const
{
    const QString name = u'/' + scriptName(question, answer);
    const auto own = m_scripts.constFind(customer.language.section(u'-', 0, 0) + name);
    const auto found = own == m_scripts.cend() ? m_scripts.constFind(QStringLiteral("en") + name) : own;
    return found == m_scripts.cend() ? std::nullopt : std::optional(*found);
}

Statement DemoHistory::firstWishes(const Customer &customer, Temper temper)
{
    Statement first {.customer = customer.id,
                     .wishes = {},
                     .occurredAt = moment(m_now.plusSeconds(-twoYears), m_now.plusSeconds(-30 * day)),
                     .source = QStringLiteral("demo"),
                     .batch = {},
                     .reason = {}};
    QSet<Question> asked;
    const int questions = m_random.bounded(2, 7);
    for (int index = 0; index < questions; ++index) {
        const Topic topic = allTopics().at(m_random.bounded(5)); // service messages are not asked about
        const Question question = index < 4 ? Question::topic(usualChannel(m_random.bounded(100)), topic)
                                            : Question::dataUse(allDataUses().at(m_random.bounded(6)));
        if (asked.contains(question))
            continue;
        asked.insert(question);
        const Answer said = answer(temper);
        const Answer wanted = question.isDataUse() ? Answer {.state = said.state} : said; // a use has no frequency
        first.wishes.append({.question = question,
                             .answer = wanted,
                             .seenChoice = {},
                             .noticeVersion = shown(customer, question, wanted)});
    }
    return first;
}

std::optional<Statement> DemoHistory::secondThoughts(const Customer &customer, const Statement &first)
{
    if (!chance(30))
        return std::nullopt;
    Statement second = first;
    second.customer = customer.id;
    second.occurredAt = moment(first.occurredAt.plusSeconds(3 * day), m_now.plusSeconds(-2 * day));
    second.wishes.clear();
    for (Wish wish : first.wishes) {
        if (wish.answer.state == ConsentState::Given && chance(45)) {
            wish.answer = {.state = ConsentState::Withdrawn};
            wish.noticeVersion = shown(customer, wish.question, wish.answer);
            second.wishes.append(wish);
        }
    }
    return second.wishes.isEmpty() ? std::nullopt : std::optional(second);
}

std::optional<Statement> DemoHistory::stop(const Customer &customer, const Statement &first)
{
    if (!chance(4))
        return std::nullopt;
    Statement end = first;
    end.customer = customer.id;
    end.occurredAt = moment(m_now.plusSeconds(-200 * day), m_now.plusSeconds(-2 * day));
    end.wishes = {{.question = Question::stop(),
                   .answer = {.state = ConsentState::Withdrawn},
                   .seenChoice = {},
                   .noticeVersion = shown(customer, Question::stop(), {.state = ConsentState::Withdrawn})}};
    return end;
}

void DemoHistory::addMessages(QList<Message> &messages, const Customer &customer, const Question &question,
                              Instant from, Instant until, int most)
{
    static const QStringList outcomes {QStringLiteral("delivered"), QStringLiteral("delivered"),
                                       QStringLiteral("opened"), QStringLiteral("clicked"), QStringLiteral("bounced")};
    const Channel channel = *question.channel();
    const QString address = addressOn(customer, channel);
    if (address.isEmpty())
        return;
    const int count = m_random.bounded(1, most + 1);
    for (int index = 0; index < count; ++index) {
        const Instant sent = moment(from, until);
        messages.append({.messageId = QStringLiteral("demo-%1").arg(m_nextMessage++),
                         .customer = customer.id,
                         .channel = channel,
                         .topic = *question.topic(),
                         .address = address,
                         .campaign = sent.toDateTime().toString(QStringLiteral("yyyy-MM")),
                         .sentAt = sent,
                         .status = outcomes.at(m_random.bounded(static_cast<int>(outcomes.size()))),
                         .system = systemOf(channel),
                         .recordedAt = sent});
    }
}

} // namespace Prefdesk
