// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/actor.h"
#include "models/customers/customer.h"
#include "models/notices/foundnotice.h"
#include "models/preferences/callnotes.h"
#include "models/preferences/callscripts.h"
#include "models/preferences/draftkeeper.h"
#include "models/preferences/saveoutcome.h"

#include <QObject>

#include <optional>

namespace Prefdesk {

class Database;
class PreferenceModel;

/// The running call of one customer: what proves the changes in the PreferenceModel, and saving both as one.
///
/// Whatever is unsaved is kept as a draft in the desk while it is typed; a draft that a lock or a crash left behind is
/// announced with draftFound() and comes back with restoreDraft().
class CallModel final : public QObject
{
    Q_OBJECT

public:
    using Notes = CallNotes;

    CallModel(Database &database, Actor actor, Clock clock, PreferenceModel &preferences, QObject *parent = nullptr);
    ~CallModel() override;

    /// Begins a call with this customer and opens its answers; looks for a draft that was left behind.
    void begin(const Customer &customer);
    bool isRunning() const { return !m_uuid.isEmpty(); }
    Instant startedAt() const { return m_startedAt; }
    qint64 seconds() const;
    const Notes &notes() const { return m_notes; }
    void setNotes(const Notes &notes);
    bool mayCorrect() const;

    /// What is to be read aloud for the unsaved changes, or the privacy notice while there are none.
    QList<FoundNotice> scripts() const;
    bool isRead(const FoundNotice &script) const { return m_scripts.isRead(script); }
    void setRead(const FoundNotice &script, bool read);

    bool hasUnsavedChanges() const;
    /// Saves call and changes together; PreferenceModel answers with saved(), conflicted() or failed().
    void save();
    /// A draft was left behind and waits for restoreDraft() or dropDraft(); nothing is kept or saved before that.
    bool hasFoundDraft() const { return m_drafts.found().has_value(); }
    /// The customer's drafts have been looked for and none waits: the call can be noted and saved.
    bool isReady() const { return m_drafts.isReady(); }
    /// So old that it was another conversation: its proof does not come back with it.
    bool isFoundDraftOld() const { return hasFoundDraft() && isOld(*m_drafts.found(), m_clock()); }
    void restoreDraft();
    void dropDraft();

    /// Something is unsaved that is lost or put off when the desk turns to something else: save(), keepForLater() or
    /// discard() it first.
    bool needsAnswer();
    void keepForLater();
    void discard();
    /// Drafts that the desk has not taken yet, the running call's with them: lost when the program ends now.
    QList<CallDraft> unstoredDrafts();
    /// It is being asked to; then draftsAnswered().
    bool isStoringDrafts() const { return m_drafts.isStoring(); }

    /// A call was just saved, with a verified caller who may still be there.
    bool mayGoOn() const;
    /// It is still the same caller: who it is and how that is known holds for the new call too.
    void goOn();

signals:
    void begun();
    /// Notes, scripts or read marks are different now.
    void changed();
    /// A draft of this person for this customer was left behind.
    void draftFound();
    void draftsAnswered();
    void saved(const Prefdesk::SaveOutcome &outcome);
    void failed(const Prefdesk::Error &error);

private:
    void beginAnew();
    void load();
    void loadAgain();
    void finishSaved(CustomerId customer, const SaveOutcome &outcome);
    void noteChange();
    std::optional<CallDraft> unsaved() const;
    CallDraft draft() const;
    Call call() const;

    Database &m_database;
    Actor m_actor;
    Clock m_clock;
    PreferenceModel &m_preferences;
    std::optional<Customer> m_customer;
    QString m_uuid;
    Instant m_startedAt;
    Notes m_notes;
    Notes m_begun; ///< how the notes stood when the call began
    CallScripts m_scripts;
    std::optional<Notes> m_before; ///< of the call saved last with this customer
    Notes m_sent; ///< what was saved last, or is being saved
    DraftKeeper m_drafts;
    bool m_isLoadBroken = false; ///< by the line; once more when it stands
};

} // namespace Prefdesk
