// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/preferences/question.h"

#include <optional>

namespace Prefdesk {

/// A question as a small number: channel x topic, then the data uses. The stop has none: it is a fact of its own.
enum class QuestionIndex : quint8 {};

inline constexpr int channelCount = 6;
inline constexpr int topicCount = 6;
inline constexpr int dataUseCount = 6;
inline constexpr int questionCount = channelCount * topicCount + dataUseCount;

constexpr QuestionIndex indexOf(Channel channel, Topic topic)
{
    return static_cast<QuestionIndex>(static_cast<int>(channel) * topicCount + static_cast<int>(topic));
}
constexpr QuestionIndex indexOf(DataUse use)
{
    return static_cast<QuestionIndex>(channelCount * topicCount + static_cast<int>(use));
}
/// Nothing for the stop.
std::optional<QuestionIndex> indexOf(const Question &question);
Question questionAt(QuestionIndex index);

/// What a verdict is asked for: a topic on a channel (at one contact point, or at any that serves), or a data use.
class Subject final
{
public:
    static constexpr Subject topic(Channel channel, Topic topic, ContactPointId point = {})
    {
        return Subject(indexOf(channel, topic), point);
    }
    static constexpr Subject dataUse(DataUse use) { return Subject(indexOf(use), {}); }

    constexpr QuestionIndex question() const { return m_question; }
    constexpr bool isDataUse() const { return number() >= channelCount * topicCount; }
    /// Only when it is not a data use.
    constexpr Channel channel() const { return static_cast<Channel>(number() / topicCount); }
    constexpr Topic topic() const { return static_cast<Topic>(number() % topicCount); }
    /// Only when it is one.
    constexpr DataUse dataUse() const { return static_cast<DataUse>(number() - channelCount * topicCount); }
    constexpr bool isService() const { return !isDataUse() && topic() == Topic::Service; }
    /// 0: any contact point of the channel.
    constexpr ContactPointId point() const { return m_point; }

    bool operator==(const Subject &) const = default;

private:
    constexpr Subject(QuestionIndex question, ContactPointId point)
        : m_question(question)
        , m_point(point)
    {
    }
    constexpr int number() const { return static_cast<int>(m_question); }

    QuestionIndex m_question;
    ContactPointId m_point;
};

} // namespace Prefdesk
