// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/recentdesks.h"

#include <QSettings>

namespace Prefdesk {

namespace {

constexpr qsizetype mostDesks = 8;
const QString key = QStringLiteral("recentDesks");

} // namespace

RecentDesks::RecentDesks(QSettings &settings)
    : m_settings(settings)
{
}

QStringList RecentDesks::folders() const
{
    return m_settings.value(key).toStringList();
}

void RecentDesks::add(const QString &folder)
{
    QStringList all = folders();
    all.removeAll(folder);
    all.prepend(folder);
    m_settings.setValue(key, QStringList(all.mid(0, mostDesks)));
}

} // namespace Prefdesk
