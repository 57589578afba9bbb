// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/interruption.h"
#include "app/ctl/invocation.h"
#include "models/intake/demo.h"

#include <QCoreApplication>

#include <limits>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::DemoCommands)
};

Result<int> numberOption(const Invocation &invocation, const QString &name, int otherwise, int least, int most)
{
    if (!invocation.has(name))
        return otherwise;
    bool isNumber = false;
    const int value = invocation.option(name).toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return usageError(Words::tr("--%1 needs a whole number from %2 to %3.").arg(name).arg(least).arg(most));
    return value;
}

Result<Ending> demo(Invocation &invocation)
{
    constexpr int mostCustomers = 10'000'000;
    const Result<int> customers = numberOption(invocation, QStringLiteral("customers"), 10'000, 1, mostCustomers);
    if (!customers)
        return customers.error();
    const Result<int> seed = numberOption(invocation, QStringLiteral("seed"), 1, 0, std::numeric_limits<int>::max());
    if (!seed)
        return seed.error();
    const Result<DeskFolder> folder
        = invocation.folder(invocation.argument(0),
                            Words::tr("A demonstration desk is made in a folder. Name a folder that does not exist "
                                      "yet."));
    if (!folder)
        return folder.error();
    ProgressLine progress(invocation.progressWish());
    Interruption &interruption = invocation.interruption();
    interruption.leaveToWork();
    const Result<> made = makeDemo({.folder = *folder, .customers = *customers, .seed = static_cast<quint32>(*seed)},
                                   Instant::now, [&](double share) {
                                       progress.showShare(Words::tr("Making up customers"), share);
                                       return !interruption.isRequested();
                                   });
    if (!made)
        return made.error();
    invocation.output().print(
        {{QStringLiteral("desk"), invocation.argument(0)}, {QStringLiteral("customers"), *customers}},
        Words::tr("The desk %1 is ready with %n made-up customers. Sign in as agent, officer, "
                  "regional or admin; the passphrase is demo.",
                  nullptr, *customers)
            .arg(invocation.argument(0)));
    return Ending::Yes;
}

} // namespace

QList<Command> demoCommands()
{
    return {
        {{QStringLiteral("demo"),
          QStringLiteral("LOCATION"),
          1,
          1,
          {{QStringLiteral("customers"), QStringLiteral("N"), Words::tr("how many, 10000 if not said")},
           {QStringLiteral("seed"), QStringLiteral("S"), Words::tr("another seed makes other people")}}},
         Words::tr("make a desk with made-up customers to try things on"),
         QStringLiteral("prefdeskctl demo demo.prefdesk --customers 1000"),
         demo},
    };
}

} // namespace Prefdesk
