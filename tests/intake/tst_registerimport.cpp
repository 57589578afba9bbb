// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/intake/importsupport.h"
#include "tests/support/resultcheck.h"

#include <QTest>
#include <QTimeZone>

using namespace Prefdesk;

/// National registers: lists of numbers with a date.
class tst_RegisterImport : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_desk = std::make_unique<ImportDesk>(QStringLiteral("do-not-call")); }
    void givesEachNumberToTheRegisterOfItsCountry();
    void takesAFileOfOneRegisterAsThat();
    void datesAListByItsName();
    void datesAListWithoutADateByTheFile();
    void refusesADateThatHasNotCome();
    void putsAsideWhatIsNoNumber();
    void keepsTheOlderListBesideTheNewer();
    void takesNothingFromAnotherKindOfFile();

private:
    QStringList lists() const;
    Result<ImportOutcome> importNamed(const QString &name, const QByteArray &content);

    std::unique_ptr<ImportDesk> m_desk;
    QTemporaryDir m_folder;
};

namespace {

// "a|b" as a list.
QStringList lines(const char *text)
{
    return QString::fromLatin1(text).split(u'|');
}

} // namespace

QStringList tst_RegisterImport::lists() const
{
    const auto rows = m_desk->desk.connection().list(
        QStringLiteral("SELECT l.register, l.listed_at, (SELECT count(*) FROM register_number n WHERE n.list = l.id)"
                       " FROM register_list l ORDER BY l.id"),
        {}, [](const Row &row) {
            return QStringLiteral("%1 %2 %3").arg(row.text(0), row.instant(1).toIso().left(10)).arg(row.integer(2));
        });
    QStringList sorted = rows ? *rows : QStringList();
    sorted.sort();
    return sorted;
}

Result<ImportOutcome> tst_RegisterImport::importNamed(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The test file cannot be written.");
    file.close();
    return m_desk->import(file.fileName());
}

void tst_RegisterImport::givesEachNumberToTheRegisterOfItsCountry()
{
    const auto outcome = m_desk->import(QStringLiteral(TEST_DATA "/intake/do-not-call-2026-02-20.txt"));
    QCOMPARE(counts(outcome), QStringLiteral("5 added, 0 changed, 1 unchanged, 2 quarantined"));
    QCOMPARE(lists(),
             lines("de-robinson 2026-02-20 1|fr-bloctel 2026-02-20 1|site 2026-02-20 1|uk-tps 2026-02-20 1|us-national "
                   "2026-02-20 1"));
}

void tst_RegisterImport::takesAFileOfOneRegisterAsThat()
{
    QVERIFY_OK(importNamed(QStringLiteral("uk-tps-2026-10-01.txt"), "+447548848643\n+33660079539\n"));
    QCOMPARE(lists(), lines("uk-tps 2026-10-01 2"));
}

void tst_RegisterImport::datesAListByItsName()
{
    QVERIFY_OK(importNamed(QStringLiteral("list_20261001.txt"), "+447548848643\n"));
    QCOMPARE(lists(), lines("uk-tps 2026-10-01 1"));
}

void tst_RegisterImport::datesAListWithoutADateByTheFile()
{
    QFile file(m_folder.filePath(QStringLiteral("do-not-call.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("+447548848643\n");
    file.flush();
    QVERIFY(file.setFileTime(QDateTime(QDate(2026, 3, 4), QTime(5, 6), QTimeZone::utc()),
                             QFileDevice::FileModificationTime));
    file.close();
    QVERIFY_OK(m_desk->import(file.fileName()));
    QCOMPARE(lists(), lines("uk-tps 2026-03-04 1"));
}

void tst_RegisterImport::refusesADateThatHasNotCome()
{
    QVERIFY_ERROR(importNamed(QStringLiteral("uk-tps-2099-01-01.txt"), "+447548848643\n"), Error::Kind::Invalid);
    QVERIFY_ERROR(importNamed(QStringLiteral("uk-tps-2026-02-30.txt"), "+447548848643\n"), Error::Kind::Invalid);
    QCOMPARE(m_desk->count(QStringLiteral("register_list")), 0);
}

void tst_RegisterImport::putsAsideWhatIsNoNumber()
{
    const auto outcome = m_desk->import(QStringLiteral(TEST_DATA "/intake/do-not-call-2026-02-20.txt"));
    QCOMPARE(faults(outcome), lines("7 not-a-phone-number|8 not-a-phone-number"));
}

void tst_RegisterImport::keepsTheOlderListBesideTheNewer()
{
    QVERIFY_OK(importNamed(QStringLiteral("uk-tps-2026-10-01.txt"), "+447548848643\n"));
    QVERIFY_OK(importNamed(QStringLiteral("uk-tps-2026-11-01.txt"), "+447931838283\n"));
    QCOMPARE(lists(), lines("uk-tps 2026-10-01 1|uk-tps 2026-11-01 1"));
    QVERIFY(!m_desk->desk.connection().run(QStringLiteral("DELETE FROM register_number")));
    QVERIFY(!m_desk->desk.connection().run(QStringLiteral("UPDATE register_list SET listed_at = 0")));
}

void tst_RegisterImport::takesNothingFromAnotherKindOfFile()
{
    QVERIFY_ERROR(importNamed(QStringLiteral("contacts.csv"), "Record ID,Email\n1,a@b.example\n"),
                  Error::Kind::Invalid);
    QVERIFY_ERROR(m_desk->importAs(m_desk->desk.actor(Role::Officer),
                                   QStringLiteral(TEST_DATA "/intake/do-not-call-2026-02-20.txt")),
                  Error::Kind::Refused);
    QCOMPARE(m_desk->count(QStringLiteral("register_list")), 0);
}

QTEST_GUILESS_MAIN(tst_RegisterImport)
#include "tst_registerimport.moc"
