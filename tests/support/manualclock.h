// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"

#include <memory>

namespace Prefdesk {

/// A clock that stands still until it is told to go on.
class ManualClock final
{
public:
    explicit ManualClock(const QString &iso = QStringLiteral("2026-11-23T10:00:00Z"))
        : m_now(std::make_shared<Instant>(*Instant::fromIso(iso)))
    {
    }

    Clock clock() const
    {
        return [now = m_now] { return *now; };
    }
    Instant now() const { return *m_now; }
    void advanceSeconds(qint64 seconds) { *m_now = m_now->plusSeconds(seconds); }

private:
    std::shared_ptr<Instant> m_now;
};

} // namespace Prefdesk
