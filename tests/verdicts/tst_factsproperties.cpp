// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/resultcheck.h"
#include "tests/verdicts/knowndesk.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Prefdesk;

/// What holds of the facts whatever has happened: tried on random histories.
class tst_FactsProperties : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFutureChangesNothing_data();
    void theFutureChangesNothing();
    void batchEqualsSingleAndTheOrderOfLoadingNeverMatters();
    void walkingEqualsLookingAfresh();

private:
    void happen(QRandomGenerator &random, Instant when);

    std::unique_ptr<KnownDesk> m_desk;
    Customer m_agnes;
    CustomerId m_customer = {};
    CustomerId m_neighbour = {};
};

namespace {

const Question emailOffers = Question::topic(Channel::Email, Topic::Offers);
const QString mobile = QStringLiteral("+33660079539");

} // namespace

void tst_FactsProperties::init()
{
    m_desk = std::make_unique<KnownDesk>();
    m_agnes = neighbour(QStringLiteral("1"), QStringLiteral("agnes@example.org"));
    m_customer = m_desk->addCustomer(m_agnes);
    m_neighbour = m_desk->addCustomer(neighbour(QStringLiteral("2"), QStringLiteral("otto@example.org")));
    m_desk->desk.clock.advanceSeconds(86'400);
}

// One thing that the desk learns then; it may have been so earlier.
void tst_FactsProperties::happen(QRandomGenerator &random, Instant when)
{
    const CustomerId customer = random.bounded(3) == 0 ? m_neighbour : m_customer;
    const Instant earlier = when.plusSeconds(-random.bounded(3) * random.bounded(100'000));
    const QList<Question> questions {
        emailOffers,           Question::topic(Channel::Phone, Topic::Events), Question::stop(),
        Question::objection(), Question::channelOptOut(Channel::Email),        Question::point(Channel::Phone, mobile)};
    const QStringList holds {QStringLiteral("complaint"), QStringLiteral("bereavement")};
    switch (random.bounded(7)) {
    case 0:
    case 1:
        m_desk->say(customer, questions.at(random.bounded(static_cast<int>(questions.size()))),
                    random.bounded(2) ? ConsentState::Given : ConsentState::Withdrawn, earlier, when);
        return;
    case 2:
        m_desk->know({.customer = customer,
                      .kind = Circumstance::Kind::Hold,
                      .value = holds.at(random.bounded(2)),
                      .beginsAt = earlier,
                      .endsAt = random.bounded(2) ? std::optional(when.plusSeconds(50'000)) : std::nullopt,
                      .recordedAt = when});
        return;
    case 3:
        m_desk->know({.customer = customer,
                      .kind = random.bounded(2) ? Circumstance::Kind::Purchase : Circumstance::Kind::Inquiry,
                      .beginsAt = earlier,
                      .recordedAt = when});
        return;
    case 4:
        m_desk->send(customer, Channel::Email, Topic::Offers, earlier, when);
        return;
    case 5:
        m_desk->list(random.bounded(2) ? QStringLiteral("fr-bloctel") : QStringLiteral("site"), earlier, when,
                     random.bounded(2) ? QStringList {mobile} : QStringList {QStringLiteral("+331")});
        return;
    default:
        m_agnes.country = random.bounded(2) ? QStringLiteral("FR") : QStringLiteral("DE");
        m_agnes.contactPoints[0].address = QStringLiteral("a%1@example.org").arg(random.bounded(3));
        m_desk->update(m_agnes, when);
    }
}

void tst_FactsProperties::theFutureChangesNothing_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_FactsProperties::theFutureChangesNothing()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Instant when = m_desk->desk.clock.now();
    QList<std::pair<Instant, Facts>> known;
    for (int step = 0; step < 30; ++step) {
        when = when.plusSeconds(1 + random.bounded(100'000));
        happen(random, when);
        known.append({when, m_desk->facts(m_customer, when)});
    }
    for (const auto &[instant, facts] : known)
        QVERIFY2(isSame(m_desk->facts(m_customer, instant), facts), qPrintable(instant.toIso()));
}

void tst_FactsProperties::batchEqualsSingleAndTheOrderOfLoadingNeverMatters()
{
    QRandomGenerator random(7);
    Instant when = m_desk->desk.clock.now();
    for (int step = 0; step < 80; ++step) {
        when = when.plusSeconds(1 + random.bounded(100'000));
        happen(random, when);
    }
    const auto background = m_desk->loader().background();
    mustBe(background);
    int seen = 0;
    QVERIFY_OK(m_desk->loader().each({}, [&](const CustomerHistory &history) {
        ++seen;
        const CustomerHistory single = m_desk->history(history.customer);
        CustomerHistory shuffled = single;
        std::mt19937 order(42);
        std::ranges::shuffle(shuffled.choices, order);
        std::ranges::shuffle(shuffled.circumstances, order);
        std::ranges::shuffle(shuffled.points, order);
        std::ranges::shuffle(shuffled.places, order);
        std::ranges::shuffle(shuffled.listed, order);
        for (const Knowledge knowledge : {Knowledge::Recorded, Knowledge::Received}) {
            for (int probe = 0; probe < 40; ++probe) {
                const Instant instant = m_desk->desk.clock.now().plusSeconds(probe * 100'003LL);
                const Facts facts = FactsWalk(single, *background, m_desk->zones, knowledge).at(instant);
                if (!isSame(facts, FactsWalk(history, *background, m_desk->zones, knowledge).at(instant))
                    || !isSame(facts, FactsWalk(shuffled, *background, m_desk->zones, knowledge).at(instant)))
                    qFatal("other facts at %s", qPrintable(instant.toIso()));
            }
        }
        return true;
    }));
    QCOMPARE(seen, 2);
}

void tst_FactsProperties::walkingEqualsLookingAfresh()
{
    QRandomGenerator random(11);
    Instant when = m_desk->desk.clock.now();
    for (int step = 0; step < 80; ++step) {
        when = when.plusSeconds(1 + random.bounded(100'000));
        happen(random, when);
    }
    const auto background = m_desk->loader().background();
    mustBe(background);
    const CustomerHistory history = m_desk->history(m_customer);
    for (const Knowledge knowledge : {Knowledge::Recorded, Knowledge::Received}) {
        FactsWalk walk(history, *background, m_desk->zones, knowledge);
        for (int probe = 0; probe < 400; ++probe) {
            const Instant instant = m_desk->desk.clock.now().plusSeconds(
                probe < 200 ? probe * 20'011LL : static_cast<qint64>(random.bounded(4'000'000)));
            QVERIFY(isSame(walk.at(instant), FactsWalk(history, *background, m_desk->zones, knowledge).at(instant)));
        }
    }
}

QTEST_GUILESS_MAIN(tst_FactsProperties)
#include "tst_factsproperties.moc"
