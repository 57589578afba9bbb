// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/partialfolder.h"
#include "tests/support/resultcheck.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Prefdesk;

class PartialFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void removesWhatAKilledProgramLeft_data()
    {
        QTest::addColumn<bool>("isFilled");
        QTest::newRow("killed right after it began") << false;
        QTest::newRow("killed before it was published") << true;
    }

    void removesWhatAKilledProgramLeft()
    {
        QFETCH(const bool, isFilled);
        QVERIFY(QDir().mkdir(m_place.filePath(left)));
        if (isFilled)
            QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/intake/contacts.csv"),
                                m_place.filePath(left + QStringLiteral("/desk.db"))));

        const Result<PartialFolder> next = begin();

        QVERIFY_OK(next);
        QVERIFY(!QFile::exists(m_place.filePath(left)));
    }

    void leavesAloneWhatAnotherProgramUses()
    {
        const Result<PartialFolder> one = begin();
        const Result<PartialFolder> other = begin();
        QVERIFY_OK(one);
        QVERIFY_OK(other);
        QVERIFY(one->path() != other->path());
        QVERIFY(QFile::exists(one->path()));
    }

    void leavesNothingBehindUnlessPublished()
    {
        {
            Result<PartialFolder> partial = begin();
            QVERIFY_OK(partial);
        }
        QVERIFY(all().isEmpty());
        Result<PartialFolder> partial = begin();
        QVERIFY_OK(partial);
        QVERIFY_OK(partial->publish());
        QCOMPARE(all(), QStringList {QStringLiteral("north.prefdesk")});
        QVERIFY_ERROR(begin(), Error::Kind::Unavailable);
    }

private:
    Result<PartialFolder> begin() const
    {
        return PartialFolder::beside(m_place.filePath(QStringLiteral("north.prefdesk")));
    }

    QStringList all() const
    {
        return QDir(m_place.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    const QString left = QStringLiteral(".north.prefdesk.01234567.partial");
    QTemporaryDir m_place;
};

QTEST_GUILESS_MAIN(PartialFolderTest)
#include "tst_partialfolder.moc"
