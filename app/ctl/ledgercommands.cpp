// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "models/access/logaccess.h"
#include "models/audit/note.h"
#include "models/basics/outputfile.h"
#include "models/preferences/projectioncheck.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::LedgerCommands)
};

Result<QList<Anchor>> anchors(Invocation &invocation)
{
    if (!invocation.has(QStringLiteral("against")))
        return QList<Anchor>();
    QFile file(invocation.option(QStringLiteral("against")));
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    const QByteArray note = file.readAll();
    if (const Result<Note> parsed = Note::parse(note); !parsed)
        return Error {Error::Kind::Invalid,
                      Words::tr("%1 is not a checkpoint. Choose one that Prefdesk saved.").arg(file.fileName()),
                      parsed.error().detail};
    return QList<Anchor> {{.source = Anchor::Source::Checkpoint, .note = note}};
}

QJsonObject objectOf(const VerificationReport &report)
{
    QJsonArray findings;
    for (const Finding &finding : report.findings)
        findings.append(QJsonObject {{QStringLiteral("kind"), finding.kind},
                                     {QStringLiteral("where"), finding.where},
                                     {QStringLiteral("was"), finding.was},
                                     {QStringLiteral("is"), finding.is}});
    return {{QStringLiteral("entries"), report.entries},
            {QStringLiteral("ok"), report.ok},
            {QStringLiteral("anchored_by"), QJsonArray::fromStringList(report.anchoredBy)},
            {QStringLiteral("entries_anchored"), report.anchoredEntries},
            {QStringLiteral("findings"), findings}};
}

QString textOf(const VerificationReport &report)
{
    QStringList lines {conclusion(report)};
    for (const Finding &finding : report.findings)
        lines.append(QStringLiteral("  %1: %2").arg(finding.where, label(finding)));
    return lines.join(QLatin1Char('\n'));
}

Result<Ending> verifyLedger(Invocation &invocation)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<LogSetup> log = logSetupOf(invocation.unlocked(), {checkProjection});
    if (!log)
        return log.error();
    const Result<QList<Anchor>> outside = anchors(invocation);
    if (!outside)
        return outside.error();
    ProgressLine progress(invocation.progressWish());
    const Result<VerificationReport> report
        = verifyAndRemember(invocation.connection(), invocation.actor(), Instant::now, *log,
                            {.key = {}, .anchors = *outside, .checks = {}, .from = {}},
                            [&](double share) { progress.showShare(Words::tr("Verifying"), share); });
    if (!report)
        return report.error();
    invocation.output().print(objectOf(*report), textOf(*report));
    return report->ok ? Ending::Yes : Ending::No;
}

Result<Ending> checkpoint(Invocation &invocation)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    if (const Result<> allowed = invocation.actor().require(Permission::Verify); !allowed)
        return allowed.error();
    const Result<LogSetup> log = logSetupOf(invocation.unlocked(), {checkProjection});
    if (!log)
        return log.error();
    // Nothing leaves the desk before this workstation has accepted it.
    const Result<StoredCheckpoint> made = signCheckpoint(invocation.connection(), Instant::now, *log);
    if (!made)
        return made.error();
    if (invocation.has(QStringLiteral("out"))) {
        const Result<> written = writeOutput(invocation.option(QStringLiteral("out")), invocation.inputs(), made->note);
        if (!written)
            return written.error();
    }
    const QString note = QString::fromUtf8(made->note);
    invocation.output().print({{QStringLiteral("entries"), made->size},
                               {QStringLiteral("made_at"), made->madeAt.toIso()},
                               {QStringLiteral("checkpoint"), note}},
                              note.trimmed());
    return Ending::Yes;
}

} // namespace

QList<Command> ledgerCommands()
{
    const QString signIn = QStringLiteral(" --desk north.prefdesk --user officer --passphrase-file secret");
    return {
        {{QStringLiteral("verify"),
          {},
          0,
          0,
          {{QStringLiteral("against"), QStringLiteral("FILE"),
            Words::tr("a checkpoint that was kept outside the desk")}}},
         Words::tr("recompute the audit history and name everything that differs"),
         QStringLiteral("prefdeskctl verify --against monday.checkpoint") + signIn,
         verifyLedger},
        {{QStringLiteral("checkpoint"),
          {},
          0,
          0,
          {{QStringLiteral("out"), QStringLiteral("FILE"), Words::tr("keep it in this file, best elsewhere")}}},
         Words::tr("sign what the audit history is now"),
         QStringLiteral("prefdeskctl checkpoint --out monday.checkpoint") + signIn,
         checkpoint},
    };
}

} // namespace Prefdesk
