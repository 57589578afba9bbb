// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/instant.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace Prefdesk {

/// The conversation that choices belong to, with what proves them (GDPR Art. 7(1), 12).
struct Call
{
    enum class Direction { Inbound, Outbound };
    enum class Verification { NotDone, Passed, Failed };

    CallId id = {};
    QString uuid; ///< made when the call begins; saving the same call twice is harmless
    CustomerId customer = {};
    Direction direction = Direction::Inbound;
    QString number; ///< seen or dialled, as typed
    QString reference; ///< telephone system's own
    QString verificationMethod; ///< "knowledge", "call-back", "one-time-code", "customer-card", "agent-knows"
    Verification verification = Verification::NotDone;
    std::optional<NoticeVersionId> noticeVersion; ///< the script read aloud
    QString words; ///< the customer's own
    bool readBack = false; ///< the agent read it back and the customer confirmed
    QString recordingReference;
    QString recordingHash; ///< SHA-256, hexadecimal
    Instant startedAt;
    Instant endedAt;

    bool operator==(const Call &) const = default;
};

QString code(Call::Direction direction);
QString code(Call::Verification verification);
QJsonObject toJson(const Call &call);

} // namespace Prefdesk
