// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/duties/duty.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Prefdesk {

namespace {

// In the order of the enumerations.
constexpr std::array kinds {"confirm-withdrawal",     "honour-withdrawal", "honour-do-not-call",
                            "honour-opt-out-of-sale", "honour-objection",  "answer-request",
                            "acknowledge-complaint",  "explain-decision",  "clarify"};
constexpr std::array stepKinds {"taken", "extended", "done", "dropped"};

} // namespace

QString code(Duty::Kind kind)
{
    return QLatin1String(kinds.at(static_cast<std::size_t>(kind)));
}

std::optional<Duty::Kind> dutyKindFromCode(const QString &text)
{
    for (const Duty::Kind kind : allDutyKinds()) {
        if (code(kind) == text)
            return kind;
    }
    return std::nullopt;
}

QList<Duty::Kind> allDutyKinds()
{
    QList<Duty::Kind> all;
    for (std::size_t index = 0; index < kinds.size(); ++index)
        all.append(static_cast<Duty::Kind>(index));
    return all;
}

QString code(DutyStep::Kind kind)
{
    return QLatin1String(stepKinds.at(static_cast<std::size_t>(kind)));
}

std::optional<DutyStep::Kind> dutyStepKindFromCode(const QString &text)
{
    for (std::size_t index = 0; index < stepKinds.size(); ++index) {
        if (QLatin1String(stepKinds.at(index)) == text)
            return static_cast<DutyStep::Kind>(index);
    }
    return std::nullopt;
}

QStringList requestKinds()
{
    return {u"access"_s, u"rectification"_s, u"erasure"_s, u"restriction"_s, u"portability"_s, u"objection"_s};
}

JsonText toJsonText(const Duty &duty)
{
    JsonText json;
    json.add("about"_L1, duty.about);
    json.add("begun_at"_L1, duty.begunAt.toIso());
    if (duty.call)
        json.add("call"_L1, number(*duty.call));
    if (duty.choice)
        json.add("choice"_L1, number(*duty.choice));
    json.add("due_at"_L1, duty.dueAt.toIso());
    json.add("duty"_L1, number(duty.id));
    if (duty.extendedDueAt)
        json.add("extended_due_at"_L1, duty.extendedDueAt->toIso());
    json.add("kind"_L1, code(duty.kind));
    json.add("note"_L1, duty.note);
    if (duty.owner)
        json.add("owner"_L1, number(*duty.owner));
    json.add("person"_L1, number(duty.person));
    json.add("recorded_at"_L1, duty.recordedAt.toIso());
    json.add("rule"_L1, duty.rule);
    json.add("source"_L1, duty.source);
    return json;
}

JsonText toJsonText(const DutyStep &step)
{
    JsonText json;
    json.add("duty"_L1, number(step.duty));
    json.add("happened_at"_L1, step.happenedAt.toIso());
    json.add("kind"_L1, code(step.kind));
    if (step.message)
        json.add("message"_L1, *step.message);
    json.add("note"_L1, step.note);
    json.add("person"_L1, number(step.person));
    json.add("recorded_at"_L1, step.recordedAt.toIso());
    json.add("step"_L1, number(step.id));
    return json;
}

} // namespace Prefdesk
