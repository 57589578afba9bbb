// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/ledger.h"
#include "models/basics/actor.h"
#include "models/preferences/calldraft.h"
#include "models/preferences/dutiesbegun.h"
#include "models/preferences/recordingrules.h"
#include "models/preferences/saveoutcome.h"

namespace Prefdesk {

class Connection;
struct NoticeVersion;

/// One call on its way into the desk: asks the rules, writes the rows, then the ledger entries, inside the caller's
/// transaction.
class CallSaving final
{
public:
    CallSaving(Connection &connection, const Actor &actor, Instant now, const DutiesBegun &duties);

    /// Refused when a rule says no; whatever fails, the caller must not commit.
    Result<SaveOutcome> keep(const CallDraft &draft, const QList<Preference> &current);

private:
    Result<QList<Recording>> recordings(const CallDraft &draft, const QList<Preference> &current) const;
    Result<Recording> recording(const CallDraft &draft, const Wish &wish, const Answer &before) const;
    Result<std::optional<ReadScript>> scriptRead(const Call &call, const std::optional<NoticeVersionId> &version) const;
    Result<bool> isForCustomer(const NoticeVersion &notice, CustomerId customer) const;
    Result<SaveOutcome> write(const CallDraft &draft, const QList<Recording> &recordings);
    Result<QList<Happening>> begin(const Call &call, const QList<Choice> &choices, NextEntries next);
    Choice choiceOf(const Recording &recording) const;

    Connection &m_connection;
    const Actor &m_actor;
    Instant m_now;
    const DutiesBegun &m_duties;
};

} // namespace Prefdesk
