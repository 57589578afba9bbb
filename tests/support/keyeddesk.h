// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/access/deskcreation.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>

namespace Prefdesk {

/// How long a test waits for an answer that needs Argon2id: seconds on a busy machine.
constexpr int keyMilliseconds = 60'000;

/// A real desk folder with key slots: administrator "ada" with the passphrase "correct horse". Costs two Argon2id.
class KeyedDesk final
{
public:
    KeyedDesk()
    {
        const auto created = createDesk({.folder = m_place.filePath(QStringLiteral("north.prefdesk")),
                                         .name = QStringLiteral("North desk"),
                                         .personName = QStringLiteral("ada"),
                                         .personFullName = QStringLiteral("Ada Novak")},
                                        passphrase(), clock.clock());
        if (!created)
            qFatal("%s", qPrintable(created.error().message + created.error().detail));
        folder = created->folder;
        recoveryCode = created->recoveryCode;
    }

    static Secret passphrase() { return Secret::copyOf(QByteArrayView("correct horse")); }
    /// Costs one Argon2id.
    Result<Unlocked> unlocked() const { return unlock(folder, QStringLiteral("ada"), passphrase()); }
    /// The same, and somebody has worked with it already.
    Unlocked opened() const
    {
        auto open = unlocked();
        if (!open || !openDesk(*open, clock.clock()))
            qFatal("The desk does not open.");
        return std::move(*open);
    }
    QString place(const QString &name) const { return m_place.filePath(name); }

    ManualClock clock;
    DeskFolder folder;
    QString recoveryCode;

private:
    QTemporaryDir m_place;
};

/// The actions of all ledger entries in their order; nothing when they cannot be read.
inline QStringList actionsOf(Connection &connection)
{
    const auto found = connection.list(QStringLiteral("SELECT action FROM ledger_entry ORDER BY idx"), {},
                                       [](const Row &row) { return row.text(0); });
    return found ? *found : QStringList();
}

} // namespace Prefdesk
