// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/instant.h"
#include "models/preferences/choice.h"
#include "models/reports/evidence.h"

#include <QHash>
#include <QString>

namespace Prefdesk {

/// One ledger entry in words: who did what, and what changed.
struct HistoryLine
{
    qint64 index = 0;
    Instant at;
    QString who;
    QString what;
    QString before;
    QString after;
    QString customer; ///< customer number; empty where the report is about one customer, or the entry about none

    bool operator==(const HistoryLine &) const = default;
};

/// Sign-in names by the row numbers that entries carry.
using PersonNames = QHash<qint64, QString>;

/// From the entry's own bytes and the values opened here, so the page says what the evidence says.
HistoryLine historyLine(const EvidenceEntry &entry, const PersonNames &people);

/// "given, weekly, 2 per week, paused until ...", or the state alone where it is no yes.
QString words(const Answer &answer);

/// "2026-11-23 10:02:03 UTC"
QString timeText(Instant instant);

} // namespace Prefdesk
