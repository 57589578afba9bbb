// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/witnessedlog.h"

#include "models/audit/witness.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::WitnessedLog)
};

Error otherHistory(const Finding &finding)
{
    return {Error::Kind::Damaged,
            Words::tr("Nothing was signed: %1 Verify the ledger, and keep the desk's files as they are.")
                .arg(label(finding)),
            finding.kind + u' ' + finding.where};
}

} // namespace

Result<> requireKnownHistory(Connection &connection, const LogSetup &setup)
{
    if (!setup.key)
        return unusableLogKey();
    const VerifierKey &key = setup.key->verifier();
    const Result<VerifierKey> named = CheckpointStore(connection, Instant::now).verifier();
    if (!named)
        return named.error();
    if (*named != key)
        return otherHistory({QStringLiteral("key"), QStringLiteral("desk"), key.toText(), named->toText()});
    const auto findings = Witness(setup.witnessFolder).compare(connection, key);
    if (!findings)
        return findings.error();
    return findings->isEmpty() ? Result<>() : otherHistory(findings->first());
}

Result<StoredCheckpoint> signCheckpoint(Connection &connection, const Clock &clock, const LogSetup &setup)
{
    if (const Result<> known = requireKnownHistory(connection, setup); !known)
        return known.error();
    Result<StoredCheckpoint> checkpoint = CheckpointStore(connection, clock).make(*setup.key);
    if (!checkpoint)
        return checkpoint;
    const auto findings = Witness(setup.witnessFolder).accept(connection, checkpoint->note, setup.key->verifier());
    if (!findings)
        return findings.error();
    return findings->isEmpty() ? checkpoint : otherHistory(findings->first());
}

Result<VerificationReport> verifyAndRemember(Connection &connection, const Actor &actor, const Clock &clock,
                                             const LogSetup &setup, const VerificationRequest &request,
                                             const Progress &progress)
{
    if (!setup.key)
        return unusableLogKey();
    VerificationRequest whole = request;
    whole.checks = setup.checks;
    whole.key = setup.key->verifier();
    const auto remembered = Witness(setup.witnessFolder).remembered(*whole.key);
    if (!remembered)
        return remembered.error();
    if (*remembered)
        whole.anchors.append({Anchor::Source::Witness, **remembered});
    Result<VerificationReport> report = verifyAndRecord(connection, actor, clock, whole, progress);
    if (!report || !report->ok)
        return report;
    const Result<StoredCheckpoint> checkpoint = signCheckpoint(connection, clock, setup);
    if (!checkpoint)
        return checkpoint.error();
    return report;
}

} // namespace Prefdesk
