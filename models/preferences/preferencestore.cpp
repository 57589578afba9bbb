// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/preferencestore.h"

#include "models/customers/customercover.h"
#include "models/preferences/callsaving.h"
#include "models/preferences/callstore.h"
#include "models/preferences/choicestore.h"
#include "models/storage/connection.h"
#include "models/storage/transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace Prefdesk {

namespace {

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

// What is so already needed no choice when the call was kept, and needs none now.
Result<QList<Wish>> notKept(Connection &connection, const KeptCall &kept, const CallDraft &draft)
{
    const auto current = ChoiceStore(connection).current(draft.call.customer);
    if (!current)
        return current.error();
    const auto choices = ChoiceStore(connection).ofCall(kept.call.id);
    if (!choices)
        return choices.error();
    QList<Wish> rest = draft.wishes;
    rest.removeIf([&choices, &current](const Wish &wish) {
        const auto now = answerTo(*current, wish.question);
        return (now && now->answer == wish.answer) || std::ranges::any_of(*choices, [&wish](const Choice &choice) {
                   return choice.question == wish.question && choice.answer == wish.answer;
               });
    });
    return rest;
}

// The same draft makes the same name, so that saving the rest twice is as harmless as saving the whole twice.
QString nameOfRest(const CallDraft &draft)
{
    const QByteArray content = QJsonDocument(toJson(draft).value(QStringLiteral("wishes")).toArray()).toJson();
    return QUuid::createUuidV5(QUuid(), draft.call.uuid.toUtf8() + content).toString(QUuid::WithoutBraces);
}

} // namespace

PreferenceStore::PreferenceStore(Connection &connection, Actor actor, Clock clock, DutiesBegun duties)
    : m_connection(connection)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
    , m_duties(std::move(duties))
{
}

Result<QList<Preference>> PreferenceStore::preferences(CustomerId customer, std::optional<Instant> at) const
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed.error();
    if (const Result<> allowed = requireCustomer(m_connection, m_actor, customer); !allowed)
        return allowed.error();
    const ChoiceStore choices(m_connection);
    return at ? choices.at(customer, *at) : choices.current(customer);
}

Result<QList<Choice>> PreferenceStore::choices(CustomerId customer) const
{
    if (const Result<> allowed = m_actor.require(Permission::LookUp); !allowed)
        return allowed.error();
    if (const Result<> allowed = requireCustomer(m_connection, m_actor, customer); !allowed)
        return allowed.error();
    return ChoiceStore(m_connection).ofCustomer(customer);
}

Result<SaveOutcome> PreferenceStore::save(const CallDraft &draft)
{
    if (const Result<> allowed = m_actor.require(Permission::Record); !allowed)
        return allowed.error();
    auto transaction = Transaction::beginFor(m_connection, draft.call.customer);
    if (!transaction)
        return transaction.error();
    if (const Result<> allowed = requireCustomer(m_connection, m_actor, draft.call.customer); !allowed)
        return allowed.error();
    // A draft can be open in two windows: what the first one did not save is a call of its own.
    CallDraft rest = draft;
    while (true) {
        const auto kept = CallStore(m_connection).withUuid(rest.call.customer, rest.call.uuid);
        if (!kept)
            return kept.error();
        if (!*kept)
            break;
        const auto wishes = notKept(m_connection, **kept, rest);
        if (!wishes)
            return wishes.error();
        if (wishes->isEmpty())
            return firstOutcome(m_connection, **kept);
        rest.wishes = *wishes;
        rest.call.uuid = nameOfRest(rest);
    }
    const auto outcome = keep(rest);
    if (!outcome || !outcome->conflicts.isEmpty())
        return outcome;
    if (const Result<> committed = transaction->commit(); !committed)
        return committed.error();
    return *outcome;
}

Result<SaveOutcome> PreferenceStore::keep(const CallDraft &draft)
{
    const auto current = ChoiceStore(m_connection).current(draft.call.customer);
    if (!current)
        return current.error();
    const QList<Conflict> conflicts = conflictsOf(draft.wishes, *current);
    if (!conflicts.isEmpty())
        return SaveOutcome {.conflicts = conflicts, .savedAt = {}, .systems = {}};
    return CallSaving(m_connection, m_actor, m_clock(), m_duties).keep(draft, *current);
}

} // namespace Prefdesk
