// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/rulereader.h"

#include <algorithm>
#include <array>

namespace Prefdesk {

namespace {

constexpr std::array obligations {"confirm-withdrawal",    "honour-withdrawal",
                                  "honour-do-not-call",    "honour-opt-out-of-sale",
                                  "honour-objection",      "answer-request",
                                  "acknowledge-complaint", "confirm-double-opt-in",
                                  "explain-decision",      "clarify"};
constexpr std::array scopes {"topic", "channel", "point", "person", "household", "brand", "everything"};
constexpr std::array withdrawals {"this-topic", "stop-keyword", "do-not-call", "objection", "unsubscribe", "ambiguous"};

template<typename Value, typename Words>
std::optional<Value> valueIn(const Words &words, const QString &code)
{
    const auto found = std::ranges::find_if(words, [&](const char *word) { return code == QLatin1String(word); });
    return found == words.end() ? std::nullopt : std::optional(static_cast<Value>(found - words.begin()));
}

} // namespace

std::optional<Obligation> obligationFromCode(const QString &code)
{
    return valueIn<Obligation>(obligations, code);
}
std::optional<Scope> scopeFromCode(const QString &code)
{
    return valueIn<Scope>(scopes, code);
}
std::optional<WithdrawalKind> withdrawalKindFromCode(const QString &code)
{
    return valueIn<WithdrawalKind>(withdrawals, code);
}

QString code(Obligation obligation)
{
    return QLatin1String(obligations[static_cast<std::size_t>(obligation)]);
}
QString code(Scope scope)
{
    return QLatin1String(scopes[static_cast<std::size_t>(scope)]);
}
QString code(WithdrawalKind kind)
{
    return QLatin1String(withdrawals[static_cast<std::size_t>(kind)]);
}

} // namespace Prefdesk
