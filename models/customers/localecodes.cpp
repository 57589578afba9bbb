// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/localecodes.h"

#include <QHash>
#include <QLocale>
#include <QSet>
#include <QTimeZone>

#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <array>
#include <cstring>

namespace Prefdesk {

namespace {

// The sets of values are small and imports ask a million times.
template<typename Check>
bool remembered(QHash<QString, bool> &known, const QString &text, Check check)
{
    constexpr qsizetype most = 2000;
    const auto found = known.constFind(text);
    if (found != known.constEnd())
        return *found;
    if (known.size() > most)
        known.clear();
    return known[text] = check(text);
}

bool isKnownLanguage(const QString &tag)
{
    const QByteArray bytes = tag.toUtf8();
    std::array<char, ULOC_FULLNAME_CAPACITY> locale {};
    int32_t parsed = 0;
    UErrorCode status = U_ZERO_ERROR;
    uloc_forLanguageTag(bytes.constData(), locale.data(), static_cast<int32_t>(locale.size()), &parsed, &status);
    return U_SUCCESS(status) && parsed == bytes.size() && std::strlen(uloc_getISO3Language(locale.data())) == 3;
}

QString fromIcu(const icu::UnicodeString &text)
{
    return QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
}

icu::Locale screenLocale()
{
    return icu::Locale(QLocale().name().toLatin1().constData());
}

} // namespace

bool isLanguageTag(const QString &tag)
{
    thread_local QHash<QString, bool> known;
    return !tag.isEmpty() && remembered(known, tag, isKnownLanguage);
}

bool isCountryCode(const QString &code)
{
    static const QSet<QString> codes = [] {
        QSet<QString> all;
        for (const char *const *country = uloc_getISOCountries(); *country; ++country)
            all.insert(QLatin1String(*country));
        return all;
    }();
    return codes.contains(code);
}

bool isTimeZone(const QString &zone)
{
    thread_local QHash<QString, bool> known;
    return !zone.isEmpty()
        && remembered(known, zone, [](const QString &id) { return QTimeZone::isTimeZoneIdAvailable(id.toLatin1()); });
}

QString languageName(const QString &tag)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(tag.toStdString(), status);
    if (U_FAILURE(status))
        return tag;
    icu::UnicodeString name;
    locale.getDisplayLanguage(screenLocale(), name);
    return name.isEmpty() ? tag : fromIcu(name);
}

QString countryName(const QString &code)
{
    icu::UnicodeString name;
    icu::Locale("", code.toLatin1().constData()).getDisplayCountry(screenLocale(), name);
    return name.isEmpty() ? code : fromIcu(name);
}

} // namespace Prefdesk
