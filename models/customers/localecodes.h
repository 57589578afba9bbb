// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Prefdesk {

/// A well-formed BCP 47 tag of a known language ("de", "pt-BR", "zh-Hant-TW").
bool isLanguageTag(const QString &tag);
/// An assigned ISO 3166-1 alpha-2 code in upper case.
bool isCountryCode(const QString &code);
/// A zone of the IANA database this machine knows.
bool isTimeZone(const QString &zone);

/// "French"; the tag itself when it has no name here.
QString languageName(const QString &tag);
/// "France"; the code itself when it has no name here.
QString countryName(const QString &code);

} // namespace Prefdesk
