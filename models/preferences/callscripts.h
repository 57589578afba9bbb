// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/notices/foundnotice.h"
#include "models/preferences/calldraft.h"

#include <QList>
#include <QSet>

namespace Prefdesk {

/// The scripts of one call: which are to be read aloud, which were, and what that proves.
class CallScripts final
{
public:
    /// Every one there is, in the customer's language.
    void setAll(const QList<FoundNotice> &all) { m_all = all; }
    /// What is to be read for these wishes, or the privacy notice while there are none.
    QList<FoundNotice> neededFor(const QList<Wish> &wishes) const;
    bool isRead(const FoundNotice &script) const;
    void setRead(const FoundNotice &script, bool read);
    bool isAnyRead() const { return !m_read.isEmpty(); }
    void setNoneRead() { m_read.clear(); }
    /// Those that the draft says were read, in addition.
    void addReadIn(const CallDraft &draft);
    /// The draft with the versions that were read: for every wish its own, for the call one that all of it rests on.
    CallDraft proven(CallDraft draft) const;

private:
    const FoundNotice *named(const QString &name) const;

    QList<FoundNotice> m_all;
    QSet<qint64> m_read; ///< notice versions
};

} // namespace Prefdesk
