// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/notices/noticeseed.h"
#include "models/notices/noticestore.h"
#include "tests/support/resultcheck.h"
#include "tests/support/testdesk.h"

#include <QCryptographicHash>

using namespace Prefdesk;

class TestNotices : public QObject
{
    Q_OBJECT

private slots:
    void seedsEveryNoticeInThreeLanguagesOnce()
    {
        TestDesk desk;
        const Actor admin = desk.actor(Role::Admin);
        QVERIFY_ERROR(seedNotices(desk.connection(), desk.actor(Role::Agent), desk.clock.clock()),
                      Error::Kind::Refused);
        QVERIFY_OK(seedNotices(desk.connection(), admin, desk.clock.clock()));
        QVERIFY_OK(seedNotices(desk.connection(), admin, desk.clock.clock()));
        const NoticeStore store(desk.connection());
        const auto names = store.publishedNames();
        QVERIFY_OK(names);
        const auto all = store.all();
        QVERIFY_OK(all);
        QCOMPARE(all->size(), names->size() * 3);
        const auto entries = desk.connection().first(
            QStringLiteral("SELECT count(*) FROM ledger_entry WHERE action = 'notice-published'"), {},
            [](const Row &row) { return row.integer(0); });
        QVERIFY_OK(entries);
        QCOMPARE(**entries, all->size());
    }

    void everyScriptIsShortEnoughToReadAloud()
    {
        const auto all = suppliedNotices(QStringLiteral("Nordlicht"));
        QVERIFY_OK(all);
        for (const NoticeVersion &version : *all) {
            const auto words = version.spoken.split(QLatin1Char(' '), Qt::SkipEmptyParts).size();
            QVERIFY2(words >= 30 && words <= 80, qPrintable(version.name()));
            QVERIFY2(!version.spoken.contains(QLatin1Char('{')), qPrintable(version.name()));
            QVERIFY2(!version.title.isEmpty() && !version.body.isEmpty(), qPrintable(version.name()));
            QCOMPARE(version.hash, wordingHash(version));
        }
    }

    void fallsBackFromTheRegionalLanguageToTheDefault_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("found");
        QTest::addColumn<bool>("ownLanguage");
        QTest::newRow("the language itself") << "fr"
                                             << "fr" << true;
        QTest::newRow("a regional form") << "fr-CH"
                                         << "fr" << true;
        QTest::newRow("in capital letters") << "DE-at"
                                            << "de" << true;
        QTest::newRow("a script and a region") << "fr-Latn-CA"
                                               << "fr" << true;
        QTest::newRow("a language without wording") << "el-GR"
                                                    << "en" << false;
        QTest::newRow("no language known") << ""
                                           << "en" << false;
    }

    void fallsBackFromTheRegionalLanguageToTheDefault()
    {
        QFETCH(QString, asked);
        QFETCH(QString, found);
        QFETCH(bool, ownLanguage);
        TestDesk desk;
        QVERIFY_OK(seedNotices(desk.connection(), desk.actor(Role::Admin), desk.clock.clock()));
        const auto notice
            = NoticeStore(desk.connection()).published(QStringLiteral("stop"), asked, QStringLiteral("FR"));
        QVERIFY_OK(notice);
        QVERIFY(notice->has_value());
        QCOMPARE((*notice)->version.language, found);
        QCOMPARE((*notice)->fit == FoundNotice::Fit::Exact, ownLanguage);
    }

    void truncatesLanguageRangesAsRfc4647Does()
    {
        QCOMPARE(languageFallback(QStringLiteral("zh-Hant-CN-x-private1-private2")),
                 QStringLiteral("zh-Hant-CN-x-private1-private2|zh-Hant-CN-x-private1|zh-Hant-CN|zh-Hant|zh|en")
                     .split(QLatin1Char('|')));
        QCOMPARE(languageFallback(QStringLiteral("en-GB")), QStringLiteral("en-GB|en").split(QLatin1Char('|')));
    }

    void theRegionsOwnWordingGoesFirstAndReplacesItsForerunner()
    {
        TestDesk desk;
        NoticeStore store(desk.connection());
        NoticeVersion everywhere {.notice = QStringLiteral("privacy"),
                                  .language = QStringLiteral("de"),
                                  .region = {},
                                  .title = QStringLiteral("T"),
                                  .body = QStringLiteral("B"),
                                  .spoken = QStringLiteral("S"),
                                  .hash = {},
                                  .publishedAt = {}};
        NoticeVersion austria = everywhere;
        austria.region = QStringLiteral("AT");
        NoticeVersion second = austria;
        second.version = 2;
        for (const NoticeVersion &version : {everywhere, austria, second})
            QVERIFY_OK(store.publish(version, desk.clock.now()));
        const auto austrian = store.published(QStringLiteral("privacy"), QStringLiteral("de"), QStringLiteral("AT"));
        QVERIFY_OK(austrian);
        QCOMPARE((*austrian)->version.name(), QStringLiteral("privacy v2 de"));
        const auto german = store.published(QStringLiteral("privacy"), QStringLiteral("de"), QStringLiteral("DE"));
        QVERIFY_OK(german);
        QCOMPARE((*german)->version.region, QString());
        const auto older = store.version(NoticeVersionId {2});
        QVERIFY_OK(older);
        QCOMPARE((*older)->state, NoticeVersion::State::Superseded);
        QVERIFY((*older)->wasPublished());
        const auto none = store.published(QStringLiteral("unheard-of"), QStringLiteral("de"), {});
        QVERIFY_OK(none);
        QVERIFY(!none->has_value());
    }

    void hashesTheCanonicalText()
    {
        NoticeVersion version;
        version.title = QStringLiteral("Caf\u00e9 ");
        version.body = QStringLiteral("a  \r\nb");
        version.spoken = QStringLiteral("c\n");
        QCOMPARE(canonicalText(version), QByteArray("Caf\xc3\xa9\n\na\nb\n\nc"));
        NoticeVersion decomposed = version;
        decomposed.title = QStringLiteral("Cafe\u0301");
        QCOMPARE(wordingHash(decomposed), wordingHash(version));
        QCOMPARE(wordingHash(version), QCryptographicHash::hash(canonicalText(version), QCryptographicHash::Sha256));
    }
};

QTEST_GUILESS_MAIN(TestNotices)
#include "tst_notices.moc"
