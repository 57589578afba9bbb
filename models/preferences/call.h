// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/callvocabulary.h"
#include "models/basics/identity.h"
#include "models/basics/instant.h"
#include "models/basics/jsontext.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace Prefdesk {

/// The conversation that choices belong to, with what proves them (GDPR Art. 7(1), 12).
struct Call
{
    using Direction = CallDirection;
    using Verification = CallVerification;

    CallId id = {};
    QString uuid; ///< made when the call begins; saving the same call twice is harmless
    CustomerId customer = {};
    Direction direction = Direction::Inbound;
    QString number; ///< seen or dialled, as typed
    QString reference; ///< telephone system's own
    QString verificationMethod; ///< one of verificationMethods(); empty when not done
    Verification verification = Verification::NotDone;
    std::optional<NoticeVersionId> noticeVersion; ///< the script read aloud
    QString words; ///< the customer's own
    bool readBack = false; ///< the agent read it back and the customer confirmed
    QString recordingReference;
    QString recordingHash; ///< SHA-256, hexadecimal
    Instant startedAt;
    Instant endedAt;

    bool operator==(const Call &) const = default;

    /// A new call with a fresh uuid.
    static Call begin(CustomerId customer, Instant now);
};

/// The call as the ledger commits to it; the projection check compares the row with it.
JsonText toJsonText(const Call &call);
/// Reads what toJsonText(call) wrote, for drafts; nothing when it is not a call.
std::optional<Call> callFromJson(const QJsonObject &json);

} // namespace Prefdesk
