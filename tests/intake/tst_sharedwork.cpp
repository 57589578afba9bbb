// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/personstore.h"
#include "models/access/policystore.h"
#include "models/audit/auditstore.h"
#include "models/audit/verification.h"
#include "models/customers/customerstore.h"
#include "models/intake/contactimport.h"
#include "models/intake/importformats.h"
#include "models/intake/messageimport.h"
#include "models/notices/noticestore.h"
#include "models/preferences/draftstore.h"
#include "models/preferences/furnishing.h"
#include "models/preferences/preferencestore.h"
#include "models/preferences/projectioncheck.h"
#include "models/preferences/script.h"
#include "tests/support/resultcheck.h"
#include "tests/support/sharedplace.h"

#include <QStandardPaths>
#include <QTest>

using namespace Prefdesk;

/// A day at a shared desk: everybody signs in with a role of their own, and what their windows offer passes the rules
/// that the server enforces by itself.
class tst_SharedWork : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theAdministratorFurnishesTheDesk();
    void theRegionalAdminImportsContactsOfTheOwnRegions();
    void theRegionalAdminImportsMessages();
    void theAgentSavesACall();
    void theAgentKeepsADraft();
    void theAgentCannotOvercomeTheCoolingOff();
    void theOfficerCorrectsAMistake();
    void theAgentReadsTheHistory();
    void theOfficerVerifiesEverything();

private:
    struct Person
    {
        Unlocked unlocked;
        std::unique_ptr<Connection> connection;
    };
    void admit(const QString &name, Role role, const QStringList &regions);
    Person &person(const char *name) { return m_people.at(QLatin1String(name)); }
    const Actor &actor(const char *name) { return person(name).unlocked.actor; }
    Connection &connection(const char *name) { return *person(name).connection; }
    Result<ImportOutcome> import(const QString &format, const QString &file);
    Result<SaveOutcome> say(const char *name, ConsentState state, const QString &reason = {});

    std::unique_ptr<SharedPlace> m_place;
    DeskLocation m_desk;
    std::map<QString, Person> m_people;
    CustomerId m_agnes = {};
};

namespace {

const Question emailOffers = Question::topic(Channel::Email, Topic::Offers);

} // namespace

void tst_SharedWork::admit(const QString &name, Role role, const QStringList &regions)
{
    if (name != u"ada")
        QVERIFY_OK(PersonStore(connection("ada"), person("ada").unlocked, Instant::now)
                       .add({.name = name, .fullName = name.toUpper(), .role = role, .regions = regions},
                            SharedPlace::passphrase()));
    auto unlocked = unlock(m_desk, name, SharedPlace::passphrase());
    QVERIFY_OK(unlocked);
    auto opened = openDesk(*unlocked, Instant::now);
    QVERIFY_OK(opened);
    m_people.emplace(name, Person {*std::move(unlocked), *std::move(opened)});
}

Result<ImportOutcome> tst_SharedWork::import(const QString &format, const QString &file)
{
    return importFile(connection("rene"), actor("rene"), Instant::now,
                      {.format = format, .file = QStringLiteral(TEST_DATA "/intake/") + file, .mode = ImportMode::Keep},
                      [](qint64, qint64) {});
}

Result<SaveOutcome> tst_SharedWork::say(const char *name, ConsentState state, const QString &reason)
{
    PreferenceStore store(connection(name), actor(name), Instant::now);
    const auto now = store.preferences(m_agnes);
    if (!now)
        return now.error();
    const auto current = answerTo(*now, emailOffers);
    Wish wish {.question = emailOffers, .answer = {.state = state}, .seenChoice = {}, .noticeVersion = {}};
    if (current)
        wish.seenChoice = current->choice;
    const auto script
        = NoticeStore(connection(name)).published(scriptName(emailOffers, wish.answer), QStringLiteral("fr"), {});
    if (!script)
        return script.error();
    Call call = Call::begin(m_agnes, Instant::now());
    call.verification = Call::Verification::Passed;
    call.verificationMethod = QStringLiteral("knowledge");
    call.words = QStringLiteral("Oui.");
    if (*script)
        call.noticeVersion = (*script)->version.id;
    return store.save({call, {wish}, reason});
}

void tst_SharedWork::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_place = std::make_unique<SharedPlace>();
    m_desk = m_place->makeDatabase(QStringLiteral("north"));
    QVERIFY_OK(m_place->makeDesk(m_desk));
    admit(QStringLiteral("ada"), Role::Admin, {});
    admit(QStringLiteral("bob"), Role::Agent, {QStringLiteral("FR")});
    admit(QStringLiteral("olga"), Role::Officer, {});
    admit(QStringLiteral("rene"), Role::Regional, {QStringLiteral("FR"), QStringLiteral("IT")});
    QCOMPARE(m_people.size(), 4U);
}

void tst_SharedWork::theAdministratorFurnishesTheDesk()
{
    QVERIFY_OK(furnish(connection("ada"), actor("ada"), Instant::now));
    QVERIFY_OK(PolicyStore(connection("ada"), actor("ada"), Instant::now)
                   .set({.coolingOff = true, .coolingOffHours = 48, .idleLockMinutes = 5}));
    QVERIFY(!PolicyStore(connection("bob"), actor("bob"), Instant::now).set({}));
}

void tst_SharedWork::theRegionalAdminImportsContactsOfTheOwnRegions()
{
    const auto imported = import(ContactImport::format(), QStringLiteral("contacts.csv"));
    QVERIFY_OK(imported);
    QVERIFY(imported->added >= 7);
    QVERIFY(imported->quarantined > 0);
    const auto again = import(ContactImport::format(), QStringLiteral("contacts.csv"));
    QVERIFY_OK(again);
    QCOMPARE(again->added, 0);
    CustomerStore store(connection("bob"), actor("bob"), Instant::now);
    const auto agnes = store.byNumber(QStringLiteral("100000"));
    QVERIFY_OK(agnes);
    QVERIFY(agnes->has_value());
    m_agnes = (*agnes)->id;
    QVERIFY_OK(store.open(m_agnes));
    QVERIFY(!store.byNumber(QStringLiteral("100002"))); // Italian: rene's, not bob's
}

void tst_SharedWork::theRegionalAdminImportsMessages()
{
    const auto imported = import(MessageImport::format(), QStringLiteral("messages.jsonl"));
    QVERIFY_OK(imported);
    QVERIFY(imported->added > 0);
}

void tst_SharedWork::theAgentSavesACall()
{
    QVERIFY_OK(say("bob", ConsentState::Given));
    QVERIFY_OK(say("bob", ConsentState::Withdrawn));
}

void tst_SharedWork::theAgentKeepsADraft()
{
    DraftStore drafts(connection("bob"), actor("bob"), Instant::now);
    CallDraft draft;
    draft.call = Call::begin(m_agnes, Instant::now());
    QVERIFY_OK(drafts.keep(draft));
    QVERIFY_OK(drafts.keep(draft));
    const auto all = drafts.all();
    QVERIFY_OK(all);
    QCOMPARE(all->size(), 1);
    QVERIFY_OK(drafts.drop(m_agnes));
}

void tst_SharedWork::theAgentCannotOvercomeTheCoolingOff()
{
    const auto again = say("bob", ConsentState::Given);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Refused);
}

void tst_SharedWork::theOfficerCorrectsAMistake()
{
    QVERIFY_OK(say("olga", ConsentState::Given, QStringLiteral("The agent misheard.")));
}

void tst_SharedWork::theAgentReadsTheHistory()
{
    const auto history = AuditStore(connection("bob"), actor("bob")).historyOf(m_agnes, 100);
    QVERIFY_OK(history);
    QStringList actions;
    for (const AuditDetail &detail : *history)
        actions.prepend(detail.row.action);
    QCOMPARE(actions.mid(actions.indexOf(QStringLiteral("customer-opened"))),
             (QStringList {QStringLiteral("customer-opened"), QStringLiteral("call-saved"),
                           QStringLiteral("choice-recorded"), QStringLiteral("call-saved"),
                           QStringLiteral("choice-recorded"), QStringLiteral("call-saved"),
                           QStringLiteral("choice-corrected")}));
    QVERIFY(history->first().after.has_value());
}

void tst_SharedWork::theOfficerVerifiesEverything()
{
    const auto report = verifyAndRecord(connection("olga"), actor("olga"), Instant::now, {.checks = {checkProjection}},
                                        [](double) {});
    QVERIFY_OK(report);
    QCOMPARE(report->findings, QList<Finding>());
    QVERIFY(report->ok);
    QVERIFY(!verify(connection("rene"), actor("rene"), Instant::now, {}, [](double) {})); // who sees a part only
}

QTEST_GUILESS_MAIN(tst_SharedWork)
#include "tst_sharedwork.moc"
