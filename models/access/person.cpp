// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/person.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Person)
};

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

Error invalid(const QString &message, const char *field)
{
    return {Error::Kind::Invalid, message, QString::fromLatin1(field)};
}

} // namespace

Result<> check(const Person &person)
{
    // The name is also a file name (signers/NAME.p12), so it must not begin with a dot or hold a slash.
    if (!matches(person.name, QStringLiteral("[a-z0-9][a-z0-9._-]{0,39}")))
        return invalid(Words::tr("A sign-in name has up to 40 small letters, digits, dots, hyphens or underscores and "
                                 "begins with a letter or digit. Change the name."),
                       "name");
    if (person.fullName.trimmed().isEmpty() || person.fullName.size() > 64)
        return invalid(Words::tr("The full name must have 1 to 64 letters. It appears in reports."), "full name");
    for (const QString &region : person.regions) {
        if (!matches(region, QStringLiteral("[A-Z]{2}")))
            return invalid(
                Words::tr("A region is a country code of two capital letters, for example FR. Correct the regions."),
                "regions");
    }
    return {};
}

QJsonObject recordOf(const Person &person)
{
    return {{QStringLiteral("person"), number(person.id)},
            {QStringLiteral("name"), person.name},
            {QStringLiteral("full_name"), person.fullName},
            {QStringLiteral("role"), code(person.role)},
            {QStringLiteral("regions"), QJsonArray::fromStringList(person.regions)}};
}

} // namespace Prefdesk
