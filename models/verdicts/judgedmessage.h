// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"
#include "models/verdicts/customerhistory.h"
#include "models/verdicts/verdict.h"

#include <functional>

namespace Prefdesk {

class Connection;
class RuleBook;
class RuleShelf;
class ZoneBook;

/// A message and whether it could have been sent when it was: what had reached the company by then counts, not what was
/// typed in later or not yet.
struct JudgedMessage
{
    const SentFacts &sent;
    const Verdict &verdict;
    const RuleBook &rules; ///< in force then
    CustomerId customer = {};

    /// A breach: it was sent while a rule stood against it.
    bool isBreach() const { return !verdict.isAllowed(); }
};

/// Judges every message that arrived, as of its own instant.
class MessageJudge final
{
public:
    MessageJudge(Connection &connection, const FactsBackground &background, RuleShelf &rules, ZoneBook &zones);

    /// Those sent at the instant or later, in the order in which they were sent.
    Result<> judgeAll(const CustomerHistory &history, Instant from,
                      const std::function<void(const JudgedMessage &)> &visit);
    /// What a verdict on one of them is asked for: its contact point is named where it matters.
    Result<Subject> subjectOf(const CustomerHistory &history, const SentFacts &sent, const Facts &facts);

private:
    Result<ContactPointId> pointOf(const CustomerHistory &history, const SentFacts &sent, const Facts &facts);

    Connection &m_connection;
    const FactsBackground &m_background;
    RuleShelf &m_rules;
    ZoneBook &m_zones;
};

} // namespace Prefdesk
