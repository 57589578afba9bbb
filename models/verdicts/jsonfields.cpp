// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/jsonfields.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::JsonFields)
};

} // namespace

void FirstFault::note(const QString &where, const QString &what)
{
    if (!isNone())
        return;
    m_where = where;
    m_what = what;
}

JsonFields::JsonFields(const QJsonValue &value, QString where, FirstFault &fault)
    : m_object(value.toObject())
    , m_where(std::move(where))
    , m_fault(fault)
{
    if (!value.isObject())
        fault.note(m_where, Words::tr("this is not an object"));
}

JsonFields::~JsonFields()
{
    for (const QString &name : m_object.keys()) {
        if (!m_read.contains(name))
            m_fault.note(m_where, Words::tr("the member “%1” is not known").arg(name));
    }
}

QJsonValue JsonFields::value(const QString &name)
{
    m_read.append(name);
    return m_object.value(name);
}

void JsonFields::wrong(const QString &name)
{
    m_fault.note(m_where,
                 m_object.contains(name) ? Words::tr("the member “%1” has a value that cannot be used").arg(name)
                                         : Words::tr("the member “%1” is missing").arg(name));
}

QString JsonFields::text(const QString &name)
{
    const QString text = value(name).toString();
    if (text.isEmpty())
        wrong(name);
    return text;
}

QString JsonFields::textOr(const QString &name, const QString &otherwise)
{
    return has(name) ? text(name) : (value(name), otherwise);
}

int JsonFields::whole(const QString &name, int least, int most)
{
    const QJsonValue number = value(name);
    const int whole = number.toInt(least - 1);
    if (whole < least || whole > most)
        wrong(name);
    return whole;
}

int JsonFields::wholeOr(const QString &name, int otherwise, int least, int most)
{
    return has(name) ? whole(name, least, most) : otherwise;
}

bool JsonFields::flagOr(const QString &name, bool otherwise)
{
    const QJsonValue flag = value(name);
    if (has(name) && !flag.isBool())
        wrong(name);
    return flag.toBool(otherwise);
}

std::optional<Instant> JsonFields::instant(const QString &name)
{
    if (!has(name))
        return std::nullopt;
    const auto instant = Instant::fromIso(value(name).toString());
    if (!instant)
        wrong(name);
    return instant;
}

QStringList JsonFields::texts(const QString &name)
{
    QStringList texts;
    for (const QJsonValue &text : list(name)) {
        if (!text.isString())
            wrong(name);
        texts.append(text.toString());
    }
    return texts;
}

QJsonArray JsonFields::list(const QString &name)
{
    const QJsonValue list = value(name);
    if (has(name) && !list.isArray())
        wrong(name);
    return list.toArray();
}

QJsonObject JsonFields::object(const QString &name)
{
    const QJsonValue object = value(name);
    if (has(name) && !object.isObject())
        wrong(name);
    return object.toObject();
}

} // namespace Prefdesk
