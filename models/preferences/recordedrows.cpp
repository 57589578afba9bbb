// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/recordedrows.h"

#include "models/audit/action.h"
#include "models/audit/commitment.h"
#include "models/customers/circumstancestore.h"
#include "models/duties/dutystore.h"
#include "models/preferences/callstore.h"
#include "models/preferences/choicestore.h"
#include "models/storage/connection.h"
#include "models/storage/scan.h"

#include <QBitArray>

#include <optional>

namespace Prefdesk {

namespace {

constexpr qint64 longestWalk = 64; // entries that are sooner read than leapt over

/// What the ledger knows of rows that come mostly in its own order: one walk along the entries and their values.
class LedgerWalk final
{
public:
    explicit LedgerWalk(Connection &connection)
        : m_entries(connection,
                    QStringLiteral("SELECT e.idx, e.action, e.subject, e.person, o.after FROM ledger_entry e "
                                   "LEFT JOIN opening o ON o.idx = e.idx "
                                   "WHERE e.idx >= ? ORDER BY e.idx"),
                    {0})
        , m_isOnEntry(m_entries.next())
    {
    }

    /// False when there is no such entry.
    bool seek(qint64 index)
    {
        if (!m_isOnEntry || index < m_entries.integer(0) || index - m_entries.integer(0) > longestWalk) {
            m_entries.restart(index);
            m_isOnEntry = m_entries.next();
        }
        while (m_isOnEntry && m_entries.integer(0) < index)
            m_isOnEntry = m_entries.next();
        return m_isOnEntry && m_entries.integer(0) == index;
    }

    // Of the entry that was sought:
    QByteArrayView action() const { return m_entries.bytes(1); }
    qint64 person() const { return m_entries.integer(3); }
    /// What the entry commits to; empty when it was erased.
    QByteArrayView value() const { return m_entries.bytes(4); }
    QByteArrayView subject() const { return m_entries.bytes(2); }

    Result<> result() const { return m_entries.result(); }

private:
    Scan m_entries;
    bool m_isOnEntry;
};

/// Who the customers of a table's rows are in the ledger; asked for in the order of their ids.
class SubjectWalk final
{
public:
    SubjectWalk(Connection &connection, const QString &table)
        : m_rows(connection,
                 QStringLiteral("SELECT r.id, s.pseudonym FROM %1 r LEFT JOIN subject s ON s.customer = r.customer"
                                " ORDER BY r.id")
                     .arg(table))
        , m_isOnRow(m_rows.next())
    {
    }

    /// Empty when the customer is not in the ledger.
    QByteArrayView ofRow(qint64 id)
    {
        while (m_isOnRow && m_rows.integer(0) < id)
            m_isOnRow = m_rows.next();
        return m_isOnRow && m_rows.integer(0) == id && !m_rows.isNull(1) ? m_rows.bytes(1) : QByteArrayView();
    }

    Result<> result() const { return m_rows.result(); }

private:
    Scan m_rows;
    bool m_isOnRow;
};

/// Compares rows of one kind with their entries and remembers which entries had their row.
class RowCheck final
{
public:
    RowCheck(Connection &connection, QString kind, const QList<Action> &actions, qint64 ledgerSize, Findings &findings)
        : m_connection(connection)
        , m_ledger(connection)
        , m_subjects(connection, kind)
        , m_kind(std::move(kind))
        , m_findings(findings)
        , m_seen(static_cast<qsizetype>(ledgerSize))
    {
        for (const Action action : actions)
            m_actions.append(code(action).toUtf8());
    }

    struct StoredRow
    {
        qint64 id;
        qint64 index;
        PersonId person;
        QByteArray value;
    };

    Result<> check(const StoredRow &row)
    {
        const std::optional<Difference> difference = differenceOf(row);
        if (result() && difference)
            m_findings.add(m_kind, QStringLiteral("%1 %2").arg(m_kind).arg(row.id), difference->was, difference->is);
        if (isInside(row.index))
            m_seen.setBit(static_cast<qsizetype>(row.index));
        return result();
    }

    Result<> checkMissing()
    {
        QVariantList actions;
        for (const QByteArray &action : m_actions)
            actions.append(QString::fromUtf8(action));
        const QStringList marks(actions.size(), QStringLiteral("?"));
        // Asked for an order, SQLite would walk the table instead of an index.
        Scan entries(m_connection,
                     QStringLiteral("SELECT idx FROM ledger_entry WHERE action IN (%1)").arg(marks.join(u',')),
                     actions);
        while (entries.next()) {
            const qint64 index = entries.integer(0);
            if (!wasSeen(index))
                m_findings.add(m_kind, QStringLiteral("entry %1").arg(index), m_kind, QStringLiteral("no row"));
        }
        return entries.result();
    }

private:
    struct Difference
    {
        QString was;
        QString is;
    };

    std::optional<Difference> differenceOf(const StoredRow &row)
    {
        const auto entry = [&row] { return QStringLiteral("entry %1").arg(row.index); };
        const auto person = [](qint64 id) { return QStringLiteral("person %1").arg(id); };
        if (!isInside(row.index) || !m_ledger.seek(row.index) || !m_actions.contains(m_ledger.action()))
            return Difference {QStringLiteral("no entry"), entry()};
        if (wasSeen(row.index))
            return Difference {QStringLiteral("one row"), QStringLiteral("second row of ") + entry()};
        const QByteArrayView subject = m_subjects.ofRow(row.id);
        if (subject.isEmpty() || subject != m_ledger.subject())
            return Difference {QStringLiteral("customer of ") + entry(), QStringLiteral("another customer")};
        if (m_ledger.person() != number(row.person))
            return Difference {person(m_ledger.person()), person(number(row.person))};
        if (!m_ledger.value().isEmpty() && m_ledger.value() != row.value)
            return Difference {hashOf(m_ledger.value()), hashOf(row.value)};
        return std::nullopt;
    }

    Result<> result() const { return m_ledger.result() ? m_subjects.result() : m_ledger.result(); }
    bool isInside(qint64 index) const { return index >= 0 && index < m_seen.size(); }
    bool wasSeen(qint64 index) const { return isInside(index) && m_seen.testBit(static_cast<qsizetype>(index)); }

    QString hashOf(QByteArrayView value)
    {
        return QString::fromLatin1(toBytes(m_hasher.hash({value})).toHex().left(16));
    }

    Connection &m_connection;
    LedgerWalk m_ledger;
    SubjectWalk m_subjects;
    QString m_kind; ///< also the table's name
    QList<QByteArray> m_actions;
    Findings &m_findings;
    QBitArray m_seen;
    Hasher m_hasher;
};

} // namespace

Result<qint64> ledgerSize(Connection &connection)
{
    const auto size = connection.first(QStringLiteral("SELECT count(*) FROM ledger_entry"), {},
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
        checked = rows.check({number(choice.id), choice.ledgerIndex, choice.person, toJsonText(choice).bytes()});
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
        checked = rows.check({number(kept.call.id), kept.ledgerIndex, kept.person, toJsonText(kept.call).bytes()});
        return static_cast<bool>(checked);
    });
    if (!read)
        return read;
    return checked ? rows.checkMissing() : checked;
}

Result<> checkCircumstances(Connection &connection, qint64 ledgerSize, Findings &findings)
{
    RowCheck rows(connection, QStringLiteral("circumstance"),
                  {Action::CircumstanceRecorded, Action::HoldBegun, Action::HoldEnded}, ledgerSize, findings);
    Result<> checked;
    const Result<> read = CircumstanceStore::each(connection, [&](const Circumstance &circumstance) {
        checked = rows.check(
            {number(circumstance.id), circumstance.ledgerIndex, circumstance.person, toJsonText(circumstance).bytes()});
        return static_cast<bool>(checked);
    });
    if (!read)
        return read;
    return checked ? rows.checkMissing() : checked;
}

Result<> checkDuties(Connection &connection, qint64 ledgerSize, Findings &findings)
{
    RowCheck rows(connection, QStringLiteral("duty"), {Action::DutyBegun}, ledgerSize, findings);
    Result<> checked;
    Result<> read = DutyStore::each(connection, [&](const Duty &duty) {
        checked = rows.check({number(duty.id), duty.ledgerIndex, duty.person, toJsonText(duty).bytes()});
        return static_cast<bool>(checked);
    });
    if (!read || !checked)
        return read ? checked : read;
    if (checked = rows.checkMissing(); !checked)
        return checked;
    RowCheck steps(connection, QStringLiteral("duty_step"),
                   {Action::DutyTaken, Action::DutyExtended, Action::DutyDone, Action::DutyDropped}, ledgerSize,
                   findings);
    read = DutyStore::eachStep(connection, [&](const DutyStep &step) {
        checked = steps.check({number(step.id), step.ledgerIndex, step.person, toJsonText(step).bytes()});
        return static_cast<bool>(checked);
    });
    if (!read || !checked)
        return read ? checked : read;
    return steps.checkMissing();
}

} // namespace Prefdesk
