// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/output.h"

#include <QJsonDocument>

#include <cstdio>

namespace Prefdesk {

Output::Output(Form form)
    : m_form(form)
{
}

void Output::print(const QJsonObject &object, const QString &text)
{
    if (m_form == Form::Json)
        write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    else if (m_form == Form::Text)
        write(text.toUtf8());
}

void Output::printOnce(const QJsonObject &object, const QString &text, const QString &shortText)
{
    if (m_form == Form::Nothing)
        write(shortText.toUtf8());
    else
        print(object, text);
}

void Output::write(const QByteArray &line)
{
    const auto size = static_cast<std::size_t>(line.size());
    m_failed = m_failed || std::fwrite(line.constData(), 1, size, stdout) != size || std::fputc('\n', stdout) == EOF
        || std::fflush(stdout) != 0; // whoever reads goes on at once
}

bool Output::flush()
{
    m_failed = std::fflush(stdout) != 0 || m_failed;
    return !m_failed;
}

void printError(const Error &error)
{
    std::fprintf(stderr, "prefdeskctl: %s\n", qUtf8Printable(error.message));
}

} // namespace Prefdesk
