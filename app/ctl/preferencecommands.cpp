// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "app/ctl/preferencejson.h"
#include "app/ctl/wishes.h"
#include "models/customers/customer.h"
#include "models/notices/noticestore.h"
#include "models/preferences/preferencestore.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PreferenceCommands)
};

Result<std::optional<NoticeVersionId>> noticeOption(Invocation &invocation)
{
    using Answer = std::optional<NoticeVersionId>;
    if (!invocation.has(QStringLiteral("notice")))
        return Answer();
    const QString wanted = invocation.option(QStringLiteral("notice"));
    const Result<QList<NoticeVersion>> versions = NoticeStore(invocation.connection()).all();
    if (!versions)
        return versions.error();
    const auto found = std::ranges::find_if(*versions, [&](const NoticeVersion &version) {
        return version.name() == wanted || QString::number(number(version.id)) == wanted;
    });
    if (found == versions->end())
        return usageError(Words::tr("There is no notice “%1”; name it as “marketing-email v1 en”.").arg(wanted));
    return Answer(found->id);
}

Result<Call> callFrom(Invocation &invocation, CustomerId customer)
{
    Call call = Call::begin(customer, Instant::now());
    call.verificationMethod = invocation.option(QStringLiteral("verified"));
    call.verification = call.verificationMethod.isEmpty() ? Call::Verification::NotDone : Call::Verification::Passed;
    call.words = invocation.option(QStringLiteral("heard"));
    call.reference = invocation.option(QStringLiteral("call"));
    const auto notice = noticeOption(invocation);
    if (!notice)
        return notice.error();
    call.noticeVersion = *notice;
    call.endedAt = Instant::now();
    return call;
}

Error conflictError()
{
    return {Error::Kind::Conflict, Words::tr("Somebody else changed this customer a moment ago; try again."),
            QStringLiteral("conflict")};
}

QString savedText(const Customer &customer, const SaveOutcome &saved)
{
    const QString text = Words::tr("Saved for %1 at %2.").arg(customer.number, saved.savedAt.toIso());
    if (saved.systems.isEmpty())
        return text;
    return text + QLatin1Char(' ')
        + Words::tr("These systems must act on it: %1.").arg(saved.systems.join(QStringLiteral(", ")));
}

Result<> checkMethod(const Invocation &invocation)
{
    const QString method = invocation.option(QStringLiteral("verified"));
    if (invocation.has(QStringLiteral("verified")) && !verificationMethods().contains(method))
        return usageError(
            Words::tr("--verified needs one of: %1.").arg(verificationMethods().join(QStringLiteral(", "))));
    return {};
}

// wishesFor: turns what was asked and what is in force into what is to be saved.
Result<Outcome> save(Invocation &invocation, const std::function<QList<Wish>(const QList<Preference> &)> &wishesFor)
{
    if (const Result<> known = checkMethod(invocation); !known)
        return known.error();
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<Customer> customer = invocation.openCustomer(invocation.argument(0));
    if (!customer)
        return customer.error();
    const Result<Call> call = callFrom(invocation, customer->id);
    if (!call)
        return call.error();
    PreferenceStore store(invocation.connection(), invocation.actor(), Instant::now);
    const Result<QList<Preference>> current = store.preferences(customer->id);
    if (!current)
        return current.error();
    const Result<SaveOutcome> saved = store.save({.call = *call,
                                                  .wishes = wishesFor(*current),
                                                  .correctionReason = invocation.option(QStringLiteral("correct"))});
    if (!saved)
        return saved.error();
    if (!saved->conflicts.isEmpty())
        return conflictError();
    invocation.output().print({{QStringLiteral("number"), customer->number},
                               {QStringLiteral("saved_at"), saved->savedAt.toIso()},
                               {QStringLiteral("systems"), QJsonArray::fromStringList(saved->systems)}},
                              savedText(*customer, *saved));
    return Outcome::Yes;
}

Result<Outcome> set(Invocation &invocation)
{
    const Result<Limits> limits = limitsFrom(invocation);
    if (!limits)
        return limits.error();
    const Result<QList<Wish>> asked = wishesFrom(invocation.arguments().mid(1));
    if (!asked)
        return asked.error();
    return save(invocation, [&](const QList<Preference> &current) { return completed(*asked, *limits, current); });
}

Result<Outcome> stop(Invocation &invocation)
{
    const QString scope
        = invocation.has(QStringLiteral("scope")) ? invocation.option(QStringLiteral("scope")) : QStringLiteral("all");
    const Result<QList<Question>> questions = questionsOfScope(scope);
    if (!questions)
        return questions.error();
    return save(invocation, [&](const QList<Preference> &current) { return withdrawals(*questions, current); });
}

Result<Outcome> lift(Invocation &invocation)
{
    return save(invocation, [](const QList<Preference> &current) { return completed({liftingWish()}, {}, current); });
}

QList<Option> proofOptions()
{
    return {
        {QStringLiteral("verified"), QStringLiteral("METHOD"),
         Words::tr("how the caller was verified: %1").arg(verificationMethods().join(QStringLiteral(", ")))},
        {QStringLiteral("heard"), QStringLiteral("WORDS"), Words::tr("the customer's own words")},
        {QStringLiteral("call"), QStringLiteral("REF"), Words::tr("the telephone system's reference")},
        {QStringLiteral("notice"), QStringLiteral("ID"),
         Words::tr("the wording read aloud, such as “marketing-email v1 en”")},
        {QStringLiteral("correct"), QStringLiteral("REASON"), Words::tr("an officer sets a mistake right")},
    };
}

} // namespace

QList<Command> preferenceCommands()
{
    const QString customer = QStringLiteral("CUSTOMER");
    const QString signIn = QStringLiteral(" --desk north.prefdesk --user agent --passphrase-file secret");
    return {
        {{QStringLiteral("set"), QStringLiteral("CUSTOMER CHANNEL/TOPIC=STATE..."), 2, -1,
          limitOptions() + proofOptions()},
         Words::tr("change what a customer chose"),
         QStringLiteral(
             "prefdeskctl set 100000 email/offers=withdrawn data-use/training-ai=refused --verified call-back "
             "--heard \"no more offers\"")
             + signIn,
         set},
        {{QStringLiteral("stop"), customer, 1, 1,
          QList<Option> {{QStringLiteral("scope"), QStringLiteral("SCOPE"),
                          Words::tr("all (if not said), a channel such as email, or data-use")}}
              + proofOptions()},
         Words::tr("stop everything, or everything on one channel"),
         QStringLiteral("prefdeskctl stop 100000 --heard \"leave me alone\"") + signIn,
         stop},
        {{QStringLiteral("lift"), customer, 1, 1, proofOptions()},
         Words::tr("lift a customer's stop of everything"),
         QStringLiteral("prefdeskctl lift 100000 --verified call-back --heard \"write to me again\" "
                        "--notice \"lift-stop v1 en\"")
             + signIn,
         lift},
    };
}

} // namespace Prefdesk
