// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logmeeting.h"

#include "models/audit/checkpointstore.h"
#include "models/audit/witness.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::LogMeeting)
};

Error otherHistory(const QString &detail)
{
    return {Error::Kind::Damaged,
            Words::tr("The audit history of this desk does not continue what this workstation remembers of it: it was "
                      "rewritten or set back. Verify it, and keep the desk's files as they are."),
            detail};
}

} // namespace

Result<> meetLog(Connection &connection, const LogKey &key, const Witness &witness)
{
    const Result<VerifierKey> named = CheckpointStore(connection, Instant::now).verifier();
    if (!named)
        return named.error();
    if (*named != key.verifier())
        return Error {Error::Kind::Damaged,
                      Words::tr("The desk's key file (desk.keys) signs for another audit history than the one in this "
                                "desk. Restore both from the same backup."),
                      QStringLiteral("log key")};
    const auto findings = witness.meet(connection, key);
    if (!findings)
        return findings.error().kind == Error::Kind::Damaged ? otherHistory(findings.error().detail) : findings.error();
    if (findings->isEmpty())
        return {};
    return otherHistory(findings->first().kind);
}

} // namespace Prefdesk
