// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/audiencefile.h"
#include "app/ctl/verdictjson.h"
#include "models/access/deskcreation.h"
#include "models/storage/database.h"
#include "models/storage/postgresconnection.h"
#include "models/verdicts/explanationmodel.h"
#include "models/verdicts/factsreader.h"
#include "models/verdicts/verdictmodel.h"
#include "models/verdicts/verdictwords.h"
#include "tests/ctl/terminal.h"
#include "tests/support/serverlogin.h"
#include "tests/support/sharedplace.h"
#include "tests/verdicts/randomdesk.h"
#include "views/verdicts/verdictpanel.h"
#include "views/verdicts/verdictstrip.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <map>

using namespace Prefdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int customerCount = 50;
constexpr int instantCount = 50;

const QList<Subject> &subjects()
{
    static const QList<Subject> all {
        Subject::topic(Channel::Email, Topic::Newsletter), Subject::topic(Channel::Phone, Topic::Offers),
        Subject::topic(Channel::Sms, Topic::Surveys), Subject::dataUse(DataUse::TrainingAi)};
    return all;
}

QList<Question> questions()
{
    QList<Question> all;
    for (const Subject &subject : subjects())
        all.append(questionAt(subject.question()));
    return all;
}

/// Who was asked about what and when: customer, subject, instant by their places in the lists.
using Case = std::array<int, 3>;
/// What was answered: the verdict, its first instant, the rule that decided, why and on which record.
using Answers = std::map<Case, QString>;

QString answerOf(const QString &kind, const QString &from, const QString &rule, const QString &reason,
                 const QString &record)
{
    return kind == u"allowed"_s ? kind : QStringList {kind, from, rule, reason, record}.join(u'|');
}

QString answerOf(const QJsonObject &told)
{
    const auto text = [](const QJsonObject &object, QLatin1StringView name) { return object.value(name).toString(); };
    QString record;
    for (const auto &rule : told.value("rules"_L1).toArray()) {
        const QJsonObject one = rule.toObject();
        if (one.value("rule"_L1) == told.value("decided_by"_L1) && one.value("reason"_L1) == told.value("reason"_L1)
            && record.isEmpty())
            record = text(one, "record"_L1);
    }
    return answerOf(text(told, "verdict"_L1), text(told, "from"_L1), text(told, "decided_by"_L1),
                    text(told, "reason"_L1), record);
}

QString answerOf(const Verdict &verdict, const RuleBook &rules)
{
    if (verdict.isAllowed())
        return u"allowed"_s;
    const RuleResult &decided = verdict.results[verdict.decidedBy];
    return answerOf(verdictWord(verdict), verdict.from ? verdict.from->toIso() : QString(), rules.ruleId(decided.rule),
                    code(decided.reason), recordWord(decided));
}

} // namespace

/// One verdict: the window, the command and the audience answer alike, whoever is asked about and when.
class TestOneVerdict final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theWindowTheCommandAndTheAudienceAgreeOn10000Cases();
    void theWidgetsShowTheSame();

private:
    void makeLocalDesk();
    void makeSharedDesk();
    void fill(Connection &connection);
    void openWindow();
    Instant instant(int index) const { return m_instants.at(index); }
    void showInWindow(int customer, int instant);
    Answers askTheWindow();
    Answers askTheCommand();
    Answers askTheAudience();
    void readAudience(int subject, int instant, Answers &answers);

    Terminal m_terminal;
    std::unique_ptr<SharedPlace> m_place;
    DeskLocation m_location;
    QString m_signIn;
    std::optional<Unlocked> m_unlocked;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<VerdictModel> m_model;
    QList<CustomerId> m_customers;
    QList<Instant> m_instants;
    Answers m_shown;
};

void TestOneVerdict::makeLocalDesk()
{
    const auto created = createDesk({.folder = m_terminal.path(u"north.prefdesk"_s),
                                     .name = u"North desk"_s,
                                     .personName = u"ada"_s,
                                     .personFullName = u"Ada Novak"_s},
                                    SharedPlace::passphrase(), Instant::now);
    mustBe(created);
    m_location = {.folder = created->folder, .servers = {}, .database = {}, .caFile = {}};
    m_signIn = u" --json --user ada --passphrase-file secret --desk north.prefdesk"_s;
}

void TestOneVerdict::makeSharedDesk()
{
    m_place = std::make_unique<SharedPlace>();
    m_location = m_place->makeDatabase(u"north"_s);
    mustBe(m_place->makeDesk(m_location));
    m_signIn
        = u" --json --user ada --passphrase-file secret --desk %1 --ca %2"_s.arg(m_location.text(), m_location.caFile);
}

void TestOneVerdict::initTestCase()
{
    if (testEngine() == Engine::PostgreSql)
        makeSharedDesk();
    else
        makeLocalDesk();
    auto unlocked = unlock(m_location, u"ada"_s, SharedPlace::passphrase());
    mustBe(unlocked);
    m_unlocked = std::move(*unlocked);
    auto connection = openDesk(*m_unlocked, Instant::now);
    mustBe(connection);
    m_connection = std::move(*connection);
    if (m_place) {
        const auto owner = PostgresConnection::open(
            serverLogin(m_place->server.access(), u"north"_s, u"setup"_s, u"set it up"_s), Connection::Mode::ReadWrite);
        mustBe(owner);
        fill(**owner);
    } else {
        fill(*m_connection);
    }
    openWindow();
}

void TestOneVerdict::fill(Connection &connection)
{
    constexpr int happenings = 900;
    RandomDesk random(connection, m_unlocked->actor, 20'261'123);
    random.addCustomers(customerCount, questions());
    random.addRegisters();
    for (int count = 0; count < happenings; ++count)
        random.happen(questions());
    for (int count = 0; count < instantCount; ++count)
        m_instants.append(random.sometime());
    m_instants[0] = at("1999-01-01T00:00:00Z");
    const auto ids = m_connection->list(u"SELECT id FROM customer ORDER BY id"_s, {},
                                        [](const Row &row) { return CustomerId {row.integer(0)}; });
    mustBe(ids);
    m_customers = *ids;
}

void TestOneVerdict::openWindow()
{
    m_database = std::make_unique<Database>();
    bool isOpen = false;
    m_database->open(
        this, [this] { return connectTo(*m_unlocked, Connection::Mode::ReadOnly); },
        [&isOpen](const Result<> &opened) { isOpen = static_cast<bool>(opened); });
    QTRY_VERIFY(isOpen);
    m_model = std::make_unique<VerdictModel>(*m_database, m_unlocked->actor, [] { return at("2027-06-01T00:00:00Z"); });
}

// As an agent does it: the customer is opened, then the day chosen.
void TestOneVerdict::showInWindow(int customer, int index)
{
    m_model->showCustomer(m_customers.at(customer), u"en"_s);
    m_model->showInstant(instant(index));
    QSignalSpy changed(m_model.get(), &VerdictModel::changed);
    while (!m_model->isLoaded() || m_model->rulings().instant() != instant(index)) {
        if (!changed.wait())
            qFatal("the window shows no verdicts");
    }
}

Answers TestOneVerdict::askTheWindow()
{
    Answers answers;
    for (int customer = 0; customer < customerCount; ++customer) {
        for (int index = 0; index < instantCount; ++index) {
            showInWindow(customer, index);
            for (int subject = 0; subject < subjects().size(); ++subject) {
                const Verdict verdict = m_model->rulings().verdict(subjects().at(subject));
                answers[{customer, subject, index}] = answerOf(verdict, m_model->rulings().rules());
            }
        }
    }
    return answers;
}

// Two runs of the program at a time, each with one customer, one question and all instants. On a shared desk, where a
// sign-in takes longer, it is asked about some of the customers.
Answers TestOneVerdict::askTheCommand()
{
    constexpr int longestRunMs = 120'000;
    const int asked = m_place ? 10 : customerCount;
    QString times;
    for (const Instant time : m_instants)
        times += u' ' + time.toIso();
    Answers answers;
    const auto take = [&](QProcess &run, int customer, int subject) {
        if (!run.waitForFinished(longestRunMs) || run.exitCode() != 0)
            qFatal("%s", run.readAllStandardError().constData());
        const QList<QByteArray> lines = run.readAllStandardOutput().split('\n');
        for (int index = 0; index < instantCount; ++index)
            answers[{customer, subject, index}] = answerOf(QJsonDocument::fromJson(lines.value(index)).object());
    };
    for (int subject = 0; subject < subjects().size(); ++subject) {
        const QString question = code(subjects().at(subject)).replace(u'/', u' ');
        for (int customer = 0; customer < asked; customer += 2) {
            std::array<QProcess, 2> runs;
            for (int one = 0; one < 2; ++one)
                m_terminal.start(
                    runs.at(static_cast<std::size_t>(one)),
                    QProcess::splitCommand(u"replay %1 %2"_s.arg(customer + one + 1).arg(question) + times + m_signIn));
            take(runs[0], customer, subject);
            take(runs[1], customer + 1, subject);
        }
    }
    return answers;
}

void TestOneVerdict::readAudience(int subject, int index, Answers &answers)
{
    QString text = QString::fromUtf8(m_terminal.read(u"audience.csv"_s));
    text.remove(QChar(QChar::ByteOrderMark));
    for (const QString &line : text.split(u"\r\n"_s, Qt::SkipEmptyParts).mid(1)) {
        const QStringList fields = line.mid(1, line.size() - 2).split(u"\",\""_s);
        answers[{fields.at(0).toInt() - 1, subject, index}]
            = answerOf(fields.at(1), fields.at(2), fields.at(3), fields.at(4), fields.at(5));
    }
}

Answers TestOneVerdict::askTheAudience()
{
    Answers answers;
    for (int subject = 0; subject < subjects().size(); ++subject) {
        for (int index = 0; index < instantCount; ++index) {
            mustBe(writeAudience(*m_connection, m_unlocked->actor, subjects().at(subject), instant(index),
                                 m_terminal.path(u"audience.csv"_s), {}, [](qint64) {}));
            readAudience(subject, index, answers);
        }
    }
    return answers;
}

void TestOneVerdict::theWindowTheCommandAndTheAudienceAgreeOn10000Cases()
{
    m_shown = askTheWindow();
    QCOMPARE(m_shown.size(), std::size_t {10'000});
    std::map<QString, int> kinds;
    QSet<QString> rules;
    for (const auto &[asked, answer] : m_shown) {
        ++kinds[answer.section(u'|', 0, 0)];
        rules.insert(answer.section(u'|', 2, 3));
    }
    for (const auto &[kind, count] : kinds)
        qInfo("%s: %d", qPrintable(kind), count);
    QVERIFY(kinds[u"allowed"_s] > 200);
    QVERIFY(kinds[u"allowed-from"_s] > 200);
    QVERIFY2(rules.size() > 20, qPrintable(QStringList(rules.values()).join(u' ')));

    const Answers told = askTheCommand();
    const Answers written = askTheAudience();

    QCOMPARE(told.size(), m_place ? m_shown.size() / 5 : m_shown.size());
    QCOMPARE(written.size(), m_shown.size());
    for (const auto &[asked, answer] : m_shown) {
        const QString where
            = u"%1 %2 %3: "_s.arg(asked[0] + 1).arg(code(subjects().at(asked[1])), instant(asked[2]).toIso());
        if (told.contains(asked))
            QCOMPARE(where + told.at(asked), where + answer);
        QCOMPARE(where + written.at(asked), where + answer);
    }
}

// The strip's buttons and the panel's table, for some hundred of the cases.
void TestOneVerdict::theWidgetsShowTheSame()
{
    VerdictStrip strip(*m_model);
    VerdictPanel panel(*m_model);
    const auto *const table = panel.findChild<QTableView *>(u"rules"_s);
    const std::map<QString, QString> signs {
        {u"allowed"_s, u"✓"_s}, {u"allowed-from"_s, u"◷"_s}, {u"blocked"_s, u"✗"_s}};
    for (int one = 0; one < 100; ++one) {
        const int customer = one % customerCount;
        const int index = one * 7 % instantCount;
        showInWindow(customer, index);
        for (int subject = 0; subject < 3; ++subject) {
            const Subject asked = subjects().at(subject);
            const QString shown = m_shown.at({customer, subject, index});
            panel.explain(asked.channel(), asked.topic());
            const QModelIndex row = table->selectionModel()->currentIndex();
            const bool isAllowed = shown == u"allowed"_s;
            const QString headline = panel.findChild<QLabel *>(u"headline"_s)->text();
            QCOMPARE(headline.section(u':', 0, 0) == u"Allowed"_s, isAllowed);
            const auto *const button = strip.findChild<QAbstractButton *>(u"contactBy-"_s + code(asked.channel()));
            QVERIFY(!isAllowed || button->text().startsWith(signs.at(u"allowed"_s)));
            QVERIFY(!isAllowed || button->accessibleName().contains(label(asked.topic())));
            if (isAllowed)
                continue;
            const QModelIndex said = row.siblingAtColumn(ExplanationModel::Says);
            QVERIFY2(row.data(ExplanationModel::DecidedRole).toBool(), qPrintable(shown));
            QVERIFY2(said.data().toString().startsWith(signs.at(shown.section(u'|', 0, 0))), qPrintable(shown));
        }
    }
}

QTEST_MAIN(TestOneVerdict)
#include "tst_oneverdict.moc"
