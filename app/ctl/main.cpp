// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/interruption.h"
#include "app/ctl/invocation.h"
#include "models/access/hardening.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

#include <algorithm>

using namespace Prefdesk;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Command)
};

ExitCode exitCodeOf(const Error &error)
{
    if (isUsageError(error))
        return ExitCode::Usage;
    if (error.kind == Error::Kind::Cancelled)
        return ExitCode::Cancelled;
    if (error.kind == Error::Kind::Refused || error.kind == Error::Kind::Conflict)
        return ExitCode::Refused;
    return ExitCode::Failed;
}

Output::Form formOf(const CommandLine &line)
{
    if (line.has(QStringLiteral("json")))
        return Output::Form::Json;
    return line.has(QStringLiteral("quiet")) ? Output::Form::Nothing : Output::Form::Text;
}

ExitCode exitCodeOf(const Error &error, const Invocation &invocation)
{
    // Behind an open desk it is another key that does not fit, such as one for signing.
    const bool isShut = invocation.isDeskShut() || (error.kind == Error::Kind::WrongKey && !invocation.isDeskOpen());
    const ExitCode code = exitCodeOf(error);
    return isShut && code != ExitCode::Usage && code != ExitCode::Cancelled ? ExitCode::DeskClosed : code;
}

ExitCode fail(const Error &error)
{
    printError(error);
    return exitCodeOf(error);
}

ExitCode finish(Output &output, ExitCode code)
{
    if (output.flush())
        return code;
    printError({Error::Kind::Unavailable, Words::tr("The answer could not be written completely."),
                QStringLiteral("standard output")});
    return ExitCode::Failed;
}

ExitCode runCommand(const Command &command, const CommandLine &line, Output &output, Interruption &interruption)
{
    Invocation invocation(line, output, interruption);
    const Result<Ending> outcome = command.run(invocation);
    if (!outcome) {
        printError(outcome.error());
        return exitCodeOf(outcome.error(), invocation);
    }
    return *outcome == Ending::Yes ? ExitCode::Done : ExitCode::No;
}

ExitCode runProgram(Interruption &interruption)
{
    const QList<Command> commands = allCommands();
    QList<Syntax> syntaxes;
    std::ranges::transform(commands, std::back_inserter(syntaxes), &Command::syntax);
    const Result<CommandLine> line = parseCommandLine(QCoreApplication::arguments().mid(1), syntaxes);
    if (!line)
        return fail(line.error());

    Output explained(Output::Form::Text);
    if (line->has(QStringLiteral("version"))) {
        explained.print({}, QStringLiteral("prefdeskctl ") + QCoreApplication::applicationVersion());
        return finish(explained, ExitCode::Done);
    }
    const auto command = std::ranges::find(syntaxes, line->command, &Syntax::name);
    if (command == syntaxes.end()) {
        if (!line->has(QStringLiteral("help")))
            return fail(usageError(Words::tr("A command is missing; see prefdeskctl --help.")));
        explained.print({}, overview(commands).trimmed());
        return finish(explained, ExitCode::Done);
    }
    const Command &chosen = commands.at(command - syntaxes.begin());
    if (line->has(QStringLiteral("help"))) {
        explained.print({}, explanation(chosen).trimmed());
        return finish(explained, ExitCode::Done);
    }
    Output output(formOf(*line));
    return finish(output, runCommand(chosen, *line, output, interruption));
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    Interruption interruption; // before Qt starts threads, which inherit its signal mask
    qputenv("QT_QPA_PLATFORM", "offscreen"); // reports are drawn, but never on a screen
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false")); // standard error is for our own sentences
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("prefdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PREFDESK_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("prefdesk"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || translator.load(QStringLiteral(":/i18n/prefdesk_en.qm")))
        QCoreApplication::installTranslator(&translator);
    return static_cast<int>(runProgram(interruption));
}
