// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/contactpointstore.h"
#include "tests/customers/samplecustomers.h"
#include "tests/support/resultcheck.h"

using namespace Prefdesk;

namespace {

Customer agnes()
{
    Customer customer = sampleCustomer(QStringLiteral("100000"), QStringLiteral("Agnès"), QStringLiteral("Berger"));
    customer.customerSince = Instant::fromIso(QStringLiteral("2020-01-07T23:14:05+01:00"));
    customer
        = withPoint(customer, Channel::Email, QStringLiteral("email"), QStringLiteral("Agnes.Berger@example.net "));
    return withPoint(customer, Channel::Phone, QStringLiteral("mobile"), QStringLiteral("0033 6 60 07 95 39"));
}

qint64 countOf(TestDesk &desk, const QString &sql, const QVariantList &values = {})
{
    const auto count = desk.connection().first(sql, values, [](const Row &row) { return row.integer(0); });
    return count && *count ? **count : -1;
}

qint64 wordHits(TestDesk &desk, const QString &words)
{
    if (testEngine() == Engine::SqlCipher)
        return countOf(desk, QStringLiteral("SELECT count(*) FROM customer_words WHERE customer_words MATCH ?"),
                       {words});
    return countOf(desk, QStringLiteral("SELECT count(*) FROM customer_word WHERE word = ?"), {words});
}

} // namespace

class tst_CustomerStore : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatWasAdded()
    {
        TestDesk desk;
        const CustomerId id = addCustomers(desk, {agnes()}).first();

        const auto customer = storeOf(desk, Role::Agent).byNumber(QStringLiteral("100000"));

        QVERIFY_OK(customer);
        QVERIFY(*customer);
        QVERIFY((*customer)->says(agnes()));
        QCOMPARE((*customer)->id, id);
        QCOMPARE((*customer)->revision, 1);
        QCOMPARE((*customer)->contactPoints.at(1).address, QStringLiteral("+33660079539"));
        QCOMPARE((*customer)->displayName(), QStringLiteral("BERGER, Agnès"));
    }

    void anUnknownNumberIsNobody()
    {
        TestDesk desk;

        const auto customer = storeOf(desk, Role::Agent).byNumber(QStringLiteral("1"));

        QVERIFY_OK(customer);
        QVERIFY(!*customer);
    }

    void formulaTextIsKeptLiterally()
    {
        TestDesk desk;
        const QString formula = QStringLiteral("=HYPERLINK(\"http://x.example\",\"Ann\")");
        const CustomerId id = addCustomers(desk, {sampleCustomer(QStringLiteral("1"), formula, {})}).first();

        const auto customer = storeOf(desk, Role::Agent).byId(id);

        QVERIFY_OK(customer);
        QCOMPARE((*customer)->givenName, formula);
    }

    void takingTheSameTwiceChangesNothing()
    {
        TestDesk desk;

        QCOMPARE(take(desk, agnes()), CustomerStore::Taken::Added);
        QCOMPARE(take(desk, agnes()), CustomerStore::Taken::Unchanged);
        QCOMPARE(countOf(desk, QStringLiteral("SELECT revision FROM customer")), 1);
    }

    void takingAChangeKeepsIdAndIndexInStep()
    {
        TestDesk desk;
        take(desk, agnes());
        Customer married = agnes();
        married.familyName = QStringLiteral("Müller");
        married.contactPoints.removeFirst();
        married.contactPoints[0].typed = QStringLiteral("+33 6 60 07 95 40");
        married.contactPoints[0].address = QStringLiteral("+33660079540");

        QCOMPARE(take(desk, married), CustomerStore::Taken::Changed);

        const auto customer = storeOf(desk, Role::Agent).byNumber(QStringLiteral("100000"));
        QVERIFY_OK(customer);
        QVERIFY((*customer)->says(married));
        QCOMPARE((*customer)->revision, 2);
        QCOMPARE(wordHits(desk, QStringLiteral("berger")), 0);
        QCOMPARE(wordHits(desk, QStringLiteral("mueller")), 1);
        QCOMPARE(countOf(desk, QStringLiteral("SELECT count(*) FROM contact_point")), 1);
        isWhole(desk);
    }

    void deferredWordsAreFoundAfterRebuilding()
    {
        TestDesk desk;
        CustomerStore store = storeOf(desk, Role::Admin);
        store.deferWords();
        QVERIFY_OK(store.take(agnes()));
        QCOMPARE(wordHits(desk, QStringLiteral("berger")), 0);

        QVERIFY_OK(store.rebuildWords());

        QCOMPARE(wordHits(desk, QStringLiteral("agnes")), 1);
        isWhole(desk);
    }

    void anUpdateOverSomebodyElsesIsAConflict()
    {
        TestDesk desk;
        const CustomerId id = addCustomers(desk, {agnes()}).first();
        CustomerStore store = storeOf(desk, Role::Admin);
        Customer mine = **store.byId(id);
        Customer theirs = mine;
        theirs.city = QStringLiteral("Lyon");
        QVERIFY_OK(store.update(theirs));
        mine.city = QStringLiteral("Paris");

        QVERIFY_ERROR(store.update(mine), Error::Kind::Conflict);

        QCOMPARE((*store.byId(id))->city, QStringLiteral("Lyon"));
    }

    void onlyImportersWrite()
    {
        TestDesk desk;

        QVERIFY_ERROR(storeOf(desk, Role::Agent).take(agnes()), Error::Kind::Refused);
    }

    void otherRegionsAreRefused()
    {
        TestDesk desk;
        const CustomerId id = addCustomers(desk, {agnes()}).first();
        Actor german = desk.actor(Role::Admin);
        german.regions = {QStringLiteral("DE")};
        CustomerStore store(desk.connection(), german, desk.clock.clock());

        QVERIFY_ERROR(store.byId(id), Error::Kind::Refused);
        QVERIFY_ERROR(store.open(id), Error::Kind::Refused);
        QVERIFY_ERROR(store.take(agnes()), Error::Kind::Refused);
        QVERIFY_ERROR(store.add(sampleCustomer(QStringLiteral("2"), {}, {})), Error::Kind::Refused);
        QCOMPARE(countOf(desk, QStringLiteral("SELECT count(*) FROM ledger_entry")), 0);
    }

    void openingIsRecorded()
    {
        TestDesk desk;
        const CustomerId id = addCustomers(desk, {agnes()}).first();

        const auto opened = storeOf(desk, Role::Agent).open(id);

        QVERIFY_OK(opened);
        QCOMPARE(opened->number, QStringLiteral("100000"));
        QCOMPARE(countOf(desk,
                         QStringLiteral("SELECT count(*) FROM ledger_entry WHERE action = 'customer-opened'"
                                        " AND person = 1 AND subject IS NOT NULL")),
                 1);
    }

    void openingNobodyIsSaid()
    {
        TestDesk desk;

        QVERIFY_ERROR(storeOf(desk, Role::Agent).open(CustomerId {7}), Error::Kind::Invalid);
    }

    void sharedAddressesNameOnlyTheOwnRegions()
    {
        TestDesk desk;
        const auto shares = [](const char *number, const char *country) {
            return withPoint(sampleCustomer(QLatin1String(number), QStringLiteral("Ann"), QStringLiteral("Doe"),
                                            QLatin1String(country)),
                             Channel::Phone, QStringLiteral("phone"), QStringLiteral("+33660079539"));
        };
        const CustomerId id = addCustomers(desk, {agnes(), shares("1", "FR"), shares("2", "DE")}).first();
        Actor french = desk.actor(Role::Agent);
        french.regions = {QStringLiteral("FR")};
        const Customer customer = **storeOf(desk, Role::Agent).byId(id);

        const auto shared = ContactPointStore(desk.connection()).shared(customer, french);

        QVERIFY_OK(shared);
        const QList<SharedAddress> expected {
            {.contactPoint = customer.contactPoints.at(1).id, .customers = {QStringLiteral("1 DOE, Ann")}, .more = 1}};
        QCOMPARE(*shared, expected);
    }

private:
    /// The index holds each customer's words and region, and nothing else.
    static void isWhole(TestDesk &desk)
    {
        if (testEngine() == Engine::SqlCipher) {
            QVERIFY_OK(desk.connection().insert(
                QStringLiteral("INSERT INTO customer_words (customer_words) VALUES ('integrity-check')")));
            QCOMPARE(wordHits(desk, QStringLiteral("_fr")), 1);
            return;
        }
        QCOMPARE(countOf(desk,
                         QStringLiteral("SELECT count(*) FROM customer_word x FULL JOIN (SELECT w.word, c.id, "
                                        "c.country FROM customer c CROSS JOIN unnest(string_to_array(c.words, "
                                        "' ')) AS w (word) WHERE w.word NOT LIKE '\\_%') k ON k.word = x.word "
                                        "AND k.id = x.customer AND k.country = x.country "
                                        "WHERE x.word IS NULL OR k.word IS NULL")),
                 0);
    }

    static CustomerStore storeOf(TestDesk &desk, Role role)
    {
        return CustomerStore(desk.connection(), desk.actor(role), desk.clock.clock());
    }

    static CustomerStore::Taken take(TestDesk &desk, const Customer &customer)
    {
        auto transaction = Transaction::begin(desk.connection());
        const auto taken = storeOf(desk, Role::Admin).take(customer);
        if (!taken || !transaction->commit())
            qFatal("The customer could not be taken.");
        return *taken;
    }
};

QTEST_GUILESS_MAIN(tst_CustomerStore)
#include "tst_customerstore.moc"
