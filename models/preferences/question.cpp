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

std::optional<Question> Question::fromCodes(const QString &channel, const QString &topic)
{
    const bool known = channel == allWord() ? topic == allWord()
        : channel == dataUseWord()          ? dataUseFromCode(topic).has_value()
                                            : channelFromCode(channel) && topicFromCode(topic);
    return known ? std::optional(Question(channel, topic)) : std::nullopt;
}

bool Question::isStop() const
{
    return m_channel == allWord();
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

QString Question::label() const
{
    if (isStop())
        return Words::tr("Everything");
    if (isDataUse())
        return Prefdesk::label(*dataUse());
    return Words::tr("%1: %2", "channel: topic").arg(Prefdesk::label(*channel()), Prefdesk::label(*topic()));
}

size_t qHash(const Question &question, size_t seed)
{
    return qHashMulti(seed, question.channelCode(), question.topicCode());
}

} // namespace Prefdesk
