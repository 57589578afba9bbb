// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/workplace.h"
#include "models/access/recentdesks.h"
#include "models/access/session.h"
#include "models/preferences/draftsafe.h"
#include "views/common/activitywatch.h"
#include "views/mainwindow.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace Prefdesk {

class SignInPanel;

/// The composition root: owns everything, members in the order in which they need each other.
class Application final : public QObject
{
    Q_OBJECT

public:
    /// settings: the file that remembers where desks are; nothing secret, nothing of a customer.
    explicit Application(const QString &settingsFile, QObject *parent = nullptr);

    /// Shows the window with this desk and person proposed; all may be empty.
    void start(const QString &desk, const QString &caFile, const QString &personName);
    MainWindow &window() { return m_window; }
    Session &session() { return m_session; }

private:
    void openWorkplace();
    void closeWorkplace();
    void lockDraftsAway();
    bool mayClose();
    bool mayLoseDrafts();
    void closeAfterStoring();
    void askToLoseDrafts(const QStringList &people);
    void furnishDesk();
    void changePassphrase();

    QSettings m_settings;
    Session m_session;
    SignInPanel *m_signIn; // the window's
    MainWindow m_window;
    DraftSafe m_drafts;
    std::unique_ptr<Workplace> m_workplace;
    bool m_mayLoseDrafts = false;
    bool m_isClosing = false; ///< as soon as the desk has answered for the drafts
    ActivityWatch m_activity;
};

} // namespace Prefdesk
