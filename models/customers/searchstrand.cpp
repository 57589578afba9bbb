// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/searchstrand.h"

#include "models/customers/emailaddress.h"
#include "models/customers/phoneguesses.h"
#include "models/customers/phonenumber.h"
#include "models/storage/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr qsizetype fewestPhoneDigits = 3;
constexpr qsizetype fewestLastDigits = 4;
// As in the schema: prefix='1 ... 8'.
constexpr qsizetype longestIndexedPrefix = 8;
// Numbers that begin alike must not push the phone numbers off the page.
constexpr int firstNumbers = 5;

QString jsonOf(QStringList texts)
{
    texts.removeDuplicates();
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

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

// Counts too: a normal form begins otherwise than what was typed.
Strand exactAddresses(const QStringList &addresses, Matched matched)
{
    return {.sql = QStringLiteral("SELECT p.customer, p.id, '' FROM json_each(?) j"
                                  " CROSS JOIN contact_point p ON p.address = j.value AND p.customer > ?"
                                  " ORDER BY p.customer LIMIT ?"),
            .values = {jsonOf(addresses)},
            .matched = matched,
            .isBroad = true};
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

Strand exactName(const SearchText &text)
{
    QStringList names;
    for (const QStringList &words : {text.words, text.spelledWords}) {
        const QStringList turned = words.mid(1) + words.mid(0, 1);
        names << words.join(QLatin1Char(' ')) << turned.join(QLatin1Char(' '));
    }
    names.removeAll(QString());
    return {.sql = QStringLiteral("SELECT c.id, 0, '' FROM json_each(?) j"
                                  " CROSS JOIN customer c ON c.name_norm = j.value AND c.id > ?"
                                  " ORDER BY c.id LIMIT ?"),
            .values = {jsonOf(names)}};
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

// Every word in any of its spellings.
QString matchOf(const QList<QStringList> &words, QLatin1String ending, const Actor &actor)
{
    QStringList terms;
    for (const QStringList &spellings : words) {
        QStringList spelled;
        for (const QString &spelling : spellings)
            spelled.append(QLatin1Char('"') + spelling + QLatin1Char('"') + ending);
        const QString term = spelled.join(QLatin1String(" OR "));
        terms.append(spelled.size() > 1 ? QLatin1Char('(') + term + QLatin1Char(')') : term);
    }
    return withRegions(terms.join(QLatin1String(" AND ")), actor);
}

// Never ORDER BY rank: it would read every row of a short prefix.
Strand wholeWord(const QStringList &spellings, const Actor &actor)
{
    return {.sql = QStringLiteral("SELECT rowid, 0, '' FROM customer_words WHERE customer_words MATCH ? AND rowid > ?"
                                  " ORDER BY rowid LIMIT ?"),
            .values = {matchOf({spellings}, QLatin1String(""), actor)}};
}

// Words longer than the index's prefixes would be merged from many lists; so their beginning is looked up and the rest
// compared in the rows found.
Strand beginningsOfWords(const SearchText &text, const Actor &actor)
{
    QList<QStringList> beginnings;
    QString rest;
    QVariantList values {QString()};
    for (qsizetype word = 0; word < text.words.size(); ++word) {
        QStringList indexed;
        QStringList compared;
        QVariantList wholeWords;
        for (const QString &spelling : text.spellings(word)) {
            indexed.append(spelling.left(longestIndexedPrefix));
            compared.append(QStringLiteral("instr(' ' || c.words, ?) > 0"));
            wholeWords.append(QLatin1Char(' ') + spelling);
        }
        beginnings.append(indexed);
        if (text.words.at(word).size() > longestIndexedPrefix
            || text.spellings(word).constLast().size() > longestIndexedPrefix) {
            rest += QLatin1String(" AND (") + compared.join(QLatin1String(" OR ")) + QLatin1Char(')');
            values += wholeWords;
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

QList<Strand> lastDigitStrands(const SearchText &text)
{
    QList<Strand> strands;
    if (text.typed.contains(QLatin1Char('+')))
        return strands;
    if (text.digits.size() >= fewestLastDigits)
        strands.append(lastDigits(text.digits));
    const QString significant = text.significantDigits();
    if (significant.size() >= fewestLastDigits && significant != text.digits && text.international.isEmpty())
        strands.append(lastDigits(significant));
    return strands;
}

Result<QList<Strand>> digitStrands(const SearchText &text, Connection &connection)
{
    const QString number = QString(text.typed).remove(QLatin1Char(' '));
    QList<Strand> strands {exactNumber(number)};
    QStringList beginnings;
    if (text.digits.size() >= fewestPhoneDigits) {
        const Result<PhoneGuesses> guesses = phoneGuesses(text, connection);
        if (!guesses)
            return guesses.error();
        beginnings = guesses->beginnings;
        if (!guesses->wholeNumbers.isEmpty())
            strands.append(exactAddresses(guesses->wholeNumbers, Matched::Phone));
    }
    Strand numbers = numberPrefix(number);
    numbers.mostHits = firstNumbers;
    numbers.isBroad = false;
    strands.append(numbers);
    strands += lastDigitStrands(text);
    for (const QString &beginning : beginnings)
        strands.append(addressPrefix(beginning, Matched::Phone));
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

QList<Strand> nameStrands(const SearchText &text, const Actor &actor)
{
    const Strand exact = text.words.size() == 1 ? wholeWord(text.spellings(0), actor) : exactName(text);
    return {exact, beginningsOfWords(text, actor)};
}

// A domain with letters that mail does not know is kept in its ASCII form (RFC 5890).
QList<Strand> emailStrands(const QString &typed)
{
    if (typed.isEmpty())
        return {};
    const Result<QString> normal = emailNormalForm(typed);
    return {exactAddresses({typed, normal ? *normal : typed}, Matched::Email), addressPrefix(typed, Matched::Email)};
}

QList<Strand> wordStrands(const SearchText &text, const Actor &actor)
{
    const bool isOneWord = !text.typed.contains(QLatin1Char(' '));
    QList<Strand> strands = isOneWord ? numberStrands(text.typed) : QList<Strand> {};
    const QList<Strand> emails = emailStrands(text.email);
    // Names have no digits: what has is the beginning of an address, and the names beside it only take time.
    const bool isAddress = hasDigit(text.typed) || text.typed.contains(QLatin1Char('@'));
    const QList<Strand> names
        = text.hasWords() && !(isAddress && isOneWord) ? nameStrands(text, actor) : QList<Strand> {};
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
