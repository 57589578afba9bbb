// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/basics/instant.h"
#include "models/basics/result.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QStringList>

namespace Prefdesk {

class Database;
struct CallDraft;
struct Unlocked;

/// Drafts that a desk had not taken when it was locked, because the line to it was broken or its disk full. They lie
/// in memory alone, sealed: the key comes from the person's key slot and is there only while that person is signed in.
class DraftSafe final : public QObject
{
    Q_OBJECT

public:
    explicit DraftSafe(Clock clock, QObject *parent = nullptr);

    /// Seals them, and lets the desk try once more behind its queued work; what it takes then goes from here.
    void lockAway(const Unlocked &unlocked, Database &database, const QList<CallDraft> &drafts);
    /// Gives the desk what this person left here, unless it has a newer draft or the saved call; what it does not take
    /// stays.
    void giveBack(const Unlocked &unlocked, Database &database);
    /// The full names of those whose drafts lie here.
    QStringList people() const;

signals:
    /// A draft is not taken though the desk answers.
    void failed(const Prefdesk::Error &error);

private:
    struct Sealed
    {
        int number;
        QString log; ///< the name of the desk's log
        QString person;
        QString fullName;
        Instant at;
        QByteArray box; ///< nonce and ciphertext
    };

    void store(const Unlocked &unlocked, Database &database, const Sealed &sealed, const CallDraft &draft);

    Clock m_clock;
    QList<Sealed> m_sealed;
    int m_last = 0;
};

} // namespace Prefdesk
