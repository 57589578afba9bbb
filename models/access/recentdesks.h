// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QSettings;

namespace Prefdesk {

/// The desks opened lately on this computer, newest first: their folders and nothing else about them.
class RecentDesks final
{
public:
    /// The settings must outlive this.
    explicit RecentDesks(QSettings &settings);

    QStringList folders() const;
    void add(const QString &folder);

private:
    QSettings &m_settings;
};

} // namespace Prefdesk
