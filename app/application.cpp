// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include "models/preferences/furnishing.h"
#include "views/access/passphrasedialog.h"
#include "views/access/signinpanel.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>

#include <utility>

namespace Prefdesk {

Application::Application(const QString &settingsFile, QObject *parent)
    : QObject(parent)
    , m_settings(settingsFile, QSettings::IniFormat)
    , m_session([] { return Instant::now(); })
    , m_signIn(new SignInPanel(m_session, RecentDesks(m_settings)))
    , m_window(m_signIn)
    , m_drafts(m_session.clock())
{
    connect(&m_session, &Session::opened, this, &Application::openWorkplace);
    connect(&m_session, &Session::aboutToLock, this, &Application::lockDraftsAway);
    connect(&m_session, &Session::aboutToLock, this, &Application::closeWorkplace);
    connect(&m_drafts, &DraftSafe::failed, &m_window, &MainWindow::showError);
    connect(&m_session, &Session::locked, this, &Application::closeWorkplace); // a failed re-encryption locks at once
    connect(&m_window, &MainWindow::lockRequested, &m_session, &Session::lock);
    connect(&m_window, &MainWindow::passphraseChangeRequested, this, &Application::changePassphrase);
    connect(&m_window, &MainWindow::reportRequested, this, [this] { m_workplace->makeReport(); });
    connect(&m_window, &MainWindow::signingKeyRequested, this, [this] { m_workplace->chooseSigningKey(); });
    connect(&m_window, &MainWindow::backupRequested, this, [this] { m_workplace->makeBackup(); });
    connect(&m_session, &Session::lineLost, this, [this] {
        m_window.showLineState(tr("The line to the server is broken. Go on with the call: what you type is kept, and "
                                  "the desk comes back by itself."));
    });
    connect(&m_session, &Session::lineRestored, this, [this] {
        m_window.showLineState({});
        if (!m_workplace)
            return;
        m_drafts.giveBack(m_session.unlocked(), m_session.database());
        m_workplace->refresh();
    });
    m_window.setCloseQuestion([this] { return mayClose(); });
    connect(&m_activity, &ActivityWatch::noticed, &m_session, &Session::touch);
    QCoreApplication::instance()->installEventFilter(&m_activity);

    auto *const search = new QShortcut(QKeySequence(QKeySequence::Find), &m_window);
    connect(search, &QShortcut::activated, this, [this] {
        if (!m_workplace)
            return;
        m_window.showPage(0);
        m_workplace->beginSearch();
    });
}

void Application::start(const QString &desk, const QString &caFile, const QString &personName)
{
    const Result<DeskLocation> location = DeskLocation::fromText(desk, caFile);
    if (location)
        m_signIn->propose(*location, personName);
    else if (!desk.isEmpty())
        m_signIn->refuse(location.error());
    m_window.show();
}

void Application::openWorkplace()
{
    if (m_session.actor().may(Permission::ManageDesk))
        furnishDesk();
    m_drafts.giveBack(m_session.unlocked(), m_session.database()); // before anything looks for drafts
    m_workplace = std::make_unique<Workplace>(m_session);
    connect(&m_workplace->people(), &PersonModel::signerAdopted, this,
            [this] { m_window.showNotice(tr("Your reports are signed with this key from now on.")); });
    connect(&m_workplace->people(), &PersonModel::passphraseChanged, this,
            [this] { m_window.showNotice(tr("Your passphrase has been changed.")); });
    m_window.showDesk(m_session.unlocked().deskName, m_session.actor(), m_workplace->pages());
    m_workplace->beginSearch();
    connect(m_workplace.get(), &Workplace::draftsAnswered, this, &Application::closeAfterStoring);
    connect(m_workplace.get(), &Workplace::deskWanted, this, [this] { m_window.showPage(0); });
    connect(m_workplace.get(), &Workplace::doubted, &m_window, &MainWindow::showWarning);
    connect(m_workplace.get(), &Workplace::fellSilent, this, [this] {
        if (!m_session.isLineLost())
            m_window.showLineState(tr("The server has not answered for some seconds. Waiting…"));
        m_session.checkLine();
    });
    connect(m_workplace.get(), &Workplace::answered, this, [this] {
        if (!m_session.isLineLost())
            m_window.showLineState({});
    });
    m_workplace->meetDesk();
}

void Application::closeWorkplace()
{
    m_window.showSignIn();
    m_workplace.reset();
}

void Application::lockDraftsAway()
{
    m_drafts.lockAway(m_session.unlocked(), m_session.database(), m_workplace->unstoredDrafts());
}

bool Application::mayClose()
{
    if (!m_workplace || !m_workplace->hasUnsavedCall())
        return mayLoseDrafts();
    m_window.showPage(0);
    m_workplace->leave([this] { m_window.close(); });
    return false;
}

bool Application::mayLoseDrafts()
{
    QStringList people = m_drafts.people();
    if (m_workplace && !m_workplace->unstoredDrafts().isEmpty())
        people.append(m_session.actor().fullName);
    if (people.isEmpty() || m_mayLoseDrafts)
        return true;
    m_isClosing = m_workplace && m_workplace->isStoringDrafts();
    if (!m_isClosing)
        askToLoseDrafts(people);
    return false;
}

void Application::closeAfterStoring()
{
    if (std::exchange(m_isClosing, false))
        m_window.close();
}

void Application::askToLoseDrafts(const QStringList &people)
{
    auto *const question = new QMessageBox(
        QMessageBox::Warning, tr("Calls that are not saved"),
        tr("The desk could not store unsaved calls of: %1. They are kept in this window only and are lost when it "
           "closes. Leave it open until the line is back; whoever has locked the desk signs in once more.")
            .arg(QLocale().createSeparatedList(people)),
        QMessageBox::Cancel, &m_window);
    question->setObjectName(QStringLiteral("losingDrafts"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    auto *const close = question->addButton(tr("Close and &lose them"), QMessageBox::DestructiveRole);
    close->setObjectName(QStringLiteral("loseDrafts"));
    connect(close, &QAbstractButton::clicked, this, [this] {
        m_mayLoseDrafts = true;
        m_window.close();
        m_mayLoseDrafts = false;
    });
    question->open();
}

void Application::furnishDesk()
{
    m_session.database().run(
        this,
        [actor = m_session.actor(), clock = m_session.clock()](Connection &connection) {
            return furnish(connection, actor, clock);
        },
        [this](const Result<> &furnished) {
            if (!furnished)
                m_window.showError(furnished.error());
        });
}

void Application::changePassphrase()
{
    if (!m_workplace)
        return;
    auto *const dialog = new PassphraseDialog(m_workplace->people(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Prefdesk
