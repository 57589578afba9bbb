// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/callmodel.h"

#include "models/preferences/callbeginning.h"
#include "models/preferences/draftstore.h"
#include "models/preferences/preferencemodel.h"
#include "models/preferences/script.h"
#include "models/storage/database.h"

#include <QUuid>

#include <algorithm>
#include <chrono>

namespace Prefdesk {

using namespace std::chrono_literals;

CallModel::CallModel(Database &database, Actor actor, Clock clock, PreferenceModel &preferences, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
    , m_preferences(preferences)
{
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(400ms);
    connect(&m_keepSoon, &QTimer::timeout, this, &CallModel::keepDraft);
    connect(&preferences, &PreferenceModel::answersChanged, this, &CallModel::noteChange);
    connect(&preferences, &PreferenceModel::saved, this, &CallModel::finishSaved);
}

CallModel::~CallModel()
{
    // The desk is being locked or closed: what was typed in the last moment goes with the work still queued.
    if (m_keepSoon.isActive())
        keepDraft();
}

void CallModel::begin(const Customer &customer)
{
    if (m_keepSoon.isActive())
        keepDraft();
    m_keepSoon.stop();
    m_customer = customer;
    m_notes = {};
    m_scripts.clear();
    m_found.reset();
    m_before.reset();
    m_sent = {};
    m_isReady = false;
    m_draftIsKept = false;
    beginAnew();
    m_preferences.setHeld(true);
    m_preferences.open(customer.id);
    load(customer.id);
    emit begun();
    emit changed();
}

void CallModel::beginAnew()
{
    m_uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_startedAt = m_clock();
    m_begun = {};
    m_read.clear();
}

void CallModel::load(CustomerId customer)
{
    m_database.run(
        this,
        [actor = m_actor, clock = m_clock, customer = *m_customer](Connection &connection) {
            return CallBeginning::read(connection, actor, clock, customer);
        },
        [this, customer](const Result<CallBeginning> &found) {
            if (!m_customer || m_customer->id != customer)
                return;
            m_isReady = true;
            if (!found) {
                m_preferences.setHeld(false);
                emit failed(found.error());
                return;
            }
            m_scripts = found->scripts;
            m_found = found->draft;
            m_preferences.setHeld(m_found.has_value());
            noteChange();
            if (m_found)
                emit draftFound();
        });
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

const FoundNotice *CallModel::scriptNamed(const QString &name) const
{
    const auto found
        = std::ranges::find_if(m_scripts, [&name](const FoundNotice &script) { return script.version.notice == name; });
    return found == m_scripts.end() ? nullptr : &*found;
}

QList<FoundNotice> CallModel::scripts() const
{
    QStringList names = scriptNames(m_preferences.sheet().wishes());
    if (names.isEmpty())
        names.append(QStringLiteral("privacy"));
    QList<FoundNotice> needed;
    for (const QString &name : names) {
        if (const FoundNotice *script = scriptNamed(name))
            needed.append(*script);
    }
    return needed;
}

bool CallModel::isRead(const FoundNotice &script) const
{
    return m_read.contains(number(script.version.id));
}

void CallModel::setRead(const FoundNotice &script, bool read)
{
    if (read == isRead(script))
        return;
    if (read)
        m_read.insert(number(script.version.id));
    else
        m_read.remove(number(script.version.id));
    noteChange();
}

bool CallModel::hasUnsavedChanges() const
{
    return m_preferences.hasUnsavedChanges() || m_notes != m_begun || !m_read.isEmpty();
}

QList<Wish> CallModel::wishesWithScripts() const
{
    QList<Wish> wishes = m_preferences.sheet().wishes();
    for (Wish &wish : wishes) {
        const FoundNotice *script = scriptNamed(scriptName(wish.question, wish.answer));
        wish.noticeVersion = script && isRead(*script) ? std::optional(script->version.id) : std::nullopt;
    }
    return wishes;
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
    CallDraft draft {call(), wishesWithScripts(), m_notes.correctionReason};
    // A script of its own for every wish, or none for the call: one script never vouches for another question.
    const bool allRead
        = std::ranges::all_of(draft.wishes, [](const Wish &wish) { return wish.noticeVersion.has_value(); });
    if (!draft.wishes.isEmpty() && allRead)
        draft.call.noticeVersion = draft.wishes.first().noticeVersion;
    else if (draft.wishes.isEmpty() && !m_read.isEmpty())
        draft.call.noticeVersion = NoticeVersionId {*m_read.cbegin()};
    return draft;
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
        drop(customer);
        return;
    }
    // The next caller on this page may be somebody else, so nothing vouches for him but what was noted meanwhile.
    Notes next;
    if (m_notes.words != m_sent.words)
        next.words = m_notes.words;
    m_notes = next;
    m_before = m_sent;
    beginAnew();
    keepDraft();
    emit saved(outcome);
    emit changed();
}

void CallModel::noteChange()
{
    if (m_customer && !m_keepSoon.isActive()) // steady typing must not put it off
        m_keepSoon.start();
    emit changed();
}

void CallModel::keepDraft()
{
    m_keepSoon.stop();
    if (!m_customer || !m_isReady) // before, it would replace the draft that is being looked for
        return;
    const bool unsaved = m_found || hasUnsavedChanges();
    const bool asFound = m_found && !m_preferences.hasUnsavedChanges();
    if ((!unsaved || asFound) && !m_draftIsKept)
        return;
    m_draftIsKept = unsaved;
    if (!unsaved) {
        drop(m_customer->id);
        return;
    }
    const CallDraft kept = m_found ? withStop(*m_found, m_preferences.sheet().wishes()) : draft();
    m_database.run(
        this,
        [kept, actor = m_actor, clock = m_clock](Connection &connection) {
            return DraftStore(connection, actor, clock).keep(kept);
        },
        [this](const Result<> &done) {
            if (!done)
                emit failed(done.error());
        });
}

void CallModel::drop(CustomerId customer)
{
    m_database.run(
        this,
        [customer, actor = m_actor, clock = m_clock](Connection &connection) {
            return DraftStore(connection, actor, clock).drop(customer);
        },
        [this](const Result<> &done) {
            if (!done)
                emit failed(done.error());
        });
}

void CallModel::restoreDraft()
{
    if (!m_found)
        return;
    CallDraft found = withStop(*std::exchange(m_found, std::nullopt), m_preferences.sheet().wishes());
    if (isOld(found, m_clock()))
        found = renewed(found, m_clock());
    m_uuid = found.call.uuid;
    m_startedAt = found.call.startedAt;
    m_notes = notesOf(found);
    m_draftIsKept = true;
    for (const Wish &wish : found.wishes) {
        if (wish.noticeVersion)
            m_read.insert(number(*wish.noticeVersion));
    }
    if (found.call.noticeVersion)
        m_read.insert(number(*found.call.noticeVersion));
    m_preferences.setHeld(false);
    m_preferences.setWishes(found.wishes);
    emit changed();
}

void CallModel::dropDraft()
{
    m_found.reset();
    m_preferences.setHeld(false);
    m_draftIsKept = true;
    keepDraft();
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
    keepDraft();
    begin(Customer(*m_customer));
}

void CallModel::discard()
{
    if (!m_customer)
        return;
    m_keepSoon.stop();
    drop(m_customer->id);
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
