// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "models/access/deskcreation.h"
#include "models/storage/transaction.h"
#include "tests/bench/benches.h"
#include "tests/bench/measure.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace Prefdesk {

namespace {

constexpr int rounds = 5;
constexpr double startBar = 300; // ms beside the key derivation
constexpr double memoryBar = 150; // MiB, here with the page cache
constexpr int settlingMilliseconds = 2000;
constexpr int patience = 60'000;

const auto person = QStringLiteral("admin");
const auto passphrase = QStringLiteral("bench");

Secret benchPassphrase()
{
    QString text = passphrase;
    text.detach();
    return Secret::fromPassphrase(text);
}

/// A whole desk with its keys beside the bench's bare database, kept for the next run.
Result<DeskFolder> wholeDesk(const BenchDesk &desk)
{
    const DeskFolder kept {desk.file() + QStringLiteral(".prefdesk")};
    if (QFileInfo::exists(kept.path))
        return kept;
    const DeskFolder unfinished {desk.file() + QStringLiteral(".part.prefdesk")};
    QDir(unfinished.path).removeRecursively();
    const auto created = createDesk({unfinished.path, QStringLiteral("Bench"), person, QStringLiteral("Admin")},
                                    benchPassphrase(), &Instant::now);
    if (!created)
        return created.error();
    {
        Result<Unlocked> unlocked = unlock(unfinished, person, benchPassphrase());
        if (!unlocked)
            return unlocked.error();
        const auto connection = openDesk(*unlocked, &Instant::now);
        if (!connection)
            return connection.error();
        Result<Transaction> transaction = Transaction::begin(**connection);
        if (!transaction)
            return transaction.error();
        Result<> done = BenchDesk::addCustomers(**connection, desk.customers());
        if (done)
            done = transaction->commit();
        if (!done)
            return done.error();
    }
    if (!QDir().rename(unfinished.path, kept.path))
        return Error {Error::Kind::Unavailable, QStringLiteral("The desk cannot be kept in its folder."), kept.path};
    return kept;
}

/// What the window tells of itself: when the first hits stood there, and KiB resident when idle.
struct Window
{
    Timing start;
    qint64 resident = 0;
};

Result<Window> openWindow(const DeskFolder &folder)
{
    const QTemporaryDir own;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList environment = QProcess::systemEnvironment();
    environment << QStringLiteral("QT_LOGGING_RULES=*.warning=false") << QStringLiteral("HOME=") + own.path()
                << QStringLiteral("XDG_CONFIG_HOME=") + own.path() << QStringLiteral("XDG_DATA_HOME=") + own.path();
    process.setEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--window"), folder.path});
    const bool isReady = process.waitForReadyRead(patience);
    const qint64 time = timer.nsecsElapsed();
    const bool isOver = isReady && process.waitForFinished(patience);
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    if (!isOver || process.exitCode() != 0 || lines.size() < 2)
        return Error {Error::Kind::Internal, QStringLiteral("The desk's window did not open."), {}};
    return Window {{time, time, lines.at(0).toLongLong()}, lines.at(1).toLongLong()};
}

void printLine(qint64 number)
{
    std::printf("%lld\n", number);
    std::fflush(stdout);
}

} // namespace

/// From the start of the program to the first hits of a search, beside the derivation of the key; and what is
/// resident when the window then idles.
Result<> benchStart(const BenchDesk &desk)
{
    const Result<DeskFolder> folder = wholeDesk(desk);
    if (!folder)
        return folder.error();
    QList<Timing> derivations;
    QList<Timing> starts;
    qint64 resident = 0;
    for (int round = 0; round < rounds; ++round) {
        Stopwatch watch;
        watch.start();
        const Result<Unlocked> unlocked = unlock(*folder, person, benchPassphrase());
        watch.stop();
        const Result<Window> window = openWindow(*folder);
        if (!unlocked || !window)
            return unlocked ? window.error() : unlocked.error();
        derivations.append(watch.timing());
        starts.append(window->start);
        resident = std::max(resident, window->resident);
    }
    const Pair pair {summary(derivations), summary(starts)};
    tell({QStringLiteral("start to first hits over key derivation"), desk.customers(), QStringLiteral("ms"),
          millisecondsOver(pair), startBar, pair});
    tell({QStringLiteral("idle window, page cache included"),
          desk.customers(),
          QStringLiteral("MiB"),
          static_cast<double>(resident) / 1024,
          memoryBar,
          {}});
    return {};
}

/// The program that benchStart() starts: signs in, types, and tells its processor time at the first hits and its
/// resident KiB some time later.
int runWindow(QApplication &application, const QString &folder)
{
    const QTemporaryDir own;
    Application program(own.filePath(QStringLiteral("prefdesk.ini")));
    const auto child
        = [&program](const char *name) { return program.window().findChild<QLineEdit *>(QLatin1String(name)); };
    QObject::connect(&program.session(), &Session::failed, &application, [] { QCoreApplication::exit(1); });
    QObject::connect(&program.session(), &Session::opened, &application, [&] {
        auto *const hits = program.window().findChild<QAbstractItemView *>(QStringLiteral("hits"));
        QObject::connect(hits->model(), &QAbstractItemModel::modelReset, &application, [hits] {
            if (hits->model()->rowCount() == 0)
                return;
            hits->model()->disconnect(QCoreApplication::instance());
            Stopwatch untilNow; // from zero: all that this process has used
            untilNow.stop();
            printLine(untilNow.timing().processor);
            QTimer::singleShot(settlingMilliseconds, QCoreApplication::instance(), [] {
                printLine(memory("VmRSS"));
                QCoreApplication::quit();
            });
        });
        child("text")->setText(QStringLiteral("ber"));
    });
    program.start(folder, {}, person);
    child("passphrase")->setText(passphrase);
    program.window().findChild<QPushButton *>(QStringLiteral("signIn"))->click();
    return QApplication::exec();
}

} // namespace Prefdesk
