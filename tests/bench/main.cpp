// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benches.h"
#include "tests/bench/measure.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

using namespace Prefdesk;

namespace {

struct Bench
{
    const char *name;
    Result<> (*run)(const BenchDesk &desk);
};

constexpr Bench benches[] = {
    {"start", benchStart},
    {"commit", benchCommit},
    {"rows", benchRows},
    {"call", benchCall},
    {"report", benchReport},
    {"facts", benchFacts},
    {"search", benchSearch},
    {"import", benchImport},
    {"verification", benchVerification},
    {"proof", benchProof},
    {"verdicts", benchVerdicts},
    {"sharedsave", benchSharedSave},
    {"sharedsearch", benchSharedSearch},
    {"sharedimport", benchSharedImport},
    {"sharedledger", benchSharedLedger},
    {"sharedfacts", benchSharedFacts},
};

bool complain(const Error &error)
{
    std::fprintf(stderr, "%s [%s]\n", qPrintable(error.message), qPrintable(error.detail));
    return false;
}

bool runAll(const BenchDesk &desk, const QStringList &names)
{
    bool isDone = true;
    for (const Bench &bench : benches) {
        if (!names.isEmpty() && !names.contains(QLatin1String(bench.name)))
            continue;
        const Result<> run = bench.run(desk);
        if (!run)
            isDone = complain(run.error());
    }
    return isDone;
}

} // namespace

int main(int count, char **arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(count, arguments);
    QCommandLineParser parser;
    const QCommandLineOption sizes(QStringLiteral("sizes"), QStringLiteral("Customers, separated by commas."),
                                   QStringLiteral("list"), QStringLiteral("10000,100000,1000000"));
    const QCommandLineOption folder(QStringLiteral("desks"), QStringLiteral("Where the made-up desks are kept."),
                                    QStringLiteral("folder"), QDir::tempPath() + QStringLiteral("/prefdesk-bench"));
    QCommandLineOption window(QStringLiteral("window"), QStringLiteral("For the bench itself: opens a desk's window."),
                              QStringLiteral("desk"));
    window.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addHelpOption();
    parser.addOptions({sizes, folder, window});
    parser.addPositionalArgument(QStringLiteral("names"), QStringLiteral("Which benches; none means all."));
    parser.process(application);
    if (parser.isSet(window))
        return runWindow(application, parser.value(window));

    bool isDone = true;
    for (const QString &size : parser.value(sizes).split(u',')) {
        const Result<BenchDesk> desk = BenchDesk::make(parser.value(folder), size.toLongLong());
        isDone = (desk ? runAll(*desk, parser.positionalArguments()) : complain(desk.error())) && isDone;
    }
    return isDone && allGood() ? 0 : 1;
}
