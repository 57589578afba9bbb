// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"

#include <QWidget>

class QDateEdit;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Prefdesk {

class BreachModel;
class MessageBar;

/// Was it honoured: judges the messages of a period, says how many were in order and lists those that were not.
class BreachPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BreachPanel(BreachModel &model, QWidget *parent = nullptr);

signals:
    void customerChosen(Prefdesk::CustomerId customer);

private:
    void createPeriod();
    void createButtons();
    void prepareTable();
    void layOut();
    QHBoxLayout *createTop();
    void connectModel();
    void judge();
    void openCurrent();
    void chooseFile();
    void showRunning();
    void showResult();
    QString headline() const;

    BreachModel &m_model;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QPushButton *m_judge;
    QPushButton *m_cancel;
    QPushButton *m_open;
    QPushButton *m_export;
    QProgressBar *m_progress;
    MessageBar *m_message;
    QLabel *m_headline;
    QStackedWidget *m_pages;
    QTableView *m_breaches;
    QLabel *m_nothing;
};

} // namespace Prefdesk
