// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/searchtext.h"

#include "models/customers/normalform.h"
#include "models/customers/phonenumber.h"

#include <QRegularExpression>

#include <algorithm>

namespace Prefdesk {

namespace {

// One letter stands in a good part of all names.
constexpr qsizetype fewestLetters = 2;
constexpr qsizetype fewestEmailLetters = 3;
// Longer texts than any name; what follows narrows nothing.
constexpr qsizetype mostWords = 8;

// "00" begins four last digits as well as an international number.
constexpr qsizetype fewestDigitsWithExitCode = 5;

bool isDialled(QStringView text)
{
    return std::ranges::any_of(text, [](QChar sign) { return sign.isDigit(); })
        && std::ranges::all_of(text,
                               [](QChar sign) { return sign.isDigit() || QStringView(u" +()-./").contains(sign); });
}

// Pages and address books write numbers with other blanks and dashes than a keyboard has, and with signs nobody sees.
QString withPlainSigns(const QString &text)
{
    QString plain;
    for (const QChar sign : text) {
        if (sign.isSpace())
            plain += QLatin1Char(' ');
        else if (sign.category() == QChar::Punctuation_Dash || sign == QChar(0x2212))
            plain += QLatin1Char('-');
        else if (sign == QChar(0xFF0B))
            plain += QLatin1Char('+');
        else if (sign.category() != QChar::Other_Format)
            plain += sign;
    }
    return plain;
}

// "+44 (0)20": the zero is for callers inside the country.
QString withoutTrunkZero(QString text)
{
    static const QRegularExpression zero(QStringLiteral("\\( *0 *\\)"));
    return text.remove(zero);
}

SearchText readNumber(const QString &plain)
{
    SearchText read {.typed = plain, .digits = digitsOf(plain)};
    const bool hasExitCode
        = read.digits.startsWith(QLatin1String("00")) && read.digits.size() >= fewestDigitsWithExitCode;
    if (!plain.startsWith(QLatin1Char('+')) && !plain.startsWith(QLatin1String("(+")) && !hasExitCode)
        return read;
    read.digits = digitsOf(withoutTrunkZero(plain));
    read.international = read.digits.mid(hasExitCode ? 2 : 0);
    return read;
}

bool isEmailStart(QStringView text)
{
    return text.size() >= fewestEmailLetters && !text.startsWith(QLatin1Char('@'))
        && std::ranges::none_of(text, [](QChar sign) { return sign.isSpace(); });
}

// How much of the shown word gives the folded beginning: accents and digraphs make the lengths differ.
qsizetype lengthOfBeginning(QStringView shown, const QString &beginning)
{
    for (qsizetype length = 1; length <= shown.size(); ++length) {
        const QString start = searchWords(shown.left(length).toString(), {});
        for (const QString &spelling : start.split(QLatin1Char(' '))) {
            if (spelling.startsWith(beginning))
                return length;
        }
    }
    return 0;
}

bool partsWords(QChar letter)
{
    return letter.isSpace() || (letter.isPunct() && letter != QLatin1Char('\'') && letter != QChar(u'’'));
}

} // namespace

SearchText SearchText::of(const QString &text)
{
    SearchText read {.typed = text.trimmed()};
    const QString plain = withPlainSigns(read.typed);
    if (isDialled(plain))
        return readNumber(plain);
    if (isEmailStart(read.typed))
        read.email = read.typed.normalized(QString::NormalizationForm_C).toLower();
    if (!read.typed.contains(QLatin1Char('@')))
        read.words = folded(read.typed).split(QLatin1Char(' '), Qt::SkipEmptyParts).mid(0, mostWords);
    if (read.words.isEmpty())
        return read;
    const QStringList spelled
        = foldedSpelledOut(read.typed).split(QLatin1Char(' '), Qt::SkipEmptyParts).mid(0, mostWords);
    if (spelled != read.words && spelled.size() == read.words.size())
        read.spelledWords = spelled;
    return read;
}

bool SearchText::isEmpty() const
{
    return std::ranges::none_of(typed, [](QChar sign) { return sign.isLetterOrNumber() || sign.isSurrogate(); });
}

bool SearchText::hasWords() const
{
    return std::ranges::any_of(words, [](const QString &word) { return word.size() >= fewestLetters; });
}

QString SearchText::significantDigits() const
{
    if (!international.isEmpty())
        return international;
    return digits.startsWith(QLatin1Char('0')) ? digits.mid(1) : digits;
}

QStringList SearchText::spellings(qsizetype word) const
{
    QStringList spellings {words.at(word)};
    if (!spelledWords.isEmpty() && spelledWords.at(word) != words.at(word))
        spellings.append(spelledWords.at(word));
    return spellings;
}

QList<Span> SearchText::spansInName(const QString &name) const
{
    QList<Span> spans;
    qsizetype start = 0;
    while (start < name.size()) {
        if (partsWords(name.at(start))) {
            ++start;
            continue;
        }
        qsizetype end = start;
        while (end < name.size() && !partsWords(name.at(end)))
            ++end;
        qsizetype longest = 0;
        for (const QString &word : words + spelledWords)
            longest = std::max(longest, lengthOfBeginning(QStringView(name).mid(start, end - start), word));
        if (longest > 0)
            spans.append({start, longest});
        start = end;
    }
    return spans;
}

QList<Span> SearchText::spansInContact(const QString &contact) const
{
    if (!email.isEmpty() && contact.startsWith(email, Qt::CaseInsensitive))
        return {{0, email.size()}};
    if (digits.isEmpty() || contact.contains(QLatin1Char('@')))
        return {};
    const QString shown = digitsOf(contact);
    const QString sought = shown.endsWith(digits) ? digits : significantDigits();
    const qsizetype found = shown.lastIndexOf(sought);
    if (sought.isEmpty() || found < 0)
        return {};
    qsizetype seen = 0;
    Span span {-1, 0};
    for (qsizetype at = 0; at < contact.size() && seen < found + sought.size(); ++at) {
        if (!contact.at(at).isDigit())
            continue;
        if (seen == found)
            span.start = at;
        ++seen;
        span.length = at + 1 - span.start;
    }
    return {span};
}

QList<Span> SearchText::spansInNumber(const QString &number) const
{
    if (typed.isEmpty() || !number.startsWith(typed, Qt::CaseInsensitive))
        return {};
    return {{0, typed.size()}};
}

} // namespace Prefdesk
