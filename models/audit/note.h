// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/logkey.h"
#include "models/basics/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Prefdesk {

/// A text with signatures below it (C2SP signed-note).
struct Note
{
    struct Signature
    {
        QString name;
        quint32 keyId = 0;
        QByteArray bytes;

        bool operator==(const Signature &) const = default;
    };

    QByteArray text; ///< what is signed; ends in a newline
    QList<Signature> signatures;

    bool operator==(const Note &) const = default;

    /// Follows every rule of the format's parser; Damaged for anything else. Proves nothing yet: see openNote().
    static Result<Note> parse(QByteArrayView bytes);
    QByteArray toBytes() const;
    void sign(const LogKey &key);
};

/// The text of a note that at least one of the keys signed; Damaged also if a known key's signature is wrong.
Result<QByteArray> openNote(QByteArrayView bytes, const QList<VerifierKey> &keys);

} // namespace Prefdesk
