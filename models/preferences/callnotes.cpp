// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preferences/callnotes.h"

namespace Prefdesk {

CallNotes notesOf(const CallDraft &draft)
{
    return {.direction = draft.call.direction,
            .number = draft.call.number,
            .reference = draft.call.reference,
            .verification = draft.call.verification,
            .verificationMethod = draft.call.verificationMethod,
            .words = draft.call.words,
            .readBack = draft.call.readBack,
            .recordingReference = draft.call.recordingReference,
            .recordingHash = draft.call.recordingHash,
            .correctionReason = draft.correctionReason,
            .isUnasked = draft.isUnasked};
}

Call withNotes(Call call, const CallNotes &notes)
{
    call.direction = notes.direction;
    call.number = notes.number;
    call.reference = notes.reference;
    call.verification = notes.verification;
    call.verificationMethod = notes.verificationMethod;
    call.words = notes.words;
    call.readBack = notes.readBack;
    call.recordingReference = notes.recordingReference;
    call.recordingHash = notes.recordingHash;
    return call;
}

} // namespace Prefdesk
