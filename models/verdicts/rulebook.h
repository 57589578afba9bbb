// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/builtinrules.h"
#include "models/verdicts/rulepack.h"

#include <array>
#include <memory>
#include <vector>

namespace Prefdesk {

/// All rules in force at one place and time, in the order in which they are asked; cheap to ask and to copy.
class RuleBook final
{
public:
    using Packs = std::vector<std::shared_ptr<const RulePack>>;

    /// A rule and where it comes from; pack is nothing for what the program itself knows (BuiltIn).
    struct Entry
    {
        const Rule *rule = nullptr;
        const RulePack *pack = nullptr;
        BuiltIn builtIn = BuiltIn::LegalStop;
        Gate gate = Gate::LegalStop;
    };

    /// What holds for the place at the instant: the sum of all packs that apply. Where the region is not known, what
    /// the country's regions forbid adds up too, and what they allow does not.
    static RuleBook at(const Packs &packs, const Place &place, Instant instant);
    /// One pack alone, whether it applies to the place or not; what other packs must say is not missed.
    static RuleBook alone(const std::shared_ptr<const RulePack> &pack, const Place &place, Instant instant);

    /// The book is the same for the place at all instants from from() to before until(); nothing: for ever.
    std::optional<Instant> from() const { return m_from; }
    std::optional<Instant> until() const { return m_until; }
    bool covers(Instant instant) const;
    /// Until when verdicts stay the same as far as rules go; nothing: for ever.
    std::optional<Instant> verdictsUntil() const { return m_verdictsUntil; }

    const std::vector<Entry> &rules() const { return m_entries; }
    const Entry &rule(qint16 index) const { return m_entries[static_cast<std::size_t>(index)]; }
    /// Those that a verdict about the subject asks, as indices, in order.
    const std::vector<qint16> &rulesFor(QuestionIndex question) const
    {
        return m_byQuestion[static_cast<std::size_t>(question)];
    }
    /// "builtin/stop", "us-tcpa/hours"
    QString ruleId(qint16 index) const;
    QString ruleTitle(qint16 index, const QString &language) const;
    QString citation(qint16 index) const;
    /// Some rule says what consent the question needs.
    bool isCovered(QuestionIndex question) const;

    /// Every entry of one kind of rule, as indices.
    template<typename Kind>
    std::vector<qint16> ofKind() const
    {
        std::vector<qint16> found;
        for (std::size_t index = 0; index < m_entries.size(); ++index) {
            if (m_entries[index].rule && std::holds_alternative<Kind>(m_entries[index].rule->kind))
                found.push_back(static_cast<qint16>(index));
        }
        return found;
    }

private:
    void add(const std::shared_ptr<const RulePack> &pack, const Place &place, Instant instant);
    void narrow(const Rule &rule, Instant instant);
    void finish(bool isCoverageAsked);

    Packs m_packs; // keeps the rules alive
    std::vector<Entry> m_entries;
    std::array<std::vector<qint16>, questionCount> m_byQuestion;
    std::array<bool, questionCount> m_isCovered {};
    std::optional<Instant> m_from;
    std::optional<Instant> m_until;
    std::optional<Instant> m_verdictsUntil;
};

} // namespace Prefdesk
