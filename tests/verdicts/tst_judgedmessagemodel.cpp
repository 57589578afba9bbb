// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/audience.h"
#include "models/verdicts/judgedmessagemodel.h"
#include "models/verdicts/rulingsreader.h"
#include "models/verdicts/verdictwords.h"
#include "tests/support/resultcheck.h"
#include "tests/verdicts/knowndesk.h"
#include "tests/verdicts/randomdesk.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Prefdesk;

/// Beside each message of a customer whether it could have been sent, and why.
class tst_JudgedMessageModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysBesideEachMessageWhetherItWasAllowed();
    void explainsOneAsOfItsOwnInstant();
    void judgesFurtherPagesWhenSomebodyLooks();
    void saysTheSameAsThePassOverAllOfThem();
    void staysQuickWithAHundredThousandMessages();
    void allowsNothingWhereTooManyWereSentToCount();

private:
    QString cell(int row, int column = JudgedMessageModel::Honoured) const
    {
        return m_model->index(row, column).data().toString();
    }
    bool isJudged(int row) const { return m_model->index(row, 0).data(JudgedMessageModel::BreachRole).isValid(); }
    void show(CustomerId customer, int rows);
    void sendMany(int count, Instant from, qint64 micros);

    std::unique_ptr<KnownDesk> m_desk;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<JudgedMessageModel> m_model;
    CustomerId m_agnes = {};
};

namespace {

const Question offersByMail = Question::topic(Channel::Email, Topic::Offers);

} // namespace

void tst_JudgedMessageModel::init()
{
    m_desk = std::make_unique<KnownDesk>();
    m_agnes = m_desk->addCustomer(neighbour(QStringLiteral("100000"), QStringLiteral("agnes@example.org")));
    m_desk->say(m_agnes, offersByMail, ConsentState::Given, at("2026-11-23T10:30:00Z"));
    m_database = m_desk->desk.openDatabase();
    m_model = std::make_unique<JudgedMessageModel>(*m_database, m_desk->desk.actor(Role::Agent),
                                                   m_desk->desk.clock.clock());
    new QAbstractItemModelTester(m_model.get(), m_model.get());
}

void tst_JudgedMessageModel::cleanup()
{
    m_model.reset();
    m_database.reset();
    m_desk.reset();
}

void tst_JudgedMessageModel::show(CustomerId customer, int rows)
{
    m_model->showCustomer(customer);
    QTRY_COMPARE(m_model->rowCount(), rows);
}

void tst_JudgedMessageModel::saysBesideEachMessageWhetherItWasAllowed()
{
    const Instant later = at("2026-11-25T00:00:00Z");
    m_desk->say(m_agnes, offersByMail, ConsentState::Withdrawn, at("2026-11-23T18:00:00Z"), later);
    m_desk->send(m_agnes, Channel::Email, Topic::Offers, at("2026-11-23T17:59:59Z"), later);
    m_desk->send(m_agnes, Channel::Email, Topic::Offers, at("2026-11-23T18:00:00Z"), later);
    m_desk->send(m_agnes, Channel::Email, Topic::Offers, at("2026-11-23T19:00:00Z"), later, "bounced");

    show(m_agnes, 3);
    QTRY_VERIFY(isJudged(2));

    QCOMPARE(cell(0), QStringLiteral("– did not arrive"));
    QCOMPARE(cell(1), QStringLiteral("✗ breach: ") + sentence(Reason::Withdrawn));
    QCOMPARE(cell(2), QStringLiteral("✓ allowed"));
    QCOMPARE(cell(1, JudgedMessageModel::Honoured + 2), QStringLiteral("delivered"));
    QCOMPARE(m_model->headerData(JudgedMessageModel::Honoured, Qt::Horizontal).toString(), QStringLiteral("Honoured?"));
    QVERIFY(m_model->index(1, 0).data(JudgedMessageModel::BreachRole).toBool());
}

void tst_JudgedMessageModel::explainsOneAsOfItsOwnInstant()
{
    const Instant later = at("2026-11-25T00:00:00Z");
    m_desk->say(m_agnes, offersByMail, ConsentState::Withdrawn, at("2026-11-23T18:00:00Z"), later);
    m_desk->send(m_agnes, Channel::Email, Topic::Offers, at("2026-11-23T18:00:00Z"), later);
    show(m_agnes, 1);
    std::optional<Verdict> verdict;
    connect(m_model.get(), &JudgedMessageModel::explained, this,
            [&verdict](const QString &, const MessageExplanation &explanation) {
                verdict = explanation.rulings.verdict(explanation.subject);
            });

    m_model->explain(0);

    QTRY_VERIFY(verdict.has_value());
    QCOMPARE(verdict->results[verdict->decidedBy].reason, Reason::Withdrawn);
}

void tst_JudgedMessageModel::judgesFurtherPagesWhenSomebodyLooks()
{
    for (int minute = 0; minute < 130; ++minute)
        m_desk->send(m_agnes, Channel::Email, Topic::Offers, at("2026-11-24T08:00:00Z").plusSeconds(minute * 60),
                     at("2026-11-25T00:00:00Z"));
    show(m_agnes, 100);
    QTRY_VERIFY(isJudged(99));

    m_model->fetchMore({});

    QTRY_COMPARE(m_model->rowCount(), 130);
    QTRY_VERIFY(isJudged(129));
}

// On random histories: pages of seven messages against all of them at once.
void tst_JudgedMessageModel::saysTheSameAsThePassOverAllOfThem()
{
    const QList<Question> questions {offersByMail, Question::topic(Channel::Sms, Topic::Surveys)};
    RandomDesk random(m_desk->connection(), m_desk->desk.actor(Role::Admin), 7);
    random.addCustomers(6, questions);
    for (int count = 0; count < 500; ++count)
        random.happen(questions);
    QSet<qint64> breaches;
    QVERIFY_OK(
        eachBreach(m_desk->connection(), m_desk->desk.actor(Role::Officer), {},
                   [&breaches](const QString &, const JudgedMessage &judged) { breaches.insert(judged.sent.record); }));
    QVERIFY(breaches.size() > 20);
    RulingsReader reader;
    QSet<qint64> found;
    for (qint64 customer = 1; customer <= 7; ++customer) {
        const CustomerHistory history = m_desk->history(CustomerId {customer});
        for (std::size_t first = 0; first < history.messages.size(); first += 7) {
            QList<SentFacts> page;
            for (std::size_t one = first; one < std::min(first + 7, history.messages.size()); ++one)
                page.append(history.messages[one].sent);
            const auto rulings
                = reader.messages(m_desk->connection(), m_desk->desk.actor(Role::Agent), CustomerId {customer}, page);
            QVERIFY_OK(rulings);
            for (auto ruling = rulings->cbegin(); ruling != rulings->cend(); ++ruling) {
                if (ruling->isBreach())
                    found.insert(ruling.key());
            }
        }
    }
    QCOMPARE(found, breaches);
}

void tst_JudgedMessageModel::sendMany(int count, Instant from, qint64 micros)
{
    const QString counted = QStringLiteral(
        "WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < ?) ");
    QVERIFY_OK(m_desk->connection().run(
        counted
            + QStringLiteral("INSERT INTO message (message_id, customer, channel, topic, address, campaign, sent_at,"
                             " status, system, recorded_at) SELECT 'x' || i, ?, 'email', 'offers', 'x', '', ? + i * ?,"
                             " 'delivered', '', ? + i * ? FROM n"),
        {count, number(m_agnes), from.micros, micros, from.micros, micros}));
}

void tst_JudgedMessageModel::staysQuickWithAHundredThousandMessages()
{
    sendMany(100'000, at("2026-11-24T00:00:00Z"), 100'000'000);
    RulingsReader reader;
    const Instant now = at("2027-03-20T00:00:00Z");
    QVERIFY_OK(reader.rulings(m_desk->connection(), m_desk->desk.actor(Role::Agent), m_agnes, now));
    QElapsedTimer timer;
    timer.start();
    const auto rulings = reader.rulings(m_desk->connection(), m_desk->desk.actor(Role::Agent), m_agnes, now);
    QVERIFY_OK(rulings);
    for (const Channel channel : allChannels())
        static_cast<void>(rulings->channel(channel));
    qInfo("the strip took %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 1000); // all of them would be many times that, in a build without optimisation
    timer.start();
    show(m_agnes, 100);
    QTRY_VERIFY(isJudged(99));
    QVERIFY(timer.elapsed() < 10'000);
    const CustomerHistory known = *m_desk->loader().history(m_agnes, messagesAsked(now)).operator*();
    QCOMPARE(known.messages.size(), static_cast<std::size_t>(mostMessages + 1));
}

// 5,000 text messages within the week: whether the one mail that is wanted each month was sent, nobody counts any more.
void tst_JudgedMessageModel::allowsNothingWhereTooManyWereSentToCount()
{
    m_desk->answer(m_agnes, offersByMail, {.state = ConsentState::Given, .cap = Cap {5'000, Cap::Period::Month}},
                   at("2026-11-23T11:00:00Z"), at("2026-11-23T11:00:00Z"));
    RulingsReader reader;
    const auto decided = [&](const char *now) {
        const auto rulings = reader.rulings(m_desk->connection(), m_desk->desk.actor(Role::Agent), m_agnes, at(now));
        mustBe(rulings);
        const Verdict verdict = rulings->verdict(Subject::topic(Channel::Email, Topic::Offers));
        return verdict.isAllowed() ? QStringLiteral("allowed") : code(verdict.results[verdict.decidedBy].reason);
    };
    sendMany(4'096, at("2026-11-24T00:00:00Z"), 1'000'000);
    QCOMPARE(decided("2026-11-30T12:00:00Z"), QStringLiteral("allowed"));
    m_desk->send(m_agnes, Channel::Email, Topic::Offers, at("2026-11-24T20:00:00Z"), at("2026-11-24T20:00:00Z"));
    QCOMPARE(decided("2026-11-30T12:00:00Z"), QStringLiteral("too-many-messages"));
    QCOMPARE(decided("2027-01-05T12:00:00Z"), QStringLiteral("allowed")); // they are forgotten by then
}

QTEST_GUILESS_MAIN(tst_JudgedMessageModel)
#include "tst_judgedmessagemodel.moc"
