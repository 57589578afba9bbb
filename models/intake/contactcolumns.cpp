// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/contactcolumns.h"

#include <QCoreApplication>

#include <array>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ContactColumns)
};

// In the order of the enumeration.
constexpr std::array names {
    "Record ID",
    "First Name",
    "Last Name",
    "Email",
    "Phone Number",
    "Mobile Phone Number",
    "Street Address",
    "City",
    "State/Region",
    "Postal Code",
    "Country/Region",
    "Preferred language",
    "Time Zone",
    "Create Date",
    "Lifecycle Stage",
    "Unsubscribed from all email",
    "Opted out of email: Marketing Information",
    "Opted out of email: Customer Service Communication",
};

Error missing(const QStringList &columns)
{
    constexpr qsizetype mostNamed = 3;
    return {
        Error::Kind::Invalid,
        Words::tr("The file has no column \"%1\", so it is not a complete contact export. Nothing was taken; export "
                  "all columns of the contacts again.")
            .arg(columns.first(qMin(columns.size(), mostNamed)).join(QStringLiteral("\", \""))),
        QStringLiteral("missing column")};
}

Error twice(const QString &column)
{
    return {Error::Kind::Invalid,
            Words::tr("The column \"%1\" stands twice in the file, so it is not clear which one counts. Nothing was "
                      "taken; remove one of the two.")
                .arg(column),
            QStringLiteral("column twice")};
}

} // namespace

QString columnName(ContactColumn column)
{
    return QLatin1String(names[static_cast<std::size_t>(column)]);
}

Result<ContactColumns> ContactColumns::of(const QStringList &header)
{
    ContactColumns columns;
    QStringList absent;
    for (const char *const text : names) {
        const QString name = QLatin1String(text);
        const qsizetype position = header.indexOf(name);
        if (position < 0)
            absent.append(name);
        else if (header.indexOf(name, position + 1) >= 0)
            return twice(name);
        columns.m_positions.append(position);
    }
    if (!absent.isEmpty())
        return missing(absent);
    return columns;
}

} // namespace Prefdesk
