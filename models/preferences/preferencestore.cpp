// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/preferencestore.h"

#include "models/preferences/callsaving.h"
#include "models/preferences/callstore.h"
#include "models/preferences/choicestore.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PreferenceStore)
};

// Somebody else answered the same question otherwise since the agent looked.
QList<Conflict> conflictsOf(const QList<Wish> &wishes, const QList<Preference> &current)
{
    QList<Conflict> conflicts;
    for (const Wish &wish : wishes) {
        const auto theirs = answerTo(current, wish.question);
        if (theirs && theirs->choice != wish.seenChoice && theirs->answer != wish.answer)
            conflicts.append({wish.question, *theirs, wish.answer});
    }
    return conflicts;
}

Result<SaveOutcome> firstOutcome(Connection &connection, const KeptCall &kept)
{
    const auto choices = ChoiceStore(connection).ofCall(kept.call.id);
    if (!choices)
        return choices.error();
    SaveOutcome outcome {.conflicts = {}, .savedAt = kept.recordedAt, .systems = {}};
    for (const Choice &choice : *choices)
        outcome.systems += choice.systems;
    outcome.systems.removeDuplicates();
    return outcome;
}

} // namespace

PreferenceStore::PreferenceStore(Connection &connection, Actor actor, Clock clock)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
}

Result<> PreferenceStore::requireCustomer(CustomerId customer) const
{
    const auto country = m_connection.first(QStringLiteral("SELECT country FROM customer WHERE id = ?"),
                                            {number(customer)}, [](const Row &row) { return row.text(0); });
    if (!country)
        return country.error();
    if (!*country)
        return Error {Error::Kind::Invalid, Words::tr("This customer is not on this desk any more. Search again."),
                      QStringLiteral("customer")};
    return m_actor.requireRegion(**country);
}

Result<QList<Preference>> PreferenceStore::preferences(CustomerId customer, std::optional<Instant> at) const
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed.error();
    if (const Result<> allowed = requireCustomer(customer); !allowed)
        return allowed.error();
    const ChoiceStore choices(m_connection);
    return at ? choices.at(customer, *at) : choices.current(customer);
}

Result<QList<Choice>> PreferenceStore::choices(CustomerId customer) const
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed.error();
    if (const Result<> allowed = requireCustomer(customer); !allowed)
        return allowed.error();
    return ChoiceStore(m_connection).ofCustomer(customer);
}

Result<SaveOutcome> PreferenceStore::save(const CallDraft &draft)
{
    if (const Result<> allowed = m_actor.require(Permission::Record); !allowed)
        return allowed.error();
    if (const Result<> allowed = requireCustomer(draft.call.customer); !allowed)
        return allowed.error();
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    const auto kept = CallStore(m_connection).withUuid(draft.call.uuid);
    if (!kept)
        return kept.error();
    if (*kept)
        return firstOutcome(m_connection, **kept);
    const auto current = ChoiceStore(m_connection).current(draft.call.customer);
    if (!current)
        return current.error();
    const QList<Conflict> conflicts = conflictsOf(draft.wishes, *current);
    if (!conflicts.isEmpty())
        return SaveOutcome {.conflicts = conflicts, .savedAt = {}, .systems = {}};
    const auto outcome = CallSaving(m_connection, m_actor, m_clock()).keep(draft, *current);
    if (!outcome)
        return outcome.error();
    if (const Result<> committed = transaction->commit(); !committed)
        return committed.error();
    return *outcome;
}

} // namespace Prefdesk
