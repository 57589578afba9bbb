// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/verification.h"
#include "models/preferences/preferencestore.h"
#include "models/preferences/projectioncheck.h"
#include "models/storage/sqlcipherconnection.h"
#include "tests/preferences/sampledesk.h"
#include "tests/support/resultcheck.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>

#include <cstdio>

using namespace Prefdesk;

namespace {

constexpr int rounds = 200;

// Answers that need no proof and differ from one call to the next.
Answer nextAnswer(const std::optional<Preference> &kept)
{
    const bool wasWithdrawn = kept && kept->answer.state == ConsentState::Withdrawn;
    return answerOf(wasWithdrawn ? ConsentState::Refused : ConsentState::Withdrawn);
}

Result<QString> saveOneCall(PreferenceStore &store)
{
    const auto preferences = store.preferences(SampleDesk::agnes);
    if (!preferences)
        return preferences.error();
    CallDraft draft {Call::begin(SampleDesk::agnes, Instant::now()), {}, {}};
    for (const Question &question : {emailOffers, smsOffers, trainingAi}) {
        const auto kept = answerTo(*preferences, question);
        draft.wishes.append({question, nextAnswer(kept), kept ? std::optional(kept->choice) : std::nullopt, {}});
    }
    const auto outcome = store.save(draft);
    if (!outcome)
        return outcome.error();
    return draft.call.uuid;
}

// The child: saves calls until it is killed and says the name of each call only after it was saved.
int saveUntilKilled(const QString &file)
{
    char key[65] = {};
    if (std::fread(key, 1, 64, stdin) != 64)
        return 2;
    auto connection
        = SqlCipherConnection::open(file, Secret::copyOf(QByteArray::fromHex(key)), Connection::Mode::ReadWrite);
    if (!connection)
        return 3;
    const Actor agent {.id = PersonId {1},
                       .name = QStringLiteral("agent"),
                       .fullName = {},
                       .role = Role::Agent,
                       .regions = {},
                       .workstation = QStringLiteral("crash")};
    PreferenceStore store(**connection, agent, &Instant::now);
    while (true) {
        const auto saved = saveOneCall(store);
        if (!saved) {
            std::fprintf(stderr, "%s %s\n", qPrintable(saved.error().message), qPrintable(saved.error().detail));
            return 4;
        }
        std::fprintf(stdout, "%s\n", qPrintable(*saved));
        std::fflush(stdout);
    }
}

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private:
    // The calls that the child acknowledged before it was killed, some milliseconds after the first.
    QStringList killedWhileSaving(SampleDesk &sample)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--save"), sample.desk.file()});
        child.write(sample.desk.key().view().toByteArray().toHex());
        if (!child.waitForReadyRead(20'000))
            return {};
        const int moment = QRandomGenerator::global()->bounded(2, 31);
        QElapsedTimer elapsed;
        elapsed.start();
        QByteArray said = child.readAllStandardOutput();
        while (elapsed.elapsed() < moment && child.state() == QProcess::Running) {
            child.waitForReadyRead(static_cast<int>(moment - elapsed.elapsed()));
            said += child.readAllStandardOutput();
        }
        child.kill();
        child.waitForFinished();
        said += child.readAllStandardOutput();
        // The last line may have been cut by the kill; what is not whole was not acknowledged.
        said.truncate(said.lastIndexOf('\n'));
        return QString::fromLatin1(said).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    Result<qint64> number(SampleDesk &sample, const char *sql)
    {
        const auto answer
            = sample.connection().first(QString::fromLatin1(sql), {}, [](const Row &row) { return row.integer(0); });
        if (!answer)
            return answer.error();
        return answer->value_or(-1);
    }

private slots:
    void losesNothingAcknowledgedAndKeepsNothingHalf()
    {
        SampleDesk sample;
        QVERIFY_OK(sample.connection().run(
            QStringLiteral("INSERT INTO desk (id, uuid, name, log_origin, log_public_key, created_at) "
                           "VALUES (1, 'crash', 'Crash desk', 'prefdesk.example/crash', ?, 0)"),
            {QByteArray(32, 'k')}));
        QStringList acknowledged;
        for (int round = 0; round < rounds; ++round) {
            const QStringList calls = killedWhileSaving(sample);
            QVERIFY2(!calls.isEmpty(), "the child did not save");
            acknowledged += calls;
        }
        const auto kept = sample.connection().list(QStringLiteral("SELECT uuid FROM call"), {},
                                                   [](const Row &row) { return row.text(0); });
        QVERIFY_OK(kept);
        const QSet<QString> uuids(kept->cbegin(), kept->cend());
        for (const QString &uuid : acknowledged)
            QVERIFY2(uuids.contains(uuid), "an acknowledged call is lost");
        qInfo("%d kills, %lld calls acknowledged, %lld kept", rounds, static_cast<long long>(acknowledged.size()),
              static_cast<long long>(uuids.size()));

        const auto half = number(sample,
                                 "SELECT count(*) FROM call WHERE (SELECT count(*) FROM choice "
                                 "WHERE choice.call = call.id AND choice.customer = call.customer) <> 3");
        QVERIFY_OK(half);
        QCOMPARE(*half, 0);
        const auto choices = number(sample, "SELECT count(*) FROM choice");
        QVERIFY_OK(choices);
        QCOMPARE(*choices, uuids.size() * 3);

        VerificationRequest request;
        request.checks = {checkProjection};
        const auto report = verify(sample.connection(), sample.desk.actor(Role::Officer), sample.desk.clock.clock(),
                                   request, [](double) {});
        QVERIFY_OK(report);
        QVERIFY2(report->ok, report->findings.isEmpty() ? "" : qPrintable(report->findings.first().where));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--save"))
        return saveUntilKilled(arguments.value(2));
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
