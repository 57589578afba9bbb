// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/desk.h"
#include "models/access/policystore.h"
#include "models/storage/database.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <stop_token>

namespace Prefdesk {

/// Who is signed in at which desk, the desk's open connections, and the lock.
///
/// Nothing here waits: key derivation and re-encrypting run on a thread of their own. The databases live as long as
/// the session; while the desk is locked they answer Unavailable.
class Session final : public QObject
{
    Q_OBJECT

public:
    enum class State { Locked, Opening, Open };

    explicit Session(Clock clock, QObject *parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }
    /// Wipes the passphrase. After a wrong one the next try must wait: 1, 2, 4 ... 30 seconds.
    void signIn(const DeskLocation &location, const QString &personName, QString &passphrase);
    /// Signing in can be given up, for example while a server does not answer; then failed(Cancelled).
    bool isSigningIn() const { return m_isSigningIn; }
    void cancelSignIn();
    /// Opens the desk with the printed code and gives the person a new passphrase; wipes both.
    void recover(const DeskFolder &folder, const QString &personName, QString &recoveryCode, QString &newPassphrase);
    /// Closes all connections behind their queued work and wipes the keys.
    void lock();
    /// Locks when another program has taken the folder to re-encrypt it; see FolderLock::isHeld().
    void lockIfFolderIsLost();
    /// Asks the line that writes for a sign of life, so that its loss shows before the next save.
    void checkLine();
    /// Somebody is at work: the idle time begins again.
    void touch();
    /// How long a next try must still wait; 0 is now.
    int secondsToWait() const;

    /// The one that writes.
    Database &database() { return m_database; }
    /// Read-only, so that typing never waits for saving.
    Database &searchDatabase() { return m_searchDatabase; }
    /// Opened at the first call: for long reading such as verification, whose result it also records.
    Database &verificationDatabase();

    // Only while open:
    const Actor &actor() const { return m_unlocked->actor; }
    const Unlocked &unlocked() const { return *m_unlocked; }
    const DeskLocation &location() const { return m_unlocked->location; }
    const QString &deskName() const { return m_unlocked->deskName; }

    const Clock &clock() const { return m_clock; }
    bool isLineLost() const { return m_database.isLineLost() || m_searchDatabase.isLineLost(); }

    /// The new password of the person's login at a shared desk, for further connections.
    void adoptLogin(Secret password);
    /// Re-encrypts with the announced key (PersonStore::remove) while all connections are closed; then rekeyed().
    void finishRekey(Secret nextKey);

signals:
    void stateChanged(Prefdesk::Session::State state);
    /// What is being done while a person waits, as words.
    void progressed(const QString &step);
    void opened(const Prefdesk::Actor &actor);
    void failed(const Prefdesk::Error &error);
    /// The desk is still open: whoever has something to keep queues it now.
    void aboutToLock();
    void locked();
    /// The connections are open again, under the new key.
    void rekeyed();
    /// The line to a shared desk broke; it is opened anew by itself, and the desk's history is compared with what this
    /// workstation remembers before anything else is read from it.
    void lineLost();
    void lineRestored();

private:
    using Unlocker = std::function<Result<Unlocked>()>;

    void open(Unlocker unlocker);
    void openConnections(Unlocked unlocked);
    void finishOpening(const Result<> &done, Unlocked unlocked);
    void readPolicies();
    void openFurther(Database &database, Connection::Mode mode);
    void reopen(Unlocked unlocked);
    void closeConnections();
    void refuse(const Error &error);
    void setState(State state);
    void lockWhenIdle();
    void watchLine(Database &database, Connection::Mode mode);
    void refuseLine(const Error &error);

    Clock m_clock;
    State m_state = State::Locked;
    bool m_isSigningIn = false;
    int m_signIns = 0; ///< the answers to those before the last are dropped
    std::stop_source m_opening;
    std::optional<Unlocked> m_unlocked;
    int m_wrongTries = 0;
    Instant m_nextTry;
    Instant m_lastTouch;
    int m_idleMinutes;
    bool m_verificationIsOpen = false;
    QTimer m_idle;
    Database m_database;
    Database m_searchDatabase;
    Database m_verificationDatabase;
    Worker m_keys;
};

} // namespace Prefdesk
