// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/casecolumns.h"

#include <QCoreApplication>

#include <array>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::CaseColumns)
};

// In the order of the enumeration.
constexpr std::array names {"Id",         "Requester email", "Requester phone", "Subject", "Status",
                            "Created at", "Updated at",      "Solved at",       "Tags"};

} // namespace

QString columnName(CaseColumn column)
{
    return QLatin1String(names.at(static_cast<std::size_t>(column)));
}

Result<CaseColumns> CaseColumns::of(const QStringList &header)
{
    CaseColumns columns;
    for (const char *const text : names) {
        const QString name = QLatin1String(text);
        if (header.count(name) != 1)
            return Error {Error::Kind::Invalid,
                          Words::tr("The column \"%1\" is missing or stands twice, so this is not a complete export of "
                                    "tickets. Nothing was taken; export the tickets again.")
                              .arg(name),
                          QStringLiteral("columns")};
        columns.m_positions.append(header.indexOf(name));
    }
    return columns;
}

} // namespace Prefdesk
