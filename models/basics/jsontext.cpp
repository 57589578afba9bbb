// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/basics/jsontext.h"

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr char firstPrintable = 0x20;

bool needsEscape(char byte)
{
    return static_cast<unsigned char>(byte) < firstPrintable || byte == '"' || byte == '\\';
}

// RFC 8259 7: the short forms where there are any.
QByteArray escaped(char byte)
{
    switch (byte) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\b':
        return "\\b";
    case '\f':
        return "\\f";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return "\\u00" + QByteArray(1, byte).toHex();
    }
}

void appendText(QByteArray &json, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    json += '"';
    auto plain = utf8.begin();
    while (plain != utf8.end()) {
        const auto special = std::find_if(plain, utf8.end(), needsEscape);
        json.append(plain, special - plain);
        plain = special;
        if (special != utf8.end())
            json += escaped(*plain++);
    }
    json += '"';
}

} // namespace

void JsonText::add(QLatin1StringView name, const QString &text)
{
    begin(name);
    appendText(m_members, text);
}

void JsonText::add(QLatin1StringView name, qint64 number)
{
    begin(name);
    m_members += QByteArray::number(number);
}

void JsonText::add(QLatin1StringView name, const QStringList &texts)
{
    begin(name);
    m_members += '[';
    for (qsizetype at = 0; at < texts.size(); ++at) {
        if (at > 0)
            m_members += ',';
        appendText(m_members, texts.at(at));
    }
    m_members += ']';
}

void JsonText::addFlag(QLatin1StringView name, bool flag)
{
    begin(name);
    m_members += flag ? "true" : "false";
}

QByteArray JsonText::bytes() const
{
    return '{' + m_members + '}';
}

void JsonText::begin(QLatin1StringView name)
{
    Q_ASSERT(m_lastName < name);
    m_lastName = name;
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += '"';
    m_members.append(name.data(), name.size());
    m_members += "\":";
}

} // namespace Prefdesk
