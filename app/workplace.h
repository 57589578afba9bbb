// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/backupmodel.h"
#include "models/access/personmodel.h"
#include "models/access/session.h"
#include "models/audit/auditmodel.h"
#include "models/audit/historymodel.h"
#include "models/audit/logmodel.h"
#include "models/audit/newsmodel.h"
#include "models/customers/customermodel.h"
#include "models/customers/presencemodel.h"
#include "models/customers/searchmodel.h"
#include "models/duties/dutymodel.h"
#include "models/intake/batchmodel.h"
#include "models/intake/importmodel.h"
#include "models/intake/quarantinemodel.h"
#include "models/preferences/callmodel.h"
#include "models/preferences/draftmodel.h"
#include "models/preferences/optoutmodel.h"
#include "models/preferences/policymodel.h"
#include "models/preferences/preferencemodel.h"
#include "models/reports/reportmodel.h"
#include "models/verdicts/breachmodel.h"
#include "models/verdicts/judgedmessagemodel.h"
#include "models/verdicts/verdictmodel.h"
#include "views/mainwindow.h"

#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace Prefdesk {

class CallPanel;
class CustomerCard;
class DeskPanel;
class DutyLine;
class MessagePanel;
class SearchPanel;
class VerdictPanel;

/// Everything that lives from sign-in to lock: the models over the open desk and the panels over the models.
class Workplace final : public QObject
{
    Q_OBJECT

public:
    /// The session is open and outlives the workplace; the window takes the panels of pages().
    explicit Workplace(Session &session, QObject *parent = nullptr);

    const QList<Page> &pages() const { return m_pages; }
    PersonModel &people() { return m_people; }
    /// Compares the desk with what this workstation remembers of it; once, for every role.
    void meetDesk();
    /// Ctrl+F from anywhere.
    void beginSearch();
    bool hasUnsavedCall() { return m_call.needsAnswer(); }
    /// See CallModel::unstoredDrafts().
    QList<CallDraft> unstoredDrafts() { return m_call.unstoredDrafts(); }
    bool isStoringDrafts() const { return m_call.isStoringDrafts(); }
    /// then: once the agent has decided about the unsaved call, or at once.
    void leave(std::function<void()> then);
    /// A signed report on the customer on the desk, or on a period.
    void makeReport();
    void chooseSigningKey();
    void makeBackup();
    /// Reads again what others may have changed; what is being typed stays.
    void refresh();

signals:
    /// A customer was chosen elsewhere and comes to the desk.
    void deskWanted();
    void draftsAnswered();
    void doubted(const Prefdesk::Error &error);
    /// The server does not answer just now, and: it does again.
    void fellSilent();
    void answered();

private:
    Page createDesk();
    CustomerCard *createCard();
    QWidget *createPreferences();
    Page createAudit();
    Page createBreaches();
    Page createIntake();
    Page createRules();
    Page createPeople();
    Page createDuties();
    void openCustomer(CustomerId id);
    void beginCall(const Customer &customer);

    Session &m_session;
    SearchModel m_search;
    CustomerModel m_customer;
    PresenceModel m_presence;
    NewsModel m_news;
    PreferenceModel m_preferences;
    OptOutModel m_optOuts;
    CallModel m_call;
    DraftModel m_drafts;
    HistoryModel m_history;
    JudgedMessageModel m_messages;
    VerdictModel m_verdicts;
    DutyModel m_duties;
    BreachModel m_breaches;
    AuditModel m_audit;
    LogModel m_log;
    ReportModel m_reports;
    ImportModel m_imports;
    BatchModel m_batches;
    QuarantineModel m_quarantine;
    PolicyModel m_policy;
    PersonModel m_people;
    BackupModel m_backups;
    std::optional<CustomerId> m_wanted; ///< the customer on the desk, or on the way there

    DeskPanel *m_desk = nullptr;
    SearchPanel *m_searchPanel = nullptr;
    MessagePanel *m_messagePanel = nullptr;
    VerdictPanel *m_verdictPanel = nullptr;
    DutyLine *m_dutyLine = nullptr;
    CallPanel *m_callPanel = nullptr;
    QList<Page> m_pages;
};

} // namespace Prefdesk
