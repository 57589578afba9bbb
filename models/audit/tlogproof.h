// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/checkpoint.h"
#include "models/audit/hasher.h"
#include "models/basics/result.h"

#include <QByteArray>
#include <QList>

namespace Prefdesk {

/// That an entry was logged, as one text that anybody can check without the desk (C2SP tlog-proof).
struct TlogProof
{
    qint64 index = 0;
    QList<Hash> path; ///< from the leaf's sibling up to the root's child
    QByteArray extra; ///< not authenticated
    QByteArray checkpoint; ///< the signed note, verbatim

    bool operator==(const TlogProof &) const = default;

    /// Damaged unless it follows the format to the letter; proves nothing yet: see verify().
    static Result<TlogProof> fromText(QByteArrayView text);
    QByteArray toText() const;
    /// The checkpoint that these entry bytes are part of, if the key signed it and the path leads to its root.
    Result<Checkpoint> verify(QByteArrayView entry, const VerifierKey &key) const;
};

} // namespace Prefdesk
