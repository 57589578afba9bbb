// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/messagerecord.h"

#include "models/customers/normalform.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Prefdesk {

namespace {

constexpr qsizetype longestValue = 500;

// Keys of the outermost object, doubles counted: QJsonObject keeps only the last of two.
qsizetype keyCount(QByteArrayView json)
{
    qsizetype count = 0;
    int depth = 0;
    bool inText = false;
    for (qsizetype index = 0; index < json.size(); ++index) {
        const char letter = json[index];
        if (inText && letter == '\\')
            ++index;
        else if (letter == '"')
            inText = !inText;
        else if (inText)
            continue;
        else if (letter == '{' || letter == '[')
            ++depth;
        else if (letter == '}' || letter == ']')
            --depth;
        else if (letter == ':' && depth == 1)
            ++count;
    }
    return count;
}

struct Reading
{
    QJsonObject line;
    qint64 row = 0;
    MessageRecord record = {};

    void quarantine(const QString &field, Fault fault, const QString &content)
    {
        record.faults.append({row, field, fault, content.left(longestContent)});
    }

    QString optional(const QString &key)
    {
        const QJsonValue value = line.value(key);
        const QString text = value.isDouble() ? QString::number(value.toDouble(), 'f', 0) : value.toString();
        if (text.size() <= longestValue)
            return text;
        quarantine(key, Fault::TextTooLong, text);
        return {};
    }

    QString required(const QString &key)
    {
        const QString text = optional(key);
        if (text.isEmpty() && record.faults.isEmpty())
            quarantine(key, Fault::Missing, {});
        return text;
    }
};

void readSentAt(Reading &reading, Instant now)
{
    const QString key = QStringLiteral("sent_at");
    const QString text = reading.required(key);
    const std::optional<Instant> sentAt = Instant::fromIso(text);
    if (text.isEmpty())
        return;
    if (!sentAt)
        reading.quarantine(key, Fault::NotADate, text);
    else if (*sentAt > now)
        reading.quarantine(key, Fault::DateInFuture, text);
    else
        reading.record.message.sentAt = *sentAt;
}

void readSubject(Reading &reading)
{
    Message &message = reading.record.message;
    const QString channelKey = QStringLiteral("channel");
    const QString topicKey = QStringLiteral("topic");
    const QString channelText = reading.required(channelKey);
    const QString topicText = reading.required(topicKey);
    const std::optional<Channel> channel = channelFromCode(channelText);
    const std::optional<Topic> topic = topicFromCode(topicText);
    if (!channel && !channelText.isEmpty())
        reading.quarantine(channelKey, Fault::NotAChannel, channelText);
    if (!topic && !topicText.isEmpty())
        reading.quarantine(topicKey, Fault::NotATopic, topicText);
    message.channel = channel.value_or(Channel::Email);
    message.topic = topic.value_or(Topic::Service);
}

// An address that has no normal form can still stand in a log; it matches nobody.
void readRecipient(Reading &reading)
{
    MessageRecord &record = reading.record;
    const QString key = QStringLiteral("address");
    record.customerNumber = reading.optional(QStringLiteral("customer_number")).trimmed();
    const QString typed = reading.optional(key).trimmed();
    if (typed.isEmpty() && record.customerNumber.isEmpty() && record.faults.isEmpty())
        reading.quarantine(key, Fault::NobodyToMatch, {});
    if (typed.isEmpty())
        return;
    const Result<ContactPoint> point = contactPoint(record.message.channel, {}, typed, {});
    record.message.address = point ? point->address : typed;
}

} // namespace

MessageRecord readMessage(QByteArrayView bytes, qint64 row, Instant now)
{
    const QByteArray line = bytes.toByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(line);
    Reading reading {.line = document.object(), .row = row};
    reading.record.row = row;
    Message &message = reading.record.message;
    message.recordedAt = now;
    const auto quarantineLine = [&](Fault fault) {
        reading.quarantine({}, fault, QString::fromUtf8(line.left(longestContent)));
        return std::move(reading.record);
    };
    if (!document.isObject())
        return quarantineLine(Fault::NotJson);
    if (keyCount(line) != reading.line.size())
        return quarantineLine(Fault::DuplicateKey);
    message.messageId = reading.required(QStringLiteral("message_id"));
    readSubject(reading);
    readSentAt(reading, now);
    readRecipient(reading);
    message.campaign = reading.optional(QStringLiteral("campaign"));
    message.status = reading.required(QStringLiteral("status"));
    message.system = reading.optional(QStringLiteral("system"));
    return std::move(reading.record);
}

} // namespace Prefdesk
