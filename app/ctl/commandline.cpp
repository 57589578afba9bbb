// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/commandline.h"

#include <QCoreApplication>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CommandLine)
};

const Option *optionNamed(const QList<Option> &options, const QString &name)
{
    const auto found = std::ranges::find(options, name, &Option::name);
    return found == options.end() ? nullptr : &*found;
}

// Options may stand before the command's name, so every known one is tried until the command is certain.
QList<Option> acceptedOptions(const QList<Syntax> &commands)
{
    QList<Option> options = globalOptions();
    for (const Syntax &command : commands)
        options += command.options;
    return options;
}

const Syntax *takeCommand(QStringList &words, const QList<Syntax> &commands)
{
    for (const qsizetype length : {2, 1}) {
        const QString name = words.mid(0, length).join(QLatin1Char(' '));
        const auto found = std::ranges::find(commands, name, &Syntax::name);
        if (words.size() >= length && found != commands.end()) {
            words.remove(0, length);
            return &*found;
        }
    }
    return nullptr;
}

Result<> checkOptions(const CommandLine &line, const Syntax &command)
{
    for (auto option = line.options.keyBegin(); option != line.options.keyEnd(); ++option) {
        if (!optionNamed(globalOptions(), *option) && !optionNamed(command.options, *option))
            return usageError(
                Words::tr("“%1” has no option --%2; see prefdeskctl %1 --help.").arg(command.name, *option));
    }
    return {};
}

Result<> checkArguments(const CommandLine &line, const Syntax &command)
{
    if (line.has(QStringLiteral("help")))
        return {};
    if (line.arguments.size() < command.fewest)
        return usageError(Words::tr("“%1” needs %2; see prefdeskctl %1 --help.").arg(command.name, command.arguments));
    if (command.most >= 0 && line.arguments.size() > command.most)
        return usageError(Words::tr("“%1” takes no further words after %n; see prefdeskctl %1 --help.", nullptr,
                                    static_cast<int>(command.most))
                              .arg(command.name));
    return {};
}

// "--name", "--name=value" or "--name value"; answers how many words were used.
Result<qsizetype> readOption(const QStringList &words, qsizetype at, const QList<Option> &options, CommandLine &line)
{
    const QString word = words.at(at).mid(2);
    const qsizetype equals = word.indexOf(QLatin1Char('='));
    const QString name = word.left(equals);
    const Option *const option = optionNamed(options, name);
    if (!option)
        return usageError(Words::tr("There is no option --%1; see prefdeskctl --help.").arg(name));
    if (option->value.isEmpty() && equals >= 0)
        return usageError(Words::tr("The option --%1 takes no value.").arg(name));
    if (option->value.isEmpty() || equals >= 0) {
        line.options.insert(name, word.mid(equals + 1));
        return 1;
    }
    if (at + 1 >= words.size())
        return usageError(Words::tr("The option --%1 needs %2 after it.").arg(name, option->value));
    line.options.insert(name, words.at(at + 1));
    return 2;
}

} // namespace

QList<Option> globalOptions()
{
    return {
        {QStringLiteral("desk"), QStringLiteral("LOCATION"),
         Words::tr("the desk: its folder NAME.prefdesk or postgresql://server/database")},
        {QStringLiteral("ca"), QStringLiteral("FILE"),
         Words::tr("certificate that vouches for a shared desk's server; without it those of the system")},
        {QStringLiteral("user"), QStringLiteral("NAME"), Words::tr("who signs in")},
        {QStringLiteral("passphrase-file"), QStringLiteral("FILE"),
         Words::tr("a file whose first line is the passphrase; without it the terminal asks")},
        {QStringLiteral("json"), {}, Words::tr("answer with JSON, one object or one per line")},
        {QStringLiteral("quiet"), {}, Words::tr("no text but what is shown only once, only the exit code and errors")},
        {QStringLiteral("help"), {}, Words::tr("explain, with an example")},
        {QStringLiteral("version"), {}, Words::tr("say the version")},
    };
}

Result<CommandLine> parseCommandLine(const QStringList &arguments, const QList<Syntax> &commands)
{
    CommandLine line;
    QStringList words;
    const QList<Option> options = acceptedOptions(commands);
    for (qsizetype at = 0; at < arguments.size();) {
        if (arguments.at(at) == QLatin1String("--")) {
            words += arguments.mid(at + 1);
            break;
        }
        if (!arguments.at(at).startsWith(QLatin1String("--"))) {
            words.append(arguments.at(at++));
            continue;
        }
        const Result<qsizetype> used = readOption(arguments, at, options, line);
        if (!used)
            return used.error();
        at += *used;
    }
    if (words.isEmpty())
        return line;
    const QString first = words.first();
    const Syntax *const command = takeCommand(words, commands);
    if (!command)
        return usageError(Words::tr("There is no command “%1”; see prefdeskctl --help.").arg(first));
    line.command = command->name;
    line.arguments = words;
    for (const Result<> &checked : {checkOptions(line, *command), checkArguments(line, *command)}) {
        if (!checked)
            return checked.error();
    }
    return line;
}

Error usageError(const QString &sentence)
{
    return {Error::Kind::Invalid, sentence, QStringLiteral("usage")};
}

bool isUsageError(const Error &error)
{
    return error.kind == Error::Kind::Invalid && error.detail == QLatin1String("usage");
}

} // namespace Prefdesk
