// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/logmeeting.h"

#include "models/audit/checkpointstore.h"
#include "models/audit/witness.h"
#include "models/storage/connection.h"

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

// Nobody can tell from here whether it was set back or a standby that lacked the end took over.
Error lackingServer(const QString &detail)
{
    return {Error::Kind::Damaged,
            Words::tr("The server lacks what this workstation has seen recorded there: it was set back, or another "
                      "server took its place without the last changes. Do not go on with it; ask whoever keeps the "
                      "server."),
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
    const QString kind = findings->first().kind;
    const bool isLacking = kind == QStringLiteral("rollback") && connection.engine() == Engine::PostgreSql;
    return isLacking ? lackingServer(kind) : otherHistory(kind);
}

} // namespace Prefdesk
