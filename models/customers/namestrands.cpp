// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/namestrands.h"

#include "models/customers/strandkinds.h"
#include "models/customers/wordindex.h"

#include <algorithm>

namespace Prefdesk {

namespace {

// As in the schema: prefix='1 ... 8'.
constexpr qsizetype longestIndexedPrefix = 8;

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

} // namespace

QList<Strand> nameStrands(Engine engine, const SearchText &text, const Actor &actor)
{
    if (engine == Engine::PostgreSql)
        return sharedNameStrands(text, actor);
    const Strand exact = text.words.size() == 1 ? wholeWord(text.spellings(0), actor) : exactName(engine, text);
    return {exact, beginningsOfWords(text, actor)};
}

} // namespace Prefdesk
