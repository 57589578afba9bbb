// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/intake/demoduties.h"

#include "models/duties/dutystore.h"
#include "models/preferences/preferencestore.h"
#include "models/storage/connection.h"
#include "models/verdicts/civilday.h"
#include "models/verdicts/dutystarter.h"

#include <array>

namespace Prefdesk {

DemoDuties::DemoDuties(Connection &connection, Clock clock)
    : m_connection(connection)
    , m_clock(std::move(clock))
{
}

Result<> DemoDuties::add()
{
    using enum Duty::Kind;
    using Step = DutyStep::Kind;
    static constexpr std::array requests {
        Asked {"DE", AnswerRequest, "erasure", 34, Step::Taken, ""},
        Asked {"FR", AnswerRequest, "access", 27, Step::Dropped, ""},
        Asked {"FR", AnswerRequest, "rectification", 20, Step::Extended, "records of three systems"},
        Asked {"DE", AnswerRequest, "portability", 12, Step::Done, "file sent, DSR-2041"},
        Asked {"GB", AnswerRequest, "access", 40, Step::Done, "letter, DSR-2017"},
        Asked {"GB", AcknowledgeComplaint, "", 9, Step::Dropped, ""},
    };
    DutyStarter starter;
    int place = 0;
    for (const Asked &asked : requests) {
        if (const Result<> added = addRequest(starter, asked, place++); !added)
            return added;
    }
    return addUnclearCall();
}

Result<> DemoDuties::addRequest(DutyStarter &starter, const Asked &asked, int place)
{
    const auto customer = customerIn(QLatin1String(asked.country), place);
    if (!customer || !*customer)
        return customer ? Result<>() : customer.error();
    const Result<Actor> officer = colleague(QStringLiteral("officer"));
    if (!officer)
        return officer.error();
    const QString about = QLatin1String(asked.about);
    const auto duty = starter.begunByHand(m_connection, **customer, asked.kind,
                                          about.isEmpty() ? QStringList() : QStringList(about),
                                          m_clock().plusSeconds(-asked.daysAgo * secondsPerDay));
    if (!duty)
        return duty.error().kind == Error::Kind::Invalid ? Result<>() : duty.error(); // no such law at that time
    DutyStore store(m_connection, *officer, m_clock);
    const auto id = store.begin(*duty);
    if (!id)
        return id.error();
    switch (asked.then) {
    case DutyStep::Kind::Taken:
        return store.take(*id);
    case DutyStep::Kind::Extended:
        return store.extend(*id, QLatin1String(asked.note));
    case DutyStep::Kind::Done:
        return store.finish(*id, QLatin1String(asked.note));
    case DutyStep::Kind::Dropped:
        break;
    }
    return {};
}

// So short a time ago that no message can have been sent since.
Result<> DemoDuties::addUnclearCall()
{
    constexpr qint64 quarter = 900;
    const auto customer = customerIn(QStringLiteral("US"), 0);
    if (!customer || !*customer)
        return customer ? Result<>() : customer.error();
    const Result<Actor> agent = colleague(QStringLiteral("agent"));
    if (!agent)
        return agent.error();
    const Instant then = m_clock().plusSeconds(-quarter);
    Call call = Call::begin(**customer, then);
    call.words = QStringLiteral("stop calling me so much");
    const Wish wish {.question = Question::stop(),
                     .answer = {.state = ConsentState::Withdrawn},
                     .seenChoice = {},
                     .noticeVersion = {}};
    PreferenceStore store(m_connection, *agent, m_clock, dutiesBegun());
    const auto saved = store.save({.call = call, .wishes = {wish}, .correctionReason = {}});
    return saved ? Result<>() : saved.error();
}

// From the end: the first customers are the ones that people look for.
Result<std::optional<CustomerId>> DemoDuties::customerIn(const QString &country, int place) const
{
    return m_connection.first(
        QStringLiteral("SELECT c.id FROM customer c WHERE c.country = ? AND NOT EXISTS (SELECT 1 FROM choice s"
                       " WHERE s.customer = c.id AND s.topic = 'all') ORDER BY c.id DESC LIMIT 1 OFFSET ?"),
        {country, place}, [](const Row &row) { return CustomerId {row.integer(0)}; });
}

Result<Actor> DemoDuties::colleague(const QString &name) const
{
    const auto found
        = m_connection.first(QStringLiteral("SELECT id, full_name, role, regions FROM person WHERE name = ?"), {name},
                             [&name](const Row &row) {
                                 return Actor {.id = PersonId {row.integer(0)},
                                               .name = name,
                                               .fullName = row.text(1),
                                               .role = roleFromCode(row.text(2)).value_or(Role::Agent),
                                               .regions = row.text(3).split(u' ', Qt::SkipEmptyParts),
                                               .workstation = {}};
                             });
    if (!found)
        return found.error();
    return found->value_or(Actor());
}

} // namespace Prefdesk
