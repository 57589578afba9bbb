// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/customerhistory.h"
#include "models/verdicts/facts.h"

namespace Prefdesk {

class ZoneBook;

/// The facts of one customer at any instant; cheap from one instant to the next later one.
///
/// The history, background and zones must outlive it.
class FactsWalk final
{
public:
    FactsWalk(const CustomerHistory &history, const FactsBackground &background, ZoneBook &zones, Knowledge knowledge);

    /// Valid until the next call.
    const Facts &at(Instant instant);
    /// As the message was sent: those sent before it, and not itself.
    const Facts &before(const SentFacts &message);

private:
    void build(Instant instant);
    void takePlace(Instant instant);
    void takePoints(Instant instant);
    void takeChoices(Instant instant);
    void takeCircumstances(Instant instant);
    void takeLists(Instant instant);
    void takeHits(PointFacts &point, const QString &address, Instant instant) const;
    void takeMessages(Instant instant, qint64 beforeId);
    void apply(const KnownCircumstance &circumstance, const std::optional<Instant> &until);
    void applyOptOut(const SaidChoice &said);
    bool counts(Instant received, Instant recorded, Instant instant);
    bool isTrue(const Spell &spell, Instant instant);
    void changesAt(Instant instant, Instant change);
    const PlaceSpell *placeAt(Instant instant);

    const CustomerHistory &m_history;
    const FactsBackground &m_background;
    ZoneBook &m_zones;
    Knowledge m_knowledge;
    Facts m_facts;
    std::vector<QString> m_addresses; // of m_facts.points
    Instant m_from; // m_facts, but for the messages, are right from here
    Instant m_until; // to before this
    QString m_household; // where the customer lives
    Instant m_first; // when the desk learnt of the customer
    Instant m_last; // messages are counted up to here
    std::size_t m_counted = 0;
    std::array<qint64, registerCount> m_newest {}; // list of each register, by row
};

} // namespace Prefdesk
