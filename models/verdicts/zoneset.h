// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/civilday.h"
#include "models/verdicts/localclock.h"

#include <QStringList>

#include <vector>

namespace Prefdesk {

/// The time zones that somebody may be in; those whose clocks agree are kept once.
class ZoneSet final
{
public:
    /// Names that are not known are left out; empty when none is.
    static ZoneSet of(const QList<QByteArray> &zones);

    const std::vector<LocalClock> &clocks() const { return m_clocks; }
    /// Each of them has this date or a later one.
    CivilDay earliestDay(qint64 utcSeconds) const;
    QStringList names() const;

private:
    std::vector<LocalClock> m_clocks;
};

} // namespace Prefdesk
