// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/vocabulary.h"

#include <compare>
#include <optional>

namespace Prefdesk {

/// What a choice answers: a topic on a channel, a data use, or one of the opt-outs that lie above them, from the widest
/// to the narrowest: everything at once (the stop), all marketing (the objection of GDPR Art. 21(2)), a household, a
/// channel, one address.
///
/// An opt-out is in force while its latest choice is Withdrawn; a Given choice lifts it and gives nothing else. One of
/// an address or a household binds everybody who shares it.
///
/// Stored as two words: "email" + "offers", "data-use" + "training-ai", "all" + "all", "all" + "marketing",
/// "household" + "to:fr 75001 1 rue x", "phone" + "all", "phone" + "to:+33123456789".
class Question final
{
public:
    static Question topic(Channel channel, Topic topic);
    static Question dataUse(DataUse use);
    static Question stop();
    static Question objection();
    static Question household(const QString &key); ///< householdKey()
    static Question channelOptOut(Channel channel);
    static Question point(Channel channel, const QString &address);
    static std::optional<Question> fromCodes(const QString &channel, const QString &topic);

    bool isStop() const;
    bool isObjection() const;
    /// The stop or any narrower opt-out: on or off, without limits.
    bool isOptOut() const;
    bool isDataUse() const;
    std::optional<Channel> channel() const;
    std::optional<Topic> topic() const;
    std::optional<DataUse> dataUse() const;
    /// Of an opt-out for one address or household: which.
    std::optional<QString> place() const;

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

/// Who lives in one place has the same key; empty when the street is not known. The same in SQL:
/// lower(country || ' ' || postal_code || ' ' || street), which lowers ASCII letters only.
QString householdKey(const QString &country, const QString &postalCode, const QString &street);

size_t qHash(const Question &question, size_t seed = 0);

} // namespace Prefdesk
