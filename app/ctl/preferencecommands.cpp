// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "app/ctl/preferencejson.h"
#include "app/ctl/wishes.h"
#include "models/customers/customer.h"
#include "models/notices/noticestore.h"
#include "models/preferences/preferencestore.h"
#include "models/preferences/script.h"
#include "models/verdicts/dutystarter.h"
#include "models/verdicts/rulingsreader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PreferenceCommands)
};

Error unfitting(const QString &wanted, const QStringList &fitting)
{
    return usageError(Words::tr("“%1” is not what this customer is read for this change; read %2 aloud and name that.")
                          .arg(wanted, QStringLiteral("“%1”").arg(fitting.join(QStringLiteral("” / “")))));
}

/// The wishes with the wording of --notice, each only if it is the one that explains it to this customer.
Result<QList<Wish>> withNotice(Invocation &invocation, const Customer &customer, QList<Wish> wishes)
{
    if (!invocation.has(QStringLiteral("notice")))
        return wishes;
    const QString wanted = invocation.option(QStringLiteral("notice"));
    const NoticeStore store(invocation.connection());
    QStringList fitting;
    bool isUsed = false;
    for (Wish &wish : wishes) {
        const auto script
            = store.published(scriptName(wish.question, wish.answer), customer.language, customer.country);
        if (!script)
            return script.error();
        if (!*script)
            continue;
        const NoticeVersion &version = (*script)->version;
        fitting.append(version.name());
        if (version.name() != wanted && QString::number(number(version.id)) != wanted)
            continue;
        wish.noticeVersion = version.id;
        isUsed = true;
    }
    fitting.removeDuplicates();
    if (isUsed || wishes.isEmpty())
        return wishes;
    return fitting.isEmpty() ? usageError(Words::tr("There is no notice for this change; leave --notice out."))
                             : unfitting(wanted, fitting);
}

Call callFrom(const Invocation &invocation, CustomerId customer)
{
    Call call = Call::begin(customer, Instant::now());
    call.verificationMethod = invocation.option(QStringLiteral("verified"));
    call.verification = call.verificationMethod.isEmpty() ? Call::Verification::NotDone : Call::Verification::Passed;
    call.words = invocation.option(QStringLiteral("heard"));
    call.reference = invocation.option(QStringLiteral("call"));
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

/// The wishes with how long nobody may ask for them.
Result<QList<Wish>> guarded(Invocation &invocation, CustomerId customer, const QList<Wish> &wishes)
{
    const Result<Rulings> rulings
        = RulingsReader().rulings(invocation.connection(), invocation.actor(), customer, Instant::now());
    if (!rulings)
        return rulings.error();
    const QHash<Question, Instant> notToAsk = rulings->notToAsk();
    QList<Wish> known = wishes;
    for (Wish &wish : known) {
        if (notToAsk.contains(wish.question))
            wish.notToAskUntil = notToAsk.value(wish.question);
    }
    return known;
}

/// Turns what was asked and what is in force into what is to be saved.
using WishesFor = std::function<Result<QList<Wish>>(const Customer &, const QList<Preference> &)>;

Result<Ending> save(Invocation &invocation, const WishesFor &wishesFor)
{
    if (const Result<> known = checkMethod(invocation); !known)
        return known.error();
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<Customer> customer = invocation.openCustomer(invocation.argument(0));
    if (!customer)
        return customer.error();
    PreferenceStore store(invocation.connection(), invocation.actor(), Instant::now, dutiesBegun());
    const Result<QList<Preference>> current = store.preferences(customer->id);
    if (!current)
        return current.error();
    const Result<QList<Wish>> wanted = wishesFor(*customer, *current);
    const Result<QList<Wish>> noticed = wanted ? withNotice(invocation, *customer, *wanted) : wanted;
    const Result<QList<Wish>> wishes = noticed ? guarded(invocation, customer->id, *noticed) : noticed;
    if (!wishes)
        return wishes.error();
    const Result<SaveOutcome> saved = store.save({.call = callFrom(invocation, customer->id),
                                                  .wishes = *wishes,
                                                  .correctionReason = invocation.option(QStringLiteral("correct")),
                                                  .isUnasked = invocation.has(QStringLiteral("unasked"))});
    if (!saved)
        return saved.error();
    if (!saved->conflicts.isEmpty())
        return conflictError();
    invocation.output().print({{QStringLiteral("number"), customer->number},
                               {QStringLiteral("saved_at"), saved->savedAt.toIso()},
                               {QStringLiteral("systems"), QJsonArray::fromStringList(saved->systems)}},
                              savedText(*customer, *saved));
    return Ending::Yes;
}

Result<Ending> set(Invocation &invocation)
{
    const Result<Limits> limits = limitsFrom(invocation);
    if (!limits)
        return limits.error();
    const Result<QList<Wish>> asked = wishesFrom(invocation.arguments().mid(1));
    if (!asked)
        return asked.error();
    return save(invocation, [&](const Customer &, const QList<Preference> &current) {
        return completed(*asked, *limits, current);
    });
}

Result<Ending> stop(Invocation &invocation)
{
    const QString scope
        = invocation.has(QStringLiteral("scope")) ? invocation.option(QStringLiteral("scope")) : QStringLiteral("all");
    if (const Result<> known = checkScope(scope); !known)
        return known.error();
    return save(invocation, [&](const Customer &customer, const QList<Preference> &current) {
        const Result<QList<Question>> questions = questionsOfScope(scope, customer);
        return questions ? Result<QList<Wish>>(withdrawals(*questions, current)) : questions.error();
    });
}

Result<Ending> lift(Invocation &invocation)
{
    return save(invocation, [](const Customer &, const QList<Preference> &current) {
        return completed({liftingWish()}, {}, current);
    });
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
        {QStringLiteral("unasked"), {}, Words::tr("the customer wants it without being asked")},
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
                          Words::tr("all (if not said), marketing, household, a channel such as email, data-use, or an "
                                    "address of the customer")}}
              + proofOptions()},
         Words::tr("stop everything, or everything of one kind, channel, household or address"),
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
