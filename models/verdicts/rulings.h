// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/question.h"
#include "models/verdicts/channelverdict.h"
#include "models/verdicts/facts.h"
#include "models/verdicts/obligations.h"
#include "models/verdicts/rulebook.h"

#include <QHash>
#include <QList>

#include <memory>

namespace Prefdesk {

class AnswerSheet;
struct ContactPoint;

/// What is known of one customer at one instant and the rules then in force: every verdict follows from it without
/// asking the desk again.
class Rulings final
{
public:
    Rulings(Facts facts, RuleBook rules, Instant instant);

    CustomerId customer() const { return m_facts.customer; }
    const RuleBook &rules() const { return m_rules; }
    Instant instant() const { return m_instant; }
    /// The zone by which hours are told to this customer, and where it is known from.
    const ZoneAnswer &zone() const { return m_facts.zone; }

    /// The questions that nobody may ask for a yes to before an instant, by a rule against asking again.
    QHash<Question, Instant> notToAsk() const;
    /// How far a withdrawal in these words of the customer reaches on the channel, by the law of the place.
    ScopeAnswer scopeOf(const QString &words, Channel channel) const;

    Verdict verdict(const Subject &subject) const;
    ChannelVerdict channel(Channel channel) const;
    /// The same facts a while later; the rules must hold then, too.
    Rulings at(Instant instant) const;
    /// As it will be once what the agent has entered is saved; points: the customer's own.
    Rulings with(const AnswerSheet &sheet, const QList<ContactPoint> &points) const;

private:
    Facts m_facts;
    RuleBook m_rules;
    Instant m_instant;
};

} // namespace Prefdesk
