// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workplace.h"

#include "models/access/logaccess.h"
#include "models/preferences/projectioncheck.h"
#include "models/verdicts/dutystarter.h"
#include "views/access/backupdialog.h"
#include "views/access/peoplepanel.h"
#include "views/access/signerdialog.h"
#include "views/audit/auditpanel.h"
#include "views/audit/historypanel.h"
#include "views/customers/customercard.h"
#include "views/customers/presencebanner.h"
#include "views/customers/searchpanel.h"
#include "views/deskpanel.h"
#include "views/duties/dutyline.h"
#include "views/duties/dutypanel.h"
#include "views/intake/intakepanel.h"
#include "views/messages/messagepanel.h"
#include "views/preferences/callpanel.h"
#include "views/preferences/draftlist.h"
#include "views/preferences/policypanel.h"
#include "views/preferences/preferencepanel.h"
#include "views/reports/reportdialog.h"
#include "views/verdicts/breachpanel.h"
#include "views/verdicts/optoutpanel.h"
#include "views/verdicts/verdictpanel.h"
#include "views/verdicts/verdictstrip.h"

#include <QApplication>

namespace Prefdesk {

namespace {

// Without a usable key the desk opens all the same; LogModel says so at sign-in.
LogSetup logSetup(const Unlocked &unlocked)
{
    const Result<LogSetup> setup = logSetupOf(unlocked, {checkProjection});
    return setup ? *setup : LogSetup {};
}

} // namespace

Workplace::Workplace(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_search(session.searchDatabase(), session.actor())
    , m_customer(session.database(), session.actor(), session.clock())
    , m_presence(session.database(), session.actor(), session.clock())
    , m_news(session.searchDatabase())
    , m_preferences(session.database(), session.actor(), session.clock())
    , m_optOuts(m_preferences)
    , m_call(session.database(), session.actor(), session.clock(), m_preferences)
    , m_drafts(session.database(), session.actor(), session.clock())
    , m_history(session.database(), session.actor())
    , m_messages(session.searchDatabase(), session.actor(), session.clock())
    , m_verdicts(session.searchDatabase(), session.actor(), session.clock())
    , m_duties(session.database(), session.actor(), session.clock())
    , m_breaches(session.verificationDatabase(), session.actor(), session.clock())
    , m_audit(session.searchDatabase(), session.actor())
    , m_log(session.verificationDatabase(), session.actor(), session.clock(), logSetup(session.unlocked()))
    , m_reports(session.database(), session.actor(), session.clock(), session.unlocked(), logSetup(session.unlocked()))
    , m_imports(session.database(), session.actor(), session.clock())
    , m_batches(session.database(), session.actor())
    , m_quarantine(session.database(), session.actor(), session.clock())
    , m_policy(session.database(), session.actor(), session.clock())
    , m_people(session)
    , m_backups(session, {checkProjection})
{
    m_preferences.setDutiesBegun(dutiesBegun());
    connect(&m_news, &NewsModel::changed, this, [this](const QSet<CustomerId> &customers) {
        if (m_preferences.customer() && customers.contains(*m_preferences.customer()))
            refresh();
        m_duties.refreshCustomers(customers);
    });
    connect(&m_news, &NewsModel::fellSilent, this, &Workplace::fellSilent);
    connect(&m_news, &NewsModel::answered, this, &Workplace::answered);
    connect(&m_call, &CallModel::draftsAnswered, this, &Workplace::draftsAnswered);
    m_news.start();
    m_pages.append(createDesk());
    if (session.actor().may(Permission::ReadHistory))
        m_pages.append(createAudit());
    if (session.actor().may(Permission::Import))
        m_pages.append(createIntake());
    m_pages.append(createPeople());
    if (session.actor().may(Permission::ManageDesk))
        m_pages.append(createRules());
    m_pages.append(createDuties());
    if (session.actor().may(Permission::Verify))
        m_pages.append(createBreaches());
}

void Workplace::meetDesk()
{
    connect(&m_log, &LogModel::doubted, this, &Workplace::doubted);
    m_log.meet();
    // What was acknowledged here must be there after a failover, too.
    if (m_session.location().isShared())
        connect(&m_preferences, &PreferenceModel::saved, &m_log, &LogModel::meet);
}

void Workplace::beginSearch()
{
    m_searchPanel->beginSearch();
}

Page Workplace::createDesk()
{
    m_searchPanel = new SearchPanel(m_search);
    m_messagePanel = new MessagePanel(m_messages);
    m_verdictPanel = new VerdictPanel(m_verdicts);
    m_callPanel = new CallPanel(m_call, m_preferences);
    auto *const drafts = new DraftList(m_drafts);
    auto *const history = new HistoryPanel(m_history);
    m_desk = new DeskPanel(
        {.search = m_searchPanel,
         .drafts = drafts,
         .card = createCard(),
         .preferences = createPreferences(),
         .records = {{tr("&History"), history}, {tr("&Messages"), m_messagePanel}, {tr("Why"), m_verdictPanel}},
         .call = m_callPanel});
    connect(&m_session.searchDatabase(), &Database::lineRestored, m_searchPanel, &SearchPanel::searchAgain);
    connect(m_searchPanel, &SearchPanel::customerChosen, this, &Workplace::openCustomer);
    connect(drafts, &DraftList::customerChosen, this, &Workplace::openCustomer);
    connect(&m_preferences, &PreferenceModel::saved, &m_drafts, &DraftModel::refresh);
    m_drafts.refresh();
    connect(&m_customer, &CustomerModel::opened, this, &Workplace::beginCall);
    connect(&m_customer, &CustomerModel::failed, this,
            [this] { m_wanted = m_customer.customer() ? std::optional(m_customer.customer()->id) : std::nullopt; });
    connect(&m_preferences, &PreferenceModel::saved, &m_history, &HistoryModel::refresh);
    connect(&m_preferences, &PreferenceModel::saved, &m_messages, &MessageModel::refreshSummary);
    return {tr("Desk"), m_desk};
}

QWidget *Workplace::createPreferences()
{
    auto *const panel = new PreferencePanel(m_preferences);
    auto *const optOuts = new OptOutPanel(m_optOuts, m_call, m_verdicts, panel);
    panel->addTop(optOuts);
    connect(panel, &PreferencePanel::optOutsAsked, optOuts, &OptOutPanel::toggle);
    connect(optOuts, &OptOutPanel::closed, panel, &PreferencePanel::focusTopics);
    connect(&m_verdicts, &VerdictModel::changed, &m_preferences,
            [this] { m_preferences.setNotToAsk(m_verdicts.notToAsk()); });
    auto *const strip = new VerdictStrip(m_verdicts, panel);
    panel->addTop(strip);
    connect(strip, &VerdictStrip::whyAsked, this, [this](Channel channel, Topic topic) {
        m_desk->showRecord(m_verdictPanel);
        m_verdictPanel->explain(channel, topic);
    });
    connect(&m_preferences, &PreferenceModel::answersChanged, &m_verdicts,
            [this] { m_verdicts.setSheet(m_preferences.sheet()); });
    connect(&m_preferences, &PreferenceModel::saved, &m_verdicts, &VerdictModel::refresh);
    return panel;
}

CustomerCard *Workplace::createCard()
{
    auto *const card = new CustomerCard(m_customer);
    card->addBanner(new PresenceBanner(m_presence));
    m_dutyLine = new DutyLine(m_duties);
    card->addBanner(m_dutyLine);
    return card;
}

Page Workplace::createAudit()
{
    return {tr("Audit"), new AuditPanel(m_audit, m_log)};
}

Page Workplace::createBreaches()
{
    auto *const panel = new BreachPanel(m_breaches);
    connect(panel, &BreachPanel::customerChosen, this, [this](CustomerId customer) {
        emit deskWanted();
        m_desk->showRecord(m_messagePanel);
        openCustomer(customer);
    });
    return {tr("Honoured?"), panel};
}

Page Workplace::createIntake()
{
    return {tr("Intake"), new IntakePanel(m_imports, m_batches, m_quarantine)};
}

Page Workplace::createRules()
{
    return {tr("House rules"), new PolicyPanel(m_policy)};
}

Page Workplace::createPeople()
{
    return {tr("People"), new PeoplePanel(m_people)};
}

Page Workplace::createDuties()
{
    m_duties.setCompleted(dutyCompleted());
    auto *const panel = new DutyPanel(m_duties);
    connect(&m_customer, &CustomerModel::opened, panel,
            [panel](const Customer &customer) { panel->setCustomer(customer.number); });
    connect(panel, &DutyPanel::customerChosen, this, [this](CustomerId customer) {
        openCustomer(customer);
        emit deskWanted();
    });
    connect(&m_preferences, &PreferenceModel::saved, this,
            [this](CustomerId customer) { m_duties.refreshCustomers({customer}); });
    connect(&m_session.database(), &Database::lineRestored, &m_duties, &DutyModel::refresh);
    m_duties.refresh();
    return {tr("Deadlines"), panel};
}

void Workplace::openCustomer(CustomerId id)
{
    if (m_wanted == id) // the call goes on
        return;
    leave([this, id] {
        m_wanted = id;
        m_customer.open(id);
    });
}

void Workplace::leave(std::function<void()> then)
{
    m_callPanel->leave(std::move(then));
}

void Workplace::beginCall(const Customer &customer)
{
    m_optOuts.showCustomer(customer, m_customer.sharedAddresses());
    m_call.begin(customer);
    if (m_session.location().isShared())
        m_presence.show(customer.id);
    m_drafts.leaveOut(customer.id);
    m_history.show(customer.id);
    m_messagePanel->showCustomer(customer.id);
    m_verdicts.showCustomer(customer.id, customer.language, customer.contactPoints);
    m_dutyLine->showCustomer(customer.id);
    m_desk->showCustomer();
}

void Workplace::chooseSigningKey()
{
    auto *const dialog = new SignerDialog(
        m_people, QApplication::activeModalWidget() ? QApplication::activeModalWidget() : m_desk->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Workplace::refresh()
{
    m_preferences.refresh();
    m_drafts.refresh();
    m_history.refresh();
    m_messages.refreshSummary();
    m_verdicts.refresh();
}

void Workplace::makeBackup()
{
    auto *const dialog = new BackupDialog(m_backups, m_desk->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Workplace::makeReport()
{
    auto *const dialog = new ReportDialog(m_reports, m_desk->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::signingKeyRequested, this, &Workplace::chooseSigningKey);
    if (const std::optional<Customer> &customer = m_customer.customer())
        dialog->setCustomer(customer->id, customer->number,
                            customer->number + QStringLiteral(", ") + customer->displayName());
    dialog->open();
}

} // namespace Prefdesk
