// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/demo.h"

#include "models/access/deskcreation.h"
#include "models/access/personstore.h"
#include "models/audit/ledger.h"
#include "models/customers/customerstore.h"
#include "models/intake/demoduties.h"
#include "models/intake/demohistory.h"
#include "models/intake/demohonesty.h"
#include "models/intake/demopeople.h"
#include "models/messages/messagebatch.h"
#include "models/notices/noticestore.h"
#include "models/preferences/furnishing.h"
#include "models/storage/transaction.h"

#include <QCoreApplication>
#include <QDir>

namespace Prefdesk {

namespace {

// One transaction and one ledger append each: large enough to be fast, small enough to report progress.
constexpr int customersAtOnce = 500;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Demo)
};

Secret demoPassphrase()
{
    return Secret::copyOf("demo");
}

/// Who signs in at the demonstration desk.
QList<Person> colleagues()
{
    return {{.name = QStringLiteral("agent"), .fullName = QStringLiteral("A. Novak"), .role = Role::Agent},
            {.name = QStringLiteral("officer"), .fullName = QStringLiteral("P. Lindqvist"), .role = Role::Officer},
            {.name = QStringLiteral("regional"),
             .fullName = QStringLiteral("M. Fournier"),
             .role = Role::Regional,
             .regions = {QStringLiteral("FR"), QStringLiteral("ES"), QStringLiteral("IT")}}};
}

/// Fills an empty desk; one object for the time of one makeDemo().
class DemoDesk final
{
public:
    DemoDesk(Connection &connection, const Unlocked &unlocked, Clock clock)
        : m_connection(connection)
        , m_unlocked(unlocked)
        , m_clock(std::move(clock))
    {
    }

    Result<> addColleagues();
    Result<> fill(const DemoPlan &plan, const DemoProgress &progress);

private:
    Result<QHash<QString, NoticeVersionId>> scripts();
    Result<> addCustomers(DemoPeople &people, DemoHistory &history, DemoHonesty &honesty, int count);
    Result<QList<Happening>> keepStory(const Customer &customer, DemoHistory &history, DemoHonesty &honesty,
                                       NextEntries next);

    Connection &m_connection;
    const Unlocked &m_unlocked;
    Clock m_clock;
};

Result<> DemoDesk::addColleagues()
{
    for (const Person &person : colleagues()) {
        const Result<PersonId> added = PersonStore(m_connection, m_unlocked, m_clock).add(person, demoPassphrase());
        if (!added)
            return added.error();
    }
    return {};
}

Result<> DemoDesk::fill(const DemoPlan &plan, const DemoProgress &progress)
{
    const Result<> furnished = furnish(m_connection, m_unlocked.actor, m_clock);
    if (!furnished)
        return furnished;
    const Result<QHash<QString, NoticeVersionId>> shown = scripts();
    if (!shown)
        return shown.error();
    DemoPeople people(plan.seed);
    DemoHistory history(plan.seed, m_clock(), *shown);
    DemoHonesty honesty(m_connection, m_unlocked.actor, plan.seed);
    if (const Result<> ready = honesty.begin(); !ready)
        return ready;
    for (int done = 0; done < plan.customers; done += customersAtOnce) {
        if (!progress(static_cast<double>(done) / plan.customers))
            return Error {Error::Kind::Cancelled, Words::tr("Stopped. No demonstration desk was made."), {}};
        const Result<> added = addCustomers(people, history, honesty, qMin(customersAtOnce, plan.customers - done));
        if (!added)
            return added;
    }
    progress(1);
    return DemoDuties(m_connection, m_clock).add();
}

Result<QHash<QString, NoticeVersionId>> DemoDesk::scripts()
{
    const Result<QList<NoticeVersion>> versions = NoticeStore(m_connection).all();
    if (!versions)
        return versions.error();
    QHash<QString, NoticeVersionId> found;
    for (const NoticeVersion &version : *versions)
        found.insert(version.language + u'/' + version.notice, version.id);
    return found;
}

Result<> DemoDesk::addCustomers(DemoPeople &people, DemoHistory &history, DemoHonesty &honesty, int count)
{
    Result<Transaction> transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    Ledger ledger(m_connection);
    const Result<NextEntries> next = ledger.nextEntries();
    if (!next)
        return next.error();
    // Known before they said anything, so that the made-up past can be looked at.
    const Instant begin = m_clock().plusSeconds(-800LL * 86'400);
    CustomerStore customers(m_connection, m_unlocked.actor, [begin] { return begin; });
    QList<Happening> happenings;
    for (int index = 0; index < count; ++index) {
        Customer customer = people.next();
        const Result<CustomerId> id = customers.add(customer);
        if (!id)
            return id.error();
        customer.id = *id;
        const auto story = keepStory(customer, history, honesty, next->after(happenings.size()));
        if (!story)
            return story.error();
        happenings += *story;
    }
    happenings.append({.action = Action::ContactsImported,
                       .customer = {},
                       .before = {},
                       .after = {{QStringLiteral("source"), QStringLiteral("demo")}, {QStringLiteral("added"), count}},
                       .reason = {}});
    const auto recorded = ledger.record(m_unlocked.actor, m_clock(), happenings);
    if (!recorded)
        return recorded.error();
    return transaction->commit();
}

Result<QList<Happening>> DemoDesk::keepStory(const Customer &customer, DemoHistory &history, DemoHonesty &honesty,
                                             NextEntries next)
{
    QList<Happening> happenings;
    StatementStore statements(m_connection, m_unlocked.actor);
    const QList<Statement> said = history.statements(customer);
    for (const Statement &statement : said) {
        const auto kept = statements.recordMadeUp(statement, next.after(happenings.size()));
        if (!kept)
            return kept.error();
        happenings += *kept;
    }
    const auto sent = honesty.choose(customer.id, history.messages(customer, said));
    if (!sent)
        return sent.error();
    const auto kept = MessageBatch(m_connection).keep(*sent);
    return kept ? Result<QList<Happening>>(happenings) : kept.error();
}

Result<> makeIn(const DeskFolder &folder, const DemoPlan &plan, const Clock &clock, const DemoProgress &progress)
{
    Result<Unlocked> unlocked = unlock(folder, QStringLiteral("admin"), demoPassphrase());
    if (!unlocked)
        return unlocked.error();
    const Result<std::unique_ptr<Connection>> connection = openDesk(*unlocked, clock);
    if (!connection)
        return connection.error();
    DemoDesk desk(**connection, *unlocked, clock);
    const Result<> colleaguesAdded = desk.addColleagues();
    return colleaguesAdded ? desk.fill(plan, progress) : colleaguesAdded;
}

} // namespace

Result<> makeDemo(const DemoPlan &plan, const Clock &clock, const DemoProgress &progress)
{
    const NewDesk desk {.folder = plan.folder.path,
                        .name = Words::tr("Demonstration desk"),
                        .personName = QStringLiteral("admin"),
                        .personFullName = QStringLiteral("E. Castellanos")};
    const Result<CreatedDesk> created = createDesk(desk, demoPassphrase(), clock);
    if (!created)
        return created.error();
    const Result<> made = makeIn(created->folder, plan, clock, progress);
    if (!made)
        QDir(plan.folder.path).removeRecursively();
    return made;
}

} // namespace Prefdesk
