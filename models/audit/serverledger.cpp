// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/serverledger.h"

#include "models/audit/entry.h"
#include "models/storage/parameter.h"
#include "models/storage/postgresconnection.h"
#include "models/storage/posting.h"

#include <sodium.h>

namespace Prefdesk {

namespace {

/// Asks the system once for all the random bytes of a change: each question costs more than its answer.
class RandomBytes final
{
public:
    explicit RandomBytes(qsizetype size)
        : m_bytes(size, Qt::Uninitialized)
    {
        randombytes_buf(m_bytes.data(), static_cast<std::size_t>(size));
    }

    ~RandomBytes() { sodium_memzero(m_bytes.data(), static_cast<std::size_t>(m_bytes.size())); }

    RandomBytes(const RandomBytes &) = delete;
    RandomBytes &operator=(const RandomBytes &) = delete;

    QByteArray take(qsizetype size)
    {
        m_taken += size;
        return m_bytes.mid(m_taken - size, size);
    }

private:
    QByteArray m_bytes;
    qsizetype m_taken = 0;
};

QString kindOf(const std::optional<RecordedRow> &row)
{
    if (!row)
        return {};
    switch (row->kind) {
    case RecordedRow::Kind::Call:
        return QStringLiteral("call");
    case RecordedRow::Kind::Choice:
        return QStringLiteral("choice");
    case RecordedRow::Kind::Circumstance:
        return QStringLiteral("circumstance");
    case RecordedRow::Kind::Duty:
        return QStringLiteral("duty");
    case RecordedRow::Kind::DutyStep:
        return QStringLiteral("duty_step");
    }
    return {};
}

/// The arrays of ledger_append(), one element for each happening; what is not there is NULL.
class Lists final
{
public:
    explicit Lists(const QList<Happening> &happenings)
        : m_random(happenings.size() * mostRandom)
    {
        for (const Happening &happening : happenings)
            append(happening);
    }

    QVariantList parameters() const
    {
        const auto array = [](const auto &list) { return QVariant::fromValue(list); };
        return {array(m_actions),     array(m_customers),     array(m_nonces),      array(m_after),
                array(m_afterSalts),  array(m_before),        array(m_beforeSalts), array(m_reasons),
                array(m_reasonSalts), array(m_customerSalts), array(m_pseudonyms),  array(m_rowKinds),
                array(m_rowIds)};
    }

private:
    static constexpr qsizetype nonceSize = 16;
    static constexpr qsizetype saltSize = 32;
    static constexpr qsizetype pseudonymSize = sizeof(Pseudonym);
    static constexpr qsizetype mostRandom = nonceSize + 4 * saltSize + pseudonymSize; // after, before, reason, customer

    void append(const Happening &happening)
    {
        m_actions.append(code(happening.action));
        m_customers.append(happening.customer ? std::optional(number(*happening.customer)) : std::nullopt);
        m_nonces.append(m_random.take(nonceSize));
        appendValue(m_after, m_afterSalts, happening.after.bytes());
        appendValue(m_before, m_beforeSalts, happening.before.bytes());
        appendValue(m_reasons, m_reasonSalts, happening.reason.toUtf8());
        m_customerSalts.append(happening.customer ? m_random.take(saltSize) : QByteArray());
        m_pseudonyms.append(happening.customer ? m_random.take(pseudonymSize) : QByteArray());
        m_rowKinds.append(kindOf(happening.row));
        m_rowIds.append(happening.row ? std::optional(happening.row->id) : std::nullopt);
    }

    void appendValue(QByteArrayList &values, QByteArrayList &salts, const QByteArray &value)
    {
        values.append(value.isEmpty() ? QByteArray() : value);
        salts.append(value.isEmpty() ? QByteArray() : m_random.take(saltSize));
    }

    RandomBytes m_random;
    QStringList m_actions;
    OptionalIntegers m_customers;
    QByteArrayList m_nonces;
    QByteArrayList m_after;
    QByteArrayList m_afterSalts;
    QByteArrayList m_before;
    QByteArrayList m_beforeSalts;
    QByteArrayList m_reasons;
    QByteArrayList m_reasonSalts;
    QByteArrayList m_customerSalts;
    QByteArrayList m_pseudonyms;
    QStringList m_rowKinds;
    OptionalIntegers m_rowIds;
};

QString appending()
{
    return QStringLiteral("SELECT ledger_append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

QVariantList author(const Actor &actor, Instant now)
{
    return {number(actor.id), now.micros, actor.workstation, QStringLiteral(PREFDESK_VERSION)};
}

} // namespace

Result<> appendOnServer(Connection &connection, const Actor &actor, Instant now, const QList<Happening> &happenings)
{
    return static_cast<PostgresConnection &>(connection)
        .runLast(appending(), author(actor, now) + Lists(happenings).parameters());
}

Result<> postOnServer(Connection &connection, const Actor &actor, Instant now, const QList<Happening> &happenings)
{
    return post(connection, appending(), author(actor, now) + Lists(happenings).parameters());
}

} // namespace Prefdesk
