// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/recentdesks.h"

#include <QSettings>

namespace Prefdesk {

namespace {

constexpr qsizetype mostDesks = 8;
const QString desksKey = QStringLiteral("recentDesks");
const QString caFilesKey = QStringLiteral("caFiles");

} // namespace

RecentDesks::RecentDesks(QSettings &settings)
    : m_settings(settings)
{
}

QList<DeskLocation> RecentDesks::locations() const
{
    QList<DeskLocation> locations;
    for (const QString &text : m_settings.value(desksKey).toStringList()) {
        const Result<DeskLocation> location = DeskLocation::fromText(text, caFile(text));
        if (location)
            locations.append(*location);
    }
    return locations;
}

QString RecentDesks::caFile(const QString &text) const
{
    return m_settings.value(caFilesKey).toMap().value(text).toString();
}

void RecentDesks::add(const DeskLocation &location)
{
    QList<DeskLocation> all = locations();
    all.removeIf([&](const DeskLocation &known) { return known.text() == location.text(); });
    all.prepend(location);
    QStringList texts;
    QVariantMap caFiles;
    for (const DeskLocation &known : all.mid(0, mostDesks)) {
        texts.append(known.text());
        if (!known.caFile.isEmpty())
            caFiles.insert(known.text(), known.caFile);
    }
    m_settings.setValue(desksKey, texts);
    m_settings.setValue(caFilesKey, caFiles);
}

} // namespace Prefdesk
