// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/access/session.h"

#include "models/access/folderlock.h"
#include "models/access/logaccess.h"
#include "models/access/recovery.h"
#include "models/access/recoverycode.h"
#include "models/access/rekey.h"

#include <algorithm>

namespace Prefdesk {

namespace {

constexpr int longestWait = 30;
constexpr int idleCheckMilliseconds = 500;

int waitAfter(int wrongTries)
{
    return std::min(longestWait, 1 << std::min(wrongTries - 1, 5));
}

} // namespace

Session::Session(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_idleMinutes(Policies().idleLockMinutes)
{
    m_idle.setInterval(idleCheckMilliseconds);
    connect(&m_idle, &QTimer::timeout, this, &Session::lockWhenIdle);
    connect(&m_database, &Database::lineLost, this, &Session::lineLost);
    connect(&m_database, &Database::lineRestored, this, &Session::lineRestored);
    for (Database *const database : {&m_database, &m_searchDatabase, &m_verificationDatabase})
        connect(database, &Database::lineRefused, this, &Session::refuseLine);
    // A line that only searches notices first: the one that writes is asked at once.
    connect(&m_searchDatabase, &Database::lineLost, this, &Session::checkLine);
}

Session::~Session() = default;

void Session::signIn(const DeskLocation &location, const QString &personName, QString &passphrase)
{
    auto secret = std::make_shared<Secret>(Secret::fromPassphrase(passphrase));
    m_opening = std::stop_source();
    DeskLocation place = location;
    place.patience.end = m_opening.get_token();
    m_isSigningIn = m_state == State::Locked && secondsToWait() == 0;
    open([place, personName, secret] { return unlock(place, personName, *secret); });
}

void Session::recover(const DeskFolder &folder, const QString &personName, QString &recoveryCode,
                      QString &newPassphrase)
{
    Result<Secret> code = readRecoveryCode(recoveryCode);
    wipe(recoveryCode);
    const auto passphrase = std::make_shared<Secret>(Secret::fromPassphrase(newPassphrase));
    if (!code) {
        emit failed(code.error());
        return;
    }
    const auto secret = std::make_shared<Secret>(std::move(*code));
    open([folder, personName, secret, passphrase, clock = m_clock] {
        return Prefdesk::recover(folder, *secret, personName, *passphrase, clock);
    });
}

void Session::open(Unlocker unlocker)
{
    if (m_state != State::Locked)
        return;
    if (const int seconds = secondsToWait(); seconds > 0) {
        emit failed(
            {Error::Kind::Refused,
             tr("After a wrong passphrase the next try must wait. Try again in %n second(s).", nullptr, seconds),
             QStringLiteral("wait")});
        return;
    }
    setState(State::Opening);
    emit progressed(tr("Checking the passphrase…"));
    m_keys.run(this, std::move(unlocker), [this, number = ++m_signIns](Result<Unlocked> unlocked) {
        if (number != m_signIns)
            return;
        if (!unlocked)
            refuse(unlocked.error());
        else
            openConnections(std::move(*unlocked));
    });
}

void Session::openConnections(Unlocked unlocked)
{
    m_wrongTries = 0;
    emit progressed(tr("Opening the desk…"));
    // The database thread completes the actor; the reply moves the whole over.
    const auto shared = std::make_shared<Unlocked>(std::move(unlocked));
    m_database.open(
        this, [shared, clock = m_clock] { return openDesk(*shared, clock); },
        [this, shared, number = m_signIns](const Result<> &done) {
            if (number == m_signIns)
                finishOpening(done, std::move(*shared));
        });
}

void Session::cancelSignIn()
{
    if (!m_isSigningIn)
        return;
    ++m_signIns;
    m_opening.request_stop();
    m_database.close(); // what opens all the same
    refuse({Error::Kind::Cancelled, tr("Signing in was stopped."), QStringLiteral("sign-in")});
}

void Session::checkLine()
{
    m_database.run(
        this, [](Connection &connection) { return connection.run(QStringLiteral("SELECT 1")); }, [](const auto &) {});
}

void Session::finishOpening(const Result<> &done, Unlocked unlocked)
{
    if (!done) {
        refuse(done.error());
        return;
    }
    m_isSigningIn = false;
    m_unlocked = std::move(unlocked);
    m_unlocked->location.patience.end = {};
    watchLine(m_database, Connection::Mode::ReadWrite);
    openFurther(m_searchDatabase, Connection::Mode::ReadOnly);
    readPolicies();
    touch();
    m_idle.start();
    setState(State::Open);
    emit opened(m_unlocked->actor);
}

void Session::readPolicies()
{
    m_database.run(
        this,
        [actor = m_unlocked->actor, clock = m_clock](Connection &connection) {
            return PolicyStore(connection, actor, clock).policies();
        },
        [this](const Result<Policies> &policies) {
            if (policies)
                m_idleMinutes = policies->idleLockMinutes;
        });
}

void Session::watchLine(Database &database, Connection::Mode mode)
{
    if (!m_unlocked->location.isShared())
        return;
    const auto shared = std::make_shared<Unlocked>(m_unlocked->copy());
    database.setReopener([shared, mode] { return returnToDesk(*shared, mode); }, shared->location.patience);
}

void Session::refuseLine(const Error &error)
{
    lock();
    emit failed(error);
}

void Session::openFurther(Database &database, Connection::Mode mode)
{
    watchLine(database, mode);
    const auto shared = std::make_shared<Unlocked>(m_unlocked->copy());
    database.open(
        this,
        [shared, mode] {
            auto connection = connectTo(*shared, mode);
            shared->databaseKey.wipe();
            shared->loginPassword.wipe();
            return connection;
        },
        [this](const Result<> &done) {
            if (!done)
                emit failed(done.error());
        });
}

Database &Session::verificationDatabase()
{
    if (m_state == State::Open && !m_verificationIsOpen) {
        m_verificationIsOpen = true;
        openFurther(m_verificationDatabase, Connection::Mode::ReadWrite);
    }
    return m_verificationDatabase;
}

void Session::lock()
{
    if (m_state != State::Open)
        return;
    m_idle.stop();
    emit aboutToLock();
    closeConnections();
    m_unlocked.reset();
    setState(State::Locked);
    emit locked();
}

void Session::lockIfFolderIsLost()
{
    if (m_state == State::Open && m_unlocked->lock && !m_unlocked->lock->isHeld())
        lock();
}

void Session::closeConnections()
{
    // Other programs may re-encrypt the desk only when the last connection is closed.
    for (Database *const database : {&m_database, &m_searchDatabase, &m_verificationDatabase})
        database->close(this, [inUse = m_unlocked->lock] { Q_UNUSED(inUse) });
    m_verificationIsOpen = false;
}

void Session::finishRekey(Secret nextKey)
{
    if (m_state != State::Open)
        return;
    m_idle.stop();
    setState(State::Opening);
    emit progressed(tr("Re-encrypting the desk…"));
    const auto old = std::make_shared<Unlocked>(std::move(*m_unlocked));
    const auto key = std::make_shared<Secret>(std::move(nextKey));
    m_unlocked.reset();
    // Each close stands behind that database's queued work; the last to close starts the re-encrypting.
    const auto waiting = std::make_shared<int>(3);
    const auto begin = [this, waiting, old, key] {
        if (--*waiting > 0)
            return;
        m_keys.run(
            this, [old, key] { return Prefdesk::finishRekey(*old, *key); },
            [this](Result<Unlocked> renewed) {
                if (!renewed) {
                    refuse(renewed.error());
                    emit locked();
                } else {
                    reopen(std::move(*renewed));
                }
            });
    };
    for (Database *const database : {&m_database, &m_searchDatabase, &m_verificationDatabase})
        database->close(this, begin);
}

void Session::adoptLogin(Secret password)
{
    if (m_state != State::Open)
        return;
    m_unlocked->loginPassword = std::move(password);
    watchLine(m_database, Connection::Mode::ReadWrite);
    watchLine(m_searchDatabase, Connection::Mode::ReadOnly);
    if (m_verificationIsOpen)
        watchLine(m_verificationDatabase, Connection::Mode::ReadWrite);
}

void Session::reopen(Unlocked unlocked)
{
    m_unlocked = std::move(unlocked);
    const auto shared = std::make_shared<Unlocked>(m_unlocked->copy());
    m_database.open(
        this, [shared] { return connectTo(*shared, Connection::Mode::ReadWrite); },
        [this](const Result<> &done) {
            setState(State::Open);
            if (!done) {
                lock();
                emit failed(done.error());
                return;
            }
            openFurther(m_searchDatabase, Connection::Mode::ReadOnly);
            if (m_verificationIsOpen) // models hold it from before
                openFurther(m_verificationDatabase, Connection::Mode::ReadWrite);
            touch();
            m_idle.start();
            emit rekeyed();
        });
}

void Session::refuse(const Error &error)
{
    if (error.kind == Error::Kind::WrongKey)
        m_nextTry = m_clock().plusSeconds(waitAfter(++m_wrongTries));
    m_isSigningIn = false;
    m_verificationIsOpen = false;
    setState(State::Locked);
    emit failed(error);
}

void Session::setState(State state)
{
    m_state = state;
    emit stateChanged(state);
}

int Session::secondsToWait() const
{
    const qint64 micros = m_nextTry.micros - m_clock().micros;
    return micros <= 0 ? 0 : static_cast<int>((micros + 999'999) / 1'000'000);
}

void Session::touch()
{
    m_lastTouch = m_clock();
}

void Session::lockWhenIdle()
{
    // By the clock and not by a timer's length, so that a computer that slept locks when it wakes.
    if (m_clock() >= m_lastTouch.plusSeconds(60LL * m_idleMinutes))
        lock();
}

} // namespace Prefdesk
