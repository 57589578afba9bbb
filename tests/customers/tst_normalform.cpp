// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/emailaddress.h"
#include "models/customers/localecodes.h"
#include "models/customers/normalform.h"
#include "models/customers/phonenumber.h"
#include "tests/support/resultcheck.h"

using namespace Prefdesk;

class tst_NormalForm : public QObject
{
    Q_OBJECT

private slots:
    void foldsNamesOfEveryScript_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *tag, const QString &typed, const QString &expected) {
            QTest::newRow(tag) << typed << expected;
        };
        row("plain", QStringLiteral("  Agnes   BERGER "), QStringLiteral("agnes berger"));
        row("accents", QStringLiteral("Agnès Gómez-Åkesson"), QStringLiteral("agnes gomez akesson"));
        row("sharp s", QStringLiteral("Weiß"), QStringLiteral("weiss"));
        row("capital sharp s", QStringLiteral("WEIẞ"), QStringLiteral("weiss"));
        row("dotless i", QStringLiteral("Aslım Işık İnan"), QStringLiteral("aslim isik inan"));
        row("stroke", QStringLiteral("Søren Đặng Łódź"), QStringLiteral("soren dang lodz"));
        row("ligature", QStringLiteral("Æsir Œuvre ﬁn"), QStringLiteral("aesir oeuvre fin"));
        row("umlaut", QStringLiteral("Müller"), QStringLiteral("muller"));
        row("combining umlaut", QString::fromUtf16(u"Mu\u0308ller"), QStringLiteral("muller"));
        row("full width", QStringLiteral("Ａｇｎｅｓ"), QStringLiteral("agnes"));
        row("cyrillic", QStringLiteral("Иван Щукин"), QStringLiteral("ivan sukin"));
        row("greek", QStringLiteral("Γιώργος Παπαδόπουλος"), QStringLiteral("giorgos papadopoulos"));
        row("han", QStringLiteral("山田"), QStringLiteral("shan tian"));
        row("hiragana", QStringLiteral("さくら"), QStringLiteral("sakura"));
        row("hangul", QStringLiteral("김민수"), QStringLiteral("gimminsu"));
        row("arabic", QStringLiteral("ريم"), QStringLiteral("rym"));
        row("apostrophes", QStringLiteral("O'Brien D’Angelo"), QStringLiteral("obrien dangelo"));
        row("formula", QStringLiteral("=HYPERLINK(\"http://x.example\",\"Ann\")"),
            QStringLiteral("hyperlink http x example ann"));
        row("nothing", QStringLiteral(" - "), QString());
    }

    void foldsNamesOfEveryScript()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, expected);

        QCOMPARE(folded(typed), expected);
        QCOMPARE(folded(folded(typed)), expected);
    }

    void keepsTheSpellingsOfOtherKeyboards()
    {
        QCOMPARE(searchWords(QStringLiteral("Jörg"), QStringLiteral("Müller")),
                 QStringLiteral("jorg muller joerg mueller"));
        QCOMPARE(searchWords(QStringLiteral("Bjørn"), QStringLiteral("Ångström")),
                 QStringLiteral("bjorn angstrom bjoern aangstroem"));
        QCOMPARE(searchWords(QStringLiteral("Una"), QStringLiteral("O'Brien")), QStringLiteral("una obrien o brien"));
        QCOMPARE(searchWords(QStringLiteral("Agnes"), QStringLiteral("Berger")), QStringLiteral("agnes berger"));
    }

    void bringsPhonesToE164_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *tag, const char *typed, const char *country, const char *expected) {
            QTest::newRow(tag) << QString::fromUtf8(typed) << QString::fromLatin1(country)
                               << QString::fromLatin1(expected);
        };
        row("international", "+33660079539", "FR", "+33660079539");
        row("00cc with blanks", "0033 6 60 07 95 39", "FR", "+33660079539");
        row("00cc from elsewhere", "0044 7447 441109", "US", "+447447441109");
        row("national", "06 60 07 95 39", "FR", "+33660079539");
        row("trunk zero in brackets", "+44 (0)7447 441109", "DE", "+447447441109");
        row("dots and dashes", "+49-151.0003/8327", "", "+4915100038327");
        row("extension", "+49 30 123456 ext. 78", "DE", "+4930123456");
        row("italian zero stays", "+39 06 6982", "IT", "+39066982");
        row("arabic digits", "+٢٠١٠٤٠٩٦٨٨٨٦", "EG", "+201040968886");
        row("letters and number", "(202) 555-0143", "US", "+12025550143");
        row("blanks around", "  +33660079539 ", "FR", "+33660079539");
    }

    void bringsPhonesToE164()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, country);
        QFETCH(const QString, expected);

        const Result<QString> normal = phoneNormalForm(typed, country);

        QVERIFY_OK(normal);
        QCOMPARE(*normal, expected);
    }

    void saysWhyAPhoneCannotBe_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("reason");
        QTest::newRow("too short") << QStringLiteral("12") << QStringLiteral("too short");
        QTest::newRow("one digit") << QStringLiteral("1") << QStringLiteral("too short");
        QTest::newRow("too long") << QStringLiteral("+33 6 60 07 95 39 12 34") << QStringLiteral("too long");
        QTest::newRow("far too long") << QString(5000, u'1') << QStringLiteral("too long");
        QTest::newRow("words") << QStringLiteral("ask him") << QStringLiteral("not a number");
        QTest::newRow("empty") << QString() << QStringLiteral("not a number");
        QTest::newRow("no such country") << QStringLiteral("+999 123 4567") << QStringLiteral("no country");
    }

    void saysWhyAPhoneCannotBe()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, reason);

        const Result<QString> normal = phoneNormalForm(typed, QStringLiteral("FR"));

        QVERIFY_ERROR(normal, Error::Kind::Invalid);
        QCOMPARE(normal.error().detail, reason);
    }

    void readsTheDigitsOfANumber()
    {
        QCOMPARE(reversedDigits(u"+33 660"), QStringLiteral("06633"));
        QCOMPARE(digitsOf(u"(0٦60)"), QStringLiteral("0660"));
        QCOMPARE(callingCodeOf(u"+33660079539"), QStringLiteral("33"));
        QCOMPARE(callingCodeOf(u"+12025550143"), QStringLiteral("1"));
        QCOMPARE(callingCodeOf(u"+420602171859"), QStringLiteral("420"));
        QCOMPARE(callingCodeOf(u""), QString());
    }

    void bringsEmailToLowerCase_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QStringLiteral("agnes@example.net") << QStringLiteral("agnes@example.net");
        QTest::newRow("upper case, trailing blank")
            << QStringLiteral("AGNES.Berger@EXAMPLE.NET ") << QStringLiteral("agnes.berger@example.net");
        QTest::newRow("plus") << QStringLiteral("a+b@example.net") << QStringLiteral("a+b@example.net");
        QTest::newRow("international") << QStringLiteral("jörg@Müller.example")
                                       << QStringLiteral("jörg@xn--mller-kva.example");
    }

    void bringsEmailToLowerCase()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, expected);

        const Result<QString> normal = emailNormalForm(typed);

        QVERIFY_OK(normal);
        QCOMPARE(*normal, expected);
    }

    void saysWhyAnEmailCannotBe_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no @") << QStringLiteral("agnes.example.net") << QStringLiteral("no @");
        QTest::newRow("two @") << QStringLiteral("a@b@example.net") << QStringLiteral("several @");
        QTest::newRow("empty") << QStringLiteral("  ") << QStringLiteral("empty");
        QTest::newRow("blank inside") << QStringLiteral("ag nes@example.net") << QStringLiteral("blank");
        QTest::newRow("nul inside") << QStringLiteral("a%1@example.net").arg(QChar(0)) << QStringLiteral("blank");
        QTest::newRow("nobody") << QStringLiteral("@example.net") << QStringLiteral("local part");
        QTest::newRow("list") << QStringLiteral("a,b@example.net") << QStringLiteral("local part");
        QTest::newRow("no dot") << QStringLiteral("a@example") << QStringLiteral("domain");
        QTest::newRow("empty label") << QStringLiteral("a@example..net") << QStringLiteral("domain");
        QTest::newRow("hyphen") << QStringLiteral("a@-example.net") << QStringLiteral("domain");
        QTest::newRow("too long") << QString(65, u'a') + QStringLiteral("@example.net") << QStringLiteral("local part");
    }

    void saysWhyAnEmailCannotBe()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, reason);

        const Result<QString> normal = emailNormalForm(typed);

        QVERIFY_ERROR(normal, Error::Kind::Invalid);
        QCOMPARE(normal.error().detail, reason);
        QVERIFY(!normal.error().message.isEmpty());
    }

    void keepsWhatWasTypedBesideTheNormalForm()
    {
        const auto point = contactPoint(Channel::Phone, QStringLiteral("mobile"), QStringLiteral("0660 079539"),
                                        QStringLiteral("FR"));

        QVERIFY_OK(point);
        QCOMPARE(point->typed, QStringLiteral("0660 079539"));
        QCOMPARE(point->address, QStringLiteral("+33660079539"));
    }

    void knowsLanguagesCountriesAndZones()
    {
        QVERIFY(isLanguageTag(QStringLiteral("fr-FR")));
        QVERIFY(isLanguageTag(QStringLiteral("zh-Hant-TW")));
        QVERIFY(!isLanguageTag(QStringLiteral("french")));
        QVERIFY(!isLanguageTag(QStringLiteral("fr_FR!")));
        QVERIFY(!isLanguageTag(QString()));
        QVERIFY(isCountryCode(QStringLiteral("FR")));
        QVERIFY(!isCountryCode(QStringLiteral("fr")));
        QVERIFY(!isCountryCode(QStringLiteral("UK")));
        QVERIFY(isTimeZone(QStringLiteral("Europe/Paris")));
        QVERIFY(!isTimeZone(QStringLiteral("Mars/Olympus")));
        QCOMPARE(languageName(QStringLiteral("fr-FR")), QStringLiteral("French"));
        QCOMPARE(countryName(QStringLiteral("FR")), QStringLiteral("France"));
    }
};

QTEST_GUILESS_MAIN(tst_NormalForm)
#include "tst_normalform.moc"
