// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/question.h"

#include <QCoreApplication>
#include <QHashFunctions>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Question)
};

QString allWord()
{
    return QStringLiteral("all");
}

QString dataUseWord()
{
    return QStringLiteral("data-use");
}

QString marketingWord()
{
    return QStringLiteral("marketing");
}

QString householdWord()
{
    return QStringLiteral("household");
}

QString placeMark()
{
    return QStringLiteral("to:");
}

bool isPlace(const QString &topic)
{
    return topic.startsWith(placeMark()) && topic != placeMark();
}

} // namespace

Question::Question(QString channel, QString topic)
    : m_channel(std::move(channel))
    , m_topic(std::move(topic))
{
}

Question Question::topic(Channel channel, Topic topic)
{
    return Question(code(channel), code(topic));
}

Question Question::dataUse(DataUse use)
{
    return Question(dataUseWord(), code(use));
}

Question Question::stop()
{
    return Question(allWord(), allWord());
}

Question Question::objection()
{
    return Question(allWord(), marketingWord());
}

Question Question::household(const QString &key)
{
    return Question(householdWord(), placeMark() + key);
}

Question Question::channelOptOut(Channel channel)
{
    return Question(code(channel), allWord());
}

Question Question::point(Channel channel, const QString &address)
{
    return Question(code(channel), placeMark() + address);
}

std::optional<Question> Question::fromCodes(const QString &channel, const QString &topic)
{
    const bool known = channel == allWord() ? topic == allWord() || topic == marketingWord()
        : channel == dataUseWord()          ? dataUseFromCode(topic).has_value()
        : channel == householdWord()
        ? isPlace(topic)
        : channelFromCode(channel) && (topicFromCode(topic) || topic == allWord() || isPlace(topic));
    return known ? std::optional(Question(channel, topic)) : std::nullopt;
}

bool Question::isStop() const
{
    return m_channel == allWord() && m_topic == allWord();
}

bool Question::isObjection() const
{
    return m_topic == marketingWord();
}

bool Question::isOptOut() const
{
    return m_topic == allWord() || isObjection() || isPlace(m_topic);
}

bool Question::isDataUse() const
{
    return m_channel == dataUseWord();
}

std::optional<Channel> Question::channel() const
{
    return channelFromCode(m_channel);
}

std::optional<Topic> Question::topic() const
{
    return isDataUse() ? std::nullopt : topicFromCode(m_topic);
}

std::optional<DataUse> Question::dataUse() const
{
    return isDataUse() ? dataUseFromCode(m_topic) : std::nullopt;
}

std::optional<QString> Question::place() const
{
    return isPlace(m_topic) ? std::optional(m_topic.mid(placeMark().size())) : std::nullopt;
}

QString Question::label() const
{
    if (isStop())
        return Words::tr("Everything");
    if (isObjection())
        return Words::tr("All marketing");
    if (m_channel == householdWord())
        return Words::tr("Everything for this household");
    if (m_topic == allWord())
        return Words::tr("%1: Everything", "channel").arg(Prefdesk::label(*channel()));
    if (const auto address = place())
        return Words::tr("%1: Everything to %2", "channel, address").arg(Prefdesk::label(*channel()), *address);
    if (isDataUse())
        return Prefdesk::label(*dataUse());
    return Words::tr("%1: %2", "channel: topic").arg(Prefdesk::label(*channel()), Prefdesk::label(*topic()));
}

QString householdKey(const QString &country, const QString &postalCode, const QString &street)
{
    if (street.isEmpty())
        return {};
    QString key = country + u' ' + postalCode + u' ' + street;
    for (QChar &letter : key) {
        if (letter >= u'A' && letter <= u'Z')
            letter = letter.toLower();
    }
    return key;
}

size_t qHash(const Question &question, size_t seed)
{
    return qHashMulti(seed, question.channelCode(), question.topicCode());
}

} // namespace Prefdesk
