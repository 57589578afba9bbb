// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "models/access/logaccess.h"
#include "models/customers/customer.h"
#include "models/preferences/projectioncheck.h"
#include "models/reports/reportmaking.h"
#include "models/reports/reportverifier.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimeZone>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ReportCommands)
};

Result<ReportSigner> signer(Invocation &invocation)
{
    const QString name = QStringLiteral("signer");
    if (!invocation.has(name))
        return ReportSigner::own(invocation.unlocked());
    Result<Secret> passphrase
        = invocation.passphrase(QStringLiteral("signer-passphrase-file"), Words::tr("Passphrase of the PKCS#12:"));
    if (!passphrase)
        return passphrase.error();
    return ReportSigner::other(invocation.unlocked(), invocation.option(name), std::move(*passphrase));
}

Result<Ending> make(Invocation &invocation, const ReportOrder &order)
{
    Result<ReportSigner> signing = signer(invocation);
    if (!signing)
        return signing.error();
    signing->inputs += invocation.inputs();
    const Result<LogSetup> log = logSetupOf(invocation.unlocked(), {checkProjection});
    if (!log)
        return log.error();
    const Result<MadeReport> made
        = makeReport(invocation.connection(), invocation.actor(), Instant::now, *log, *signing, order);
    if (!made)
        return made.error();
    invocation.output().print({{QStringLiteral("file"), made->file},
                               {QStringLiteral("report"), made->reportId},
                               {QStringLiteral("sha256"), made->sha256},
                               {QStringLiteral("short_code"), made->shortCode},
                               {QStringLiteral("signer"), made->signer},
                               {QStringLiteral("entries"), made->entries}},
                              Words::tr("%1 is signed by %2 and proves %n ledger entries. Short code: %3", nullptr,
                                        static_cast<int>(made->entries))
                                  .arg(made->file, made->signer, made->shortCode));
    return Ending::Yes;
}

Result<Ending> customerReport(Invocation &invocation)
{
    const Result<QString> file = invocation.requiredOption(QStringLiteral("out"));
    if (!file)
        return file.error();
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<Customer> customer = invocation.openCustomer(invocation.argument(0));
    if (!customer)
        return customer.error();
    ReportOrder order;
    order.kind = Evidence::Kind::Customer;
    order.customer = customer->id;
    order.file = *file;
    return make(invocation, order);
}

// A day ("2026-03-01", UTC) or a moment with its zone.
Result<Instant> timeOption(const Invocation &invocation, const QString &name)
{
    const Result<QString> text = invocation.requiredOption(name);
    if (!text)
        return text.error();
    const QDate day = QDate::fromString(*text, Qt::ISODate);
    const auto time = day.isValid() && text->size() == 10 ? std::optional(Instant::of(day.startOfDay(QTimeZone::utc())))
                                                          : Instant::fromIso(*text);
    if (!time)
        return usageError(Words::tr("--%1 needs a day such as 2026-03-01, or a time with its zone.").arg(name));
    return *time;
}

Result<Ending> periodReport(Invocation &invocation)
{
    ReportOrder order;
    order.kind = Evidence::Kind::Period;
    const Result<Instant> from = timeOption(invocation, QStringLiteral("from"));
    if (!from)
        return from.error();
    const Result<Instant> until = timeOption(invocation, QStringLiteral("to"));
    if (!until)
        return until.error();
    const Result<QString> file = invocation.requiredOption(QStringLiteral("out"));
    if (!file)
        return file.error();
    if (*until <= *from)
        return usageError(Words::tr("--to must lie after --from."));
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    order.from = *from;
    order.until = *until;
    order.file = *file;
    return make(invocation, order);
}

QJsonObject objectOf(const ReportVerdict &verdict)
{
    QJsonArray findings;
    for (const Finding &finding : verdict.findings)
        findings.append(QJsonObject {{QStringLiteral("kind"), finding.kind},
                                     {QStringLiteral("where"), finding.where},
                                     {QStringLiteral("was"), finding.was},
                                     {QStringLiteral("is"), finding.is}});
    const Evidence evidence = verdict.evidence.value_or(Evidence());
    return {{QStringLiteral("ok"), verdict.isOk()},
            {QStringLiteral("signer"), verdict.signerName()},
            {QStringLiteral("signer_sha256"), verdict.signer ? verdict.signer->fingerprint : QString()},
            {QStringLiteral("log_key"), verdict.evidence ? evidence.verifier.toText() : QString()},
            {QStringLiteral("customer"), evidence.subject ? evidence.subject->number : QString()},
            {QStringLiteral("made_at"), verdict.evidence ? evidence.madeAt.toIso() : QString()},
            {QStringLiteral("entries_stated"), evidence.statedEntries},
            {QStringLiteral("entries_shown"), verdict.shownEntries()},
            {QStringLiteral("entries_anchored"), verdict.anchoredEntries()},
            {QStringLiteral("values_hidden"), verdict.hiddenValues},
            {QStringLiteral("log_size"), verdict.logSize},
            {QStringLiteral("log_root"), verdict.logRoot},
            {QStringLiteral("anchored_by"), QJsonArray::fromStringList(verdict.anchoredBy)},
            {QStringLiteral("findings"), findings}};
}

QStringList titled(const QString &title, const QStringList &sentences)
{
    QStringList lines {title};
    for (const QString &sentence : sentences)
        lines.append(QStringLiteral("  - ") + sentence);
    return lines;
}

QString textOf(const ReportVerdict &verdict)
{
    QStringList lines {verdict.summary()};
    for (const Finding &finding : verdict.findings)
        lines.append(QStringLiteral("  %1: %2").arg(finding.where, reportLabel(finding)));
    if (verdict.isOk())
        lines += titled(Words::tr("This proves:"), verdict.proves())
            + titled(Words::tr("It does not prove:"), verdict.doesNotProve());
    if (!verdict.anchorRemark.isEmpty())
        lines.append(verdict.anchorRemark);
    return lines.join(QLatin1Char('\n'));
}

Result<Ending> verifyFile(Invocation &invocation)
{
    Result<ReportVerdict> read
        = verifyReportFile(invocation.argument(0), Instant::now(), invocation.option(QStringLiteral("checkpoint")));
    if (!read)
        return read.error();
    const ReportVerdict verdict = pinned(*std::move(read),
                                         {.signer = invocation.option(QStringLiteral("signer-sha256")),
                                          .logKey = invocation.option(QStringLiteral("log-key"))});
    invocation.output().print(objectOf(verdict), textOf(verdict));
    return verdict.isOk() ? Ending::Yes : Ending::No;
}

QList<Option> fileOptions()
{
    return {
        {QStringLiteral("out"), QStringLiteral("FILE"), Words::tr("the PDF to make")},
        {QStringLiteral("signer"), QStringLiteral("FILE"), Words::tr("sign with this PKCS#12, not with your own key")},
        {QStringLiteral("signer-passphrase-file"), QStringLiteral("FILE"), Words::tr("its passphrase")},
    };
}

} // namespace

QList<Command> reportCommands()
{
    const QString signIn = QStringLiteral(" --desk north.prefdesk --user officer --passphrase-file secret");
    return {
        {{QStringLiteral("report customer"), QStringLiteral("CUSTOMER"), 1, 1, fileOptions()},
         Words::tr("a signed report on one customer, with proofs inside"),
         QStringLiteral("prefdeskctl report customer 100000 --out 100000.pdf") + signIn,
         customerReport},
        {{QStringLiteral("report period"),
          {},
          0,
          0,
          QList<Option> {
              {QStringLiteral("from"), QStringLiteral("DAY"), Words::tr("its first day, or a time with its zone")},
              {QStringLiteral("to"), QStringLiteral("DAY"), Words::tr("the first day after it")}}
              + fileOptions()},
         Words::tr("a signed report on what happened in a period"),
         QStringLiteral("prefdeskctl report period --from 2026-01-01 --to 2026-04-01 --out q1.pdf") + signIn,
         periodReport},
        {{QStringLiteral("verify-report"),
          QStringLiteral("FILE"),
          1,
          1,
          {{QStringLiteral("checkpoint"), QStringLiteral("FILE"),
            Words::tr("a checkpoint of the same desk that was kept elsewhere")},
           {QStringLiteral("signer-sha256"), QStringLiteral("HASH"),
            Words::tr("refuse a report that another certificate signed")},
           {QStringLiteral("log-key"), QStringLiteral("KEY"),
            Words::tr("refuse a report from another desk's log (\"log_key\" in --json)")}}},
         Words::tr("check a report; needs no desk"),
         QStringLiteral("prefdeskctl verify-report 100000.pdf --checkpoint monday.checkpoint"),
         verifyFile},
    };
}

} // namespace Prefdesk
