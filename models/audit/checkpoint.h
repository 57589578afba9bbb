// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/hasher.h"
#include "models/audit/logkey.h"
#include "models/basics/result.h"

#include <QByteArray>
#include <QString>

namespace Prefdesk {

/// What a log was at one size: three lines of a signed note (C2SP tlog-checkpoint).
struct Checkpoint
{
    QString origin;
    qint64 size = 0;
    Hash root {};

    bool operator==(const Checkpoint &) const = default;

    /// Reads the text of a note; Damaged for anything but origin, size and root (further lines are allowed, unread).
    static Result<Checkpoint> fromText(QByteArrayView text);
    QByteArray toText() const;
    /// The signed note.
    QByteArray signedBy(const LogKey &key) const;
};

/// A checkpoint whose note the key signed for the log of the key's name.
Result<Checkpoint> openCheckpoint(QByteArrayView note, const VerifierKey &key);

} // namespace Prefdesk
