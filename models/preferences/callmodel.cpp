// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/callmodel.h"

#include "models/preferences/callbeginning.h"
#include "models/preferences/preferencemodel.h"
#include "models/storage/database.h"

#include <QUuid>

#include <utility>

namespace Prefdesk {

CallModel::CallModel(Database &database, Actor actor, Clock clock, PreferenceModel &preferences, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
    , m_preferences(preferences)
    , m_drafts(m_database, m_actor, m_clock, [this] { return unsaved(); })
{
    connect(&m_drafts, &DraftKeeper::failed, this, &CallModel::failed);
    connect(&m_drafts, &DraftKeeper::answered, this, &CallModel::draftsAnswered);
    connect(&preferences, &PreferenceModel::answersChanged, this, &CallModel::noteChange);
    connect(&preferences, &PreferenceModel::saved, this, &CallModel::finishSaved);
    connect(&m_database, &Database::lineRestored, this, &CallModel::loadAgain); // after the drafts were stored
}

CallModel::~CallModel()
{
    // The desk is being locked or closed: what was typed in the last moment goes with the work still queued.
    m_drafts.keepWaiting();
}

void CallModel::begin(const Customer &customer)
{
    m_drafts.begin(customer.id); // first: what is unsaved of the call before is kept now
    m_customer = customer;
    m_notes = {};
    m_scripts.setAll({});
    m_before.reset();
    m_sent = {};
    beginAnew();
    m_preferences.setHeld(true);
    m_preferences.open(customer.id);
    load();
    emit begun();
    emit changed();
}

void CallModel::beginAnew()
{
    m_uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_startedAt = m_clock();
    m_begun = {};
    m_scripts.setNoneRead();
}

void CallModel::load()
{
    m_isLoadBroken = false;
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock, customer = *m_customer](Connection &connection) {
            return CallBeginning::read(connection, actor, clock, customer);
        },
        [this, customer = m_customer->id](const Result<CallBeginning> &found) {
            if (!m_customer || m_customer->id != customer)
                return;
            m_isLoadBroken = !found && m_database.isLineLost();
            if (m_isLoadBroken)
                return;
            if (!found) {
                m_drafts.setFound({});
                m_preferences.setHeld(false);
                emit failed(found.error());
                return;
            }
            m_scripts.setAll(found->scripts);
            m_drafts.setFound(found->draft);
            m_preferences.setHeld(hasFoundDraft());
            noteChange();
            if (hasFoundDraft())
                emit draftFound();
        });
}

void CallModel::loadAgain()
{
    if (m_isLoadBroken)
        load();
}

QList<CallDraft> CallModel::unstoredDrafts()
{
    m_drafts.keepWaiting();
    return m_drafts.unstored();
}

qint64 CallModel::seconds() const
{
    return isRunning() ? (m_clock().micros - m_startedAt.micros) / 1'000'000 : 0;
}

void CallModel::setNotes(const Notes &notes)
{
    if (notes == m_notes)
        return;
    m_notes = notes;
    noteChange();
}

bool CallModel::mayCorrect() const
{
    return m_actor.may(Permission::Correct);
}

QList<FoundNotice> CallModel::scripts() const
{
    return m_scripts.neededFor(m_preferences.sheet().wishes());
}

void CallModel::setRead(const FoundNotice &script, bool read)
{
    if (read == isRead(script))
        return;
    m_scripts.setRead(script, read);
    noteChange();
}

bool CallModel::hasUnsavedChanges() const
{
    return m_preferences.hasUnsavedChanges() || m_notes != m_begun || m_scripts.isAnyRead();
}

Call CallModel::call() const
{
    Call begun;
    begun.uuid = m_uuid;
    begun.customer = m_customer->id;
    begun.startedAt = m_startedAt;
    begun.endedAt = m_clock();
    return withNotes(begun, m_notes);
}

CallDraft CallModel::draft() const
{
    return m_scripts.proven({.call = call(),
                             .wishes = m_preferences.sheet().wishes(),
                             .correctionReason = m_notes.correctionReason,
                             .isUnasked = m_notes.isUnasked});
}

std::optional<CallDraft> CallModel::unsaved() const
{
    if (hasFoundDraft()) // only the stop does not wait until it is answered
        return withStop(*m_drafts.found(), m_preferences.sheet().wishes());
    return hasUnsavedChanges() ? std::optional(draft()) : std::nullopt;
}

void CallModel::save()
{
    if (!m_customer || !isReady() || m_preferences.isSaving())
        return;
    m_preferences.completeAnswers();
    m_sent = m_notes;
    m_preferences.save(draft());
}

void CallModel::finishSaved(CustomerId customer, const SaveOutcome &outcome)
{
    if (!m_customer || m_customer->id != customer) {
        m_drafts.drop(customer);
        return;
    }
    // The next caller on this page may be somebody else, so nothing vouches for him but what was noted meanwhile.
    Notes next;
    if (m_notes.words != m_sent.words)
        next.words = m_notes.words;
    m_notes = next;
    m_before = m_sent;
    beginAnew();
    m_drafts.keep();
    emit saved(outcome);
    emit changed();
}

void CallModel::noteChange()
{
    m_drafts.keepSoon();
    emit changed();
}

void CallModel::restoreDraft()
{
    if (!hasFoundDraft())
        return;
    CallDraft found = withStop(m_drafts.takeFound(), m_preferences.sheet().wishes());
    if (isOld(found, m_clock()))
        found = renewed(found, m_clock());
    m_uuid = found.call.uuid;
    m_startedAt = found.call.startedAt;
    m_notes = notesOf(found);
    m_scripts.addReadIn(found);
    m_preferences.setHeld(false);
    m_preferences.setWishes(found.wishes);
    emit changed();
}

void CallModel::dropDraft()
{
    if (!hasFoundDraft())
        return;
    m_drafts.takeFound();
    m_preferences.setHeld(false);
    m_drafts.keep();
    emit changed();
}

bool CallModel::needsAnswer()
{
    if (!isReady())
        return false;
    m_preferences.completeAnswers();
    return hasUnsavedChanges();
}

void CallModel::keepForLater()
{
    if (!m_customer)
        return;
    m_drafts.keep();
    begin(Customer(*m_customer));
}

void CallModel::discard()
{
    if (!m_customer)
        return;
    m_drafts.drop(m_customer->id);
    begin(Customer(*m_customer));
}

bool CallModel::mayGoOn() const
{
    return m_before && m_before->verification == Call::Verification::Passed
        && m_notes.verification == Call::Verification::NotDone;
}

void CallModel::goOn()
{
    if (!mayGoOn())
        return;
    const Notes before = *std::exchange(m_before, std::nullopt);
    for (Notes *notes : {&m_notes, &m_begun}) {
        notes->direction = before.direction;
        notes->number = before.number;
        notes->reference = before.reference;
        notes->verification = before.verification;
        notes->verificationMethod = before.verificationMethod;
        notes->recordingReference = before.recordingReference;
    }
    noteChange();
}

} // namespace Prefdesk
