// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desklocation.h"

class QSettings;

namespace Prefdesk {

/// The desks opened lately on this computer, newest first: where they are, who vouches for their servers, and nothing
/// else about them.
class RecentDesks final
{
public:
    /// The settings must outlive this.
    explicit RecentDesks(QSettings &settings);

    QList<DeskLocation> locations() const;
    void add(const DeskLocation &location);
    /// The file that was used last for the shared desk of that address; empty if none was.
    QString caFile(const QString &text) const;

private:
    QSettings &m_settings;
};

} // namespace Prefdesk
