// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/emailaddress.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr qsizetype longestLocalPart = 64;
constexpr qsizetype longestAddress = 254;
constexpr qsizetype longestLabel = 63;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::EmailAddress)
};

Error invalid(const QString &message, const char *reason)
{
    return {Error::Kind::Invalid, message, QLatin1String(reason)};
}

bool isBlankOrControl(QChar letter)
{
    return letter.isSpace() || letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format;
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= longestLabel && label.front() != QLatin1Char('-')
        && label.back() != QLatin1Char('-') && std::ranges::all_of(label, [](QChar letter) {
               return letter.isLetterOrNumber() || letter == QLatin1Char('-');
           });
}

bool isDomain(QStringView domain)
{
    qsizetype labels = 0;
    for (const QStringView label : QStringView(domain).tokenize(QLatin1Char('.'))) {
        if (!isLabel(label))
            return false;
        ++labels;
    }
    return labels > 1;
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar letter) { return letter.unicode() < 0x80; });
}

bool isLocalPart(QStringView local)
{
    return !local.isEmpty() && local.size() <= longestLocalPart && !local.contains(QLatin1Char('"'))
        && !local.contains(QLatin1Char('<')) && !local.contains(QLatin1Char('>')) && !local.contains(QLatin1Char(','))
        && !local.contains(QLatin1Char(';'));
}

} // namespace

Result<QString> emailNormalForm(const QString &typed)
{
    const QString address = typed.trimmed().normalized(QString::NormalizationForm_C).toLower();
    if (address.isEmpty())
        return invalid(Words::tr("The e-mail address is empty."), "empty");
    if (std::ranges::any_of(address, isBlankOrControl))
        return invalid(Words::tr("The e-mail address has a blank inside. Take it out."), "blank");
    const qsizetype at = address.indexOf(QLatin1Char('@'));
    if (at < 0)
        return invalid(Words::tr("The e-mail address has no @. Ask for the whole address."), "no @");
    if (address.indexOf(QLatin1Char('@'), at + 1) >= 0)
        return invalid(Words::tr("The e-mail address has more than one @. Enter one address."), "several @");
    const QStringView local = QStringView(address).left(at);
    const QStringView domain = QStringView(address).mid(at + 1);
    if (!isLocalPart(local))
        return invalid(Words::tr("The part of the e-mail address before the @ is not valid."), "local part");
    if (!isDomain(domain) || address.size() > longestAddress)
        return invalid(Words::tr("The part of the e-mail address after the @ is not valid."), "domain");
    if (isAscii(domain))
        return address;
    const QByteArray ascii = QUrl::toAce(domain.toString());
    if (ascii.isEmpty())
        return invalid(Words::tr("The part of the e-mail address after the @ is not valid."), "domain");
    return local.toString() + QLatin1Char('@') + QString::fromLatin1(ascii);
}

} // namespace Prefdesk
