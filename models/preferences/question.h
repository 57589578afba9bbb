// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/vocabulary.h"

#include <compare>
#include <optional>

namespace Prefdesk {

/// What a choice answers: a topic on a channel, a data use, or everything at once (the stop).
///
/// Stored as two words: "email" + "offers", "data-use" + "training-ai", "all" + "all".
class Question final
{
public:
    static Question topic(Channel channel, Topic topic);
    static Question dataUse(DataUse use);
    static Question stop();
    static std::optional<Question> fromCodes(const QString &channel, const QString &topic);

    bool isStop() const;
    bool isDataUse() const;
    std::optional<Channel> channel() const;
    std::optional<Topic> topic() const;
    std::optional<DataUse> dataUse() const;

    const QString &channelCode() const { return m_channel; }
    const QString &topicCode() const { return m_topic; }
    /// "E-mail: Offers", "Training AI", "Everything"
    QString label() const;

    bool operator==(const Question &) const = default;

private:
    Question(QString channel, QString topic);

    QString m_channel;
    QString m_topic;
};

size_t qHash(const Question &question, size_t seed = 0);

} // namespace Prefdesk
