// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/historyrows.h"

#include "models/preferences/question.h"

#include <algorithm>
#include <array>

namespace Prefdesk {

namespace {

// Both kinds of rows in the same words. -----------------------------------------------------------------------------

QString textAt(const Row &row, int column)
{
    return row.text(column);
}
QString textAt(const Scan &row, int column)
{
    return QString::fromUtf8(row.bytes(column));
}
QByteArray codeAt(const Row &row, int column)
{
    return row.text(column).toUtf8();
}
QByteArrayView codeAt(const Scan &row, int column)
{
    return row.bytes(column);
}

template<typename Source>
std::optional<Instant> timeAt(const Source &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Instant {row.integer(column)});
}

/// The words of an enumeration as bytes, by their values.
template<typename Value>
QList<QByteArray> codesOf(const QList<Value> &values)
{
    QList<QByteArray> codes;
    for (const Value value : values)
        codes.append(code(value).toLatin1());
    return codes;
}

template<typename Value>
std::optional<Value> find(const QList<QByteArray> &codes, QByteArrayView text)
{
    const auto found = std::ranges::find_if(codes, [text](const QByteArray &one) { return one == text; });
    return found == codes.cend() ? std::nullopt : std::optional(static_cast<Value>(found - codes.cbegin()));
}

std::optional<Channel> channelOf(QByteArrayView text)
{
    static const QList<QByteArray> codes = codesOf(allChannels());
    return find<Channel>(codes, text);
}
std::optional<Topic> topicOf(QByteArrayView text)
{
    static const QList<QByteArray> codes = codesOf(allTopics());
    return find<Topic>(codes, text);
}
std::optional<DataUse> dataUseOf(QByteArrayView text)
{
    static const QList<QByteArray> codes = codesOf(allDataUses());
    return find<DataUse>(codes, text);
}
// What cannot be read allows nothing.
ConsentState stateOf(QByteArrayView text)
{
    static const QList<QByteArray> codes = codesOf(allConsentStates());
    return find<ConsentState>(codes, text).value_or(ConsentState::Invalidated);
}
Frequency frequencyOf(QByteArrayView text)
{
    static const QList<QByteArray> codes = codesOf(allFrequencies());
    return find<Frequency>(codes, text).value_or(Frequency::Quarterly);
}

// A text message reaches a telephone number, whatever it is kept as; advertising finds its audience by e-mail address.
quint8 channelsOf(QByteArrayView text)
{
    const std::optional<Channel> channel = channelOf(text);
    if (channel == Channel::Phone || channel == Channel::Sms)
        return channelBit(Channel::Phone) | channelBit(Channel::Sms);
    if (channel == Channel::Email)
        return channelBit(Channel::Email) | channelBit(Channel::Advertising);
    return channel ? channelBit(*channel) : quint8 {0};
}

// Choices -----------------------------------------------------------------------------------------------------------

/// What the answer is about; nothing for a word that is not known.
bool takeQuestion(SaidChoice &said, QByteArrayView channel, QByteArrayView topic)
{
    if (topic.startsWith("to:")) {
        said.of = channel == "household" ? SaidChoice::Of::Household : SaidChoice::Of::Address;
        said.index = static_cast<quint8>(channelOf(channel).value_or(Channel::Email));
        said.place = QString::fromUtf8(topic.sliced(3));
        return true;
    }
    if (channel == "all") {
        said.of = topic == "marketing" ? SaidChoice::Of::Objection : SaidChoice::Of::Stop;
        return true;
    }
    if (channel == "data-use") {
        const auto use = dataUseOf(topic);
        said.index = use ? static_cast<quint8>(indexOf(*use)) : quint8 {0};
        return use.has_value();
    }
    const auto known = channelOf(channel);
    if (known && topic == "all") {
        said.of = SaidChoice::Of::Channel;
        said.index = static_cast<quint8>(*known);
        return true;
    }
    const auto about = topicOf(topic);
    said.index = known && about ? static_cast<quint8>(indexOf(*known, *about)) : quint8 {0};
    return known && about;
}

/// What a yes rests on and how it was expressed, by the word for how it was said.
void takeMethod(AnswerFacts &answer, QByteArrayView method, bool isRecorded)
{
    if (method == "spoken" || method == "spoken-unasked")
        answer.form = isRecorded ? ConsentForm::SpokenRecorded : ConsentForm::Spoken;
    else if (method == "written")
        answer.form = ConsentForm::Written;
    else if (method == "implied-purchase")
        answer.basis = Basis::ImpliedByPurchase;
    else if (method == "implied-inquiry")
        answer.basis = Basis::ImpliedByInquiry;
    else if (method == "soft-opt-in")
        answer.basis = Basis::SoftOptIn;
    else if (method == "double-opt-in") {
        answer.form = ConsentForm::Written;
        answer.doubleOptIn = answer.state == ConsentState::Given ? DoubleOptIn::Confirmed : DoubleOptIn::Pending;
    }
}

template<typename Source>
void addChoice(CustomerHistory &history, const Source &row)
{
    SaidChoice said {.saidBy = history.customer};
    if (!takeQuestion(said, codeAt(row, 1), codeAt(row, 2)))
        return;
    AnswerFacts &answer = said.answer;
    answer.choice = ChoiceId {row.integer(3)};
    answer.state = stateOf(codeAt(row, 4));
    answer.frequency = frequencyOf(codeAt(row, 5));
    if (!row.isNull(6))
        answer.cap = Cap {static_cast<int>(row.integer(6)),
                          QByteArrayView(codeAt(row, 7)) == "month" ? Cap::Period::Month : Cap::Period::Week};
    answer.pauseUntil = timeAt(row, 8);
    said.receivedAt = Instant {row.integer(9)};
    said.recordedAt = Instant {row.integer(10)};
    answer.since = std::min(said.receivedAt, said.recordedAt); // whatever the clock of a workstation said
    takeMethod(answer, codeAt(row, 11), row.integer(13) != 0);
    if (!row.isNull(12))
        answer.noticeVersion = NoticeVersionId {row.integer(12)};
    history.choices.push_back(said);
}

template<typename Source>
void addOptOut(CustomerHistory &history, const Source &row)
{
    SaidChoice said;
    if (!takeQuestion(said, codeAt(row, 2), codeAt(row, 3)))
        return;
    said.answer.choice = ChoiceId {row.integer(1)};
    said.saidBy = CustomerId {row.integer(4)};
    said.answer.state = stateOf(codeAt(row, 5));
    said.receivedAt = Instant {row.integer(6)};
    said.recordedAt = Instant {row.integer(7)};
    history.choices.push_back(said);
}

// The rest ----------------------------------------------------------------------------------------------------------

template<typename Source>
void addPlace(CustomerHistory &history, const Source &row)
{
    history.places.push_back({.spell = {Instant {row.integer(1)}, timeAt(row, 2)},
                              .country = textAt(row, 3),
                              .subdivision = textAt(row, 4),
                              .postalCode = textAt(row, 5),
                              .zone = textAt(row, 7),
                              .household = householdKey(textAt(row, 3), textAt(row, 5), textAt(row, 6)),
                              .customerSince = timeAt(row, 8)});
}

template<typename Source>
void addPoint(CustomerHistory &history, const Source &row)
{
    history.points.push_back({.spell = {Instant {row.integer(1)}, timeAt(row, 2)},
                              .id = ContactPointId {row.integer(3)},
                              .channels = channelsOf(codeAt(row, 4)),
                              .address = textAt(row, 5)});
}

template<typename Source>
void addCircumstance(CustomerHistory &history, const Source &row)
{
    history.circumstances.push_back(
        {.id = CircumstanceId {row.integer(1)},
         .kind = circumstanceKindFromCode(textAt(row, 2)).value_or(Circumstance::Kind::Hold),
         .value = textAt(row, 3),
         .beginsAt = Instant {row.integer(4)},
         .endsAt = timeAt(row, 5),
         .ends = row.isNull(6) ? std::nullopt : std::optional(CircumstanceId {row.integer(6)}),
         .recordedAt = Instant {row.integer(7)}});
}

template<typename Source>
void addMessage(CustomerHistory &history, const Source &row)
{
    const auto channel = channelOf(codeAt(row, 3));
    const auto topic = topicOf(codeAt(row, 4));
    if (channel && topic)
        history.messages.push_back(
            {{Instant {row.integer(1)}, *channel, *topic, row.integer(2)}, Instant {row.integer(5)}});
}

template<typename Source>
void add(CustomerHistory &history, HistoryPart part, const Source &row)
{
    switch (part) {
    case HistoryPart::Places:
        history.number = textAt(row, 9);
        [[fallthrough]];
    case HistoryPart::FormerPlaces:
        return addPlace(history, row);
    case HistoryPart::Points:
    case HistoryPart::FormerPoints:
        return addPoint(history, row);
    case HistoryPart::Choices:
        return addChoice(history, row);
    case HistoryPart::Circumstances:
        return addCircumstance(history, row);
    case HistoryPart::OthersOptOuts:
        return addOptOut(history, row);
    case HistoryPart::Listed:
        history.listed.push_back({textAt(row, 1), row.integer(2)});
        return;
    case HistoryPart::Messages:
        return addMessage(history, row);
    }
}

} // namespace

void addRow(CustomerHistory &history, HistoryPart part, const Row &row)
{
    add(history, part, row);
}

void addRow(CustomerHistory &history, HistoryPart part, const Scan &row)
{
    add(history, part, row);
}

} // namespace Prefdesk
