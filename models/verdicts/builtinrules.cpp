// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/builtinrules.h"

#include <QCoreApplication>

#include <array>

namespace Prefdesk {

namespace {

constexpr const char *context = "Prefdesk::BuiltInRules";

constexpr std::array rules {
    BuiltInRule {BuiltIn::LegalStop, Gate::LegalStop, "legal-stop",
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "Death, court or regulator"),
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "court or regulator's order")},
    BuiltInRule {BuiltIn::HardStop, Gate::HardStop, "stop",
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "The customer's stop"),
                 "GDPR Art. 7(3); 47 CFR 64.1200(d)"},
    BuiltInRule {BuiltIn::Objection, Gate::Objection, "objection",
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "Objection to direct marketing"), "GDPR Art. 21(2), (3)"},
    BuiltInRule {BuiltIn::ContactPoint, Gate::ContactPoint, "contact-point",
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "Number or address"),
                 "GDPR Art. 5(1)(d); 47 CFR 64.1200(m)"},
    BuiltInRule {BuiltIn::DataUse, Gate::DataUse, "data-use",
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "The customer's word on this data use"),
                 "GDPR Art. 7(3), 21, 22"},
    BuiltInRule {BuiltIn::Topic, Gate::Topic, "topic",
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "The customer's word on this topic"), "GDPR Art. 7(3)"},
    BuiltInRule {BuiltIn::Coverage, Gate::Consent, "coverage",
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "Rules of the place are known"), "GDPR Art. 5(2)"},
    BuiltInRule {BuiltIn::Hold, Gate::HoldOrPause, "hold", QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "Open cases"),
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "house policy")},
    BuiltInRule {BuiltIn::Pause, Gate::HoldOrPause, "pause",
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "The customer's pause"),
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "the customer's wish")},
    BuiltInRule {BuiltIn::Frequency, Gate::Cap, "frequency",
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "How often the customer wants it"),
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "the customer's wish")},
    BuiltInRule {BuiltIn::CustomerCap, Gate::Cap, "cap",
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "The customer's limit"),
                 QT_TRANSLATE_NOOP("Prefdesk::BuiltInRules", "the customer's wish")},
};

bool concernsDataUse(BuiltIn rule, DataUse use)
{
    switch (rule) {
    case BuiltIn::LegalStop:
    case BuiltIn::HardStop:
    case BuiltIn::DataUse:
    case BuiltIn::Coverage:
    case BuiltIn::Pause:
        return true;
    case BuiltIn::Objection: // what prepares marketing falls with it, GDPR Art. 21(2): "profiling"
        return use == DataUse::Personalisation || use == DataUse::SharingWithPartners;
    default:
        return false;
    }
}

} // namespace

std::span<const BuiltInRule> builtInRules()
{
    return rules;
}

QString builtInTitle(const BuiltInRule &rule)
{
    return QCoreApplication::translate(context, rule.title);
}

QString builtInCitation(const BuiltInRule &rule)
{
    return QCoreApplication::translate(context, rule.citation);
}

bool concerns(BuiltIn rule, const Subject &subject)
{
    if (subject.isDataUse())
        return concernsDataUse(rule, subject.dataUse());
    return rule != BuiltIn::DataUse;
}

} // namespace Prefdesk
