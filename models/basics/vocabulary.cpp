// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/vocabulary.h"

#include <QCoreApplication>

#include <array>

namespace Prefdesk {

namespace {

constexpr const char *context = "Prefdesk::Vocabulary";

template<typename Value>
struct Word
{
    Value value;
    const char *code;
    const char *label;
};

constexpr std::array channels {
    Word<Channel> {Channel::Email, "email", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "E-mail")},
    Word<Channel> {Channel::Sms, "sms", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "SMS")},
    Word<Channel> {Channel::Phone, "phone", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Phone")},
    Word<Channel> {Channel::Post, "post", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Post")},
    Word<Channel> {Channel::Push, "push", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Push")},
    Word<Channel> {Channel::Advertising, "advertising", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Advertising")},
};

constexpr std::array topics {
    Word<Topic> {Topic::Newsletter, "newsletter", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Newsletter")},
    Word<Topic> {Topic::Offers, "offers", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Offers")},
    Word<Topic> {Topic::ProductUpdates, "product-updates",
                 QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Product updates")},
    Word<Topic> {Topic::Surveys, "surveys", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Surveys")},
    Word<Topic> {Topic::Events, "events", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Events")},
    Word<Topic> {Topic::Service, "service", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Service messages")},
};

constexpr std::array dataUses {
    Word<DataUse> {DataUse::Personalisation, "personalisation",
                   QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Personalisation")},
    Word<DataUse> {DataUse::ProductResearch, "product-research",
                   QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Product research")},
    Word<DataUse> {DataUse::ServiceImprovement, "service-improvement",
                   QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Service improvement")},
    Word<DataUse> {DataUse::TrainingAi, "training-ai", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Training AI")},
    Word<DataUse> {DataUse::AutomatedDecisions, "automated-decisions",
                   QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Automated decisions")},
    Word<DataUse> {DataUse::SharingWithPartners, "sharing-with-partners",
                   QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "Sharing with partners")},
};

constexpr std::array states {
    Word<ConsentState> {ConsentState::Unknown, "unknown", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "not asked")},
    Word<ConsentState> {ConsentState::Requested, "requested",
                        QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "asked, no answer yet")},
    Word<ConsentState> {ConsentState::Given, "given", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "given")},
    Word<ConsentState> {ConsentState::Refused, "refused", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "refused")},
    Word<ConsentState> {ConsentState::Withdrawn, "withdrawn", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "withdrawn")},
    Word<ConsentState> {ConsentState::Expired, "expired", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "expired")},
    Word<ConsentState> {ConsentState::Invalidated, "invalidated",
                        QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "not valid")},
};

constexpr std::array frequencies {
    Word<Frequency> {Frequency::Unlimited, "unlimited", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "as it comes")},
    Word<Frequency> {Frequency::Daily, "daily", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "daily at most")},
    Word<Frequency> {Frequency::Weekly, "weekly", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "weekly")},
    Word<Frequency> {Frequency::Monthly, "monthly", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "monthly")},
    Word<Frequency> {Frequency::Quarterly, "quarterly", QT_TRANSLATE_NOOP("Prefdesk::Vocabulary", "quarterly")},
};

template<typename Words, typename Value>
const auto &wordOf(const Words &words, Value value)
{
    return words[static_cast<std::size_t>(value)];
}

template<typename Words>
auto fromCode(const Words &words, const QString &code) -> std::optional<decltype(words[0].value)>
{
    for (const auto &word : words) {
        if (code == QLatin1String(word.code))
            return word.value;
    }
    return std::nullopt;
}

template<typename Words>
auto all(const Words &words)
{
    QList<decltype(words[0].value)> values;
    for (const auto &word : words)
        values.append(word.value);
    return values;
}

QString translated(const char *text)
{
    return QCoreApplication::translate(context, text);
}

} // namespace

QString code(Channel channel)
{
    return QLatin1String(wordOf(channels, channel).code);
}
QString code(Topic topic)
{
    return QLatin1String(wordOf(topics, topic).code);
}
QString code(DataUse use)
{
    return QLatin1String(wordOf(dataUses, use).code);
}
QString code(ConsentState state)
{
    return QLatin1String(wordOf(states, state).code);
}
QString code(Frequency frequency)
{
    return QLatin1String(wordOf(frequencies, frequency).code);
}

QString label(Channel channel)
{
    return translated(wordOf(channels, channel).label);
}
QString label(Topic topic)
{
    return translated(wordOf(topics, topic).label);
}
QString label(DataUse use)
{
    return translated(wordOf(dataUses, use).label);
}
QString label(ConsentState state)
{
    return translated(wordOf(states, state).label);
}
QString label(Frequency frequency)
{
    return translated(wordOf(frequencies, frequency).label);
}

std::optional<Channel> channelFromCode(const QString &code)
{
    return fromCode(channels, code);
}
std::optional<Topic> topicFromCode(const QString &code)
{
    return fromCode(topics, code);
}
std::optional<DataUse> dataUseFromCode(const QString &code)
{
    return fromCode(dataUses, code);
}
std::optional<ConsentState> consentStateFromCode(const QString &code)
{
    return fromCode(states, code);
}
std::optional<Frequency> frequencyFromCode(const QString &code)
{
    return fromCode(frequencies, code);
}

QList<Channel> allChannels()
{
    return all(channels);
}
QList<Topic> allTopics()
{
    return all(topics);
}
QList<DataUse> allDataUses()
{
    return all(dataUses);
}
QList<ConsentState> allConsentStates()
{
    return all(states);
}
QList<Frequency> allFrequencies()
{
    return all(frequencies);
}

} // namespace Prefdesk
