// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/searchstrand.h"

#include "models/customers/digitstrands.h"
#include "models/customers/emailaddress.h"
#include "models/customers/namestrands.h"
#include "models/customers/strandkinds.h"
#include "models/storage/connection.h"

#include <algorithm>

namespace Prefdesk {

namespace {

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign.isDigit(); });
}

QList<Strand> numberStrands(const QString &typed, const Actor &actor)
{
    QList<Strand> strands {exactNumber(typed), numberPrefix(typed.toUpper(), actor)};
    if (typed != typed.toUpper())
        strands.append(numberPrefix(typed, actor));
    return strands;
}

// A domain with letters that mail does not know is kept in its ASCII form (RFC 5890).
QList<Strand> emailStrands(Engine engine, const QString &typed, const Actor &actor)
{
    if (typed.isEmpty())
        return {};
    const Result<QString> normal = emailNormalForm(typed);
    return QList<Strand> {exactAddresses(engine, {typed, normal ? *normal : typed}, Matched::Email)}
    + addressPrefixes(engine, {typed}, Matched::Email, actor);
}

QList<Strand> wordStrands(Engine engine, const SearchText &text, const Actor &actor)
{
    const bool isOneWord = !text.typed.contains(QLatin1Char(' '));
    QList<Strand> strands = isOneWord ? numberStrands(text.typed, actor) : QList<Strand> {};
    const QList<Strand> emails = emailStrands(engine, text.email, actor);
    // Names have no digits: what has is the beginning of an address, and the names beside it only take time.
    const bool isAddress = hasDigit(text.typed) || text.typed.contains(QLatin1Char('@'));
    const QList<Strand> names
        = text.hasWords() && !(isAddress && isOneWord) ? nameStrands(engine, text, actor) : QList<Strand> {};
    const bool isEmailLikely = isAddress || text.typed.contains(QLatin1Char('.'));
    return strands + (isEmailLikely ? emails + names : names + emails);
}

} // namespace

QString code(Matched matched)
{
    switch (matched) {
    case Matched::Number:
        return QStringLiteral("number");
    case Matched::Phone:
        return QStringLiteral("phone");
    case Matched::Email:
        return QStringLiteral("email");
    case Matched::Name:
        return QStringLiteral("name");
    }
    return {};
}

Result<QList<Strand>> strandsFor(const SearchText &text, const Actor &actor, Connection &connection)
{
    if (text.isEmpty())
        return QList<Strand> {};
    if (!text.digits.isEmpty())
        return digitStrands(text, actor, connection);
    return wordStrands(connection.engine(), text, actor);
}

} // namespace Prefdesk
