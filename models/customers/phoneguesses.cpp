// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/phoneguesses.h"

#include "models/customers/phonenumber.h"
#include "models/customers/searchsql.h"
#include "models/customers/searchtext.h"
#include "models/storage/connection.h"

namespace Prefdesk {

namespace {

constexpr qsizetype fewestWholeNumberDigits = 7;
// Also the beginning of area codes, so it is only tried beside the others.
constexpr QLatin1String northAmericanExitCode("011");

// Leaps from one calling code to the next on the address index.
Result<QStringList> codesOnLocalDesk(Connection &connection)
{
    QStringList codes;
    QString after = QStringLiteral("+");
    for (;;) {
        const auto next = connection.first(
            QStringLiteral("SELECT address FROM contact_point WHERE address > ? AND address < ',' ORDER BY address"
                           " LIMIT 1"),
            {after}, [](const Row &row) { return row.text(0); });
        if (!next)
            return next.error();
        if (!*next)
            return codes;
        const QString code = callingCodeOf(**next);
        after = code.isEmpty() ? **next : QLatin1Char('+') + code + QLatin1Char(':');
        if (!code.isEmpty())
            codes.append(code);
    }
}

Result<QStringList> codesOnSharedDesk(Connection &connection, const QStringList &regions)
{
    QStringList codes;
    const SqlPart query = callingCodesQuery(allCallingCodes(), regions);
    const Result<> read = connection.each(query.sql, query.values, [&codes](const Row &row) {
        const QString code = callingCodeOf(row.text(0));
        if (!code.isEmpty() && !codes.contains(code))
            codes.append(code);
        return true;
    });
    return read ? Result<QStringList>(codes) : read.error();
}

Result<QStringList> callingCodesOnDesk(Connection &connection, const QStringList &regions)
{
    return connection.engine() == Engine::PostgreSql ? codesOnSharedDesk(connection, regions)
                                                     : codesOnLocalDesk(connection);
}

// How E.164 numbers begin that this can be the beginning of.
QStringList beginningsOf(const SearchText &text, const QStringList &codes)
{
    if (!text.international.isEmpty())
        return {QLatin1Char('+') + text.international};
    QStringList beginnings {QLatin1Char('+') + text.digits};
    for (const QString &code : codes) {
        const QString plus = QLatin1Char('+') + code;
        const QString trunkPrefix = diallingPlanOf(code).trunkPrefix;
        beginnings.append(plus + text.significantDigits());
        // Italy and a few others keep the zero.
        beginnings.append(plus + text.digits);
        if (!trunkPrefix.isEmpty() && text.digits.startsWith(trunkPrefix))
            beginnings.append(plus + text.digits.mid(trunkPrefix.size()));
    }
    if (text.digits.startsWith(northAmericanExitCode) && text.digits.size() >= fewestWholeNumberDigits)
        beginnings.append(QLatin1Char('+') + text.digits.mid(northAmericanExitCode.size()));
    beginnings.removeDuplicates();
    return beginnings;
}

// What the import makes of the same text: it knows every country's ways of dialling.
QStringList normalFormsOf(const SearchText &text, const QStringList &codes)
{
    QStringList forms;
    const auto append = [&forms](const Result<QString> &form) {
        if (form)
            forms.append(*form);
    };
    if (!text.international.isEmpty())
        append(phoneNormalForm(QLatin1Char('+') + text.international, QString()));
    for (const QString &code : text.international.isEmpty() ? codes : QStringList())
        append(phoneNormalForm(text.digits, diallingPlanOf(code).country));
    return forms;
}

} // namespace

Result<PhoneGuesses> phoneGuesses(const SearchText &text, const QStringList &regions, Connection &connection)
{
    const Result<QStringList> codes
        = text.international.isEmpty() ? callingCodesOnDesk(connection, regions) : Result<QStringList>(QStringList());
    if (!codes)
        return codes.error();
    PhoneGuesses guesses {.beginnings = beginningsOf(text, *codes), .wholeNumbers = {}};
    if (text.digits.size() >= fewestWholeNumberDigits)
        guesses.wholeNumbers = guesses.beginnings + normalFormsOf(text, *codes);
    return guesses;
}

} // namespace Prefdesk
