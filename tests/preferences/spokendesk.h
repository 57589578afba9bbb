// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/preferencestore.h"
#include "tests/preferences/sampledesk.h"

namespace Prefdesk {

/// A sample desk at which Agnès calls and says what she wants.
class SpokenDesk final : public SampleDesk
{
public:
    PreferenceStore store(Role role = Role::Agent)
    {
        return PreferenceStore(connection(), desk.actor(role), desk.clock.clock());
    }

    Result<SaveOutcome> say(const Question &question, ConsentState state, Role role = Role::Agent,
                            const QString &reason = {})
    {
        const auto now = store().preferences(agnes);
        if (!now)
            return now.error();
        const auto current = answerTo(*now, question);
        const auto seen = current ? std::optional(current->choice) : std::nullopt;
        return store(role).save({provenCall(), {heard(wishFor(question, state, seen))}, reason});
    }

    ConsentState stateOf(const Question &question)
    {
        const auto all = store().preferences(agnes);
        const auto found = all ? answerTo(*all, question) : std::nullopt;
        return found ? found->answer.state : ConsentState::Unknown;
    }

    QStringList actions()
    {
        const auto all = connection().list(QStringLiteral("SELECT action FROM ledger_entry "
                                                          "WHERE action <> 'notice-published' ORDER BY idx"),
                                           {}, [](const Row &row) { return row.text(0); });
        return all ? QStringList(*all) : QStringList();
    }
};

} // namespace Prefdesk
