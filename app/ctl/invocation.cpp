// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/invocation.h"

#include "app/ctl/interruption.h"
#include "app/ctl/passphrase.h"
#include "models/access/logaccess.h"
#include "models/customers/customerstore.h"

#include <QCoreApplication>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::Invocation)
};

const QString certificates = QStringLiteral("ca");

} // namespace

Invocation::Invocation(CommandLine line, Output &output, Interruption &interruption)
    : m_line(std::move(line))
    , m_output(output)
    , m_interruption(interruption)
{
}

Invocation::~Invocation()
{
    closeConnection();
}

Result<QString> Invocation::requiredOption(const QString &name) const
{
    if (m_line.has(name))
        return option(name);
    return usageError(Words::tr("“%1” needs --%2; see prefdeskctl %1 --help.").arg(m_line.command, name));
}

ProgressLine::Wish Invocation::progressWish() const
{
    return has(QStringLiteral("quiet")) ? ProgressLine::Wish::Hidden : ProgressLine::Wish::Shown;
}

Result<Secret> Invocation::passphrase(const QString &fileOption, const QString &question) const
{
    return has(fileOption) ? readPassphraseFile(option(fileOption)) : askPassphrase(question);
}

Result<Secret> Invocation::ownPassphrase() const
{
    return passphrase(QStringLiteral("passphrase-file"), Words::tr("Passphrase:"));
}

Result<> Invocation::checkSignInOptions() const
{
    for (const QString &name : {QStringLiteral("desk"), QStringLiteral("user")}) {
        if (const Result<QString> given = requiredOption(name); !given)
            return given.error();
    }
    const Result<DeskLocation> place = location(option(QStringLiteral("desk")));
    return place ? Result<>() : place.error();
}

Result<DeskLocation> Invocation::location(const QString &text) const
{
    const Result<DeskLocation> location = oneOfTwo(text);
    if (location && has(certificates) && !location->isShared())
        return usageError(Words::tr("--%1 is for a shared desk, postgresql://server/database.").arg(certificates));
    return location;
}

Result<DeskLocation> Invocation::oneOfTwo(const QString &text) const
{
    const Result<DeskLocation> location = DeskLocation::fromText(text, option(certificates));
    return location ? location : usageError(location.error().message);
}

Result<DeskFolder> Invocation::folder(const QString &text, const QString &otherwise) const
{
    const Result<DeskLocation> place = location(text);
    if (!place)
        return place.error();
    if (place->isShared())
        return Error {Error::Kind::Refused, otherwise, QStringLiteral("shared")};
    return place->folder;
}

Result<SetUpRole> Invocation::setUpRole() const
{
    const Result<QString> name = requiredOption(QStringLiteral("as"));
    if (!name)
        return name.error();
    Result<Secret> password
        = passphrase(QStringLiteral("as-password-file"), Words::tr("Password of the server's role %1:").arg(*name));
    if (!password)
        return password.error();
    return SetUpRole {*name, *std::move(password)};
}

QStringList Invocation::inputs() const
{
    QStringList files {option(QStringLiteral("desk"))};
    for (const QString &name :
         {QStringLiteral("passphrase-file"), QStringLiteral("signer-passphrase-file"), QStringLiteral("against"),
          QStringLiteral("signer"), certificates, QStringLiteral("as-password-file")}) {
        if (has(name))
            files.append(option(name));
    }
    return files;
}

Result<> Invocation::open()
{
    // What is missing on the command line is said before anybody types a passphrase.
    if (const Result<> given = checkSignInOptions(); !given)
        return given.error();
    const Result<Secret> passphrase = ownPassphrase();
    if (!passphrase)
        return passphrase.error();
    return open(*passphrase);
}

Result<> Invocation::open(const Secret &passphrase)
{
    if (const Result<> given = checkSignInOptions(); !given)
        return given.error();
    const Result<DeskLocation> place = location(option(QStringLiteral("desk")));
    m_stage = Stage::Opening;
    auto unlocked = unlock(*place, option(QStringLiteral("user")), passphrase);
    if (!unlocked)
        return unlocked.error();
    m_unlocked = std::move(*unlocked);
    auto connection = openDesk(*m_unlocked, Instant::now);
    if (!connection)
        return connection.error();
    m_connection = std::move(*connection);
    m_interruption.watch(m_connection.get());
    m_stage = Stage::Open;
    if (const Result<> met = meetDesk(*m_connection, *m_unlocked); !met)
        printError(met.error());
    return {};
}

void Invocation::closeConnection()
{
    m_interruption.watch(nullptr);
    m_connection.reset();
}

Result<Customer> Invocation::openCustomer(const QString &number)
{
    CustomerStore store(connection(), actor(), Instant::now);
    const auto found = store.byNumber(number);
    if (!found)
        return found.error();
    if (!*found)
        return usageError(Words::tr("There is no customer with the number %1.").arg(number));
    return store.open((*found)->id);
}

} // namespace Prefdesk
