// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/searchstrand.h"

#include "models/customers/phonenumber.h"
#include "models/storage/connection.h"

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr qsizetype fewestPhoneDigits = 3;
constexpr qsizetype fewestLastDigits = 4;
constexpr qsizetype fewestWholeNumberDigits = 7;
// As in the schema: prefix='1 ... 8'.
constexpr qsizetype longestIndexedPrefix = 8;
// Numbers that begin alike must not push the phone numbers off the page.
constexpr int firstNumbers = 5;

// The next text after all that begin with the prefix; addresses and numbers hold no U+10FFFF.
QString endOf(const QString &prefix)
{
    return prefix + QString::fromUcs4(U"\U0010FFFF", 1);
}

Strand exactNumber(const QString &number)
{
    return {.sql
            = QStringLiteral("SELECT id, 0, '' FROM customer WHERE number IN (?, ?) AND id > ? ORDER BY id LIMIT ?"),
            .values = {number, number.toUpper()},
            .matched = Matched::Number};
}

Strand numberPrefix(const QString &prefix)
{
    return {.sql = QStringLiteral("SELECT id, 0, number FROM customer WHERE number >= ? AND number < ?"
                                  " AND (number, id) > (?, ?) ORDER BY number, id LIMIT ?"),
            .values = {prefix, endOf(prefix)},
            .matched = Matched::Number,
            .keyHasText = true,
            .isBroad = true};
}

Strand exactAddress(const QString &address, Matched matched)
{
    return {.sql = QStringLiteral("SELECT customer, id, '' FROM contact_point WHERE address = ? AND customer > ?"
                                  " ORDER BY customer LIMIT ?"),
            .values = {address},
            .matched = matched};
}

Strand addressPrefix(const QString &prefix, Matched matched)
{
    return {.sql = QStringLiteral("SELECT customer, id, address FROM contact_point WHERE address >= ? AND address < ?"
                                  " AND (address, customer) > (?, ?) ORDER BY address, customer LIMIT ?"),
            .values = {prefix, endOf(prefix)},
            .matched = matched,
            .keyHasText = true,
            .isBroad = true};
}

Strand lastDigits(const QString &digits)
{
    const QString prefix = reversedDigits(digits);
    return {.sql = QStringLiteral("SELECT customer, id, reversed FROM contact_point WHERE reversed >= ?"
                                  " AND reversed < ? AND (reversed, customer) > (?, ?)"
                                  " ORDER BY reversed, customer LIMIT ?"),
            .values = {prefix, endOf(prefix)},
            .matched = Matched::Phone,
            .keyHasText = true,
            .isBroad = true};
}

Strand exactName(const QStringList &words)
{
    QStringList turned = words.mid(1);
    turned.append(words.first());
    return {.sql = QStringLiteral("SELECT id, 0, '' FROM customer WHERE name_norm IN (?, ?) AND id > ?"
                                  " ORDER BY id LIMIT ?"),
            .values = {words.join(QLatin1Char(' ')), turned.join(QLatin1Char(' '))}};
}

// The region is a word of the index, so that a small region is found without reading the large ones.
QString withRegions(const QString &match, const Actor &actor)
{
    if (actor.regions.isEmpty())
        return match;
    QStringList regions;
    for (const QString &region : actor.regions)
        regions.append(QLatin1String("\"_") + region.toLower() + QLatin1Char('"'));
    return match + QLatin1String(" AND (") + regions.join(QLatin1String(" OR ")) + QLatin1Char(')');
}

QString matchOf(const QStringList &words, QLatin1String ending, const Actor &actor)
{
    QStringList terms;
    for (const QString &word : words)
        terms.append(QLatin1Char('"') + word + QLatin1Char('"') + ending);
    return withRegions(terms.join(QLatin1String(" AND ")), actor);
}

// Never ORDER BY rank: it would read every row of a short prefix.
Strand wholeWord(const QString &word, const Actor &actor)
{
    return {.sql = QStringLiteral("SELECT rowid, 0, '' FROM customer_words WHERE customer_words MATCH ? AND rowid > ?"
                                  " ORDER BY rowid LIMIT ?"),
            .values = {matchOf({word}, QLatin1String(""), actor)}};
}

// Words longer than the index's prefixes would be merged from many lists; so their beginning is looked up and the rest
// compared in the rows found.
Strand beginningsOfWords(const QStringList &words, const Actor &actor)
{
    QStringList beginnings;
    QString rest;
    QVariantList values {QString()};
    for (const QString &word : words) {
        beginnings.append(word.left(longestIndexedPrefix));
        if (word.size() > longestIndexedPrefix) {
            rest += QLatin1String(" AND instr(' ' || c.words, ?) > 0");
            values.append(QLatin1Char(' ') + word);
        }
    }
    values[0] = matchOf(beginnings, QLatin1String("*"), actor);
    const QString rows = rest.isEmpty() ? QString() : QStringLiteral(" CROSS JOIN customer c ON c.id = w.rowid");
    return {.sql = QLatin1String("SELECT w.rowid, 0, '' FROM customer_words w") + rows
                + QLatin1String(" WHERE customer_words MATCH ?") + rest
                + QLatin1String(" AND w.rowid > ? ORDER BY w.rowid LIMIT ?"),
            .values = values,
            .isBroad = true};
}

// Leaps from one calling code to the next on the address index.
Result<QStringList> callingCodesOnDesk(Connection &connection)
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

Result<QStringList> e164Prefixes(const SearchText &text, Connection &connection)
{
    QStringList prefixes {QLatin1Char('+') + text.digits};
    if (text.isInternational)
        return prefixes;
    const Result<QStringList> codes = callingCodesOnDesk(connection);
    if (!codes)
        return codes.error();
    const QString significant = text.significantDigits();
    for (const QString &code : *codes) {
        prefixes.append(QLatin1Char('+') + code + significant);
        // Italy and a few others keep the zero.
        if (significant.size() < text.digits.size())
            prefixes.append(QLatin1Char('+') + code + text.digits);
    }
    return prefixes;
}

Result<QList<Strand>> digitStrands(const SearchText &text, Connection &connection)
{
    const QString number = QString(text.typed).remove(QLatin1Char(' '));
    QList<Strand> strands {exactNumber(number)};
    QStringList prefixes;
    if (text.digits.size() >= fewestPhoneDigits) {
        Result<QStringList> found = e164Prefixes(text, connection);
        if (!found)
            return found.error();
        prefixes = *std::move(found);
    }
    if (text.digits.size() >= fewestWholeNumberDigits) {
        for (const QString &address : prefixes)
            strands.append(exactAddress(address, Matched::Phone));
    }
    Strand numbers = numberPrefix(number);
    numbers.mostHits = firstNumbers;
    numbers.isBroad = false;
    strands.append(numbers);
    if (text.significantDigits().size() >= fewestLastDigits && !text.isInternational)
        strands.append(lastDigits(text.significantDigits()));
    for (const QString &prefix : prefixes)
        strands.append(addressPrefix(prefix, Matched::Phone));
    strands.append(numberPrefix(number));
    return strands;
}

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign.isDigit(); });
}

QList<Strand> numberStrands(const QString &typed)
{
    QList<Strand> strands {exactNumber(typed), numberPrefix(typed.toUpper())};
    if (typed != typed.toUpper())
        strands.append(numberPrefix(typed));
    return strands;
}

QList<Strand> nameStrands(const QStringList &words, const Actor &actor)
{
    const Strand exact = words.size() == 1 ? wholeWord(words.first(), actor) : exactName(words);
    return {exact, beginningsOfWords(words, actor)};
}

QList<Strand> wordStrands(const SearchText &text, const Actor &actor)
{
    const bool isOneWord = !text.typed.contains(QLatin1Char(' '));
    QList<Strand> strands = isOneWord ? numberStrands(text.typed) : QList<Strand> {};
    QList<Strand> emails;
    if (!text.email.isEmpty())
        emails << exactAddress(text.email, Matched::Email) << addressPrefix(text.email, Matched::Email);
    // Names have no digits: what has is the beginning of an address, and the names beside it only take time.
    const bool isAddress = hasDigit(text.typed) || text.typed.contains(QLatin1Char('@'));
    const QList<Strand> names
        = text.hasWords() && !(isAddress && isOneWord) ? nameStrands(text.words, actor) : QList<Strand> {};
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

Result<QList<Candidate>> Strand::candidates(Connection &connection, const StrandKey &after, int most) const
{
    QVariantList parameters = values;
    if (keyHasText) {
        // The range begins where the last page ended, so that a later page costs no more than the first.
        if (!after.text.isEmpty())
            parameters[0] = after.text;
        parameters.append(after.text);
    }
    parameters << after.customer << most;
    return connection.list(sql, parameters, [this](const Row &row) {
        const qint64 customer = row.integer(0);
        return Candidate {.customer = customer,
                          .contactPoint = row.integer(1),
                          .key = {.text = keyHasText ? row.text(2) : QString(), .customer = customer}};
    });
}

Result<QList<Strand>> strandsFor(const SearchText &text, const Actor &actor, Connection &connection)
{
    if (text.isEmpty())
        return QList<Strand> {};
    if (!text.digits.isEmpty())
        return digitStrands(text, connection);
    return wordStrands(text, actor);
}

} // namespace Prefdesk
