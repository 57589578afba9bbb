// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/caserecord.h"

#include "models/customers/normalform.h"
#include "models/intake/csvreader.h"

#include <QRegularExpression>

namespace Prefdesk {

namespace {

constexpr qsizetype longestValue = 500;

enum class Status { Open, Solved };

// Zendesk's own words.
std::optional<Status> statusFrom(const QString &text)
{
    static const QStringList open {QStringLiteral("new"), QStringLiteral("open"), QStringLiteral("pending"),
                                   QStringLiteral("hold"), QStringLiteral("on-hold")};
    static const QStringList solved {QStringLiteral("solved"), QStringLiteral("closed")};
    const QString word = text.trimmed().toLower();
    if (open.contains(word))
        return Status::Open;
    return solved.contains(word) ? std::optional(Status::Solved) : std::nullopt;
}

struct Reading
{
    const CsvRow &row;
    const CaseColumns &columns;
    CaseRecord record = {};

    void quarantine(CaseColumn column, Fault fault)
    {
        const QString content = QString::fromUtf8(row.field(columns.position(column)));
        record.faults.append({row.number, columnName(column), fault, content.left(longestContent)});
    }

    QString value(CaseColumn column)
    {
        const QByteArrayView bytes = row.field(columns.position(column));
        if (bytes.size() <= longestValue)
            return QString::fromUtf8(bytes).trimmed();
        quarantine(column, Fault::TextTooLong);
        return {};
    }

    std::optional<Instant> time(CaseColumn column, Instant now)
    {
        const QString text = value(column);
        if (text.isEmpty())
            return std::nullopt;
        const std::optional<Instant> instant = Instant::fromIso(text);
        if (!instant)
            quarantine(column, Fault::NotADate);
        else if (*instant > now)
            quarantine(column, Fault::DateInFuture);
        return instant;
    }

    QString address(CaseColumn column, Channel channel, Fault fault)
    {
        const QString typed = value(column);
        if (typed.isEmpty())
            return {};
        const Result<ContactPoint> point = contactPoint(channel, {}, typed, {});
        if (point)
            return point->address;
        quarantine(column, fault);
        return {};
    }
};

// Without all of these it is not clear since when, until when or for what there is a hold.
void readCourse(Reading &reading, Instant now)
{
    CaseRecord &record = reading.record;
    record.id = reading.value(CaseColumn::Id);
    if (record.id.isEmpty() && record.faults.isEmpty())
        reading.quarantine(CaseColumn::Id, Fault::Missing);
    const std::optional<Status> status = statusFrom(reading.value(CaseColumn::Status));
    if (!status)
        reading.quarantine(CaseColumn::Status, Fault::NotACaseStatus);
    const std::optional<Instant> created = reading.time(CaseColumn::CreatedAt, now);
    const std::optional<Instant> updated = reading.time(CaseColumn::UpdatedAt, now);
    const std::optional<Instant> solved = reading.time(CaseColumn::SolvedAt, now);
    if (!record.faults.isEmpty())
        return;
    if (!created)
        return reading.quarantine(CaseColumn::CreatedAt, Fault::Missing);
    if (status == Status::Solved && !solved)
        return reading.quarantine(CaseColumn::SolvedAt, Fault::Missing);
    if (solved && *solved < *created)
        return reading.quarantine(CaseColumn::SolvedAt, Fault::EndsBeforeItBegins);
    record.createdAt = *created;
    record.updatedAt = updated.value_or(*created);
    if (status == Status::Solved)
        record.solvedAt = solved;
}

void readRequester(Reading &reading)
{
    CaseRecord &record = reading.record;
    record.email = reading.address(CaseColumn::Email, Channel::Email, Fault::NotAnEmailAddress);
    record.phone = reading.address(CaseColumn::Phone, Channel::Phone, Fault::NotAPhoneNumber);
    if (record.email.isEmpty() && record.phone.isEmpty() && record.faults.isEmpty())
        reading.quarantine(CaseColumn::Email, Fault::NobodyToMatch);
    record.isTaken = !record.email.isEmpty() || !record.phone.isEmpty();
}

} // namespace

CaseRecord readCase(const CsvRow &row, const CaseColumns &columns, Instant now)
{
    static const QRegularExpression complaint(QStringLiteral("\\bcomplaint"),
                                              QRegularExpression::CaseInsensitiveOption);
    Reading reading {.row = row, .columns = columns};
    reading.record.row = row.number;
    if (row.fault) {
        reading.record.faults = {{row.number, {}, *row.fault, QString::fromUtf8(row.text).left(longestContent)}};
        return std::move(reading.record);
    }
    reading.record.isComplaint = complaint.match(reading.value(CaseColumn::Subject)).hasMatch()
        || complaint.match(reading.value(CaseColumn::Tags)).hasMatch();
    readCourse(reading, now);
    if (reading.record.faults.isEmpty())
        readRequester(reading);
    return std::move(reading.record);
}

} // namespace Prefdesk
