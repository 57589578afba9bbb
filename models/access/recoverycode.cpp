// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/recoverycode.h"

#include <QCoreApplication>
#include <QScopeGuard>

namespace Prefdesk {

namespace {

constexpr qsizetype groups = 8;
constexpr qsizetype groupSize = 4;
constexpr qsizetype checks = groups;
const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::RecoveryCode)
};

/// Odd weights modulo 32 find every single wrong letter; the group's number finds groups in a wrong order.
QChar checkLetter(const QString &letters, qsizetype group)
{
    qsizetype sum = 11 * group;
    for (qsizetype place = 0; place < groupSize; ++place)
        sum += (2 * place + 1) * alphabet.indexOf(letters.at(group * groupSize + place));
    return alphabet.at(sum % alphabet.size());
}

QString cleaned(const QString &typed)
{
    QString letters;
    letters.reserve(typed.size()); // or it would leave a copy behind wherever it grew
    for (const QChar typedSign : typed) {
        const QChar sign = typedSign.toUpper();
        if (sign.isSpace() || sign == u'-')
            continue;
        if (sign == u'O')
            letters += u'0';
        else if (sign == u'I' || sign == u'L')
            letters += u'1';
        else
            letters += sign;
    }
    return letters;
}

Error invalid(const QString &message)
{
    return {Error::Kind::Invalid, message, QStringLiteral("recovery code")};
}

} // namespace

QString newRecoveryCode()
{
    const Secret random = Secret::random(static_cast<std::size_t>(groups * groupSize));
    QString letters;
    letters.reserve(groups * groupSize + checks);
    for (std::size_t place = 0; place < random.size(); ++place)
        letters += alphabet.at(random.data()[place] & 31);
    for (qsizetype group = 0; group < checks; ++group)
        letters += checkLetter(letters, group);
    QString code;
    code.reserve(letters.size() + letters.size() / groupSize);
    for (qsizetype start = 0; start < letters.size(); start += groupSize) {
        if (start > 0)
            code += u'-';
        code += QStringView(letters).mid(start, groupSize);
    }
    wipe(letters);
    return code;
}

Result<Secret> readRecoveryCode(const QString &typed)
{
    QString letters = cleaned(typed);
    const auto forget = qScopeGuard([&letters] { wipe(letters); });
    if (letters.size() != groups * groupSize + checks)
        return invalid(
            Words::tr("A recovery code has ten groups of four letters or digits. Compare it with the print."));
    for (qsizetype place = 0; place < letters.size(); ++place) {
        if (!alphabet.contains(letters.at(place)))
            return invalid(
                Words::tr("Group %1 of the recovery code has a sign that no code has. Compare it with the print.")
                    .arg(place / groupSize + 1));
    }
    for (qsizetype group = 0; group < checks; ++group) {
        if (letters.at(groups * groupSize + group) != checkLetter(letters, group))
            return invalid(
                Words::tr("Group %1 of the recovery code (or its check letter in group %2) has a typing error. "
                          "Compare it with the print.")
                    .arg(group + 1)
                    .arg(groups + group / groupSize + 1));
    }
    letters.truncate(groups * groupSize);
    return Secret::fromPassphrase(letters);
}

} // namespace Prefdesk
