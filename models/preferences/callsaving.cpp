// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/callsaving.h"

#include "models/duties/dutystore.h"
#include "models/notices/noticestore.h"
#include "models/preferences/callstore.h"
#include "models/preferences/choicestore.h"
#include "models/preferences/downstreamsystem.h"
#include "models/preferences/happenings.h"
#include "models/preferences/script.h"
#include "models/storage/connection.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CallSaving)
};

Answer currentAnswer(const QList<Preference> &current, const Question &question)
{
    const auto preference = answerTo(current, question);
    return preference ? preference->answer : Answer();
}

bool lifts(const Wish &wish)
{
    return wish.question.isStop() && wish.answer.state == ConsentState::Given;
}

bool answersTwice(const QList<Wish> &wishes)
{
    QSet<Question> questions;
    for (const Wish &wish : wishes)
        questions.insert(wish.question);
    return questions.size() < wishes.size();
}

// What was read belongs to an answer only where it explains it.
bool explains(const Recording &recording)
{
    return recording.script && recording.script->notice == scriptName(recording.wish.question, recording.wish.answer);
}

} // namespace

CallSaving::CallSaving(Connection &connection, const Actor &actor, Instant now, const DutiesBegun &duties)
    : m_connection(connection)
    , m_actor(actor)
    , m_now(now)
    , m_duties(duties)
{
}

Result<SaveOutcome> CallSaving::keep(const CallDraft &draft, const QList<Preference> &current)
{
    if (const Result<> sound = checkCall(draft.call, m_now); !sound)
        return sound.error();
    const auto asked = recordings(draft, current);
    if (!asked)
        return asked.error();
    for (const Recording &recording : *asked) {
        if (const Result<> agreed = checkRecording(recording); !agreed)
            return agreed.error();
    }
    return write(draft, *asked);
}

Result<QList<Recording>> CallSaving::recordings(const CallDraft &draft, const QList<Preference> &current) const
{
    const auto policy = PolicyStore(m_connection, m_actor, [now = m_now] { return now; }).policies();
    if (!policy)
        return policy.error();
    if (answersTwice(draft.wishes))
        return Error {Error::Kind::Invalid,
                      Words::tr("The call answers the same question twice. Say once what the customer wants."),
                      QStringLiteral("question twice")};
    const bool stopped = isStopped(current) && std::ranges::none_of(draft.wishes, lifts);
    QList<Recording> all;
    for (const Wish &wish : draft.wishes) {
        const Answer before = currentAnswer(current, wish.question);
        if (settled(before, wish.answer) == before)
            continue;
        auto one = recording(draft, wish, before);
        if (!one)
            return one.error();
        one->stopped = stopped;
        one->policy = *policy;
        all.append(std::move(*one));
    }
    return all;
}

Result<Recording> CallSaving::recording(const CallDraft &draft, const Wish &wish, const Answer &before) const
{
    Recording recording {.actor = m_actor,
                         .now = m_now,
                         .call = draft.call,
                         .wish = wish,
                         .before = before,
                         .withdrawal = {},
                         .script = {},
                         .policy = {},
                         .correctionReason = draft.correctionReason.trimmed(),
                         .isUnasked = draft.isUnasked};
    recording.wish.answer = settled(before, wish.answer);
    if (!wish.noticeVersion)
        recording.wish.noticeVersion = draft.call.noticeVersion;
    if (wish.answer.state == ConsentState::Given) {
        const auto withdrawal = ChoiceStore(m_connection).lastWithdrawal(draft.call.customer, wish.question);
        if (!withdrawal)
            return withdrawal.error();
        recording.withdrawal = *withdrawal;
    }
    const auto script = scriptRead(draft.call, recording.wish.noticeVersion);
    if (!script)
        return script.error();
    recording.script = *script;
    return recording;
}

Result<std::optional<ReadScript>> CallSaving::scriptRead(const Call &call,
                                                         const std::optional<NoticeVersionId> &version) const
{
    if (!version)
        return std::optional<ReadScript>();
    const NoticeStore notices(m_connection);
    const auto notice = notices.version(*version);
    if (!notice)
        return notice.error();
    if (!*notice || !(*notice)->wasPublished())
        return Error {Error::Kind::Invalid,
                      Words::tr("The script that was read is not a published one. Choose another."),
                      QStringLiteral("notice version")};
    const auto inForce = notices.wasInForce(**notice, call.startedAt, call.endedAt);
    if (!inForce)
        return inForce.error();
    const auto forCustomer = isForCustomer(**notice, call.customer);
    if (!forCustomer)
        return forCustomer.error();
    return std::optional(ReadScript {.notice = (*notice)->notice,
                                     .hash = QString::fromLatin1((*notice)->hash.toHex()),
                                     .wasInForce = *inForce,
                                     .isForCustomer = *forCustomer});
}

Result<bool> CallSaving::isForCustomer(const NoticeVersion &notice, CustomerId customer) const
{
    const auto fits
        = m_connection.first(QStringLiteral("SELECT language, country FROM customer WHERE id = ?"), {number(customer)},
                             [&notice](const Row &row) {
                                 const bool speaks = row.text(0).isEmpty()
                                     || languageFallback(row.text(0)).contains(notice.language, Qt::CaseInsensitive);
                                 return speaks && (notice.region.isEmpty() || notice.region == row.text(1));
                             });
    if (!fits)
        return fits.error();
    return fits->value_or(false);
}

Choice CallSaving::choiceOf(const Recording &recording) const
{
    const Instant saidAt = std::min(recording.wish.saidAt.value_or(recording.call.startedAt), m_now);
    return {.id = {},
            .customer = recording.call.customer,
            .question = recording.wish.question,
            .answer = recording.wish.answer,
            .occurredAt = saidAt,
            .receivedAt = saidAt,
            .recordedAt = m_now,
            .person = m_actor.id,
            .call = recording.call.id,
            .batch = {},
            .source = QStringLiteral("call"),
            .method
            = isBarred(recording) && recording.isUnasked ? QStringLiteral("spoken-unasked") : QStringLiteral("spoken"),
            .noticeVersion = explains(recording) ? recording.wish.noticeVersion : std::nullopt,
            .noticeHash = explains(recording) ? recording.script->hash : QString(),
            .systems = {},
            .reason = m_actor.may(Permission::Correct) ? recording.correctionReason : QString(),
            .ledgerIndex = -1};
}

Result<SaveOutcome> CallSaving::write(const CallDraft &draft, const QList<Recording> &recordings)
{
    Ledger ledger(m_connection);
    const auto next = ledger.nextEntries();
    if (!next)
        return next.error();
    const auto systems = downstreamSystems(m_connection);
    if (!systems)
        return systems.error();
    Call call = draft.call;
    const auto callId = CallStore(m_connection).append(call, m_actor, next->at(0));
    if (!callId)
        return callId.error();
    call.id = *callId;

    SaveOutcome outcome {.conflicts = {}, .savedAt = m_now, .systems = {}};
    QList<Happening> happenings {happeningOf(call)};
    QList<Choice> choices;
    for (const Recording &recording : recordings) {
        Choice choice = choiceOf(recording);
        choice.call = call.id;
        choice.systems = systemsThatMustAct(*systems, choice.question);
        choice.ledgerIndex = next->at(happenings.size());
        const auto id = ChoiceStore(m_connection).append(choice);
        if (!id)
            return id.error();
        choice.id = *id;
        choices.append(choice);
        happenings.append(isCorrection(recording) ? correctionOf(choice, recording.before)
                                                  : happeningOf(choice, recording.before));
        outcome.systems += choice.systems;
    }
    outcome.systems.removeDuplicates();
    const auto begun = begin(call, choices, next->after(happenings.size()));
    if (!begun)
        return begun.error();
    happenings += *begun;
    const auto recorded = ledger.record(m_actor, m_now, happenings);
    if (!recorded)
        return recorded.error();
    return outcome;
}

Result<QList<Happening>> CallSaving::begin(const Call &call, const QList<Choice> &choices, NextEntries next)
{
    if (!m_duties || choices.isEmpty())
        return QList<Happening>();
    const auto duties = m_duties(m_connection, call, choices);
    if (!duties)
        return duties.error();
    return DutyStore(m_connection, m_actor, [now = m_now] { return now; }).append(*duties, next);
}

} // namespace Prefdesk
