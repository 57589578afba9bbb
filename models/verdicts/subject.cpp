// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/subject.h"

namespace Prefdesk {

std::optional<QuestionIndex> indexOf(const Question &question)
{
    if (const auto use = question.dataUse())
        return indexOf(*use);
    const auto channel = question.channel();
    const auto topic = question.topic();
    if (!channel || !topic)
        return std::nullopt;
    return indexOf(*channel, *topic);
}

Question questionAt(QuestionIndex index)
{
    const int number = static_cast<int>(index);
    if (number >= channelCount * topicCount)
        return Question::dataUse(static_cast<DataUse>(number - channelCount * topicCount));
    return Question::topic(static_cast<Channel>(number / topicCount), static_cast<Topic>(number % topicCount));
}

} // namespace Prefdesk
