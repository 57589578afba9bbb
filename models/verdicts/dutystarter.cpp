// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/verdicts/dutystarter.h"

#include "models/storage/connection.h"
#include "models/verdicts/obligations.h"
#include "models/verdicts/place.h"
#include "models/verdicts/rulereader.h"
#include "models/verdicts/withdrawalwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <vector>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DutyStarter)
};

bool isEnd(const Choice &choice)
{
    return choice.answer.state == ConsentState::Withdrawn || choice.answer.state == ConsentState::Refused;
}

void addTopics(std::vector<Subject> &subjects, Channel channel)
{
    for (const Topic topic : allTopics()) {
        if (topic != Topic::Service)
            subjects.push_back(Subject::topic(channel, topic));
    }
}

/// What ends with a no to the question.
std::vector<Subject> subjectsOf(const Question &question)
{
    std::vector<Subject> subjects;
    if (question.isDataUse() || question.topic())
        return {question.isDataUse() ? Subject::dataUse(*question.dataUse())
                                     : Subject::topic(*question.channel(), *question.topic())};
    for (const Channel channel : allChannels()) {
        if (!question.channel() || question.channel() == channel)
            addTopics(subjects, channel);
    }
    if (question.isStop()) {
        for (const DataUse use : allDataUses())
            subjects.push_back(Subject::dataUse(use));
    }
    return subjects;
}

/// What the company owes when this ends by an answer to the question.
std::vector<Obligation> obligationsOf(const Question &question, const Subject &subject)
{
    if (subject.isDataUse())
        return {Obligation::HonourOptOutOfSale};
    std::vector<Obligation> owed {Obligation::ConfirmWithdrawal, Obligation::HonourWithdrawal};
    if (question.isOptOut())
        owed.push_back(Obligation::HonourDoNotCall);
    if (question.isObjection() || question.isStop())
        owed.push_back(Obligation::HonourObjection);
    return owed;
}

QString codeOf(const Subject &subject)
{
    return subject.isDataUse() ? code(subject.dataUse()) : code(subject.channel());
}

/// The duties of one call: one for each obligation and rule.
class Begun final
{
public:
    Begun(const RuleBook &rules, const Call &call)
        : m_rules(rules)
        , m_call(call)
    {
    }

    void add(const Choice &choice, Obligation obligation, const Subject &subject)
    {
        const Instant begun = beginningOf(choice, obligation);
        const auto deadline = deadlineOf(m_rules, obligation, subject, begun);
        if (!deadline)
            return;
        const Duty::Kind kind = *dutyKindFromCode(code(obligation));
        const QString rule = m_rules.ruleId(deadline->rule);
        const auto same
            = std::ranges::find_if(m_duties, [&](const Duty &duty) { return duty.kind == kind && duty.rule == rule; });
        if (same != m_duties.end()) {
            if (!same->about.contains(codeOf(subject)))
                same->about.append(codeOf(subject));
            return;
        }
        m_duties.append({.customer = m_call.customer,
                         .kind = kind,
                         .about = {codeOf(subject)},
                         .begunAt = begun,
                         .dueAt = deadline->due,
                         .extendedDueAt = deadline->extended,
                         .rule = rule,
                         .source = m_rules.citation(deadline->rule),
                         .call = m_call.id,
                         .choice = choice.id});
    }

    void addClarification(const Choice &choice)
    {
        const auto count = m_duties.size();
        add(choice, Obligation::Clarify, subjectsOf(choice.question).front());
        if (m_duties.size() == count)
            return;
        m_duties.last().owner = choice.person;
        m_duties.last().about.clear();
    }

    const QList<Duty> &duties() const { return m_duties; }

private:
    // Minutes are too short to begin with the first word of a call: the request is complete when the call ends.
    Instant beginningOf(const Choice &choice, Obligation obligation) const
    {
        const bool isTimeKnown = choice.receivedAt != m_call.startedAt;
        return obligation == Obligation::ConfirmWithdrawal && !isTimeKnown ? std::min(m_call.endedAt, choice.recordedAt)
                                                                           : choice.receivedAt;
    }

    const RuleBook &m_rules;
    const Call &m_call;
    QList<Duty> m_duties;
};

bool isUnclear(const Call &call, const Choice &choice)
{
    return choice.question.isOptOut() && !call.readBack && !call.words.trimmed().isEmpty()
        && withdrawalKindOf(call.words) == WithdrawalKind::Ambiguous;
}

/// Who has none cannot be sent a text that confirms.
Result<bool> hasMobile(Connection &connection, CustomerId customer)
{
    const auto found = connection.first(
        QStringLiteral("SELECT 1 FROM contact_point WHERE customer = ? AND (channel = 'sms' OR kind = 'mobile')"),
        {number(customer)}, [](const Row &) { return true; });
    if (!found)
        return found.error();
    return found->value_or(false);
}

} // namespace

Result<QList<Duty>> DutyStarter::begunBy(Connection &connection, const Call &call, const QList<Choice> &choices)
{
    const auto first = std::ranges::find_if(choices, isEnd);
    if (first == choices.end())
        return QList<Duty>();
    const Result<const RuleBook *> book = rules(connection, call.customer, first->receivedAt);
    if (!book)
        return book.error();
    const Result<bool> mobile = hasMobile(connection, call.customer);
    if (!mobile)
        return mobile.error();
    Begun begun(**book, call);
    for (const Choice &choice : choices) {
        if (!isEnd(choice))
            continue;
        for (const Subject &subject : subjectsOf(choice.question)) {
            for (const Obligation obligation : obligationsOf(choice.question, subject)) {
                if (*mobile || obligation != Obligation::ConfirmWithdrawal)
                    begun.add(choice, obligation, subject);
            }
        }
    }
    const auto unclear
        = std::ranges::find_if(choices, [&](const Choice &choice) { return isEnd(choice) && isUnclear(call, choice); });
    if (unclear != choices.end())
        begun.addClarification(*unclear);
    return begun.duties();
}

Result<Duty> DutyStarter::begunByHand(Connection &connection, CustomerId customer, Duty::Kind kind,
                                      const QStringList &about, Instant begunAt)
{
    const Result<const RuleBook *> book = rules(connection, customer, begunAt);
    if (!book)
        return book.error();
    const auto obligation = obligationFromCode(code(kind));
    std::optional<Deadline> deadline;
    for (int index = 0; obligation && index < questionCount; ++index) {
        const Question question = questionAt(static_cast<QuestionIndex>(index));
        const auto found = deadlineOf(**book, *obligation, subjectsOf(question).front(), begunAt);
        if (found && (!deadline || found->due < deadline->due))
            deadline = found;
    }
    if (!deadline)
        return Error {Error::Kind::Invalid,
                      Words::tr("No rule in force where the customer lives names a deadline for this."),
                      QStringLiteral("no deadline")};
    return Duty {.customer = customer,
                 .kind = kind,
                 .about = about,
                 .begunAt = begunAt,
                 .dueAt = deadline->due,
                 .extendedDueAt = deadline->extended,
                 .rule = (*book)->ruleId(deadline->rule),
                 .source = (*book)->citation(deadline->rule)};
}

Result<const RuleBook *> DutyStarter::rules(Connection &connection, CustomerId customer, Instant instant)
{
    const auto place
        = connection.first(QStringLiteral("SELECT country, subdivision FROM customer WHERE id = ?"), {number(customer)},
                           [](const Row &row) { return Place::of(row.text(0), row.text(1)); });
    if (!place)
        return place.error();
    const Result<RuleShelf *> shelf = m_rules.shelf(connection);
    if (!shelf)
        return shelf.error();
    return &(*shelf)->at(place->value_or(Place()), instant);
}

DutiesBegun dutiesBegun()
{
    return [starter = std::make_shared<DutyStarter>()](Connection &connection, const Call &call,
                                                       const QList<Choice> &choices) {
        return starter->begunBy(connection, call, choices);
    };
}

std::function<Result<Duty>(Connection &, const Duty &)> dutyCompleted()
{
    return [starter = std::make_shared<DutyStarter>()](Connection &connection, const Duty &duty) -> Result<Duty> {
        Result<Duty> whole = starter->begunByHand(connection, duty.customer, duty.kind, duty.about, duty.begunAt);
        if (whole)
            whole->note = duty.note;
        return whole;
    };
}

} // namespace Prefdesk
