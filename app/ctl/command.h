// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/commandline.h"

#include <functional>

namespace Prefdesk {

class Invocation;

/// What a command found out: done or yes, or no (a check failed).
enum class Ending { Yes, No };

/// One thing prefdeskctl can do.
struct Command
{
    Syntax syntax;
    QString summary; ///< one line of the overview
    QString example; ///< a line that can be typed
    std::function<Result<Ending>(Invocation &)> run;
};

// One file per group.
QList<Command> deskCommands();
QList<Command> moveCommands();
QList<Command> demoCommands();
QList<Command> backupCommands();
QList<Command> intakeCommands();
QList<Command> customerCommands();
QList<Command> preferenceCommands();
QList<Command> circumstanceCommands();
QList<Command> ruleCommands();
QList<Command> verdictCommands();
QList<Command> dutyCommands();
QList<Command> ledgerCommands();
QList<Command> reportCommands();
QList<Command> personCommands();

/// --as and --as-password-file, see Invocation::setUpRole().
Option roleOption();
Option rolePasswordOption();

QList<Command> allCommands();

/// All commands in one screen.
QString overview(const QList<Command> &commands);
/// One command with its options and example.
QString explanation(const Command &command);

} // namespace Prefdesk
