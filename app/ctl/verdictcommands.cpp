// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/audiencefile.h"
#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "app/ctl/verdictjson.h"
#include "models/customers/customer.h"
#include "models/verdicts/audience.h"
#include "models/verdicts/factsreader.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::VerdictCommands)
};

Result<Subject> subjectFrom(const QString &channel, const QString &topic)
{
    const auto subject = subjectFromCode(channel + u'/' + topic);
    if (subject)
        return *subject;
    return usageError(Words::tr("“%1 %2” is nothing that can be asked for; say for example “email offers” or “data-use "
                                "training-ai”.")
                          .arg(channel, topic));
}

Result<Instant> timeFrom(const QString &text)
{
    const auto time = Instant::fromIso(text);
    if (time)
        return *time;
    return usageError(Words::tr("“%1” is no time with its zone; write for example 2026-03-01T12:00:00Z.").arg(text));
}

Result<Instant> timeAsked(const Invocation &invocation)
{
    const QString option = QStringLiteral("at");
    return invocation.has(option) ? timeFrom(invocation.option(option)) : Result<Instant>(Instant::now());
}

Error noSuchCustomer()
{
    return usageError(Words::tr("There is no such customer."));
}

QJsonObject withQuestion(QJsonObject object, const QString &number, const Subject &subject, Instant at)
{
    object.insert(QStringLiteral("number"), number);
    object.insert(QStringLiteral("subject"), code(subject));
    object.insert(QStringLiteral("at"), at.toIso());
    return object;
}

/// Answers at each instant; the last verdict tells the outcome.
Result<Ending> answerAt(Invocation &invocation, const Subject &subject, const QList<Instant> &instants,
                        const std::function<void(const QString &, Instant, const Verdict &, const RuleBook &)> &print)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<Customer> customer = invocation.openCustomer(invocation.argument(0));
    if (!customer)
        return customer.error();
    bool isAllowed = false;
    const Result<bool> found = replay(invocation.connection(), invocation.actor(), customer->id, subject, instants,
                                      [&](Instant at, const Verdict &verdict, const RuleBook &rules) {
                                          isAllowed = verdict.isAllowed();
                                          print(customer->number, at, verdict, rules);
                                      });
    if (!found)
        return found.error();
    if (!*found)
        return noSuchCustomer();
    return isAllowed ? Ending::Yes : Ending::No;
}

Result<Ending> mayContact(Invocation &invocation)
{
    const Result<Subject> subject = subjectFrom(invocation.argument(1), invocation.argument(2));
    if (!subject)
        return subject.error();
    const Result<Instant> at = timeAsked(invocation);
    if (!at)
        return at.error();
    return answerAt(invocation, *subject, {*at},
                    [&](const QString &number, Instant time, const Verdict &verdict, const RuleBook &rules) {
                        invocation.output().print(withQuestion(verdictObject(verdict, rules), number, *subject, time),
                                                  verdictText(verdict, rules));
                    });
}

Result<Ending> replayed(Invocation &invocation)
{
    const Result<Subject> subject = subjectFrom(invocation.argument(1), invocation.argument(2));
    if (!subject)
        return subject.error();
    QList<Instant> instants;
    for (const QString &text : invocation.arguments().mid(3)) {
        const Result<Instant> time = timeFrom(text);
        if (!time)
            return time.error();
        instants.append(*time);
    }
    const Result<Ending> done
        = answerAt(invocation, *subject, instants,
                   [&](const QString &number, Instant time, const Verdict &verdict, const RuleBook &rules) {
                       invocation.output().print(withQuestion(verdictObject(verdict, rules), number, *subject, time),
                                                 time.toIso() + QStringLiteral("  ") + verdictLine(verdict));
                   });
    return done ? Result<Ending>(Ending::Yes) : done;
}

Result<Ending> audience(Invocation &invocation)
{
    const Result<Subject> subject = subjectFrom(invocation.argument(0), invocation.argument(1));
    if (!subject)
        return subject.error();
    const Result<QString> file = invocation.requiredOption(QStringLiteral("out"));
    if (!file)
        return file.error();
    const Result<Instant> at = timeAsked(invocation);
    if (!at)
        return at.error();
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    ProgressLine progress(invocation.progressWish());
    const Result<AudienceCounts> counts
        = writeAudience(invocation.connection(), invocation.actor(), *subject, *at, *file, invocation.inputs(),
                        [&](qint64 done) { progress.show(*file, done, 0); });
    if (!counts)
        return counts.error();
    invocation.output().print({{QStringLiteral("customers"), counts->customers},
                               {QStringLiteral("allowed"), counts->allowed},
                               {QStringLiteral("allowed_from"), counts->allowedFrom},
                               {QStringLiteral("blocked"), counts->customers - counts->allowed - counts->allowedFrom}},
                              Words::tr("%1 of %2 customers may be contacted now, %3 later; the file says why "
                                        "the others may not.")
                                  .arg(counts->allowed)
                                  .arg(counts->customers)
                                  .arg(counts->allowedFrom));
    return Ending::Yes;
}

Result<Ending> breaches(Invocation &invocation)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    std::optional<CustomerId> one;
    if (!invocation.arguments().isEmpty()) {
        const Result<Customer> customer = invocation.openCustomer(invocation.argument(0));
        if (!customer)
            return customer.error();
        one = customer->id;
    }
    const auto print = [&](const QString &number, const JudgedMessage &judged) {
        const Subject subject = Subject::topic(judged.sent.channel, judged.sent.topic);
        QJsonObject object = withQuestion(verdictObject(judged.verdict, judged.rules), number, subject, judged.sent.at);
        object.insert(QStringLiteral("message"), judged.sent.record);
        invocation.output().print(object,
                                  QStringLiteral("%1  %2  %3  %4")
                                      .arg(number, judged.sent.at.toIso(), code(subject), verdictLine(judged.verdict)));
    };
    const Result<HonourRate> rate = eachBreach(invocation.connection(), invocation.actor(), {.customer = one}, print);
    if (!rate)
        return rate.error();
    const double honoured = rate->messages == 0
        ? 1
        : static_cast<double>(rate->messages - rate->breaches) / static_cast<double>(rate->messages);
    invocation.output().print({{QStringLiteral("messages"), rate->messages},
                               {QStringLiteral("breaches"), rate->breaches},
                               {QStringLiteral("pass_rate"), honoured}},
                              Words::tr("%1 of %2 messages should not have been sent; %3 % were in order.")
                                  .arg(rate->breaches)
                                  .arg(rate->messages)
                                  .arg(100 * honoured, 0, 'f', 2));
    return rate->breaches == 0 ? Ending::Yes : Ending::No;
}

QString exampleOf(const char *command, const char *user)
{
    return QStringLiteral("prefdeskctl %1 --desk north.prefdesk --user %2 --passphrase-file secret")
        .arg(QLatin1String(command), QLatin1String(user));
}

} // namespace

QList<Command> verdictCommands()
{
    const QString question = QStringLiteral("CUSTOMER CHANNEL TOPIC");
    const Option at {QStringLiteral("at"), QStringLiteral("TIME"), Words::tr("as the desk would have answered then")};
    const Option out {QStringLiteral("out"), QStringLiteral("FILE"), Words::tr("where the list goes (CSV)")};
    return {
        {{QStringLiteral("may-contact"), question, 3, 3, {at}},
         Words::tr("may we contact a customer about it, and every rule that has a say; 1: not now"),
         exampleOf("may-contact 100000 email offers", "agent"),
         mayContact},
        {{QStringLiteral("replay"), question + QStringLiteral(" TIME..."), 4, -1, {}},
         Words::tr("what the desk would have answered at each of these times"),
         exampleOf("replay 100000 email offers 2026-03-01T12:00:00Z", "officer"),
         replayed},
        {{QStringLiteral("audience"), QStringLiteral("CHANNEL TOPIC"), 2, 2, {out, at}},
         Words::tr("every customer who may be contacted, or why not"),
         exampleOf("audience email offers --out offers.csv", "officer"),
         audience},
        {{QStringLiteral("breaches"), QStringLiteral("[CUSTOMER]"), 0, 1, {}},
         Words::tr("messages that should not have been sent when they were; 1: there are some"),
         exampleOf("breaches", "officer"),
         breaches},
    };
}

} // namespace Prefdesk
