// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tour.h"

#include <QObject>
#include <QSize>
#include <QString>

#include <vector>

class QWidget;

namespace Prefdesk {

class Application;
class MainWindow;

/// A walk over a demonstration desk as an agent and then as an officer: one call, the history, a signed report.
///
/// Leaves a screenshot of every window and report.pdf in the folder, then ends the program: 0, or 1 when stuck.
class DemoTour final : public QObject
{
    Q_OBJECT

public:
    /// The application outlives the tour; its desk is one that `prefdeskctl demo` made.
    DemoTour(Application &application, const QString &folder, const QSize &size, QObject *parent = nullptr);

    void start();

private:
    using Steps = std::vector<Tour::Step>;

    Steps allSteps();
    Steps waysIn();
    Steps signIn(const QString &person);
    Steps makeCall();
    Steps openCustomer();
    Steps readHistory();
    Steps judgeMessages();
    Steps ownThings();
    Steps makeReport();
    Steps importContacts();
    Steps managePeople();
    Steps makeBackup();
    Steps leave();
    Tour::Step picture(const QString &name);
    Tour::Step type(const QString &panel, const QString &field, const QString &text);
    Tour::Step click(const QString &panel, const QString &button);
    Tour::Step ask(const QString &name, void (MainWindow::*request)());
    Tour::Step closeDialog();
    Tour::Step showPage(const QString &name, int index);

    static bool always();
    /// A label or field with words, or a message bar with one.
    bool holdsText(const QString &panel, const QString &name) const;
    QWidget *widget(const QString &panel, const QString &name) const;
    void save(QWidget &shown, const QString &name);

    Application &m_application;
    QString m_folder;
    QSize m_size;
    int m_pictures = 0;
    Tour m_tour; // last: its steps use the others
};

} // namespace Prefdesk
