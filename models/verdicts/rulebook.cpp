// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/rulebook.h"

#include <algorithm>

namespace Prefdesk {

namespace {

/// The step at which a verdict asks the rule; nothing for one that guards something else.
std::optional<Gate> gateOf(const RuleKind &kind)
{
    struct Gates
    {
        std::optional<Gate> operator()(const ConsentRule &) const { return Gate::Consent; }
        std::optional<Gate> operator()(const ExpiryRule &) const { return Gate::Consent; }
        std::optional<Gate> operator()(const DoubleOptInRule &) const { return Gate::Consent; }
        std::optional<Gate> operator()(const ForbiddenRule &) const { return Gate::Consent; }
        std::optional<Gate> operator()(const DataUseRule &) const { return Gate::DataUse; }
        std::optional<Gate> operator()(const RegisterRule &) const { return Gate::NationalRegister; }
        std::optional<Gate> operator()(const AgeRule &) const { return Gate::Age; }
        std::optional<Gate> operator()(const CapRule &) const { return Gate::Cap; }
        std::optional<Gate> operator()(const HoursRule &) const { return Gate::QuietHours; }
        std::optional<Gate> operator()(const NoReaskRule &) const { return std::nullopt; }
        std::optional<Gate> operator()(const RetentionRule &) const { return std::nullopt; }
        std::optional<Gate> operator()(const DeadlineRule &) const { return std::nullopt; }
        std::optional<Gate> operator()(const ScopeRule &) const { return std::nullopt; }
    };
    return std::visit(Gates(), kind);
}

Subject subjectAt(int question)
{
    constexpr int topics = channelCount * topicCount;
    return question < topics
        ? Subject::topic(static_cast<Channel>(question / topicCount), static_cast<Topic>(question % topicCount))
        : Subject::dataUse(static_cast<DataUse>(question - topics));
}

bool concerns(const RuleBook::Entry &entry, const Subject &subject)
{
    return entry.rule ? gateOf(entry.rule->kind).has_value() && entry.rule->concerns(subject)
                      : concerns(entry.builtIn, subject);
}

/// The pack is of one region of the customer's country, and the region is not known.
bool mayApply(const RulePack &pack, const Place &place)
{
    return !pack.subdivisions.isEmpty() && place.hasCountry() && !place.hasSubdivision()
        && pack.countries.contains(place.country());
}

bool isLoose(const Rule &rule)
{
    const auto *consent = std::get_if<ConsentRule>(&rule.kind);
    return consent && !consent->isOptIn;
}

bool saysConsent(const RuleBook::Entry &entry)
{
    return entry.rule
        && (std::holds_alternative<ConsentRule>(entry.rule->kind)
            || std::holds_alternative<ForbiddenRule>(entry.rule->kind));
}

} // namespace

RuleBook RuleBook::at(const Packs &packs, const Place &place, Instant instant)
{
    RuleBook book;
    for (const auto &pack : packs) {
        if (pack->isFallback() || pack->appliesTo(place) || mayApply(*pack, place))
            book.add(pack, place, instant);
    }
    book.finish(true);
    return book;
}

RuleBook RuleBook::alone(const std::shared_ptr<const RulePack> &pack, const Place &place, Instant instant)
{
    RuleBook book;
    book.add(pack, place, instant);
    book.finish(false);
    return book;
}

bool RuleBook::covers(Instant instant) const
{
    return (!m_from || *m_from <= instant) && (!m_until || instant < *m_until);
}

QString RuleBook::ruleId(qint16 index) const
{
    const Entry &entry = rule(index);
    if (entry.rule)
        return entry.pack->id + u'/' + entry.rule->id;
    return QStringLiteral("builtin/") + QLatin1String(builtInRules()[static_cast<std::size_t>(entry.builtIn)].id);
}

QString RuleBook::ruleTitle(qint16 index, const QString &language) const
{
    const Entry &entry = rule(index);
    return entry.rule ? entry.rule->title(language)
                      : builtInTitle(builtInRules()[static_cast<std::size_t>(entry.builtIn)]);
}

QString RuleBook::citation(qint16 index) const
{
    const Entry &entry = rule(index);
    return entry.rule ? entry.rule->citation : builtInCitation(builtInRules()[static_cast<std::size_t>(entry.builtIn)]);
}

bool RuleBook::isCovered(QuestionIndex question) const
{
    return m_isCovered[static_cast<std::size_t>(question)];
}

void RuleBook::add(const std::shared_ptr<const RulePack> &pack, const Place &place, Instant instant)
{
    m_packs.push_back(pack);
    for (const Rule &rule : pack->rules) {
        if (!rule.holdsIn(place) || (isLoose(rule) && mayApply(*pack, place)))
            continue;
        narrow(rule, instant);
        if (rule.isInForce(instant))
            m_entries.push_back({&rule, pack.get(), {}, gateOf(rule.kind).value_or(Gate::QuietHours)});
    }
}

void RuleBook::narrow(const Rule &rule, Instant instant)
{
    for (const std::optional<Instant> &date : {rule.from, rule.until}) {
        if (date && *date <= instant)
            m_from = std::max(m_from.value_or(*date), *date);
        else if (date)
            m_until = std::min(m_until.value_or(*date), *date);
        if (date && *date > instant && gateOf(rule.kind))
            m_verdictsUntil = std::min(m_verdictsUntil.value_or(*date), *date);
    }
}

void RuleBook::finish(bool isCoverageAsked)
{
    for (const BuiltInRule &rule : builtInRules()) {
        if (isCoverageAsked || rule.rule != BuiltIn::Coverage)
            m_entries.push_back({nullptr, nullptr, rule.rule, rule.gate});
    }
    // The customer's word comes before the law of the same step, and packs come in the order of their names, so that
    // the order of loading never shows.
    const auto order = [](const Entry &entry) {
        return std::tuple(entry.gate, entry.rule != nullptr, entry.builtIn, entry.pack ? entry.pack->id : QString(),
                          entry.rule ? entry.rule->id : QString());
    };
    std::ranges::sort(m_entries, {}, order);
    for (int question = 0; question < questionCount; ++question) {
        const Subject subject = subjectAt(question);
        const auto says = [&](const Entry &entry) {
            return saysConsent(entry) && entry.rule->concerns(subject) && !entry.pack->isFallback();
        };
        const bool hasOwnRules = std::ranges::any_of(m_entries, says);
        for (std::size_t index = 0; index < m_entries.size(); ++index) {
            const Entry &entry = m_entries[index];
            const bool isNeeded = !isCoverageAsked || !hasOwnRules || !entry.pack || !entry.pack->isFallback();
            if (!isNeeded || !concerns(entry, subject))
                continue;
            m_byQuestion[static_cast<std::size_t>(question)].push_back(static_cast<qint16>(index));
            m_isCovered[static_cast<std::size_t>(question)] |= saysConsent(entry);
        }
    }
}

} // namespace Prefdesk
