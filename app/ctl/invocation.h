// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/output.h"
#include "app/ctl/progressline.h"
#include "models/access/setuprole.h"

#include <memory>
#include <optional>

namespace Prefdesk {

class Interruption;
struct Customer;

/// One run of a command: what was asked, where answers go and, once open() was called, the desk.
class Invocation final
{
public:
    Invocation(CommandLine line, Output &output, Interruption &interruption);
    Invocation(const Invocation &) = delete;
    Invocation &operator=(const Invocation &) = delete;
    ~Invocation();

    QString argument(qsizetype at) const { return m_line.arguments.value(at); }
    const QStringList &arguments() const { return m_line.arguments; }
    bool has(const QString &option) const { return m_line.has(option); }
    QString option(const QString &name) const { return m_line.options.value(name); }
    /// A usage error when the option was not given.
    Result<QString> requiredOption(const QString &name) const;

    Output &output() { return m_output; }
    ProgressLine::Wish progressWish() const;
    Interruption &interruption() { return m_interruption; }

    /// The passphrase from the file of that option, or else asked at the terminal.
    Result<Secret> passphrase(const QString &fileOption, const QString &question) const;
    /// The signing-in person's own.
    Result<Secret> ownPassphrase() const;
    /// A usage error without --user.
    Result<QString> userName() const { return requiredOption(QStringLiteral("user")); }

    /// The desk at that place, with the --ca of the command line; a usage error when it is no place.
    Result<DeskLocation> location(const QString &text) const;
    /// The same of a command that goes from one desk to another: --ca is for the one of them that is shared.
    Result<DeskLocation> oneOfTwo(const QString &text) const;
    /// The same of a command that knows folders only; elsewhere says what to do instead.
    Result<DeskFolder> folder(const QString &text, const QString &otherwise) const;
    /// Who sets desks up at the server: --as with its password.
    Result<SetUpRole> setUpRole() const;

    /// What no output may be written over: the desk and the files of passphrases.
    QStringList inputs() const;

    /// Signs in with --desk, --user and the passphrase; says on standard error when the desk's history is not the one
    /// that this workstation knows.
    Result<> open();
    /// The same with a passphrase that was read already.
    Result<> open(const Secret &passphrase);
    /// Closes the connection; the keys stay until the end.
    void closeConnection();
    /// True when it was the desk that could not be opened.
    bool isDeskShut() const { return m_stage == Stage::Opening; }
    bool isDeskOpen() const { return m_stage == Stage::Open; }

    // Only after open():
    Connection &connection() { return *m_connection; }
    const Unlocked &unlocked() const { return *m_unlocked; }
    const Actor &actor() const { return m_unlocked->actor; }
    /// The customer with that number, recorded as looked up.
    Result<Customer> openCustomer(const QString &number);

private:
    enum class Stage { Before, Opening, Open };

    Result<> checkSignInOptions() const;

    CommandLine m_line;
    Output &m_output;
    Interruption &m_interruption;
    Stage m_stage = Stage::Before;
    std::optional<Unlocked> m_unlocked;
    std::unique_ptr<Connection> m_connection;
};

} // namespace Prefdesk
