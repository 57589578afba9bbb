// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/intake/importformats.h"
#include "tests/support/testdesk.h"

#include <QFile>
#include <QTemporaryDir>

namespace Prefdesk {

/// A desk and files to import into it.
class ImportDesk final
{
public:
    explicit ImportDesk(QString format)
        : m_format(std::move(format))
    {
    }

    QString importFile() const { return m_folder.filePath(QStringLiteral("import.txt")); }

    QString fileOf(const QByteArray &content) const
    {
        QFile file(importFile());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The test file cannot be written.");
        return file.fileName();
    }

    Result<ImportOutcome> import(const QString &file, ImportMode mode = ImportMode::Keep)
    {
        return importAs(desk.actor(Role::Admin), file, mode);
    }

    Result<ImportOutcome> importAs(const Actor &actor, const QString &file, ImportMode mode = ImportMode::Keep)
    {
        return Prefdesk::importFile(desk.connection(), actor, desk.clock.clock(),
                                    {.format = m_format, .file = file, .mode = mode}, [](qint64, qint64) {});
    }

    qint64 count(const QString &table)
    {
        const auto count = desk.connection().first(QStringLiteral("SELECT count(*) FROM ") + table, {},
                                                   [](const Row &row) { return row.integer(0); });
        return count ? count->value_or(-1) : -1;
    }

    TestDesk desk;

private:
    QString m_format;
    QTemporaryDir m_folder;
};

/// "added changed unchanged quarantined" as text, so that tests compare it in one go.
inline QString counts(const Result<ImportOutcome> &outcome)
{
    if (!outcome)
        return outcome.error().message;
    return QStringLiteral("%1 added, %2 changed, %3 unchanged, %4 quarantined")
        .arg(outcome->added)
        .arg(outcome->changed)
        .arg(outcome->unchanged)
        .arg(outcome->quarantined);
}

/// "7 Email not-an-email-address"
inline QStringList faults(const Result<ImportOutcome> &outcome)
{
    QStringList lines;
    for (const QuarantinedField &field : outcome ? outcome->quarantine : QList<QuarantinedField>())
        lines.append(QStringLiteral("%1 %2 %3").arg(field.row).arg(field.field, code(field.fault)).simplified());
    return lines;
}

} // namespace Prefdesk
