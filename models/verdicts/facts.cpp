// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/facts.h"

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr std::array bases {"express", "implied-purchase", "implied-inquiry", "soft-opt-in"};
constexpr std::array forms {"unknown", "spoken", "spoken-recorded", "written"};
constexpr std::array doubleOptIns {"not-used", "pending", "confirmed"};
constexpr std::array legalStopKinds {"deceased", "court", "regulator"};
constexpr std::array holdKinds {"complaint", "service-case", "bereavement", "other"};
constexpr std::array<const char *, registerCount> registers {
    "us-national", "uk-tps",      "uk-ctps",        "uk-mps",      "de-robinson",
    "fr-bloctel",  "ca-national", "it-opposizioni", "es-robinson", "site"};

template<typename Words, typename Value>
QString codeIn(const Words &words, Value value)
{
    return QLatin1String(words[static_cast<std::size_t>(value)]);
}

template<typename Value, typename Words>
std::optional<Value> valueIn(const Words &words, const QString &code)
{
    const auto found = std::ranges::find_if(words, [&](const char *word) { return code == QLatin1String(word); });
    if (found == words.end())
        return std::nullopt;
    return static_cast<Value>(found - words.begin());
}

} // namespace

QString code(Basis basis)
{
    return codeIn(bases, basis);
}
QString code(ConsentForm form)
{
    return codeIn(forms, form);
}
QString code(DoubleOptIn doubleOptIn)
{
    return codeIn(doubleOptIns, doubleOptIn);
}
QString code(LegalStopKind kind)
{
    return codeIn(legalStopKinds, kind);
}
QString code(HoldKind kind)
{
    return codeIn(holdKinds, kind);
}
QString code(Register list)
{
    return codeIn(registers, list);
}

std::optional<Basis> basisFromCode(const QString &code)
{
    return valueIn<Basis>(bases, code);
}
std::optional<ConsentForm> consentFormFromCode(const QString &code)
{
    return valueIn<ConsentForm>(forms, code);
}
std::optional<DoubleOptIn> doubleOptInFromCode(const QString &code)
{
    return valueIn<DoubleOptIn>(doubleOptIns, code);
}
std::optional<LegalStopKind> legalStopKindFromCode(const QString &code)
{
    return valueIn<LegalStopKind>(legalStopKinds, code);
}
std::optional<HoldKind> holdKindFromCode(const QString &code)
{
    return valueIn<HoldKind>(holdKinds, code);
}
std::optional<Register> registerFromCode(const QString &code)
{
    return valueIn<Register>(registers, code);
}

} // namespace Prefdesk
