// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"
#include "models/basics/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace Prefdesk {

/// The first thing that is wrong in a file, kept while the rest is read.
class FirstFault final
{
public:
    /// Where in the file, what: "rule hours", "unknown member \"hour\"".
    void note(const QString &where, const QString &what);
    bool isNone() const { return m_what.isEmpty(); }
    /// "rule hours: unknown member ..."
    QString text() const { return m_where + QStringLiteral(": ") + m_what; }

private:
    QString m_where;
    QString m_what;
};

/// One JSON object that is read member by member; what is missing, wrong or left over is a fault.
class JsonFields final
{
public:
    JsonFields(const QJsonValue &value, QString where, FirstFault &fault);
    /// Members that were never asked for are a fault.
    ~JsonFields();
    JsonFields(const JsonFields &) = delete;
    JsonFields &operator=(const JsonFields &) = delete;

    bool has(const QString &name) const { return m_object.contains(name); }
    QString text(const QString &name);
    QString textOr(const QString &name, const QString &otherwise);
    int whole(const QString &name, int least, int most);
    int wholeOr(const QString &name, int otherwise, int least, int most);
    bool flagOr(const QString &name, bool otherwise);
    std::optional<Instant> instant(const QString &name); ///< nothing when it is not there
    QStringList texts(const QString &name); ///< empty when it is not there
    QJsonArray list(const QString &name); ///< empty when it is not there
    QJsonObject object(const QString &name); ///< empty when it is not there
    /// The member, to be read by the caller.
    QJsonValue value(const QString &name);

    const QString &where() const { return m_where; }
    FirstFault &fault() { return m_fault; }
    void wrong(const QString &name);

private:
    QJsonObject m_object;
    QString m_where;
    FirstFault &m_fault;
    QStringList m_read;
};

} // namespace Prefdesk
