// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "models/verdicts/blastradius.h"
#include "models/verdicts/rulepackstore.h"
#include "models/verdicts/zonebook.h"

#include <QCoreApplication>
#include <QFile>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::RuleCommands)
};

using Counts = BlastRadius::Counts;

void print(Invocation &invocation, const BlastRadius &radius)
{
    for (auto one = radius.byCountry.cbegin(); one != radius.byCountry.cend(); ++one) {
        const Counts &counts = one.value();
        if (counts.changed > 0)
            invocation.output().print(
                {{QStringLiteral("country"), one.key()},
                 {QStringLiteral("customers"), counts.customers},
                 {QStringLiteral("changed"), counts.changed},
                 {QStringLiteral("blocked"), counts.blocked},
                 {QStringLiteral("allowed"), counts.allowed}},
                Words::tr("%1: for %2 of %3 customers some answer changes; less is allowed for %4, more for %5")
                    .arg(one.key().isEmpty() ? QStringLiteral("?") : one.key())
                    .arg(counts.changed)
                    .arg(counts.customers)
                    .arg(counts.blocked)
                    .arg(counts.allowed));
    }
}

/// What changes is always told first.
Result<Ending> change(Invocation &invocation, const Result<BlastRadius> &radius,
                      const std::function<Result<>(RulePackStore &)> &apply)
{
    if (!radius)
        return radius.error();
    print(invocation, *radius);
    const bool isTried = invocation.has(QStringLiteral("dry-run"));
    if (!isTried) {
        ZoneBook zones;
        RulePackStore store(invocation.connection(), invocation.actor(), Instant::now, zones);
        if (const Result<> done = apply(store); !done)
            return done.error();
    }
    invocation.output().print({{QStringLiteral("pack"), radius->pack}, {QStringLiteral("kept"), !isTried}},
                              isTried ? Words::tr("Nothing was changed.") : Words::tr("The rules were changed."));
    return Ending::Yes;
}

std::function<bool(qint64)> counted(ProgressLine &progress)
{
    return [&progress](qint64 customers) {
        progress.show(Words::tr("customers"), customers, 0);
        return true;
    };
}

Result<Ending> install(Invocation &invocation)
{
    QFile file(invocation.argument(0));
    if (!file.open(QIODevice::ReadOnly))
        return Error {Error::Kind::Unavailable,
                      Words::tr("The file \"%1\" cannot be read. Check that it is there and that you may open it.")
                          .arg(file.fileName()),
                      QStringLiteral("open")};
    const QByteArray json = file.readAll();
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    ProgressLine progress(invocation.progressWish());
    return change(
        invocation,
        radiusOfInstalling(invocation.connection(), invocation.actor(), json, Instant::now(), counted(progress)),
        [&json](RulePackStore &store) { return store.install(json); });
}

Result<Ending> withdraw(Invocation &invocation)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const QString name = invocation.argument(0);
    ProgressLine progress(invocation.progressWish());
    return change(
        invocation,
        radiusOfWithdrawing(invocation.connection(), invocation.actor(), name, Instant::now(), counted(progress)),
        [&name](RulePackStore &store) { return store.withdraw(name); });
}

} // namespace

QList<Command> ruleCommands()
{
    const Option dryRun {QStringLiteral("dry-run"), {}, Words::tr("say what would happen and change nothing")};
    const QString signIn = QStringLiteral(" --desk north.prefdesk --user admin --passphrase-file secret");
    return {
        {{QStringLiteral("rules install"), QStringLiteral("FILE"), 1, 1, {dryRun}},
         Words::tr("add a rule pack of the site's own, or its next version, and say for how many customers it changes "
                   "something"),
         QStringLiteral("prefdeskctl rules install quiet-sundays.json --dry-run") + signIn,
         install},
        {{QStringLiteral("rules withdraw"), QStringLiteral("PACK"), 1, 1, {dryRun}},
         Words::tr("withdraw a rule pack of the site's own"),
         QStringLiteral("prefdeskctl rules withdraw quiet-sundays") + signIn,
         withdraw},
    };
}

} // namespace Prefdesk
