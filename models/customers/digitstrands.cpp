// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/digitstrands.h"

#include "models/customers/phoneguesses.h"
#include "models/customers/phonenumber.h"
#include "models/customers/strandkinds.h"
#include "models/storage/connection.h"

namespace Prefdesk {

namespace {

constexpr qsizetype fewestPhoneDigits = 3;
constexpr qsizetype fewestLastDigits = 4;
// Numbers that begin alike must not push the phone numbers off the page.
constexpr int firstNumbers = 5;

Strand lastDigits(const QString &digits, const Actor &actor)
{
    return rangeStrand(RangeColumn::Reversed, {TextRange::beginningWith(reversedDigits(digits))}, Matched::Phone,
                       actor);
}

QList<Strand> lastDigitStrands(const SearchText &text, const Actor &actor)
{
    QList<Strand> strands;
    if (text.typed.contains(QLatin1Char('+')))
        return strands;
    if (text.digits.size() >= fewestLastDigits)
        strands.append(lastDigits(text.digits, actor));
    const QString significant = text.significantDigits();
    if (significant.size() >= fewestLastDigits && significant != text.digits && text.international.isEmpty())
        strands.append(lastDigits(significant, actor));
    return strands;
}

} // namespace

Result<QList<Strand>> digitStrands(const SearchText &text, const Actor &actor, Connection &connection)
{
    const QString number = QString(text.typed).remove(QLatin1Char(' '));
    QList<Strand> strands {exactNumber(number)};
    QStringList beginnings;
    if (text.digits.size() >= fewestPhoneDigits) {
        const Result<PhoneGuesses> guesses = phoneGuesses(text, actor.regions, connection);
        if (!guesses)
            return guesses.error();
        beginnings = guesses->beginnings;
        if (!guesses->wholeNumbers.isEmpty())
            strands.append(exactAddresses(connection.engine(), guesses->wholeNumbers, Matched::Phone));
    }
    Strand numbers = numberPrefix(number, actor);
    numbers.mostHits = firstNumbers;
    numbers.isBroad = false;
    strands.append(numbers);
    strands += lastDigitStrands(text, actor);
    strands += addressPrefixes(connection.engine(), beginnings, Matched::Phone, actor);
    strands.append(numberPrefix(number, actor));
    return strands;
}

} // namespace Prefdesk
