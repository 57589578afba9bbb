// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/access/recentdesks.h"

#include <QObject>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QWidget;

namespace Prefdesk {

class FileField;

/// The rows of a form that say where a desk is: a folder on this computer, or a database on a server.
class DeskFields final : public QObject
{
    Q_OBJECT

public:
    /// Appends the rows; the form must be laid out on a widget at last and outlives this.
    DeskFields(QFormLayout &form, RecentDesks recent, QObject *parent = nullptr);

    void propose(const DeskLocation &location);
    /// The desk that was opened last.
    void proposeLast();
    void remember(const DeskLocation &location);
    bool isShared() const;
    bool isComplete() const;
    Result<DeskLocation> location() const;
    void setEnabled(bool isEnabled);

signals:
    void changed();
    void newDeskWanted();

private:
    void nameFields();
    QWidget *createKindRow();
    QWidget *createFolderRow();
    void listDesks();
    void showKind();
    void chooseFolder();
    void takeServer(int index);
    void takeAddress(const QString &typed);

    QFormLayout &m_form;
    RecentDesks m_recent;
    QRadioButton *m_local;
    QRadioButton *m_shared;
    QComboBox *m_desk;
    QPushButton *m_choose;
    QPushButton *m_new;
    QWidget *m_folderRow = nullptr;
    QComboBox *m_server;
    QLineEdit *m_database;
    FileField *m_ca;
};

} // namespace Prefdesk
