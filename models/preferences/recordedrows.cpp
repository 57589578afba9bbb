// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/recordedrows.h"

#include "models/audit/action.h"
#include "models/audit/commitment.h"
#include "models/preferences/callstore.h"
#include "models/preferences/choicestore.h"
#include "models/storage/connection.h"

#include <QBitArray>

namespace Prefdesk {

namespace {

/// What the ledger knows of one index.
struct Recorded
{
    QString action;
    QByteArray subject; ///< pseudonym of the entry's customer
    QByteArray owner; ///< pseudonym of the row's customer
    qint64 person = 0;
    QByteArray value; ///< what the entry commits to; empty when it was erased

    bool isOfOwner() const { return !owner.isEmpty() && subject == owner; }
};

Result<std::optional<Recorded>> recordedAt(Connection &connection, qint64 index, CustomerId customer)
{
    return connection.first(
        QStringLiteral("SELECT e.action, e.subject, s.pseudonym, e.person, m.value FROM ledger_entry e "
                       "LEFT JOIN subject s ON s.customer = ? "
                       "LEFT JOIN commitment m ON m.idx = e.idx AND m.label = 'after' WHERE e.idx = ?"),
        {number(customer), index}, [](const Row &row) {
            return Recorded {row.text(0), row.bytes(1), row.bytes(2), row.integer(3), row.bytes(4)};
        });
}

/// Compares rows of one kind with their entries and remembers which entries had their row.
class RowCheck final
{
public:
    RowCheck(Connection &connection, QString kind, QList<Action> actions, qint64 ledgerSize, Findings &findings)
        : m_connection(connection)
        , m_kind(std::move(kind))
        , m_findings(findings)
        , m_seen(static_cast<qsizetype>(ledgerSize))
    {
        for (const Action action : actions)
            m_actions.append(code(action));
    }

    struct StoredRow
    {
        qint64 id;
        qint64 index;
        CustomerId customer;
        PersonId person;
        QByteArray value;
    };

    Result<> check(const StoredRow &row)
    {
        const QString where = QStringLiteral("%1 %2").arg(m_kind).arg(row.id);
        const QString entry = QStringLiteral("entry %1").arg(row.index);
        const auto recorded = recordedAt(m_connection, row.index, row.customer);
        if (!recorded)
            return recorded.error();
        if (!*recorded || !m_actions.contains((*recorded)->action))
            m_findings.add(m_kind, where, QStringLiteral("no entry"), entry);
        else if (m_seen.testBit(static_cast<qsizetype>(row.index)))
            m_findings.add(m_kind, where, QStringLiteral("one row"), QStringLiteral("second row of ") + entry);
        else if (!(*recorded)->isOfOwner())
            m_findings.add(m_kind, where, QStringLiteral("customer of ") + entry, QStringLiteral("another customer"));
        else if ((*recorded)->person != number(row.person))
            m_findings.add(m_kind, where, QStringLiteral("person %1").arg((*recorded)->person),
                           QStringLiteral("person %1").arg(number(row.person)));
        else if (!(*recorded)->value.isEmpty() && (*recorded)->value != row.value)
            m_findings.add(m_kind, where, hashOf((*recorded)->value), hashOf(row.value));
        if (row.index >= 0 && row.index < m_seen.size())
            m_seen.setBit(static_cast<qsizetype>(row.index));
        return {};
    }

    Result<> checkMissing()
    {
        for (const QString &action : m_actions) {
            const Result<> done = m_connection.each(
                QStringLiteral("SELECT idx FROM ledger_entry WHERE action = ? ORDER BY idx"), {action},
                [this](const Row &row) {
                    const qint64 index = row.integer(0);
                    if (index >= m_seen.size() || !m_seen.testBit(static_cast<qsizetype>(index)))
                        m_findings.add(m_kind, QStringLiteral("entry %1").arg(index), m_kind, QStringLiteral("no row"));
                    return true;
                });
            if (!done)
                return done;
        }
        return {};
    }

private:
    QString hashOf(const QByteArray &value)
    {
        return QString::fromLatin1(toBytes(m_hasher.hash({value})).toHex().left(16));
    }

    Connection &m_connection;
    QString m_kind;
    QStringList m_actions;
    Findings &m_findings;
    QBitArray m_seen;
    Hasher m_hasher;
};

} // namespace

Result<qint64> ledgerSize(Connection &connection)
{
    const auto size = connection.first(QStringLiteral("SELECT size FROM ledger_head"), {},
                                       [](const Row &row) { return row.integer(0); });
    if (!size)
        return size.error();
    return size->value_or(0);
}

Result<> checkChoices(Connection &connection, qint64 ledgerSize, Findings &findings)
{
    RowCheck rows(connection, QStringLiteral("choice"),
                  {Action::ChoiceRecorded, Action::ChoiceCorrected, Action::StopRecorded, Action::StopLifted},
                  ledgerSize, findings);
    Result<> checked;
    const Result<> read = ChoiceStore(connection).each([&](const Choice &choice) {
        checked = rows.check(
            {number(choice.id), choice.ledgerIndex, choice.customer, choice.person, committedBytes(toJson(choice))});
        return static_cast<bool>(checked);
    });
    if (!read)
        return read;
    return checked ? rows.checkMissing() : checked;
}

Result<> checkCalls(Connection &connection, qint64 ledgerSize, Findings &findings)
{
    RowCheck rows(connection, QStringLiteral("call"), {Action::CallSaved}, ledgerSize, findings);
    Result<> checked;
    const Result<> read = CallStore(connection).each([&](const KeptCall &kept) {
        checked = rows.check({number(kept.call.id), kept.ledgerIndex, kept.call.customer, kept.person,
                              committedBytes(toJson(kept.call))});
        return static_cast<bool>(checked);
    });
    if (!read)
        return read;
    return checked ? rows.checkMissing() : checked;
}

} // namespace Prefdesk
