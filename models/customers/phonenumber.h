// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace Prefdesk {

/// E.164 from what was typed, national forms read as in that country (ISO 3166); an extension is left out.
/// Invalid, with the reason, when no phone can have this number.
Result<QString> phoneNormalForm(const QString &typed, const QString &country);

/// "+33660079539" -> "93597006633", so that the last digits become the first.
QString reversedDigits(QStringView number);

/// The digits of any script in a text, as ASCII.
QString digitsOf(QStringView text);

/// How numbers are dialled inside one country: ("GB", "0"), ("RU", "8"); the trunk prefix is empty where there is none.
struct DiallingPlan
{
    QString country; ///< ISO 3166; of several countries that share the calling code the main one
    QString trunkPrefix;
};
DiallingPlan diallingPlanOf(const QString &callingCode);

/// The country calling code an E.164 number begins with ("33"), or nothing.
QString callingCodeOf(QStringView e164);

/// The country of an E.164 number (ISO 3166), also where several share a calling code; empty when it is of none.
QString countryOf(const QString &e164);

/// All country calling codes: "1", "20" ...
QStringList allCallingCodes();

} // namespace Prefdesk
