// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "models/intake/importformats.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::IntakeCommands)
};

QJsonObject objectOf(const QString &file, const ImportOutcome &outcome)
{
    QJsonArray quarantine;
    for (const QuarantinedField &field : outcome.quarantine)
        quarantine.append(QJsonObject {{QStringLiteral("row"), field.row},
                                       {QStringLiteral("field"), field.field},
                                       {QStringLiteral("reason"), code(field.fault)}});
    return {{QStringLiteral("file"), file},
            {QStringLiteral("read"), outcome.read},
            {QStringLiteral("added"), outcome.added},
            {QStringLiteral("changed"), outcome.changed},
            {QStringLiteral("unchanged"), outcome.unchanged},
            {QStringLiteral("quarantined"), outcome.quarantined},
            {QStringLiteral("choices"), outcome.choices},
            {QStringLiteral("unmatched"), outcome.unmatched},
            {QStringLiteral("quarantine"), quarantine}};
}

QString textOf(const QString &file, const ImportOutcome &outcome)
{
    QStringList lines {Words::tr("%1: %2 read, %3 added, %4 changed, %5 unchanged, %6 quarantined")
                           .arg(file)
                           .arg(outcome.read)
                           .arg(outcome.added)
                           .arg(outcome.changed)
                           .arg(outcome.unchanged)
                           .arg(outcome.quarantined)};
    if (outcome.choices > 0)
        lines.append(Words::tr("  %n opt-out(s) recorded", nullptr, static_cast<int>(outcome.choices)));
    if (outcome.unmatched > 0)
        lines.append(Words::tr("  %n message(s) belong to nobody here, or to more than one customer", nullptr,
                               static_cast<int>(outcome.unmatched)));
    for (const QuarantinedField &field : outcome.quarantine) {
        const QString place = field.field.isEmpty() ? Words::tr("row %1").arg(field.row)
                                                    : Words::tr("row %1, %2").arg(field.row).arg(field.field);
        lines.append(QStringLiteral("  %1: %2").arg(place, label(field.fault)));
    }
    return lines.join(QLatin1Char('\n'));
}

Result<Ending> import(Invocation &invocation)
{
    const QString format = invocation.argument(0);
    if (!importFormats().contains(format))
        return usageError(Words::tr("There is no format “%1”; choose one of %2.")
                              .arg(format, importFormats().join(QStringLiteral(", "))));
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const auto mode = invocation.has(QStringLiteral("dry-run")) ? ImportMode::DryRun : ImportMode::Keep;
    for (const QString &file : invocation.arguments().mid(1)) {
        ProgressLine progress(invocation.progressWish());
        const QString name = QFileInfo(file).fileName();
        const Result<ImportOutcome> outcome = importFile(
            invocation.connection(), invocation.actor(), Instant::now, {.format = format, .file = file, .mode = mode},
            [&](qint64 done, qint64 total) { progress.show(name, done, total); });
        if (!outcome)
            return outcome.error();
        invocation.output().print(objectOf(file, *outcome), textOf(file, *outcome));
    }
    return Ending::Yes;
}

} // namespace

QList<Command> intakeCommands()
{
    const QString formats = importFormats().join(QStringLiteral(", "));
    return {
        {{QStringLiteral("import"),
          QStringLiteral("FORMAT FILE..."),
          2,
          -1,
          {{QStringLiteral("dry-run"), {}, Words::tr("say what would happen and change nothing")}}},
         Words::tr("take over contacts, messages, service cases or a national register; formats: %1").arg(formats),
         QStringLiteral("prefdeskctl import hubspot-contacts contacts.csv --desk north.prefdesk --user admin "
                        "--passphrase-file secret"),
         import},
    };
}

} // namespace Prefdesk
