// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/result.h"

#include <QByteArrayView>

namespace Prefdesk {

/// How one engine answers a Scan; see there.
class Cursor
{
public:
    virtual ~Cursor() = default;
    virtual void restart(qint64 value) = 0;
    virtual bool next() = 0;
    virtual Result<> result() const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual bool isNull(int column) const = 0;
    virtual QByteArrayView bytes(int column) const = 0;
};

} // namespace Prefdesk
