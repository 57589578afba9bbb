// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QLatin1String>
#include <QStringList>

namespace Prefdesk {

/// One JSON object (RFC 8259) written member by member into compact UTF-8; the same bytes as QJsonDocument writes.
///
/// For what is written by the million: QJsonObject takes ten times as long. Members come in the order of their names,
/// each once, so that the same object always has the same bytes.
class JsonText final
{
public:
    void add(QLatin1StringView name, const QString &text);
    void add(QLatin1StringView name, qint64 number);
    void add(QLatin1StringView name, const QStringList &texts);
    void addFlag(QLatin1StringView name, bool flag);

    /// The finished object; "{}" when nothing was added.
    QByteArray bytes() const;

private:
    void begin(QLatin1StringView name);

    QByteArray m_members;
    QLatin1StringView m_lastName;
};

} // namespace Prefdesk
