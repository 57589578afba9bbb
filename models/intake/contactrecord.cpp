// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/contactrecord.h"

#include "models/customers/localecodes.h"
#include "models/intake/csvreader.h"

#include <algorithm>
#include <optional>

namespace Prefdesk {

namespace {

constexpr qsizetype longestValue = 500;

QList<Question> onEmail(const QList<Topic> &topics)
{
    QList<Question> questions;
    for (const Topic topic : topics)
        questions.append(Question::topic(Channel::Email, topic));
    return questions;
}

// "Marketing Information" is everything that is not service; a doubt counts for the customer, here and below.
QList<Question> questionsOf(ContactColumn column)
{
    static const QList<Question> all = onEmail(allTopics());
    static const QList<Question> service = onEmail({Topic::Service});
    static const QList<Question> marketing = [] {
        QList<Topic> topics = allTopics();
        topics.removeOne(Topic::Service);
        return onEmail(topics);
    }();
    if (column == ContactColumn::UnsubscribedFromAll)
        return all;
    return column == ContactColumn::OptedOutOfMarketing ? marketing : service;
}

// A spreadsheet program writes true and false in its own language.
std::optional<bool> yesOrNo(const QString &text)
{
    static const QStringList yes {QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("1"),
                                  QStringLiteral("wahr"), QStringLiteral("ja"),  QStringLiteral("vrai"),
                                  QStringLiteral("oui")};
    static const QStringList no {QString(),
                                 QStringLiteral("false"),
                                 QStringLiteral("no"),
                                 QStringLiteral("0"),
                                 QStringLiteral("falsch"),
                                 QStringLiteral("nein"),
                                 QStringLiteral("faux"),
                                 QStringLiteral("non")};
    const QString word = text.trimmed().toLower();
    if (yes.contains(word))
        return true;
    return no.contains(word) ? std::optional(false) : std::nullopt;
}

} // namespace

// A person who mends the file recognises the row by what stands in it.
QString filledFields(const CsvRow &row)
{
    QStringList filled;
    for (qsizetype index = 0; index < row.ends.size(); ++index) {
        const QByteArrayView field = row.field(index);
        if (!field.isEmpty())
            filled.append(QString::fromUtf8(field));
    }
    return filled.join(QLatin1String(", "));
}

// One row while it is read: values come out of it, faults go into it.
struct ContactRecordReader::Reading
{
    const CsvRow &row;
    const ContactColumns &columns;
    ContactRecord record = {};

    QString raw(ContactColumn column) const { return QString::fromUtf8(row.field(columns.position(column))); }

    void quarantine(ContactColumn column, Fault fault)
    {
        record.faults.append({row.number, columnName(column), fault, raw(column).left(longestContent)});
    }

    QString value(ContactColumn column)
    {
        const QByteArrayView bytes = row.field(columns.position(column));
        if (bytes.size() <= longestValue)
            return QString::fromUtf8(bytes);
        quarantine(column, Fault::TextTooLong);
        return {};
    }

    /// The value, or nothing when check says no.
    QString checked(ContactColumn column, bool (*check)(const QString &), Fault fault)
    {
        const QString text = value(column).trimmed();
        if (text.isEmpty() || check(text))
            return text;
        quarantine(column, fault);
        return {};
    }
};

ContactRecordReader::ContactRecordReader(ContactColumns columns, Actor actor, Instant now)
    : m_columns(std::move(columns))
    , m_actor(std::move(actor))
    , m_now(now)
{
}

ContactRecord ContactRecordReader::read(const CsvRow &row) const
{
    Reading reading {.row = row, .columns = m_columns};
    ContactRecord &record = reading.record;
    record.row = row.number;
    const auto quarantineRow = [&](Fault fault) {
        const QString content = row.fault ? QString::fromUtf8(row.text) : filledFields(row);
        record.faults = {{row.number, row.fault ? QString() : columnName(ContactColumn::RecordId), fault,
                          content.left(longestContent)}};
        return std::move(record);
    };
    if (row.fault)
        return quarantineRow(*row.fault);
    record.customer.number = reading.value(ContactColumn::RecordId).trimmed();
    if (record.customer.number.isEmpty())
        return quarantineRow(record.faults.isEmpty() ? Fault::Missing : Fault::TextTooLong);
    readName(reading);
    readPlace(reading);
    if (!m_actor.coversRegion(record.customer.country))
        return quarantineRow(Fault::OtherRegion);
    readContactPoints(reading);
    readOptOuts(reading);
    record.nameForms = nameForms(record.customer);
    record.isTaken = true;
    return std::move(record);
}

void ContactRecordReader::readName(Reading &reading) const
{
    Customer &customer = reading.record.customer;
    customer.givenName = reading.value(ContactColumn::FirstName);
    customer.familyName = reading.value(ContactColumn::LastName);
    customer.lifecycle = reading.value(ContactColumn::Lifecycle).trimmed();
    const QString since = reading.value(ContactColumn::CreateDate).trimmed();
    const std::optional<Instant> moment = Instant::fromIso(since);
    if (!moment && !since.isEmpty())
        reading.quarantine(ContactColumn::CreateDate, Fault::NotADate);
    else if (moment > m_now)
        reading.quarantine(ContactColumn::CreateDate, Fault::DateInFuture);
    else
        customer.customerSince = moment;
}

void ContactRecordReader::readPlace(Reading &reading) const
{
    Customer &customer = reading.record.customer;
    customer.street = reading.value(ContactColumn::Street);
    customer.city = reading.value(ContactColumn::City);
    customer.subdivision = reading.value(ContactColumn::Subdivision);
    customer.postalCode = reading.value(ContactColumn::PostalCode);
    customer.country = reading.checked(ContactColumn::Country, isCountryCode, Fault::NotACountry);
    customer.language = reading.checked(ContactColumn::Language, isLanguageTag, Fault::NotALanguage);
    customer.zone = reading.checked(ContactColumn::TimeZone, isTimeZone, Fault::NotATimeZone);
}

void ContactRecordReader::readContactPoints(Reading &reading) const
{
    const auto readPoint = [&](ContactColumn column, Channel channel, const QString &kind, Fault fault) {
        const QString typed = reading.value(column);
        if (typed.trimmed().isEmpty())
            return;
        Result<ContactPoint> point = contactPoint(channel, kind, typed, reading.record.customer.country);
        if (point)
            reading.record.customer.contactPoints.append(*std::move(point));
        else
            reading.quarantine(column, fault);
    };
    static const QString email = QStringLiteral("email");
    static const QString phone = QStringLiteral("phone");
    static const QString mobile = QStringLiteral("mobile");
    readPoint(ContactColumn::Email, Channel::Email, email, Fault::NotAnEmailAddress);
    readPoint(ContactColumn::Phone, Channel::Phone, phone, Fault::NotAPhoneNumber);
    readPoint(ContactColumn::Mobile, Channel::Phone, mobile, Fault::NotAPhoneNumber);
}

void ContactRecordReader::readOptOuts(Reading &reading) const
{
    for (const ContactColumn column :
         {ContactColumn::UnsubscribedFromAll, ContactColumn::OptedOutOfMarketing, ContactColumn::OptedOutOfService}) {
        const std::optional<bool> isOut = yesOrNo(reading.raw(column));
        if (!isOut)
            reading.quarantine(column, Fault::NotYesOrNo);
        if (!isOut.value_or(true))
            continue;
        QList<OptOut> &optOuts = reading.record.optOuts;
        for (const Question &question : questionsOf(column)) {
            if (std::ranges::find(optOuts, question, &OptOut::question) == optOuts.end())
                optOuts.append({question, column});
        }
    }
}

} // namespace Prefdesk
