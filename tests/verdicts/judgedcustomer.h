// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/judge.h"
#include "models/verdicts/packreader.h"

namespace Prefdesk {

inline constexpr Subject calls = Subject::topic(Channel::Phone, Topic::Offers);
inline constexpr Subject mails = Subject::topic(Channel::Email, Topic::Offers);
inline constexpr Subject invoices = Subject::topic(Channel::Email, Topic::Service);

inline Instant at(const char *iso)
{
    return Instant::fromIso(QString::fromLatin1(iso)).value_or(Instant {-1});
}

/// 15:00 in New York, a Monday.
inline Instant monday()
{
    return at("2026-03-02T20:00:00Z");
}

/// All supplied packs, and a customer to ask about.
class JudgedCustomer
{
public:
    Result<> load()
    {
        auto packs = suppliedPacks(m_zones);
        if (!packs)
            return packs.error();
        m_packs = *std::move(packs);
        return {};
    }

    /// A New Yorker who wants to be called about offers.
    Facts allowed()
    {
        Facts facts;
        facts.customer = CustomerId {42};
        facts.place = Place::of(QStringLiteral("US"), QStringLiteral("NY"));
        facts.zone = m_zones.ofCustomer({}, QStringLiteral("US"), QStringLiteral("NY"), QStringLiteral("10001"));
        PointFacts point;
        point.id = ContactPointId {1};
        point.channels = channelBit(Channel::Phone) | channelBit(Channel::Sms) | channelBit(Channel::Email);
        facts.points.append(point);
        AnswerFacts &answer = facts.answer(calls.question());
        answer.state = ConsentState::Given;
        answer.form = ConsentForm::Spoken;
        answer.since = at("2025-06-01T12:00:00Z");
        answer.choice = ChoiceId {9};
        facts.registerLists.fill(at("2026-02-20T00:00:00Z"));
        return facts;
    }

    Verdict judged(const Facts &facts, const Subject &subject, Instant now)
    {
        return judge(facts, RuleBook::at(m_packs, facts.place, now), subject, now);
    }

    const RuleBook::Packs &packs() const { return m_packs; }

private:
    ZoneBook m_zones;
    RuleBook::Packs m_packs;
};

} // namespace Prefdesk
