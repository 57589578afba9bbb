// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/call.h"
#include "models/preferences/choice.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace Prefdesk {

/// One wish of a draft: seenChoice is the choice the agent saw when he changed it, for the conflict check.
struct Wish
{
    Question question = Question::stop();
    Answer answer;
    std::optional<ChoiceId> seenChoice;
    std::optional<NoticeVersionId> noticeVersion; ///< the script read for this question; else the call's own holds
    std::optional<Instant> saidAt = {}; ///< when the customer said it; without it, when the call began
    std::optional<Instant> notToAskUntil = {}; ///< nobody may ask for a yes before; of the desk, not kept in drafts

    bool operator==(const Wish &) const = default;
};

/// What an agent is about to save: one call and the wishes the customer expressed in it.
struct CallDraft
{
    Call call;
    QList<Wish> wishes;
    QString correctionReason; ///< an officer's reason, kept with every choice; sets an agent's mistake right
    bool isUnasked = false; ///< the customer wanted it without being asked

    bool operator==(const CallDraft &) const = default;
};

/// The draft was last touched more than an hour ago.
bool isOld(const CallDraft &draft, Instant now);
/// The wishes as part of a new conversation: nothing of the old one proves them, and what is given is given now.
CallDraft renewed(CallDraft draft, Instant now);
/// The draft with the stop, or its lifting, that is among the other wishes.
CallDraft withStop(CallDraft draft, const QList<Wish> &wishes);

QJsonObject toJson(const CallDraft &draft);
/// Reads what toJson wrote; nothing when it is not a draft. The customer is not part of it.
std::optional<CallDraft> callDraftFromJson(const QJsonObject &json);

} // namespace Prefdesk
