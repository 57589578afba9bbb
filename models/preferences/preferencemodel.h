// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/basics/instant.h"
#include "models/preferences/answersheet.h"
#include "models/preferences/dutiesbegun.h"
#include "models/preferences/saveoutcome.h"

#include <QAbstractTableModel>

#include <QHash>

#include <optional>

namespace Prefdesk {

class Database;

/// The answers of one customer: a matrix of topics (rows) by channels (columns), with unsaved changes over what is
/// kept.
///
/// Data uses and the stop are answers too; DataUseModel shows the former, isStopped() tells the latter.
class PreferenceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    PreferenceModel(Database &database, Actor actor, Clock clock, QObject *parent = nullptr);

    /// What else begins with a call that is saved; used on the database thread only.
    void setDutiesBegun(DutiesBegun duties) { m_duties = std::move(duties); }

    /// Loads a customer's answers; unsaved changes of the one before are gone.
    void open(CustomerId customer);
    void refresh();
    std::optional<CustomerId> customer() const { return m_customer; }
    bool isLoaded() const { return m_loaded; }

    /// False for roles that only look; their answers stay as they are.
    bool mayRecord() const { return m_actor.may(Permission::Record); }

    const AnswerSheet &sheet() const { return m_sheet; }
    Instant now() const { return m_clock(); }
    const QHash<Question, Instant> &notToAsk() const { return m_notToAsk; }
    static Question questionAt(const QModelIndex &index);
    QModelIndex indexOf(const Question &question) const;

    void setAnswer(const Question &question, const Answer &answer);
    /// On, off, back; see toggled().
    void toggle(const Question &question);
    bool isStopped() const { return m_sheet.isStopped(); }
    /// The questions for which nobody may ask for a yes before an instant; see the rule "no-re-ask".
    void setNotToAsk(const QHash<Question, Instant> &until);
    /// An unsaved change turns on what nobody may ask for: only the customer's own initiative allows it.
    bool needsInitiative() const;
    /// An opt-out on, off, or back to what is kept.
    void toggleOptOut(const Question &question);
    /// The customer's stop; nothing is kept before save(), and undo() takes it back.
    void stopEverything();
    void liftStop();
    /// The stop, or its lifting, that is not saved yet goes.
    void takeBackStop();
    void undo();
    /// Held answers wait for a draft to be brought back or discarded; only the stop never waits.
    void setHeld(bool held);
    bool isHeld() const { return m_isHeld; }
    /// Whoever is in the middle of changing an answer finishes it now.
    void completeAnswers() { emit completionRequested(); }
    void setWishes(const QList<Wish> &wishes);
    bool hasUnsavedChanges() const { return !m_sheet.wishes().isEmpty(); }
    /// "E-mail: Offers: off -> on" or "Everything stopped", one line per unsaved change.
    QStringList changes() const;

    /// Answers with saved(), conflicted() or failed(); one at a time. Where the line to the desk breaks it waits and
    /// asks again when the line stands: the call's UUID lets it be kept once, also when the first try was. What goes
    /// wrong with a customer who is not open any more is told with failed().
    void save(const CallDraft &draft);
    bool isSaving() const { return m_saving; }
    void keepMine(const Question &question);
    void takeTheirs(const Question &question);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// Another customer, or the same one anew; the answers follow with refreshed().
    void opened(Prefdesk::CustomerId customer);
    void completionRequested();
    /// The kept answers were read anew.
    void refreshed();
    /// Any answer, kept or unsaved, looks different now.
    void answersChanged();
    void saved(Prefdesk::CustomerId customer, const Prefdesk::SaveOutcome &outcome);
    /// The line broke while the call was being saved; it is saved when the line stands again.
    void putOff();
    void conflicted(const QList<Prefdesk::Conflict> &conflicts);
    void failed(const Prefdesk::Error &error);

private:
    struct Saving;

    void send(const CallDraft &draft);
    void sendAgain();
    void setKept(const QList<Preference> &preferences);
    void finishSaving(const CallDraft &draft, const Result<Saving> &saving);
    void finishElsewhere(CustomerId customer, const Result<Saving> &saving);
    CallDraft guarded(CallDraft draft) const;
    void announce();

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    DutiesBegun m_duties;
    std::optional<CustomerId> m_customer;
    AnswerSheet m_sheet;
    bool m_loaded = false;
    bool m_saving = false;
    std::optional<CallDraft> m_unsent;
    bool m_isHeld = false;
    QHash<Question, Instant> m_notToAsk;
};

} // namespace Prefdesk
