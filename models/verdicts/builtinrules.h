// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/subject.h"
#include "models/verdicts/verdict.h"

#include <QString>

#include <span>

namespace Prefdesk {

/// What the engine knows without a pack: the customer's own words, and what holds everywhere.
enum class BuiltIn : quint8 {
    LegalStop,
    HardStop,
    Objection,
    ContactPoint,
    DataUse,
    Topic,
    Coverage, ///< some pack must say what consent is needed
    Hold,
    Pause,
    Frequency,
    CustomerCap,
};

struct BuiltInRule
{
    BuiltIn rule = BuiltIn::LegalStop;
    Gate gate = Gate::LegalStop;
    const char *id = nullptr; ///< "legal-stop"
    const char *title = nullptr; ///< to be translated
    const char *citation = nullptr; ///< a law; or plain words, to be translated
};

/// In the order of decision.
std::span<const BuiltInRule> builtInRules();
QString builtInTitle(const BuiltInRule &rule);
QString builtInCitation(const BuiltInRule &rule);
/// It is asked for this question at all.
bool concerns(BuiltIn rule, const Subject &subject);

} // namespace Prefdesk
