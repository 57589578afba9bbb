// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/normalform.h"

#include "models/customers/emailaddress.h"
#include "models/customers/phonenumber.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

namespace Prefdesk {

namespace {

// The end of Latin Extended-B: below it every precomposed letter folds alone, so a table does what ICU would.
constexpr char16_t tableSize = 0x250;

// Typographic and modifier apostrophes join a word instead of parting it.
bool isApostrophe(char16_t letter)
{
    return letter == u'\'' || letter == u'`' || letter == u'\u00b4' || (letter >= u'\u02b9' && letter <= u'\u02bf')
        || letter == u'\u2018' || letter == u'\u2019' || letter == u'\u201b' || letter == u'\u2032';
}

// Transliterators are costly to make and not safe to share between threads.
const icu::Transliterator *toAscii()
{
    thread_local const std::unique_ptr<icu::Transliterator> cached = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            u"Any-Latin; Latin-ASCII; [:Mn:] Remove; Lower", UTRANS_FORWARD, status));
    }();
    return cached.get(); // NOLINT(clang-analyzer-cplusplus.NewDelete): clang 14 takes it for a local variable
}

QString foldedByIcu(QStringView text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString source(false, text.utf16(), static_cast<int32_t>(text.size()));
    icu::UnicodeString result = icu::Normalizer2::getNFKCCasefoldInstance(status)->normalize(source, status);
    if (toAscii())
        toAscii()->transliterate(result);
    return QString(reinterpret_cast<const QChar *>(result.getBuffer()), result.length());
}

void appendWord(QString &words, QStringView piece)
{
    for (const QChar letter : piece) {
        if (letter.isLetterOrNumber() || letter.isSurrogate())
            words.append(letter);
        else if (!isApostrophe(letter.unicode()) && !letter.isMark() && !words.isEmpty()
                 && words.back() != QLatin1Char(' '))
            words.append(QLatin1Char(' '));
    }
}

QString trimmedEnd(QString words)
{
    if (words.endsWith(QLatin1Char(' ')))
        words.chop(1);
    return words;
}

const std::array<QString, tableSize> &latinTable()
{
    static const std::array<QString, tableSize> table = [] {
        std::array<QString, tableSize> made;
        for (char16_t letter = 0; letter < tableSize; ++letter) {
            const QChar one(letter);
            made[letter] = foldedByIcu(QStringView(&one, 1));
        }
        return made;
    }();
    return table;
}

QString foldedByTable(QStringView text)
{
    const auto &table = latinTable();
    QString words;
    words.reserve(text.size() + 4);
    for (const QChar letter : text) {
        if (letter >= QLatin1Char('a') && letter <= QLatin1Char('z'))
            words.append(letter);
        else if (!isApostrophe(letter.unicode()))
            appendWord(words, table[letter.unicode()]);
    }
    return trimmedEnd(std::move(words));
}

// Latin letters that people without them on the keyboard write as two.
QString spelledOut(const QString &name)
{
    QString spelled;
    for (const QChar letter : name) {
        switch (letter.unicode()) {
        case u'ä':
            spelled += QLatin1String("ae");
            break;
        case u'ö':
        case u'ø':
            spelled += QLatin1String("oe");
            break;
        case u'ü':
            spelled += QLatin1String("ue");
            break;
        case u'å':
            spelled += QLatin1String("aa");
            break;
        default:
            spelled += letter;
        }
    }
    return spelled;
}

QString withoutApostrophes(QString name)
{
    for (QChar &letter : name) {
        if (isApostrophe(letter.unicode()))
            letter = QLatin1Char(' ');
    }
    return name;
}

void appendNewWords(QStringList &words, const QString &name)
{
    for (const QString &word : folded(name).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!words.contains(word))
            words.append(word);
    }
}

bool isAsciiLettersOnly(const QString &name)
{
    return std::ranges::all_of(name, [](QChar letter) {
        return letter.unicode() < 0x80 && letter != QLatin1Char('\'') && letter != QLatin1Char('`');
    });
}

} // namespace

QString folded(QStringView name)
{
    if (std::ranges::all_of(name, [](QChar letter) { return letter.unicode() < tableSize; }))
        return foldedByTable(name);
    QString joined = name.toString();
    joined.removeIf([](QChar letter) { return isApostrophe(letter.unicode()); });
    QString words;
    appendWord(words, foldedByIcu(joined));
    return trimmedEnd(std::move(words));
}

QString foldedSpelledOut(const QString &name)
{
    return folded(spelledOut(name));
}

QString searchWords(const QString &givenName, const QString &familyName)
{
    const QString name = givenName + QLatin1Char(' ') + familyName;
    if (isAsciiLettersOnly(name))
        return folded(name);
    QStringList words;
    appendNewWords(words, name);
    // Folding is slow where ICU transliterates, so the same name is not folded again.
    const QString plain = name.normalized(QString::NormalizationForm_C).toLower();
    if (const QString spelled = spelledOut(plain); spelled != plain)
        appendNewWords(words, spelled);
    if (const QString parted = withoutApostrophes(name); parted != name)
        appendNewWords(words, parted);
    return words.join(QLatin1Char(' '));
}

NameForms nameForms(const Customer &customer)
{
    // PostgreSQL's index takes no more; no name is as long.
    constexpr qsizetype longestName = 600;
    return {folded(QString(customer.givenName + QLatin1Char(' ') + customer.familyName)).left(longestName),
            searchWords(customer.givenName, customer.familyName) + QLatin1String(" _") + customer.country.toLower()};
}

Result<ContactPoint> contactPoint(Channel channel, const QString &kind, const QString &typed, const QString &country)
{
    ContactPoint point {.id = {}, .channel = channel, .kind = kind, .typed = typed, .address = typed.trimmed()};
    if (channel == Channel::Post || channel == Channel::Push || channel == Channel::Advertising)
        return point;
    Result<QString> address = channel == Channel::Email ? emailNormalForm(typed) : phoneNormalForm(typed, country);
    if (!address)
        return address.error();
    point.address = *std::move(address);
    return point;
}

} // namespace Prefdesk
