// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customersearch.h"
#include "tests/customers/samplecustomers.h"
#include "tests/support/resultcheck.h"

using namespace Prefdesk;

namespace {

Customer person(const char *number, const char *given, const char *family, const char *country, const char *phone,
                const char *email)
{
    Customer customer = sampleCustomer(QString::fromUtf8(number), QString::fromUtf8(given), QString::fromUtf8(family),
                                       QString::fromUtf8(country));
    customer = withPoint(customer, Channel::Email, QStringLiteral("email"), QString::fromUtf8(email));
    return withPoint(customer, Channel::Phone, QStringLiteral("mobile"), QString::fromUtf8(phone));
}

QList<Customer> people()
{
    return {
        person("100000", "Agnès", "Berger", "FR", "0033 6 60 07 95 39", "agnes.berger565@example.net"),
        person("100001", "Agnes", "Bergeron", "FR", "+33660671169", "bergeron@example.net"),
        person("100002", "Jörg", "Müller", "DE", "+4915100038327", "joerg@example.org"),
        person("100003", "Иван", "Щукин", "BG", "+359888123456", "ivan@example.com"),
        person("100004", "Γιώργος", "Παπαδόπουλος", "GR", "+306912345678", "giorgos@example.com"),
        person("100005", "太郎", "山田", "JP", "+819012345678", "taro@example.com"),
        person("100006", "ريم", "خلود", "EG", "+201040968886", "rim@example.com"),
        person("100007", "Aslım", "Işık", "TR", "+905307244085", "aslim@example.com"),
        person("100008", "Una", "O'Brien", "GB", "+447447441109", "una@example.com"),
        person("100009", "Marjolaine", "Conn", "GB", "+447447441109", "marjolaine.conn@example.com"),
        person("9539", "Zoë", "Åkesson", "SE", "+46701234567", "zoe@example.se"),
        person("A-17", "Luz", "Negrete Aranda", "ES", "+34628404761", "luz@example.es"),
        person("100012", "Rosa", "Rossi", "IT", "+39066982", "rosa@example.it"),
        person("100013", "Gerd", "Mueller-Lüdenscheidt", "DE", "+493012340456", "info@bücher.de"),
        person("100014", "Paul", "Groenewegen", "GB", "+44 (0)20 7183 0012", "paul@example.co.uk"),
        person("100015", "Олег", "Котов", "RU", "8 (912) 345-67-80", "oleg@example.ru"),
        person("100016", "Mary", "Poe", "US", "(212) 555-0134", "mary@example.us"),
        person("100017", "キミ", "井口", "JP", "+819051598901", "user.c3780@example.com"),
    };
}

QStringList numbersOf(const SearchPage &page)
{
    QStringList numbers;
    for (const SearchHit &hit : page.hits)
        numbers.append(hit.number);
    return numbers;
}

} // namespace

class tst_CustomerSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<TestDesk>();
        addCustomers(*m_desk, people());
    }

    void cleanupTestCase() { m_desk.reset(); }

    void findsWhatTheCallerSays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("numbers");
        const auto row = [](const char *tag, const char *typed, const QStringList &numbers) {
            QTest::newRow(tag) << QString::fromUtf8(typed) << numbers;
        };
        const auto one = [](const char *number) { return QStringList {QString::fromUtf8(number)}; };
        const QStringList bergers {QStringLiteral("100000"), QStringLiteral("100001")};
        row("customer number", "100003", one("100003"));
        row("number with letters", "a-17", one("A-17"));
        row("beginning of a number", "A-", one("A-17"));
        row("exact number before last four digits", "9539", {QStringLiteral("9539"), QStringLiteral("100000")});
        row("last digits", "5539", {});
        row("last six digits", "404761", one("A-17"));
        row("phone, national", "06 60 07 95 39", one("100000"));
        row("phone, national, dashes", "06-60-07-95-39", one("100000"));
        row("phone, national, half said", "0660 0", one("100000"));
        row("phone, national, no trunk prefix", "628 404", one("A-17"));
        row("phone, international", "+33 660 07 95 39", one("100000"));
        row("phone, exit code", "0033 660 07 95 39", one("100000"));
        row("phone, code without plus", "33660671169", one("100001"));
        row("phone, beginning", "+336", bergers);
        row("phone, italian zero", "06 69", one("100012"));
        row("phone of two", "+447447441109", {QStringLiteral("100008"), QStringLiteral("100009")});
        row("phone in arabic digits", "٠٦٦٠٠٧٩٥٣٩", one("100000"));
        row("last four with a leading zero", "0456", one("100013"));
        row("last four with two leading zeros", "0012", one("100014"));
        row("phone, zero in brackets", "+44 (0)20 7183 0012", one("100014"));
        row("phone, zero in brackets, half said", "+44 (0) 20 71", one("100014"));
        row("phone, zero in brackets behind an exit code", "0044 (0)20 7183 0012", one("100014"));
        row("phone, zero behind the code", "+44 020 7183 0012", one("100014"));
        row("phone, north american exit code", "011 44 20 7183 0012", one("100014"));
        row("phone, trunk prefix eight", "8 912 345-67-80", one("100015"));
        row("phone, trunk prefix eight, half said", "8 912 345", one("100015"));
        row("phone, trunk prefix one", "1 (212) 555-0134", one("100016"));
        row("phone, pasted with other blanks and dashes", "+44\u00a020\u202f7183\u20130012", one("100014"));
        row("phone, pasted with signs nobody sees", "\u202a+44 20 7183 0012\u202c", one("100014"));
        row("umlaut of a name spelled out", "Müller-Lüdenscheidt", one("100013"));
        row("umlaut of a name spelled out, half said", "gerd müll", one("100013"));
        row("o with a stroke of a name spelled out", "grønewegen", one("100014"));
        row("email with an umlaut", "info@bücher.de", one("100013"));
        row("email in its ascii form", "info@xn--bcher-kva.de", one("100013"));
        row("email", "agnes.berger565@example.net", one("100000"));
        row("email, upper case", "AGNES.BERGER565@EXAMPLE.NET ", one("100000"));
        row("beginning of an email", "marjolaine.c", one("100009"));
        row("email up to the @", "joerg@", one("100002"));
        row("family name, exact first", "bergeron", one("100001"));
        row("family name", "berger", bergers);
        row("given and family name", "agnes berger", bergers);
        row("family and given name", "Berger, Agnès", bergers);
        row("beginnings of both", "ag ber", bergers);
        row("one letter and a beginning", "a bergero", one("100001"));
        row("umlaut", "müll", {QStringLiteral("100002"), QStringLiteral("100013")});
        row("umlaut spelled out", "Mueller", {QStringLiteral("100002"), QStringLiteral("100013")});
        row("umlaut left out", "muller jorg", one("100002"));
        row("cyrillic", "Щук", one("100003"));
        row("cyrillic by latin keyboard", "ivan", one("100003"));
        row("greek", "Παπα", one("100004"));
        row("greek by latin keyboard", "papadop", one("100004"));
        row("han", "山田", one("100005"));
        row("han without a blank", "山田太郎", one("100005"));
        row("han, one character", "山", one("100005"));
        row("katakana", "キミ", one("100017"));
        row("hiragana for katakana", "きみ", one("100017"));
        row("kana in Latin letters", "kimi", one("100017"));
        row("arabic", "ريم", one("100006"));
        row("dotless i", "isik", one("100007"));
        row("apostrophe", "o'brien", one("100008"));
        row("apostrophe left out", "obrien", one("100008"));
        row("apostrophe as blank", "o brien", one("100008"));
        row("ring and diaeresis", "zoe akesson", one("9539"));
        row("word longer than the index", "papadopoulo", one("100004"));
        row("longer word of nobody", "papadopoulox", {});
        row("two long words", "papadopoulos giorgos", one("100004"));
        row("middle of two family names", "aranda", one("A-17"));
        row("nobody", "zzzz", {});
        row("one letter begins a number", "a", one("A-17"));
        row("one letter", "b", {});
        row("nothing", "  ", {});
        row("quotes and stars", "\"*\" OR", {});
        row("search syntax", "words:berger NOT agnes", {});
        row("region word", "_fr", {});
    }

    void findsWhatTheCallerSays()
    {
        QFETCH(const QString, typed);
        QFETCH(const QStringList, numbers);

        const auto page = search().page(typed, {}, 50);

        QVERIFY_OK(page);
        QCOMPARE(numbersOf(*page), numbers);
        QVERIFY(!page->hasMore);
        const auto count = search().count(typed);
        QVERIFY_OK(count);
        QCOMPARE(count->found, static_cast<int>(numbers.size()));
        QVERIFY(!count->isLeast);
    }

    void aHitShowsTheContactThatMatched()
    {
        const auto byPhone = search().page(QStringLiteral("9539"), {}, 50);
        const auto byEmail = search().page(QStringLiteral("agnes.berger5"), {}, 50);

        QVERIFY_OK(byPhone);
        const SearchHit expected {.id = CustomerId {1},
                                  .number = QStringLiteral("100000"),
                                  .name = QStringLiteral("BERGER, Agnès"),
                                  .contact = QStringLiteral("0033 6 60 07 95 39"),
                                  .country = QStringLiteral("FR"),
                                  .matched = Matched::Phone};
        QVERIFY(byPhone->hits.at(1) == expected);
        QVERIFY_OK(byEmail);
        QCOMPARE(byEmail->hits.at(0).contact, QStringLiteral("agnes.berger565@example.net"));
        QCOMPARE(code(byEmail->hits.at(0).matched), QStringLiteral("email"));
    }

    void aHitByNameShowsAPhoneBeforeAnEmail()
    {
        const auto page = search().page(QStringLiteral("marjolaine"), {}, 50);

        QVERIFY_OK(page);
        QCOMPARE(page->hits.at(0).contact, QStringLiteral("+447447441109"));
    }

    void namesThoseWhoShareAnAddress()
    {
        const auto sharers = search().sharers({CustomerId {1}, CustomerId {9}, CustomerId {10}});

        QVERIFY_OK(sharers);
        QCOMPARE(*sharers, (QSet<CustomerId> {CustomerId {9}, CustomerId {10}}));
    }

    void pagesGoOnWhereTheLastEnded_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("numbers") << QStringLiteral("1000");
        QTest::newRow("names") << QStringLiteral("agnes");
        QTest::newRow("phones") << QStringLiteral("+");
        QTest::newRow("emails") << QStringLiteral("una@");
    }

    void pagesGoOnWhereTheLastEnded()
    {
        QFETCH(const QString, typed);
        const auto whole = search().page(typed, {}, 50);
        QVERIFY_OK(whole);

        QStringList numbers;
        SearchCursor cursor;
        for (bool more = true; more;) {
            const auto page = search().page(typed, cursor, 1);
            QVERIFY_OK(page);
            QVERIFY(page->hits.size() <= 1);
            numbers.append(numbersOf(*page));
            cursor = page->next;
            more = page->hasMore;
        }

        QCOMPARE(numbers, numbersOf(*whole));
    }

    void regionsSeeTheirOwnOnly_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("number") << QStringLiteral("100000");
        QTest::newRow("last digits") << QStringLiteral("9539");
        QTest::newRow("phone") << QStringLiteral("+33660079539");
        QTest::newRow("email") << QStringLiteral("agnes.berger565@example.net");
        QTest::newRow("name") << QStringLiteral("berger");
    }

    void regionsSeeTheirOwnOnly()
    {
        QFETCH(const QString, typed);

        const auto french = searchOf({QStringLiteral("FR"), QStringLiteral("BE")}).page(typed, {}, 50);
        const auto german = searchOf({QStringLiteral("DE")}).page(typed, {}, 50);
        const auto germanCount = searchOf({QStringLiteral("DE")}).count(typed);

        QVERIFY_OK(french);
        QCOMPARE(french->hits.at(0).number, QStringLiteral("100000"));
        QVERIFY_OK(german);
        QCOMPARE(numbersOf(*german), QStringList());
        QVERIFY_OK(germanCount);
        QCOMPARE(germanCount->found, 0);
    }

    void saysWhenThereMayBeMoreThanItCounted()
    {
        TestDesk desk;
        QList<Customer> many;
        for (int number = 0; number < CustomerSearch::mostCounted + 40; ++number)
            many.append(sampleCustomer(QString::number(200'000 + number), QStringLiteral("Ada"), QStringLiteral("Lee"),
                                       number % 26 == 0 ? QStringLiteral("DE") : QStringLiteral("FR")));
        addCustomers(desk, many);
        Actor german = desk.actor(Role::Agent);
        german.regions = {QStringLiteral("DE")};

        const auto all = CustomerSearch(desk.connection(), desk.actor(Role::Agent)).count(QStringLiteral("20"));
        const auto some = CustomerSearch(desk.connection(), german).count(QStringLiteral("20"));

        QVERIFY_OK(all);
        QCOMPARE(*all, (HitCount {CustomerSearch::mostCounted, true}));
        QVERIFY_OK(some);
        // A shared desk counts in the own region only.
        const bool isShared = desk.connection().engine() == Engine::PostgreSql;
        QCOMPARE(*some, isShared ? (HitCount {40, false}) : (HitCount {39, true}));
    }

    /// On a server a second word is looked for at each customer who has the longest.
    void looksAtFewForOnePage()
    {
        TestDesk desk;
        QList<Customer> many;
        for (int number = 0; number < 1'200; ++number)
            many.append(
                sampleCustomer(QString::number(200'000 + number), QStringLiteral("Ada"), QStringLiteral("Lovelace")));
        addCustomers(desk, many);
        CustomerSearch search(desk.connection(), desk.actor(Role::Agent));

        const auto first = search.page(QStringLiteral("lovelace xyz"), {}, 50);
        QVERIFY_OK(first);
        const auto rest = search.page(QStringLiteral("lovelace xyz"), first->next, 50);
        QVERIFY_OK(rest);

        QCOMPARE(first->hits.size() + rest->hits.size(), 0);
        QCOMPARE(first->hasMore, desk.connection().engine() == Engine::PostgreSql);
        QVERIFY(!rest->hasMore);
    }

    void marksWhatMatched()
    {
        const auto spans = [](qsizetype start, qsizetype length) { return QList<Span> {{start, length}}; };

        QCOMPARE(SearchText::of(QStringLiteral("mull")).spansInName(QStringLiteral("MÜLLER, Jörg")), spans(0, 4));
        QCOMPARE(SearchText::of(QStringLiteral("mueller")).spansInName(QStringLiteral("MÜLLER, Jörg")), spans(0, 6));
        QCOMPARE(SearchText::of(QStringLiteral("jo")).spansInName(QStringLiteral("MÜLLER, Jörg")), spans(8, 2));
        QCOMPARE(SearchText::of(QStringLiteral("obr")).spansInName(QStringLiteral("O'BRIEN, Una")), spans(0, 4));
        QCOMPARE(SearchText::of(QStringLiteral("9539")).spansInContact(QStringLiteral("0033 6 60 07 95 39")),
                 spans(13, 5));
        QCOMPARE(SearchText::of(QStringLiteral("0456")).spansInContact(QStringLiteral("+49 30 12340456")),
                 spans(11, 4));
        QCOMPARE(SearchText::of(QStringLiteral("müll")).spansInName(QStringLiteral("MUELLER, Gerd")), spans(0, 5));
        QCOMPARE(SearchText::of(QStringLiteral("0660")).spansInContact(QStringLiteral("+33660671169")), spans(3, 3));
        QCOMPARE(SearchText::of(QStringLiteral("AGN")).spansInContact(QStringLiteral("agnes@example.net")),
                 spans(0, 3));
        QCOMPARE(SearchText::of(QStringLiteral("1000")).spansInNumber(QStringLiteral("100012")), spans(0, 4));
        QCOMPARE(SearchText::of(QStringLiteral("zz")).spansInName(QStringLiteral("MÜLLER, Jörg")), QList<Span>());
    }

private:
    CustomerSearch search() { return searchOf({}); }

    CustomerSearch searchOf(const QStringList &regions)
    {
        Actor actor = m_desk->actor(Role::Agent);
        actor.regions = regions;
        return CustomerSearch(m_desk->connection(), actor);
    }

    std::unique_ptr<TestDesk> m_desk;
};

QTEST_GUILESS_MAIN(tst_CustomerSearch)
#include "tst_customersearch.moc"
