// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Prefdesk {

/// One --name, or --name VALUE when value says what is expected.
struct Option
{
    QString name; ///< without the dashes
    QString value; ///< "FILE"; empty for a switch
    QString meaning;
};

/// What a command accepts after its name.
struct Syntax
{
    QString name; ///< one or two words, "report customer"
    QString arguments; ///< as shown in the usage, "CUSTOMER"
    qsizetype fewest = 0; ///< of the arguments that are not options
    qsizetype most = 0; ///< -1: any number
    QList<Option> options;
};

/// The arguments of the program, sorted.
struct CommandLine
{
    QString command; ///< name of the command; empty when none was given
    QStringList arguments;
    QMap<QString, QString> options; ///< global ones and the command's own
    bool has(const QString &option) const { return options.contains(option); }
};

/// --desk, --ca, --user, --passphrase-file, --json, --quiet, --help, --version.
QList<Option> globalOptions();

/// Sorts the arguments (without the program's name) or says in one sentence what is wrong with them.
Result<CommandLine> parseCommandLine(const QStringList &arguments, const QList<Syntax> &commands);

/// An error that ends the program with the code for wrong usage.
Error usageError(const QString &sentence);
bool isUsageError(const Error &error);

} // namespace Prefdesk
