// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/serverledger.h"

#include "models/audit/entry.h"
#include "models/storage/parameter.h"
#include "models/storage/postgresconnection.h"

#include <sodium.h>

namespace Prefdesk {

namespace {

constexpr qsizetype saltSize = 32;

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes;
}

QString kindOf(const std::optional<RecordedRow> &row)
{
    if (!row)
        return {};
    return row->kind == RecordedRow::Kind::Call ? QStringLiteral("call") : QStringLiteral("choice");
}

/// The arrays of ledger_append(), one element for each happening; what is not there is NULL.
struct Lists
{
    QStringList actions;
    OptionalIntegers customers;
    QByteArrayList nonces;
    QByteArrayList after;
    QByteArrayList afterSalts;
    QByteArrayList before;
    QByteArrayList beforeSalts;
    QByteArrayList reasons;
    QByteArrayList reasonSalts;
    QByteArrayList customerSalts;
    QByteArrayList pseudonyms;
    QStringList rowKinds;
    OptionalIntegers rowIds;

    void append(const Happening &happening)
    {
        actions.append(code(happening.action));
        customers.append(happening.customer ? std::optional(number(*happening.customer)) : std::nullopt);
        nonces.append(randomBytes(16));
        appendValue(after, afterSalts, happening.after.bytes());
        appendValue(before, beforeSalts, happening.before.bytes());
        appendValue(reasons, reasonSalts, happening.reason.toUtf8());
        customerSalts.append(happening.customer ? randomBytes(saltSize) : QByteArray());
        pseudonyms.append(happening.customer ? randomBytes(sizeof(Pseudonym)) : QByteArray());
        rowKinds.append(kindOf(happening.row));
        rowIds.append(happening.row ? std::optional(happening.row->id) : std::nullopt);
    }

    QVariantList parameters() const
    {
        const auto array = [](const auto &list) { return QVariant::fromValue(list); };
        return {array(actions),    array(customers),   array(nonces),  array(after),       array(afterSalts),
                array(before),     array(beforeSalts), array(reasons), array(reasonSalts), array(customerSalts),
                array(pseudonyms), array(rowKinds),    array(rowIds)};
    }

private:
    static void appendValue(QByteArrayList &values, QByteArrayList &salts, const QByteArray &value)
    {
        values.append(value.isEmpty() ? QByteArray() : value);
        salts.append(value.isEmpty() ? QByteArray() : randomBytes(saltSize));
    }
};

Lists listsOf(const QList<Happening> &happenings)
{
    Lists lists;
    for (const Happening &happening : happenings)
        lists.append(happening);
    return lists;
}

QVariantList author(const Actor &actor, Instant now)
{
    return {number(actor.id), now.micros, actor.workstation, QStringLiteral(PREFDESK_VERSION)};
}

} // namespace

Result<> appendOnServer(Connection &connection, const Actor &actor, Instant now, const QList<Happening> &happenings)
{
    return static_cast<PostgresConnection &>(connection)
        .runLast(QStringLiteral("SELECT ledger_append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                 author(actor, now) + listsOf(happenings).parameters());
}

} // namespace Prefdesk
