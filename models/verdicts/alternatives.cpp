// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/alternatives.h"

namespace Prefdesk {

namespace {

bool isWithin(const std::optional<Instant> &event, int months, Instant now)
{
    return event && *event <= now && now < impliedUntil(*event, months);
}

bool isContractRunning(const RelationFacts &relation, Instant now)
{
    return relation.contractFrom && *relation.contractFrom <= now
        && (!relation.contractUntil || now < *relation.contractUntil);
}

/// Directive 2002/58/EC Art. 13(2): from a sale, for similar goods, with a chance to refuse then and each time.
bool isSoftOptIn(const RelationFacts &relation, Instant now)
{
    return relation.lastPurchase && *relation.lastPurchase <= now && relation.isAddressFromSale
        && relation.isSimilarGoods && relation.wasOptOutOffered;
}

std::optional<Reason> reasonOf(const Alternative &alternative, const Asked &asked)
{
    const RelationFacts &relation = asked.facts.relation;
    const auto when = [](bool holds, Reason reason) { return holds ? std::optional(reason) : std::nullopt; };
    switch (alternative.kind) {
    case Alternative::Kind::SoftOptIn:
        return when(isSoftOptIn(relation, asked.now), Reason::SoftOptIn);
    case Alternative::Kind::Purchase:
        return when(isWithin(relation.lastPurchase, alternative.months, asked.now), Reason::ImpliedByPurchase);
    case Alternative::Kind::Inquiry:
        return when(isWithin(relation.lastInquiry, alternative.months, asked.now), Reason::ImpliedByInquiry);
    case Alternative::Kind::Contract:
        return when(isContractRunning(relation, asked.now), Reason::RunningContract);
    case Alternative::Kind::Consent:
        return when(isValidYes(asked.answer, asked.now), Reason::ConsentGiven);
    case Alternative::Kind::WrittenConsent:
        break;
    }
    return when(isValidYes(asked.answer, asked.now) && asked.answer.form == ConsentForm::Written, Reason::ConsentGiven);
}

} // namespace

std::optional<Reason> reasonInstead(const std::vector<Alternative> &alternatives, const Asked &asked)
{
    if (isNo(asked.answer.state))
        return std::nullopt;
    for (const Alternative &alternative : alternatives) {
        if (const auto reason = reasonOf(alternative, asked))
            return reason;
    }
    return std::nullopt;
}

Instant impliedUntil(Instant event, int months)
{
    return plusMonths(event, months);
}

} // namespace Prefdesk
