// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/demotour.h"
#include "models/audit/action.h"
#include "models/audit/auditmodel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QTabWidget>

namespace Prefdesk {

namespace {

// Two customers that can be taken and two that cannot.
const QByteArray contacts
    = "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Street Address,City,State/Region,"
      "Postal Code,Country/Region,Preferred language,Time Zone,Create Date,Lifecycle Stage,"
      "Unsubscribed from all email,Opted out of email: Marketing Information,"
      "Opted out of email: Customer Service Communication\n"
      "200001,Ines,Ferreira,ines.ferreira@example.org,,+351912000001,Rua Nova 1,Lisboa,,1000-001,PT,pt-PT,"
      "Europe/Lisbon,2026-01-07T23:14:05+00:00,lead,false,false,false\n"
      "200002,Jonas,Maurer,jonas.maurer@example.org,,+4915112000002,Neue Gasse 2,Bremen,,28195,DE,de-DE,"
      "Europe/Berlin,2026-02-07T10:00:00+01:00,lead,true,false,false\n"
      "200003,Odd,Time,odd.time@example.org,,12,Storgata 3,Oslo,,0155,NO,nb-NO,Europe/Nowhere,yesterday,lead,"
      "perhaps,false,false\n"
      ",No,Number,no.number@example.org,,,Rue Haute 4,Paris,,75001,FR,fr-FR,Europe/Paris,"
      "2026-02-30T10:00:00+01:00,lead,false,false,false\n";

} // namespace

DemoTour::Steps DemoTour::waysIn()
{
    return {
        picture(QStringLiteral("sign-in")),
        click(QStringLiteral("SignInPanel"), QStringLiteral("useCode")),
        picture(QStringLiteral("recovery")),
        click(QStringLiteral("SignInPanel"), QStringLiteral("useCode")),
        click(QStringLiteral("SignInPanel"), QStringLiteral("newDesk")),
        picture(QStringLiteral("new-desk")),
        closeDialog(),
    };
}

DemoTour::Steps DemoTour::readHistory()
{
    const QString filter = QStringLiteral("AuditFilterRow");
    return {
        showPage(tr("the audit history"), 1),
        click(QStringLiteral("LogPanel"), QStringLiteral("verify")),
        {tr("the verification"),
         [this] { return widget(QStringLiteral("LogPanel"), QStringLiteral("verify"))->isEnabled(); },
         [this, filter] {
             auto *const actions = qobject_cast<QComboBox *>(widget(filter, QStringLiteral("action")));
             actions->setCurrentIndex(actions->findText(label(Action::StopRecorded)));
         }},
        {tr("the filtered history"),
         [this] {
             const auto *const entries
                 = qobject_cast<QAbstractItemView *>(widget(QStringLiteral("AuditPanel"), QStringLiteral("entries")));
             return entries->model()->index(0, AuditModel::What).data().toString() == label(Action::StopRecorded);
         },
         [this] {
             auto *const entries
                 = qobject_cast<QAbstractItemView *>(widget(QStringLiteral("AuditPanel"), QStringLiteral("entries")));
             entries->setCurrentIndex(entries->model()->index(0, 0));
         }},
        {tr("the entry"),
         [this] { return widget(QStringLiteral("EntryPanel"), QStringLiteral("fields"))->isVisible(); }, [] {}},
        picture(QStringLiteral("audit-entry")),
        click(filter, QStringLiteral("clear")),
        {tr("the whole history"),
         [this] { return !widget(QStringLiteral("EntryPanel"), QStringLiteral("fields"))->isVisible(); }, [] {}},
        picture(QStringLiteral("audit")),
    };
}

DemoTour::Steps DemoTour::judgeMessages()
{
    const QString panel = QStringLiteral("BreachPanel");
    return {
        {tr("was it honoured"), always,
         [this] {
             auto *const pages = m_application.window().findChild<QTabWidget *>(QStringLiteral("tabs"));
             pages->setCurrentIndex(pages->count() - 1);
         }},
        picture(QStringLiteral("honoured-empty")),
        click(panel, QStringLiteral("judge")),
        {tr("the judged messages"), [this, panel] { return widget(panel, QStringLiteral("judge"))->isEnabled(); },
         [] {}},
        picture(QStringLiteral("honoured")),
    };
}

DemoTour::Steps DemoTour::ownThings()
{
    return {
        ask(tr("the passphrase"), &MainWindow::passphraseChangeRequested),
        picture(QStringLiteral("passphrase")),
        closeDialog(),
        ask(tr("the signing key"), &MainWindow::signingKeyRequested),
        picture(QStringLiteral("signing-key")),
        closeDialog(),
    };
}

DemoTour::Steps DemoTour::makeReport()
{
    const QString file = QDir(m_folder).absoluteFilePath(QStringLiteral("report.pdf"));
    return {
        ask(tr("the report"), &MainWindow::reportRequested),
        type(QStringLiteral("ReportDialog"), QStringLiteral("file"), file),
        picture(QStringLiteral("report")),
        click(QStringLiteral("ReportDialog"), QStringLiteral("make")),
        {tr("the signed report"), [file] { return QFile::exists(file); }, [] {}},
        {tr("its short code"),
         [this] { return holdsText(QStringLiteral("ReportDialog"), QStringLiteral("shortCode")); }, [] {}},
        picture(QStringLiteral("report-made")),
        closeDialog(),
    };
}

DemoTour::Steps DemoTour::importContacts()
{
    const QString file = QDir(m_folder).absoluteFilePath(QStringLiteral("contacts.csv"));
    return {
        showPage(tr("the intake"), 2),
        picture(QStringLiteral("intake-empty")),
        {tr("the file to import"), always,
         [file] {
             QFile contactFile(file);
             if (contactFile.open(QIODevice::WriteOnly))
                 contactFile.write(contacts);
         }},
        type(QStringLiteral("ImportForm"), QStringLiteral("file"), file),
        click(QStringLiteral("ImportForm"), QStringLiteral("import")),
        {tr("the imported file"),
         [this] { return widget(QStringLiteral("ImportForm"), QStringLiteral("import"))->isEnabled(); }, [] {}},
        picture(QStringLiteral("intake")),
    };
}

DemoTour::Steps DemoTour::managePeople()
{
    return {
        showPage(tr("the people"), 3),
        picture(QStringLiteral("people")),
        click(QStringLiteral("PeoplePanel"), QStringLiteral("add")),
        picture(QStringLiteral("person")),
        closeDialog(),
        showPage(tr("the house rules"), 4),
        picture(QStringLiteral("house-rules")),
        showPage(tr("the deadlines"), 5),
        {tr("the deadlines' rows"),
         [this] {
             auto *const duties
                 = qobject_cast<QAbstractItemView *>(widget(QStringLiteral("DutyPanel"), QStringLiteral("duties")));
             return duties->model()->rowCount() > 0;
         },
         [] {}},
        picture(QStringLiteral("deadlines")),
        click(QStringLiteral("DutyPanel"), QStringLiteral("done")),
        picture(QStringLiteral("deadline-done")),
        closeDialog(),
        click(QStringLiteral("DutyPanel"), QStringLiteral("request")),
        picture(QStringLiteral("deadline-request")),
        closeDialog(),
    };
}

DemoTour::Steps DemoTour::makeBackup()
{
    const QString file = QDir(m_folder).absoluteFilePath(QStringLiteral("desk.backup"));
    return {
        {tr("an older backup"), always, [file] { QFile::remove(file); }},
        ask(tr("the backup"), &MainWindow::backupRequested),
        type(QStringLiteral("BackupDialog"), QStringLiteral("backupFile"), file),
        click(QStringLiteral("BackupDialog"), QStringLiteral("makeBackup")),
        {tr("the finished backup"),
         [this] { return holdsText(QStringLiteral("BackupDialog"), QStringLiteral("backupMessage")); }, [] {}},
        picture(QStringLiteral("backup")),
        closeDialog(),
    };
}

DemoTour::Steps DemoTour::leave()
{
    return {
        ask(tr("the lock"), &MainWindow::lockRequested),
        {tr("the locked desk"), [this] { return m_application.session().state() == Session::State::Locked; }, [] {}},
        picture(QStringLiteral("locked")),
    };
}

} // namespace Prefdesk
