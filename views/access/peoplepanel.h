// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;
class QTableView;

namespace Prefdesk {

class MessageBar;
class PersonModel;

/// The people of the desk: who they are, and for administrators adding, changing and removing them.
class PeoplePanel final : public QWidget
{
    Q_OBJECT

public:
    /// The model must outlive the panel; it is refreshed.
    explicit PeoplePanel(PersonModel &model, QWidget *parent = nullptr);

private:
    QWidget *createButtons();
    void connectModel();
    void enableButtons();
    int currentRow() const;
    void add();
    void changeRole();
    void askToRemove();
    void askToRenewCode();
    void showCode(const QString &recoveryCode);

    PersonModel &m_model;
    MessageBar *m_message;
    QTableView *m_table;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_remove;
    QPushButton *m_renewCode;
};

} // namespace Prefdesk
