// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"
#include "app/ctl/invocation.h"
#include "models/access/credentialstore.h"
#include "models/access/personstore.h"
#include "models/access/recoverycode.h"
#include "models/access/rekey.h"
#include "models/access/sharedrecovery.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::PersonCommands)
};

Option newPassphraseOption()
{
    return {QStringLiteral("new-passphrase-file"), QStringLiteral("FILE"),
            Words::tr("a file whose first line is the new passphrase; without it the terminal asks")};
}

Result<Secret> newPassphrase(const Invocation &invocation)
{
    return invocation.passphrase(QStringLiteral("new-passphrase-file"), Words::tr("New passphrase:"));
}

Result<Person> personFrom(const Invocation &invocation)
{
    const Result<QString> word = invocation.requiredOption(QStringLiteral("role"));
    if (!word)
        return word.error();
    const auto role = roleFromCode(*word);
    if (!role)
        return usageError(Words::tr("“%1” is no role; choose agent, officer, regional or admin.").arg(*word));
    Person person;
    person.name = invocation.argument(0);
    person.fullName
        = invocation.has(QStringLiteral("full-name")) ? invocation.option(QStringLiteral("full-name")) : person.name;
    person.role = *role;
    person.regions = invocation.option(QStringLiteral("regions")).toUpper().split(u',', Qt::SkipEmptyParts);
    return person;
}

Result<Ending> add(Invocation &invocation)
{
    const Result<Person> person = personFrom(invocation);
    if (!person)
        return person.error();
    const Result<Secret> passphrase = newPassphrase(invocation);
    if (!passphrase)
        return passphrase.error();
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<PersonId> added
        = PersonStore(invocation.connection(), invocation.unlocked(), Instant::now).add(*person, *passphrase);
    if (!added)
        return added.error();
    invocation.output().print({{QStringLiteral("name"), person->name}, {QStringLiteral("role"), code(person->role)}},
                              Words::tr("“%1” can sign in now.").arg(person->name));
    return Ending::Yes;
}

Result<Ending> remove(Invocation &invocation)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    PersonStore store(invocation.connection(), invocation.unlocked(), Instant::now);
    const Result<QList<Person>> persons = store.persons();
    if (!persons)
        return persons.error();
    const QString name = invocation.argument(0);
    const auto person = std::ranges::find(*persons, name, &Person::name);
    if (person == persons->end())
        return usageError(Words::tr("Nobody signs in as “%1” here.").arg(name));
    const Result<Secret> nextKey = store.remove(person->id);
    if (!nextKey)
        return nextKey.error();
    if (nextKey->isEmpty()) {
        invocation.output().print({{QStringLiteral("name"), name}},
                                  Words::tr("“%1” was removed and is signed out everywhere.").arg(name));
        return Ending::Yes;
    }
    invocation.closeConnection();
    const Result<Unlocked> rekeyed = finishRekey(invocation.unlocked(), *nextKey);
    if (!rekeyed)
        return rekeyed.error();
    invocation.output().print({{QStringLiteral("name"), name}},
                              Words::tr("“%1” was removed and the desk is encrypted with a new key.").arg(name));
    return Ending::Yes;
}

Result<Secret> recoveryCode(const Invocation &invocation)
{
    const Result<Secret> typed
        = invocation.passphrase(QStringLiteral("recovery-code-file"), Words::tr("Recovery code:"));
    if (!typed)
        return typed.error();
    QString text = QString::fromUtf8(typed->view());
    Result<Secret> code = readRecoveryCode(text);
    wipe(text);
    return code;
}

Result<Ending> recoverPassphrase(Invocation &invocation)
{
    const Result<QString> desk = invocation.requiredOption(QStringLiteral("desk"));
    const Result<DeskLocation> location = desk ? invocation.location(*desk) : desk.error();
    if (!location)
        return location.error();
    const QString name = invocation.argument(0);
    if (!location->isShared() || name.isEmpty())
        return usageError(Words::tr("--recover needs the NAME of the person and a shared desk; at a local desk the "
                                    "sign-in window takes the recovery code."));
    const Result<SetUpRole> role = invocation.setUpRole();
    if (!role)
        return role.error();
    const Result<Secret> code = recoveryCode(invocation);
    if (!code)
        return code.error();
    const Result<Secret> next = newPassphrase(invocation);
    if (!next)
        return next.error();
    const Result<> recovered = recoverShared(*location, *role, *code, name, *next, Instant::now);
    if (!recovered)
        return recovered.error();
    invocation.output().print({{QStringLiteral("name"), name}},
                              Words::tr("The passphrase of “%1” is changed.").arg(name));
    return Ending::Yes;
}

Result<Ending> changePassphrase(Invocation &invocation)
{
    if (invocation.has(QStringLiteral("recover")))
        return recoverPassphrase(invocation);
    if (!invocation.argument(0).isEmpty())
        return usageError(Words::tr("Everybody changes their own passphrase; for somebody else's, give --recover."));
    const Result<Secret> own = invocation.ownPassphrase();
    if (!own)
        return own.error();
    const Result<Secret> next = newPassphrase(invocation);
    if (!next)
        return next.error();
    if (const Result<> opened = invocation.open(*own); !opened)
        return opened.error();
    const Result<Secret> changed
        = CredentialStore(invocation.connection(), invocation.unlocked(), Instant::now).changePassphrase(*own, *next);
    if (!changed)
        return changed.error();
    invocation.output().print({{QStringLiteral("name"), invocation.actor().name}},
                              Words::tr("The passphrase of “%1” is changed.").arg(invocation.actor().name));
    return Ending::Yes;
}

Result<Ending> renewRecoveryCode(Invocation &invocation)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    Result<QString> code
        = CredentialStore(invocation.connection(), invocation.unlocked(), Instant::now).renewRecoveryCode();
    if (!code)
        return code.error();
    invocation.output().printOnce({{QStringLiteral("recovery_code"), *code}},
                                  Words::tr("The recovery code before this one no longer signs in; together with an "
                                            "old copy of the key file it still opens the "
                                            "data until the desk is re-encrypted (rekey).\n"
                                            "New recovery code, shown only now (print it and lock it away): %1")
                                      .arg(*code),
                                  *code);
    wipe(*code);
    return Ending::Yes;
}

Result<Ending> listPersons(Invocation &invocation)
{
    if (const Result<> opened = invocation.open(); !opened)
        return opened.error();
    const Result<QList<Person>> persons
        = PersonStore(invocation.connection(), invocation.unlocked(), Instant::now).persons();
    if (!persons)
        return persons.error();
    for (const Person &person : *persons) {
        const QString removed = person.removedAt ? Words::tr("removed") : QString();
        invocation.output().print(
            {{QStringLiteral("name"), person.name},
             {QStringLiteral("full_name"), person.fullName},
             {QStringLiteral("role"), code(person.role)},
             {QStringLiteral("regions"), QJsonArray::fromStringList(person.regions)},
             {QStringLiteral("removed_at"), person.removedAt ? QJsonValue(person.removedAt->toIso()) : QJsonValue()}},
            QStringLiteral("%1  %2  %3  %4  %5")
                .arg(person.name, -14)
                .arg(label(person.role), -18)
                .arg(person.fullName, person.regions.join(u' '), removed)
                .trimmed());
    }
    return Ending::Yes;
}

} // namespace

QList<Command> personCommands()
{
    const QString name = QStringLiteral("NAME");
    return {
        {{QStringLiteral("person add"),
          name,
          1,
          1,
          {{QStringLiteral("role"), QStringLiteral("ROLE"), Words::tr("agent, officer, regional or admin")},
           {QStringLiteral("full-name"), QStringLiteral("TEXT"), Words::tr("the person's full name")},
           {QStringLiteral("regions"), QStringLiteral("FR,DE"), Words::tr("countries; all when not said")},
           newPassphraseOption()}},
         Words::tr("let a further person sign in"),
         QStringLiteral("prefdeskctl person add lea --role agent --full-name \"Lea Roth\" --new-passphrase-file hers "
                        "--desk north.prefdesk --user admin --passphrase-file secret"),
         add},
        {{QStringLiteral("person remove"), name, 1, 1, {}},
         Words::tr("take a person's access away; a desk in a folder gets a new key"),
         QStringLiteral("prefdeskctl person remove lea --desk north.prefdesk --user admin --passphrase-file secret"),
         remove},
        {{QStringLiteral("person passphrase"),
          QStringLiteral("[NAME]"),
          0,
          1,
          {newPassphraseOption(),
           {QStringLiteral("recover"), {}, Words::tr("at a shared desk: a new one for NAME, with the recovery code")},
           {QStringLiteral("recovery-code-file"), QStringLiteral("FILE"),
            Words::tr("a file whose first line is that code; without it the terminal asks")},
           roleOption(),
           rolePasswordOption()}},
         Words::tr("change your own passphrase"),
         QStringLiteral(
             "prefdeskctl person passphrase --new-passphrase-file next --desk north.prefdesk --user lea "
             "--passphrase-file hers\n"
             "  prefdeskctl person passphrase lea --recover --as setup --desk postgresql://db.example.org/north"),
         changePassphrase},
        {{QStringLiteral("person recovery"), {}, 0, 0, {}},
         Words::tr("make a new recovery code; the one before no longer signs in"),
         QStringLiteral("prefdeskctl person recovery --desk north.prefdesk --user admin --passphrase-file secret"),
         renewRecoveryCode},
        {{QStringLiteral("person list"), {}, 0, 0, {}},
         Words::tr("who signs in here"),
         QStringLiteral("prefdeskctl person list --desk north.prefdesk --user admin --passphrase-file secret --json"),
         listPersons},
    };
}

} // namespace Prefdesk
