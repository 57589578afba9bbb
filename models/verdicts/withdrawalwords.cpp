// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/withdrawalwords.h"

#include <algorithm>
#include <array>

namespace Prefdesk {

namespace {

constexpr std::array certainWords {"stop", "quit", "end", "revoke", "opt out", "cancel", "unsubscribe"};

/// Lower case, one blank for whatever is no letter.
QString lettersOf(const QString &words)
{
    QString letters;
    for (const QChar letter : words)
        letters.append(letter.isLetter() ? letter.toLower() : QLatin1Char(' '));
    return letters.simplified();
}

} // namespace

WithdrawalKind withdrawalKindOf(const QString &words)
{
    const QString letters = lettersOf(words);
    const auto isIt = [&](const char *word) { return letters == QLatin1String(word); };
    return std::ranges::any_of(certainWords, isIt) ? WithdrawalKind::StopKeyword : WithdrawalKind::Ambiguous;
}

} // namespace Prefdesk
