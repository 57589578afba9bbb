// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/happenings.h"

namespace Prefdesk {

namespace {

Action actionFor(const Choice &choice)
{
    if (!choice.question.isStop())
        return Action::ChoiceRecorded;
    return choice.answer.state == ConsentState::Withdrawn ? Action::StopRecorded : Action::StopLifted;
}

} // namespace

Happening happeningOf(const Choice &choice, const Answer &before)
{
    Happening happening {.action = actionFor(choice),
                         .customer = choice.customer,
                         .before = {},
                         .after = CommittedJson::of(toJsonText(choice)),
                         .reason = choice.reason,
                         .row = RecordedRow {RecordedRow::Kind::Choice, number(choice.id)}};
    if (before != Answer())
        happening.before = toJson(choice.question, before);
    return happening;
}

Happening correctionOf(const Choice &choice, const Answer &before)
{
    Happening happening = happeningOf(choice, before);
    happening.action = Action::ChoiceCorrected;
    return happening;
}

Happening happeningOf(const Call &call)
{
    return {.action = Action::CallSaved,
            .customer = call.customer,
            .before = {},
            .after = CommittedJson::of(toJsonText(call)),
            .reason = {},
            .row = RecordedRow {RecordedRow::Kind::Call, number(call.id)}};
}

} // namespace Prefdesk
