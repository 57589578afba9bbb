// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Command)
};

QString usage(const Syntax &syntax)
{
    QString text = QStringLiteral("prefdeskctl ") + syntax.name;
    if (!syntax.arguments.isEmpty())
        text += QLatin1Char(' ') + syntax.arguments;
    return syntax.options.isEmpty() ? text : text + Words::tr(" [options]");
}

QString list(const QList<Option> &options)
{
    QString text;
    for (const Option &option : options) {
        const QString head = QStringLiteral("--%1 %2").arg(option.name, option.value);
        text += QStringLiteral("  %1  %2\n").arg(head.trimmed(), -24).arg(option.meaning);
    }
    return text;
}

} // namespace

Option roleOption()
{
    return {QStringLiteral("as"), QStringLiteral("ROLE"), Words::tr("the server's role that sets up shared desks")};
}

Option rolePasswordOption()
{
    return {QStringLiteral("as-password-file"), QStringLiteral("FILE"),
            Words::tr("a file whose first line is that role's password; without it the terminal asks")};
}

QList<Command> allCommands()
{
    return deskCommands() + moveCommands() + demoCommands() + backupCommands() + intakeCommands() + customerCommands()
        + preferenceCommands() + circumstanceCommands() + verdictCommands() + dutyCommands() + ruleCommands()
        + ledgerCommands() + reportCommands() + personCommands();
}

QString overview(const QList<Command> &commands)
{
    QString text = Words::tr("Usage: prefdeskctl [options] COMMAND ...") + QLatin1String("\n\n");
    for (const Command &command : commands)
        text += QStringLiteral("  %1  %2\n").arg(command.syntax.name, -18).arg(command.summary);
    text += QLatin1Char('\n') + list(globalOptions()) + QLatin1Char('\n');
    text += Words::tr("Exit code: 0 yes or done, 1 the answer is no, 2 wrong usage, 3 the desk cannot be opened, "
                      "4 refused by role or rule, 5 input or output failed, 130 cancelled.");
    return text + QLatin1Char('\n');
}

QString explanation(const Command &command)
{
    QString text = command.summary + QLatin1String("\n\n") + Words::tr("Usage: %1").arg(usage(command.syntax))
        + QLatin1Char('\n');
    if (!command.syntax.options.isEmpty())
        text += QLatin1Char('\n') + list(command.syntax.options);
    text += QLatin1Char('\n') + Words::tr("Example:") + QLatin1String("\n  ") + command.example + QLatin1Char('\n');
    return text + QLatin1Char('\n') + Words::tr("For the options of every command see prefdeskctl --help.")
        + QLatin1Char('\n');
}

} // namespace Prefdesk
