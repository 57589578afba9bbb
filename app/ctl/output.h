// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QJsonObject>
#include <QString>

namespace Prefdesk {

/// How the program ended; the numbers are promised to scripts.
enum class ExitCode { Done = 0, No = 1, Usage = 2, DeskClosed = 3, Refused = 4, Failed = 5, Cancelled = 130 };

/// Standard output as text for people or one JSON object per line for programs.
class Output final
{
public:
    enum class Form { Text, Json, Nothing };

    explicit Output(Form form);

    Form form() const { return m_form; }
    /// Prints one of the two; text gets a line end.
    void print(const QJsonObject &object, const QString &text);
    /// The same, and the short text even for who wants none: it is shown only now.
    void printOnce(const QJsonObject &object, const QString &text, const QString &shortText);
    /// False when something printed did not arrive, for example on a full disk.
    bool flush();

private:
    void write(const QByteArray &line);

    Form m_form;
    bool m_failed = false;
};

/// One sentence on standard error.
void printError(const Error &error);

} // namespace Prefdesk
