// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"

#include <QStringList>

namespace Prefdesk {

/// A contact point that other customers have too.
struct SharedAddress
{
    ContactPointId contactPoint = {};
    QStringList customers; ///< "100017 CONN, Marjolaine", the first few the person may see
    int more = 0; ///< further ones: past the first few, or of other regions

    bool operator==(const SharedAddress &) const = default;
};

} // namespace Prefdesk
