// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/searchstrand.h"

#include "models/customers/emailaddress.h"
#include "models/customers/phoneguesses.h"
#include "models/customers/phonenumber.h"
#include "models/customers/wordindex.h"
#include "models/storage/connection.h"

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr qsizetype fewestPhoneDigits = 3;
constexpr qsizetype fewestLastDigits = 4;
// As in the schema: prefix='1 ... 8'.
constexpr qsizetype longestIndexedPrefix = 8;
// Numbers that begin alike must not push the phone numbers off the page.
constexpr int firstNumbers = 5;

Strand exactNumber(const QString &number)
{
    return {.sql = QStringLiteral("SELECT id, 0 FROM customer WHERE number IN (?, ?) AND id > ? ORDER BY id LIMIT ?"),
            .values = {number, number.toUpper()},
            .matched = Matched::Number};
}

Strand rangeStrand(RangeColumn column, const QList<TextRange> &ranges, Matched matched, const Actor &actor)
{
    return {
        .search = {.column = column, .ranges = ranges, .regions = actor.regions}, .matched = matched, .isBroad = true};
}

Strand numberPrefix(const QString &prefix, const Actor &actor)
{
    return rangeStrand(RangeColumn::Number, {TextRange::beginningWith(prefix)}, Matched::Number, actor);
}

Strand listStrand(Engine engine, const char *from, QStringList texts, Matched matched)
{
    texts.removeDuplicates();
    const SqlPart list = listed(engine, texts);
    return {.sql = QString::fromLatin1(from).arg(list.sql), .values = list.values, .matched = matched};
}

// Counts too: a normal form begins otherwise than what was typed.
Strand exactAddresses(Engine engine, const QStringList &addresses, Matched matched)
{
    Strand strand = listStrand(engine,
                               "SELECT p.customer, p.id FROM %1 CROSS JOIN contact_point p"
                               " WHERE p.address = j.value AND p.customer > ? ORDER BY p.customer LIMIT ?",
                               addresses, matched);
    strand.isBroad = true;
    return strand;
}

// On a shared desk each strand waits for the line once, so that all beginnings are asked for together.
QList<Strand> addressPrefixes(Engine engine, const QStringList &prefixes, Matched matched, const Actor &actor)
{
    QList<TextRange> ranges;
    for (const QString &prefix : prefixes)
        ranges.append(TextRange::beginningWith(prefix));
    if (ranges.isEmpty())
        return {};
    if (engine == Engine::PostgreSql)
        return {rangeStrand(RangeColumn::Address, ranges, matched, actor)};
    QList<Strand> strands;
    for (const TextRange &range : std::as_const(ranges))
        strands.append(rangeStrand(RangeColumn::Address, {range}, matched, actor));
    return strands;
}

Strand lastDigits(const QString &digits, const Actor &actor)
{
    return rangeStrand(RangeColumn::Reversed, {TextRange::beginningWith(reversedDigits(digits))}, Matched::Phone,
                       actor);
}

Strand exactName(Engine engine, const SearchText &text)
{
    QStringList names;
    for (const QStringList &words : {text.words, text.spelledWords}) {
        const QStringList turned = words.mid(1) + words.mid(0, 1);
        names << words.join(QLatin1Char(' ')) << turned.join(QLatin1Char(' '));
    }
    names.removeAll(QString());
    return listStrand(engine,
                      "SELECT c.id, 0 FROM %1 CROSS JOIN customer c WHERE c.name_norm = j.value AND c.id > ?"
                      " ORDER BY c.id LIMIT ?",
                      names, Matched::Name);
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
    return {.sql = QStringLiteral("SELECT rowid, 0 FROM customer_words WHERE customer_words MATCH ? AND rowid > ?"
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
    return {.sql = QLatin1String("SELECT w.rowid, 0 FROM customer_words w") + rows
                + QLatin1String(" WHERE customer_words MATCH ?") + rest
                + QLatin1String(" AND w.rowid > ? ORDER BY w.rowid LIMIT ?"),
            .values = values,
            .isBroad = true};
}

using ToRange = TextRange (*)(const QString &);

QList<TextRange> wordRanges(const QStringList &spellings, ToRange toRange)
{
    QList<TextRange> ranges;
    for (const QString &spelling : spellings)
        ranges.append(toRange(indexedWord(spelling)));
    return ranges;
}

// The longest word leads, for the fewest customers have it; the others are looked for at the customers it finds.
Strand sharedBeginningsOfWords(const SearchText &text, const Actor &actor)
{
    const auto longest
        = std::ranges::max_element(text.words, {}, [](const QString &word) { return word.toUcs4().size(); });
    const qsizetype leading = longest - text.words.begin();
    Strand strand = rangeStrand(RangeColumn::Word, wordRanges(text.spellings(leading), TextRange::beginningWith),
                                Matched::Name, actor);
    for (qsizetype word = 0; word < text.words.size(); ++word) {
        if (word != leading)
            strand.search.probes.append(wordRanges(text.spellings(word), TextRange::beginningWith));
    }
    return strand;
}

QList<Strand> sharedNameStrands(const SearchText &text, const Actor &actor)
{
    Strand exact = exactName(Engine::PostgreSql, text);
    if (text.words.size() == 1) {
        exact = rangeStrand(RangeColumn::Word, wordRanges(text.spellings(0), TextRange::only), Matched::Name, actor);
        exact.isBroad = false;
    }
    return {exact, sharedBeginningsOfWords(text, actor)};
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

QList<Strand> nameStrands(Engine engine, const SearchText &text, const Actor &actor)
{
    if (engine == Engine::PostgreSql)
        return sharedNameStrands(text, actor);
    const Strand exact = text.words.size() == 1 ? wholeWord(text.spellings(0), actor) : exactName(engine, text);
    return {exact, beginningsOfWords(text, actor)};
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

Result<QList<Candidate>> Strand::candidates(Connection &connection, const StrandKey &after, int most) const
{
    if (search.ranges.isEmpty())
        return connection.list(sql, values + QVariantList {after.customer, most}, [](const Row &row) {
            const qint64 customer = row.integer(0);
            return Candidate {.customer = customer, .contactPoint = row.integer(1), .key = {.customer = customer}};
        });
    const SqlPart query = rangeQuery(connection.engine(), search, after, most);
    return connection.list(query.sql, query.values, [](const Row &row) {
        const qint64 customer = row.integer(0);
        return Candidate {.customer = customer,
                          .contactPoint = row.integer(1),
                          .key = {.text = row.text(2), .customer = customer},
                          .isMatch = row.flag(3)};
    });
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
