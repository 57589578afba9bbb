// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/resultcheck.h"
#include "tests/verdicts/knowndesk.h"

#include <QTest>

#include <algorithm>

using namespace Prefdesk;

/// What is known of a customer at an instant, from the rows of a desk.
class tst_FactsLoader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void knowsThePlaceAndTheContactPoints();
    void knowsNothingBeforeTheDeskDid();
    void answersAsOfTheInstant();
    void countsALateLetterFromWhenItCameWhereThatMatters();
    void putsOptOutsAboveTopics();
    void stopsAnAddressForAllWhoShareIt();
    void stopsAHousehold();
    void remembersFormerPlacesAndAddresses();
    void endsAHoldWhenTheDeskLearntOfIt();
    void knowsTheRelation();
    void takesTheNewestListOfARegister();
    void countsWhatArrivedAndNothingElse();
    void saysWhenANoticeBecameStale();
    void isNotForOtherRegions();

private:
    std::unique_ptr<KnownDesk> m_desk;
    Customer m_agnes;
    CustomerId m_customer = {};
    CustomerId m_neighbour = {};
};

namespace {

const QuestionIndex offers = indexOf(Channel::Email, Topic::Offers);
const Question emailOffers = Question::topic(Channel::Email, Topic::Offers);
const QString mobile = QStringLiteral("+33660079539");

} // namespace

void tst_FactsLoader::init()
{
    m_desk = std::make_unique<KnownDesk>();
    m_agnes = neighbour(QStringLiteral("1"), QStringLiteral("agnes@example.org"));
    m_customer = m_desk->addCustomer(m_agnes);
    m_neighbour = m_desk->addCustomer(neighbour(QStringLiteral("2"), QStringLiteral("otto@example.org")));
    m_desk->desk.clock.advanceSeconds(86'400);
}

void tst_FactsLoader::knowsThePlaceAndTheContactPoints()
{
    const auto facts = m_desk->loader().facts(m_customer, m_desk->desk.clock.now(), m_desk->zones);
    QVERIFY_OK(facts);
    QCOMPARE(facts->place, Place::of(QStringLiteral("FR")));
    QCOMPARE(facts->zone.source, ZoneSource::Stated);
    QCOMPARE(facts->points.size(), 2);
    QCOMPARE(std::ranges::count_if(facts->points, [](const PointFacts &p) { return p.serves(Channel::Sms); }), 1);
    QCOMPARE(facts->answer(offers).state, ConsentState::Unknown);
    QVERIFY_ERROR(m_desk->loader().facts(CustomerId {99}, m_desk->desk.clock.now(), m_desk->zones),
                  Error::Kind::Invalid);
}

void tst_FactsLoader::knowsNothingBeforeTheDeskDid()
{
    const Facts facts = m_desk->facts(m_customer, at("2000-01-01T00:00:00Z"));
    QVERIFY(!facts.place.hasCountry());
    QVERIFY(facts.points.isEmpty());
    // What was so is another question: the first that is known holds.
    QVERIFY(m_desk->facts(m_customer, at("2000-01-01T00:00:00Z"), Knowledge::Received).place.hasCountry());
}

void tst_FactsLoader::answersAsOfTheInstant()
{
    const Instant yes = at("2026-11-23T12:00:00Z");
    const Instant no = at("2026-11-23T13:00:00Z");
    const ChoiceId given = m_desk->say(m_customer, emailOffers, ConsentState::Given, yes);
    m_desk->say(m_customer, emailOffers, ConsentState::Withdrawn, no);
    QCOMPARE(m_desk->facts(m_customer, Instant {yes.micros - 1}).answer(offers).state, ConsentState::Unknown);
    QCOMPARE(m_desk->facts(m_customer, yes).answer(offers).choice, given);
    QCOMPARE(m_desk->facts(m_customer, yes).answer(offers).form, ConsentForm::Written);
    QCOMPARE(m_desk->facts(m_customer, Instant {no.micros - 1}).answer(offers).state, ConsentState::Given);
    QCOMPARE(m_desk->facts(m_customer, no).answer(offers).state, ConsentState::Withdrawn);
}

void tst_FactsLoader::countsALateLetterFromWhenItCameWhereThatMatters()
{
    m_desk->say(m_customer, emailOffers, ConsentState::Given, at("2026-11-23T11:00:00Z"));
    m_desk->say(m_customer, emailOffers, ConsentState::Withdrawn, at("2026-11-23T12:00:00Z"),
                at("2026-11-23T18:00:00Z"));
    const Instant between = at("2026-11-23T15:00:00Z");
    QCOMPARE(m_desk->facts(m_customer, between).answer(offers).state, ConsentState::Given);
    QCOMPARE(m_desk->facts(m_customer, between, Knowledge::Received).answer(offers).state, ConsentState::Withdrawn);
}

void tst_FactsLoader::putsOptOutsAboveTopics()
{
    m_desk->say(m_customer, emailOffers, ConsentState::Given, at("2026-11-23T11:00:00Z"));
    const ChoiceId off = m_desk->say(m_customer, Question::channelOptOut(Channel::Email), ConsentState::Withdrawn,
                                     at("2026-11-23T12:00:00Z"));
    const ChoiceId objection
        = m_desk->say(m_customer, Question::objection(), ConsentState::Withdrawn, at("2026-11-23T12:00:00Z"));
    const ChoiceId stop
        = m_desk->say(m_customer, Question::stop(), ConsentState::Withdrawn, at("2026-11-23T12:00:00Z"));
    const Facts facts = m_desk->facts(m_customer, at("2026-11-23T13:00:00Z"));
    QCOMPARE(facts.answer(offers).state, ConsentState::Withdrawn);
    QCOMPARE(facts.answer(offers).choice, off);
    QCOMPARE(facts.objection->choice, objection);
    QCOMPARE(facts.hardStop->choice, stop);
    for (const Question &question : {Question::channelOptOut(Channel::Email), Question::objection(), Question::stop()})
        m_desk->say(m_customer, question, ConsentState::Given, at("2026-11-23T14:00:00Z"));
    const Facts lifted = m_desk->facts(m_customer, at("2026-11-23T15:00:00Z"));
    QCOMPARE(lifted.answer(offers).state, ConsentState::Given);
    QVERIFY(!lifted.objection && !lifted.hardStop);
}

void tst_FactsLoader::stopsAnAddressForAllWhoShareIt()
{
    const ChoiceId stop = m_desk->say(m_neighbour, Question::point(Channel::Phone, mobile), ConsentState::Withdrawn,
                                      at("2026-11-23T12:00:00Z"));
    for (const CustomerId customer : {m_customer, m_neighbour}) {
        const Facts facts = m_desk->facts(customer, at("2026-11-23T13:00:00Z"));
        for (const PointFacts &point : facts.points)
            QCOMPARE(point.stop.has_value(), point.serves(Channel::Phone));
        QCOMPARE(std::ranges::count_if(facts.points,
                                       [stop](const PointFacts &p) { return p.stop && p.stop->choice == stop; }),
                 1);
    }
    QVERIFY(!m_desk->facts(m_customer, at("2026-11-23T11:59:59Z")).points.last().stop);
}

void tst_FactsLoader::stopsAHousehold()
{
    const QString key = householdKey(QStringLiteral("FR"), QStringLiteral("75001"), QStringLiteral("1 rue É"));
    const ChoiceId stop
        = m_desk->say(m_neighbour, Question::household(key), ConsentState::Withdrawn, at("2026-11-23T12:00:00Z"));
    QCOMPARE(m_desk->facts(m_customer, at("2026-11-23T13:00:00Z")).hardStop->choice, stop);
    Customer moved = m_agnes;
    moved.street = QStringLiteral("2 rue X");
    m_desk->update(moved, at("2026-11-24T12:00:00Z"));
    QVERIFY(!m_desk->facts(m_customer, at("2026-11-24T12:00:00Z")).hardStop);
    QVERIFY(m_desk->facts(m_customer, at("2026-11-24T11:59:59Z")).hardStop);
}

void tst_FactsLoader::remembersFormerPlacesAndAddresses()
{
    Customer moved = neighbour(QStringLiteral("1"), QStringLiteral("new@example.org"));
    moved.country = QStringLiteral("DE");
    moved.zone = QStringLiteral("Europe/Berlin");
    m_desk->update(moved, at("2026-12-01T12:00:00Z"));
    m_desk->say(m_neighbour, Question::point(Channel::Email, QStringLiteral("agnes@example.org")),
                ConsentState::Withdrawn, at("2026-11-24T12:00:00Z"));
    const Facts before = m_desk->facts(m_customer, at("2026-12-01T11:59:59Z"));
    QCOMPARE(before.place, Place::of(QStringLiteral("FR")));
    QCOMPARE(before.points.size(), 2);
    QCOMPARE(std::ranges::count_if(before.points, [](const PointFacts &p) { return p.stop.has_value(); }), 1);
    const Facts after = m_desk->facts(m_customer, at("2026-12-01T12:00:00Z"));
    QCOMPARE(after.place, Place::of(QStringLiteral("DE")));
    QCOMPARE(after.points.size(), 2);
    QCOMPARE(std::ranges::count_if(after.points, [](const PointFacts &p) { return p.stop.has_value(); }), 0);
}

void tst_FactsLoader::endsAHoldWhenTheDeskLearntOfIt()
{
    Circumstance hold {.customer = m_customer,
                       .kind = Circumstance::Kind::Hold,
                       .value = QStringLiteral("complaint"),
                       .beginsAt = at("2026-11-23T11:00:00Z"),
                       .recordedAt = at("2026-11-23T12:00:00Z")};
    const qint64 row = m_desk->know(hold);
    hold.ends = CircumstanceId {row};
    hold.beginsAt = at("2026-11-23T15:00:00Z");
    hold.recordedAt = at("2026-11-23T16:00:00Z");
    m_desk->know(hold);
    QVERIFY(m_desk->facts(m_customer, at("2026-11-23T11:30:00Z")).holds.isEmpty());
    QVERIFY(!m_desk->facts(m_customer, at("2026-11-23T11:30:00Z"), Knowledge::Received).holds.isEmpty());
    QCOMPARE(m_desk->facts(m_customer, at("2026-11-23T12:00:00Z")).holds.value(0).record, row);
    QCOMPARE(m_desk->facts(m_customer, at("2026-11-23T15:30:00Z")).holds.size(), 1);
    QVERIFY(m_desk->facts(m_customer, at("2026-11-23T15:30:00Z"), Knowledge::Received).holds.isEmpty());
    QVERIFY(m_desk->facts(m_customer, at("2026-11-23T16:00:00Z")).holds.isEmpty());
}

void tst_FactsLoader::knowsTheRelation()
{
    const auto know = [this](Circumstance::Kind kind, const char *begins, const char *value = "") {
        m_desk->know({.customer = m_customer,
                      .kind = kind,
                      .value = QString::fromLatin1(value),
                      .beginsAt = at(begins),
                      .recordedAt = at("2026-11-23T12:00:00Z")});
    };
    know(Circumstance::Kind::Purchase, "2026-03-01T00:00:00Z");
    know(Circumstance::Kind::Purchase, "2026-01-01T00:00:00Z");
    know(Circumstance::Kind::Inquiry, "2026-02-01T00:00:00Z");
    know(Circumstance::Kind::Contract, "2026-04-01T00:00:00Z");
    know(Circumstance::Kind::SoftOptIn, "2026-03-01T00:00:00Z");
    know(Circumstance::Kind::BirthDate, "2026-03-01T00:00:00Z", "2012-02-29");
    know(Circumstance::Kind::Guardian, "2026-03-01T00:00:00Z");
    know(Circumstance::Kind::LegalStop, "2026-03-01T00:00:00Z", "regulator");
    know(Circumstance::Kind::Reassigned, "2026-03-01T00:00:00Z", "+33660079539");
    const Facts facts = m_desk->facts(m_customer, at("2026-11-23T13:00:00Z"));
    QCOMPARE(facts.relation.lastPurchase, at("2026-03-01T00:00:00Z"));
    QCOMPARE(facts.relation.lastInquiry, at("2026-02-01T00:00:00Z"));
    QCOMPARE(facts.relation.contractFrom, at("2026-04-01T00:00:00Z"));
    QVERIFY(!facts.relation.contractUntil);
    QVERIFY(facts.relation.isAddressFromSale);
    QCOMPARE(facts.birthDate, QDate(2012, 2, 29));
    QVERIFY(facts.guardian);
    QCOMPARE(facts.legalStops.value(0).kind, LegalStopKind::Regulator);
    QCOMPARE(std::ranges::count_if(facts.points, [](const PointFacts &p) { return p.isReassigned; }), 1);
    QVERIFY(!m_desk->facts(m_customer, at("2026-11-23T11:00:00Z")).birthDate.isValid());
}

void tst_FactsLoader::takesTheNewestListOfARegister()
{
    const Instant first = at("2026-11-24T00:00:00Z");
    const Instant second = at("2026-11-26T00:00:00Z");
    const Instant third = at("2026-11-28T00:00:00Z");
    const QString name = QStringLiteral("fr-bloctel");
    m_desk->list(name, at("2026-11-01T00:00:00Z"), first, {mobile});
    const qint64 newest = m_desk->list(name, at("2026-11-20T00:00:00Z"), second, {mobile, QStringLiteral("+331")});
    m_desk->list(name, at("2026-11-27T00:00:00Z"), third, {QStringLiteral("+331")});
    const auto hits = [this](Instant when) {
        const Facts facts = m_desk->facts(m_customer, when);
        const auto point
            = std::ranges::find_if(facts.points, [](const PointFacts &p) { return p.serves(Channel::Phone); });
        return point == facts.points.end() ? QVarLengthArray<RegisterHit, 1>() : point->hits;
    };
    QVERIFY(hits(Instant {first.micros - 1}).isEmpty());
    QCOMPARE(hits(first).size(), 1);
    QCOMPARE(hits(second).value(0).record, newest);
    QCOMPARE(hits(second).value(0).listedSince, at("2026-11-01T00:00:00Z"));
    QVERIFY(hits(third).isEmpty());
    const auto lists = m_desk->facts(m_customer, second).registerLists;
    QCOMPARE(lists[static_cast<std::size_t>(Register::FrBloctel)], at("2026-11-20T00:00:00Z"));
    QVERIFY(!lists[static_cast<std::size_t>(Register::UkTps)]);
}

void tst_FactsLoader::countsWhatArrivedAndNothingElse()
{
    const Instant now = at("2026-11-24T12:00:00Z");
    m_desk->send(m_customer, Channel::Email, Topic::Offers, at("2026-11-24T10:00:00Z"), now);
    m_desk->send(m_customer, Channel::Email, Topic::Offers, at("2026-11-24T10:00:00Z"), now, "bounced");
    m_desk->send(m_customer, Channel::Sms, Topic::Service, at("2026-11-24T11:00:00Z"), now);
    QCOMPARE(m_desk->facts(m_customer, now).messages.size(), 2);
    QCOMPARE(m_desk->facts(m_customer, at("2026-11-24T11:59:59Z")).messages.size(), 0);
    QCOMPARE(m_desk->facts(m_customer, at("2026-11-24T10:30:00Z"), Knowledge::Received).messages.size(), 1);
    const CustomerHistory history = m_desk->history(m_customer);
    const FactsBackground nothing;
    FactsWalk walk(history, nothing, m_desk->zones, Knowledge::Received);
    QCOMPARE(walk.before(history.messages[0].sent).messages.size(), 0);
    QCOMPARE(walk.before(history.messages[1].sent).messages.size(), 1);
}

void tst_FactsLoader::saysWhenANoticeBecameStale()
{
    const auto publish = [this](int version, bool isMaterial, const char *when) {
        return m_desk->connection().insert(
            QStringLiteral(
                "INSERT INTO notice_version (notice, version, language, region, state, title, body, spoken,"
                " hash, published_at, is_material) VALUES ('n', ?, 'fr', '', 'published', '', '', '', ?, ?, ?)"),
            {version, QByteArray("x"), at(when).micros, isMaterial ? 1 : 0});
    };
    const auto first = publish(1, true, "2026-11-01T00:00:00Z");
    mustBe(first);
    mustBe(publish(2, false, "2026-11-25T00:00:00Z"));
    mustBe(publish(3, true, "2026-11-27T00:00:00Z"));
    const ChoiceId choice = m_desk->say(m_customer, emailOffers, ConsentState::Given, at("2026-11-23T12:00:00Z"));
    // Choices are append-only; this one is made again with the notice.
    mustBe(m_desk->connection().run(
        QStringLiteral("INSERT INTO choice (customer, channel, topic, state, frequency, cap, cap_period, pause_until,"
                       " occurred_at, received_at, recorded_at, person, call, batch, source, method, notice_version,"
                       " systems, reason, ledger_idx) SELECT customer, channel, topic, state, frequency, cap,"
                       " cap_period, pause_until, occurred_at, received_at, recorded_at, person, call, batch, source,"
                       " method, CAST(? AS BIGINT), systems, reason, ledger_idx FROM choice WHERE id = ?"),
        {*first, number(choice)}));
    QVERIFY(!m_desk->facts(m_customer, at("2026-11-26T23:59:59Z")).answer(offers).isNoticeStale);
    QVERIFY(m_desk->facts(m_customer, at("2026-11-27T00:00:00Z")).answer(offers).isNoticeStale);
}

void tst_FactsLoader::isNotForOtherRegions()
{
    Actor german = m_desk->desk.actor(Role::Agent);
    german.regions = {QStringLiteral("DE")};
    const FactsLoader loader(m_desk->connection(), german);
    QVERIFY_ERROR(loader.history(m_customer, {}), Error::Kind::Refused);
    int seen = 0;
    QVERIFY_OK(loader.each({}, [&seen](const CustomerHistory &) { return ++seen > 0; }));
    QCOMPARE(seen, 0);
}

QTEST_GUILESS_MAIN(tst_FactsLoader)
#include "tst_factsloader.moc"
