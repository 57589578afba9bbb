// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/calldraft.h"

namespace Prefdesk {

/// What an agent types and ticks about a call; the rest of the call is known.
struct CallNotes
{
    Call::Direction direction = Call::Direction::Inbound;
    QString number; ///< seen or dialled
    QString reference; ///< telephone system's own
    Call::Verification verification = Call::Verification::NotDone;
    QString verificationMethod;
    QString words; ///< the customer's own
    bool readBack = false;
    QString recordingReference;
    QString recordingHash;
    QString correctionReason; ///< an officer's
    bool isUnasked = false; ///< the customer wanted it without being asked

    bool operator==(const CallNotes &) const = default;
};

/// What was noted in a draft.
CallNotes notesOf(const CallDraft &draft);

/// The call with what was noted in it; a correction's reason belongs to the draft and not to the call.
Call withNotes(Call call, const CallNotes &notes);

} // namespace Prefdesk
