// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/preferencemodel.h"

#include "models/preferences/answercell.h"
#include "models/preferences/preferencestore.h"
#include "models/storage/database.h"

#include <algorithm>

namespace Prefdesk {

/// What the database thread answers to a save: the outcome and how the answers stand after it.
struct PreferenceModel::Saving
{
    SaveOutcome outcome;
    QList<Preference> preferences;
};

PreferenceModel::PreferenceModel(Database &database, Actor actor, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_actor(std::move(actor))
    , m_clock(std::move(clock))
{
    connect(&m_database, &Database::lineRestored, this, &PreferenceModel::sendAgain);
}

void PreferenceModel::open(CustomerId customer)
{
    m_customer = customer;
    m_loaded = false;
    m_sheet = {};
    m_notToAsk.clear();
    emit opened(customer);
    announce();
    refresh();
}

void PreferenceModel::refresh()
{
    if (!m_customer)
        return;
    const CustomerId customer = *m_customer;
    m_database.run(
        this,
        [customer, actor = m_actor, clock = m_clock](Connection &connection) {
            return PreferenceStore(connection, actor, clock).preferences(customer);
        },
        [this, customer](const Result<QList<Preference>> &preferences) {
            if (m_customer != customer)
                return;
            if (preferences)
                setKept(*preferences);
            else if (!m_database.isLineLost()) // the window says that, and asks again when it stands
                emit failed(preferences.error());
        });
}

void PreferenceModel::setKept(const QList<Preference> &preferences)
{
    m_sheet.setKept(preferences);
    m_loaded = true;
    announce();
    emit refreshed();
}

Question PreferenceModel::questionAt(const QModelIndex &index)
{
    return Question::topic(allChannels().at(index.column()), allTopics().at(index.row()));
}

QModelIndex PreferenceModel::indexOf(const Question &question) const
{
    if (!question.channel() || !question.topic())
        return {};
    return index(static_cast<int>(allTopics().indexOf(*question.topic())),
                 static_cast<int>(allChannels().indexOf(*question.channel())));
}

void PreferenceModel::setAnswer(const Question &question, const Answer &answer)
{
    if (!mayRecord() || (m_isHeld && !question.isStop()))
        return;
    m_sheet.setAnswer(question, answer, m_clock());
    announce();
}

void PreferenceModel::toggle(const Question &question)
{
    const auto kept = m_sheet.kept(question);
    setAnswer(question, toggled(kept ? kept->answer : Answer(), m_sheet.answer(question)));
}

void PreferenceModel::toggleOptOut(const Question &question)
{
    const auto kept = m_sheet.kept(question);
    const bool isKeptOn = kept && kept->answer.state == ConsentState::Withdrawn;
    if (m_sheet.isChanged(question))
        setAnswer(question, kept ? kept->answer : Answer());
    else
        setAnswer(question,
                  {.state = isKeptOn ? ConsentState::Given : ConsentState::Withdrawn,
                   .frequency = {},
                   .cap = {},
                   .pauseUntil = {}});
}

void PreferenceModel::setNotToAsk(const QHash<Question, Instant> &until)
{
    if (until == m_notToAsk)
        return;
    m_notToAsk = until;
    announce();
}

bool PreferenceModel::needsInitiative() const
{
    return std::ranges::any_of(m_sheet.wishes(), [this](const Wish &wish) {
        const auto kept = m_sheet.kept(wish.question);
        return m_notToAsk.value(wish.question) > now() && raises(kept ? kept->answer : Answer(), wish.answer, now());
    });
}

CallDraft PreferenceModel::guarded(CallDraft draft) const
{
    for (Wish &wish : draft.wishes) {
        if (m_notToAsk.contains(wish.question))
            wish.notToAskUntil = m_notToAsk.value(wish.question);
    }
    return draft;
}

void PreferenceModel::stopEverything()
{
    setAnswer(Question::stop(), {.state = ConsentState::Withdrawn, .frequency = {}, .cap = {}, .pauseUntil = {}});
}

void PreferenceModel::liftStop()
{
    const auto kept = m_sheet.kept(Question::stop());
    if (kept && kept->answer.state == ConsentState::Withdrawn)
        setAnswer(Question::stop(), {.state = ConsentState::Given, .frequency = {}, .cap = {}, .pauseUntil = {}});
    else
        takeBackStop();
}

void PreferenceModel::takeBackStop()
{
    const auto kept = m_sheet.kept(Question::stop());
    setAnswer(Question::stop(), kept ? kept->answer : Answer());
}

void PreferenceModel::setHeld(bool held)
{
    if (held == m_isHeld)
        return;
    m_isHeld = held;
    announce();
}

void PreferenceModel::undo()
{
    m_sheet.undo();
    announce();
}

void PreferenceModel::setWishes(const QList<Wish> &wishes)
{
    m_sheet.setWishes(wishes);
    announce();
}

QStringList PreferenceModel::changes() const
{
    QStringList lines;
    const Instant now = m_clock();
    for (const Wish &wish : m_sheet.wishes()) {
        if (wish.question.isStop()) {
            lines.append(m_sheet.isStopped() ? tr("Everything stopped") : tr("The stop is lifted"));
            continue;
        }
        const auto kept = m_sheet.kept(wish.question);
        if (wish.question.isOptOut()) {
            lines.append(wish.answer.state == ConsentState::Withdrawn
                             ? tr("%1: stopped", "an opt-out").arg(wish.question.label())
                             : tr("%1: not stopped any more", "an opt-out").arg(wish.question.label()));
            continue;
        }
        lines.append(tr("%1: %2 → %3", "question: before → after")
                         .arg(wish.question.label(), AnswerCell::text(kept ? kept->answer : Answer(), now),
                              AnswerCell::text(wish.answer, now)));
    }
    return lines;
}

void PreferenceModel::save(const CallDraft &draft)
{
    if (m_saving)
        return;
    m_saving = true;
    send(guarded(draft));
}

void PreferenceModel::sendAgain()
{
    if (m_unsent)
        send(*std::exchange(m_unsent, std::nullopt));
}

void PreferenceModel::send(const CallDraft &draft)
{
    m_database.run(
        this,
        [draft, actor = m_actor, clock = m_clock, duties = m_duties](Connection &connection) -> Result<Saving> {
            PreferenceStore store(connection, actor, clock, duties);
            auto outcome = store.save(draft);
            if (!outcome)
                return outcome.error();
            auto preferences = store.preferences(draft.call.customer);
            if (!preferences)
                return preferences.error();
            return Saving {std::move(*outcome), std::move(*preferences)};
        },
        [this, draft](const Result<Saving> &saving) { finishSaving(draft, saving); });
}

void PreferenceModel::finishSaving(const CallDraft &draft, const Result<Saving> &saving)
{
    if (!saving && m_database.isLineLost()) {
        m_unsent = draft;
        emit putOff();
        return;
    }
    m_saving = false;
    const CustomerId customer = draft.call.customer;
    if (m_customer != customer) {
        finishElsewhere(customer, saving);
        return;
    }
    if (!saving) {
        emit failed(saving.error());
        return;
    }
    const SaveOutcome &outcome = saving->outcome;
    if (outcome.conflicts.isEmpty())
        m_sheet.forget(draft.wishes);
    setKept(saving->preferences);
    if (outcome.conflicts.isEmpty())
        emit saved(customer, outcome);
    else
        emit conflicted(outcome.conflicts);
}

// Nothing of one customer may show in the answers of another.
void PreferenceModel::finishElsewhere(CustomerId customer, const Result<Saving> &saving)
{
    if (!saving)
        emit failed(
            {saving.error().kind,
             tr("The call with the customer before was not saved and waits as a draft: %1").arg(saving.error().message),
             saving.error().detail});
    else if (saving->outcome.conflicts.isEmpty())
        emit saved(customer, saving->outcome);
    else
        emit failed({Error::Kind::Conflict,
                     tr("Somebody else answered for the customer before meanwhile. The call was not saved and waits as "
                        "a draft; open that customer again and decide."),
                     QStringLiteral("conflict elsewhere")});
}

void PreferenceModel::keepMine(const Question &question)
{
    m_sheet.keepMine(question);
    announce();
}

void PreferenceModel::takeTheirs(const Question &question)
{
    m_sheet.takeTheirs(question);
    announce();
}

void PreferenceModel::announce()
{
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit answersChanged();
}

int PreferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(allTopics().size());
}

int PreferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(allChannels().size());
}

QVariant PreferenceModel::data(const QModelIndex &index, int role) const
{
    return index.isValid() ? AnswerCell::data({m_sheet, m_notToAsk, now()}, questionAt(index), role) : QVariant();
}

QVariant PreferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? label(allChannels().at(section)) : label(allTopics().at(section));
}

} // namespace Prefdesk
