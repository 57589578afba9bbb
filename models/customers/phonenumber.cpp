// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/phonenumber.h"

#include <QCoreApplication>
#include <QSet>

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <set>
#include <string>

namespace Prefdesk {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// The longest text a person can mean as one number; anything longer is not worth a parser's time.
constexpr qsizetype longestText = 64;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PhoneNumber)
};

const PhoneNumberUtil &numbers()
{
    return *PhoneNumberUtil::GetInstance();
}

Error invalid(const QString &message, const char *reason)
{
    return {Error::Kind::Invalid, message, QLatin1String(reason)};
}

Error notANumber()
{
    return invalid(Words::tr("This is not a phone number. Ask for the number again."), "not a number");
}

Error tooShort()
{
    return invalid(Words::tr("The phone number is too short. Ask for the whole number."), "too short");
}

Error tooLong()
{
    return invalid(Words::tr("The phone number is too long. Check the digits."), "too long");
}

Error unknownCountry()
{
    return invalid(Words::tr("The phone number needs its country, for example +49 before it."), "no country");
}

Error parseError(PhoneNumberUtil::ErrorType type)
{
    switch (type) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return unknownCountry();
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN:
        return tooShort();
    case PhoneNumberUtil::TOO_LONG_NSN:
        return tooLong();
    default:
        return notANumber();
    }
}

Result<> possible(const PhoneNumber &number)
{
    switch (numbers().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        return {};
    case PhoneNumberUtil::TOO_SHORT:
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
        return tooShort();
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return unknownCountry();
    case PhoneNumberUtil::TOO_LONG:
        return tooLong();
    default:
        return notANumber();
    }
}

QString e164(const PhoneNumber &number)
{
    thread_local std::string text;
    numbers().Format(number, PhoneNumberUtil::E164, &text);
    return QString::fromStdString(text);
}

// "0049 151 ..." is how half of Europe writes +49, also where the country's own prefix is another.
QString withPlus(const QString &typed)
{
    const QString text = typed.trimmed();
    const qsizetype start = text.startsWith(QLatin1Char('(')) ? 1 : 0;
    if (QStringView(text).mid(start).startsWith(QLatin1String("00")))
        return QLatin1Char('+') + text.mid(start + 2);
    return text;
}

const QSet<int> &callingCodes()
{
    static const QSet<int> codes = [] {
        std::set<int> supported;
        numbers().GetSupportedCallingCodes(&supported);
        return QSet<int>(supported.begin(), supported.end());
    }();
    return codes;
}

} // namespace

Result<QString> phoneNormalForm(const QString &typed, const QString &country)
{
    if (typed.size() > longestText)
        return tooLong();
    thread_local std::string text;
    text = withPlus(typed).toStdString();
    thread_local PhoneNumber number;
    const PhoneNumberUtil::ErrorType outcome = numbers().Parse(text, country.toStdString(), &number);
    if (outcome != PhoneNumberUtil::NO_PARSING_ERROR) {
        const qsizetype digits = digitsOf(typed).size();
        return outcome == PhoneNumberUtil::NOT_A_NUMBER && digits > 0 && digits < 3 ? tooShort() : parseError(outcome);
    }
    const Result<> checked = possible(number);
    if (!checked)
        return checked.error();
    return e164(number);
}

QString reversedDigits(QStringView number)
{
    QString digits = digitsOf(number);
    std::ranges::reverse(digits);
    return digits;
}

QString digitsOf(QStringView text)
{
    QString digits;
    digits.reserve(text.size());
    for (const QChar letter : text) {
        if (letter.isDigit())
            digits.append(QLatin1Char(static_cast<char>('0' + letter.digitValue())));
    }
    return digits;
}

DiallingPlan diallingPlanOf(const QString &callingCode)
{
    std::string country;
    numbers().GetRegionCodeForCountryCode(callingCode.toInt(), &country);
    std::string trunkPrefix;
    numbers().GetNddPrefixForRegion(country, true, &trunkPrefix);
    return {QString::fromStdString(country), QString::fromStdString(trunkPrefix)};
}

QString callingCodeOf(QStringView e164)
{
    constexpr qsizetype longestCode = 3;
    const QString digits = digitsOf(e164.left(longestCode + 1));
    for (qsizetype length = 1; length <= digits.size(); ++length) {
        if (callingCodes().contains(QStringView(digits).left(length).toInt()))
            return digits.left(length);
    }
    return {};
}

QString countryOf(const QString &e164)
{
    PhoneNumber number;
    std::string country;
    if (numbers().Parse(e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    numbers().GetRegionCodeForNumber(number, &country);
    if (country.empty() || country == "ZZ") // a number that is not in use counts where its code leads
        numbers().GetRegionCodeForCountryCode(number.country_code(), &country);
    return country.size() == 2 ? QString::fromStdString(country) : QString();
}

QStringList allCallingCodes()
{
    QStringList codes;
    for (const int code : callingCodes())
        codes.append(QString::number(code));
    codes.sort();
    return codes;
}

} // namespace Prefdesk
