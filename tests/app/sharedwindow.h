// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/personmodel.h"
#include "models/intake/demo.h"
#include "models/intake/deskmove.h"
#include "tests/app/demowindow.h"
#include "tests/support/keyeddesk.h"
#include "tests/support/relay.h"
#include "tests/support/sharedplace.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace Prefdesk {

/// A demonstration desk on a server, behind a line that can be spoilt: "admin" signs in with "demo", "ben" (an agent)
/// with "battery staple".
class SharedWindow final
{
public:
    explicit SharedWindow(PostgresServer::Durability durability = PostgresServer::Durability::Fast)
        : place(durability)
        , relay(place.server.access().port)
    {
        QStandardPaths::setTestModeEnabled(true);
        const DeskFolder folder {m_files.filePath(QStringLiteral("north.prefdesk"))};
        place.makeDatabase(QStringLiteral("north"));
        require(makeDemo({.folder = folder, .customers = 40}, Instant::now, [](double) { return true; }));
        auto unlocked = unlock(folder, QStringLiteral("admin"), Secret::copyOf("demo"));
        require(unlocked);
        const auto connection = openDesk(*unlocked, Instant::now);
        require(connection);
        require(moveToServer(*unlocked, **connection, Secret::copyOf("demo"), location(), SharedPlace::role(),
                             Instant::now, [](double) {}));
        addBen();
    }

    /// By way of the relay, and with short times.
    DeskLocation location() const
    {
        DeskLocation location = place.location(QStringLiteral("north"));
        location.servers = {{location.servers.first().host, relay.port()}};
        for (const int port : furtherPorts)
            location.servers.append({location.servers.first().host, port});
        location.patience = patience;
        return location;
    }

    bool signIn(Application &application, const char *name, const char *passphrase) const
    {
        Session &session = application.session();
        QSignalSpy failed(&session, &Session::failed);
        QString secret = QString::fromLatin1(passphrase);
        session.signIn(location(), QString::fromLatin1(name), secret);
        const bool isAnswered = QTest::qWaitFor(
            [&] { return session.state() == Session::State::Open || !failed.isEmpty(); }, keyMilliseconds);
        if (!failed.isEmpty())
            qWarning("%s", qPrintable(failed.first().first().value<Error>().message));
        return isAnswered && failed.isEmpty();
    }

    /// That customer is on the desk, and the call can be noted.
    static bool open(Application &application, const QString &number)
    {
        const auto isEnabled = [&](const char *name) { return part<QWidget>(application, name)->isEnabled(); };
        return openCustomer(application, number)
            && QTest::qWaitFor([&] { return isEnabled("stop") && isEnabled("words"); }, keyMilliseconds);
    }

    /// Signed in as the administrator, with that customer on the desk.
    std::unique_ptr<Application> deskWith(const QString &number) const
    {
        auto application = std::make_unique<Application>(m_files.filePath(QStringLiteral("settings.ini")));
        application->start({}, {}, {});
        if (!signIn(*application, "admin", "demo") || !open(*application, number))
            qFatal("The desk does not open.");
        return application;
    }

    /// As the server itself knows it.
    QString ask(const QString &sql) const { return place.server.access().run(QStringLiteral("north"), sql); }
    int calls() const { return ask(QStringLiteral("SELECT count(*) FROM prefdesk.call")).toInt(); }

    SharedPlace place;
    Relay relay;
    QList<int> furtherPorts; ///< of other servers in the desk's address, after the relay
    /// Short, but no busy machine takes that long to answer.
    LinePatience patience {
        .address = 4000, .unsent = 15'000, .silence = 1000, .firstRetry = 100, .longestRetry = 400, .end = {}};

private:
    template<typename T>
    static void require(const Result<T> &result)
    {
        if (!result)
            qFatal("%s [%s]", qPrintable(result.error().message), qPrintable(result.error().detail));
    }

    void addBen() const
    {
        Session session(Instant::now);
        QSignalSpy opened(&session, &Session::opened);
        QString secret = QStringLiteral("demo");
        session.signIn(location(), QStringLiteral("admin"), secret);
        if (!opened.wait(keyMilliseconds))
            qFatal("The administrator cannot sign in.");
        PersonModel people(session);
        QSignalSpy added(&people, &PersonModel::added);
        QString passphrase = QStringLiteral("battery staple");
        people.add({.name = QStringLiteral("ben"), .fullName = QStringLiteral("Ben Kay")}, passphrase);
        if (!added.wait(keyMilliseconds))
            qFatal("Ben cannot be added.");
    }

    QTemporaryDir m_files;
};

} // namespace Prefdesk
