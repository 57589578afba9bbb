// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/verification.h"
#include "models/preferences/preferencestore.h"
#include "models/preferences/projectioncheck.h"
#include "models/storage/sqlcipherconnection.h"
#include "tests/preferences/opencustomer.h"
#include "tests/support/hardship.h"
#include "tests/support/resultcheck.h"

#include <QFileInfo>

using namespace Prefdesk;

/// Saving a call when the disk does not take it: the sentence, and that neither desk nor draft loses anything.
class TestSavingHardship : public QObject
{
    Q_OBJECT

private:
    static void isWhole(SampleDesk &sample)
    {
        QVERIFY_OK(sample.connection().run(
            QStringLiteral("INSERT INTO desk (id, uuid, name, log_origin, log_public_key, created_at) "
                           "VALUES (1, 'full', 'Full desk', 'prefdesk.example/full', ?, 0)"),
            {QByteArray(32, 'k')}));
        VerificationRequest request;
        request.checks = {checkProjection};
        const auto report = verify(sample.connection(), sample.desk.actor(Role::Officer), sample.desk.clock.clock(),
                                   request, [](double) {});
        QVERIFY_OK(report);
        QVERIFY(report->ok);
        QVERIFY_OK(SqlCipherConnection::open(sample.desk.file(), sample.desk.key(), Connection::Mode::ReadWrite));
    }

private slots:
    void initTestCase()
    {
        obeyModes(); // before the threads that must obey too
    }

    void keepsTheDraftWhenTheDiskIsFull()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        open.preferences.toggle(emailOffers);
        open.prove();
        const CallModel::Notes notes = open.call.notes();
        QSignalSpy failed(&open.preferences, &PreferenceModel::failed);
        {
            const FullDisk full(100);
            QVERIFY(!open.saves());
        }
        const auto error = failed.first().first().value<Error>();
        QVERIFY2(error.message.contains(QStringLiteral("disk is full")), qPrintable(error.message));
        QCOMPARE(sample.count(QStringLiteral("call")), 0);
        QCOMPARE(sample.count(QStringLiteral("choice")), 0);
        QCOMPARE(open.call.notes(), notes);
        QVERIFY(open.call.hasUnsavedChanges());
        QCOMPARE(open.preferences.sheet().wishes().size(), 1);

        QVERIFY(open.saves()); // with room again, nothing typed twice
        QCOMPARE(sample.count(QStringLiteral("call")), 1);
        QCOMPARE(sample.count(QStringLiteral("choice")), 1);
        QVERIFY(!open.call.hasUnsavedChanges());
        isWhole(sample);
    }

    void saysThatTheDraftCannotBeKeptWhenTheDiskIsFull()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        QSignalSpy failed(&open.call, &CallModel::failed);
        const FullDisk full(100);
        open.prove();
        QVERIFY(failed.wait());
        const auto error = failed.first().first().value<Error>();
        QVERIFY2(error.message.contains(QStringLiteral("disk is full")), qPrintable(error.message));
        QVERIFY(open.call.hasUnsavedChanges());
    }

    // Who has the desk open goes on writing to the files it has; only opening it anew is refused.
    void savesWhenTheFolderIsClosedUnderAnOpenDesk()
    {
        SampleDesk sample;
        OpenCustomer open(sample);
        open.preferences.toggle(emailOffers);
        open.prove();
        {
            const ReadOnlyFolder closed(QFileInfo(sample.desk.file()).path());
            QVERIFY(closed.holds());
            QVERIFY(open.saves());
            const auto again
                = SqlCipherConnection::open(sample.desk.file(), sample.desk.key(), Connection::Mode::ReadWrite);
            QVERIFY_ERROR(again, Error::Kind::Unavailable);
            QVERIFY2(again.error().message.contains(QStringLiteral("ask for write permission")),
                     qPrintable(again.error().message));
        }
        QCOMPARE(sample.count(QStringLiteral("choice")), 1);
        isWhole(sample);
    }
};

QTEST_GUILESS_MAIN(TestSavingHardship)
#include "tst_savinghardship.moc"
