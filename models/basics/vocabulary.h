// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Prefdesk {

/// The way a message travels.
enum class Channel { Email, Sms, Phone, Post, Push, Advertising };

/// What a message is about. Service messages are not marketing.
enum class Topic { Newsletter, Offers, ProductUpdates, Surveys, Events, Service };

/// What the company may do with what it knows about a customer.
enum class DataUse {
    Personalisation,
    ProductResearch,
    ServiceImprovement,
    TrainingAi,
    AutomatedDecisions,
    SharingWithPartners
};

/// Consent states of the W3C Data Privacy Vocabulary; only Given is a yes.
enum class ConsentState { Unknown, Requested, Given, Refused, Withdrawn, Expired, Invalidated };

/// How often a customer wants to hear about a topic.
enum class Frequency { Unlimited, Daily, Weekly, Monthly, Quarterly };

// code(): the word in files, on the command line and in the ledger; label(): the word on the screen.
QString code(Channel channel);
QString code(Topic topic);
QString code(DataUse use);
QString code(ConsentState state);
QString code(Frequency frequency);

QString label(Channel channel);
QString label(Topic topic);
QString label(DataUse use);
QString label(ConsentState state);
QString label(Frequency frequency);

std::optional<Channel> channelFromCode(const QString &code);
std::optional<Topic> topicFromCode(const QString &code);
std::optional<DataUse> dataUseFromCode(const QString &code);
std::optional<ConsentState> consentStateFromCode(const QString &code);
std::optional<Frequency> frequencyFromCode(const QString &code);

QList<Channel> allChannels();
QList<Topic> allTopics();
QList<DataUse> allDataUses();
QList<ConsentState> allConsentStates();
QList<Frequency> allFrequencies();

} // namespace Prefdesk
