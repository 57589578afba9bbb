// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QGridLayout;
class QLabel;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace Prefdesk {

class CustomerModel;
class MessageBar;

/// Who is on the line: name, number, country, language, the time there, and how they can be reached.
class CustomerCard final : public QFrame
{
    Q_OBJECT

public:
    explicit CustomerCard(CustomerModel &model, QWidget *parent = nullptr);

    /// Shown between the name and the contact points: the customer's stop, a complaint; the card takes it.
    void addBanner(QWidget *banner);

private:
    QWidget *createCard();
    void showCustomer();
    void showFacts();
    void showContactPoints();
    void showSharing();

    CustomerModel &m_model;
    QStackedWidget *m_stack;
    QLabel *m_advice;
    QLabel *m_name;
    QLabel *m_facts;
    QVBoxLayout *m_banners;
    QWidget *m_contactPoints;
    QGridLayout *m_contactGrid;
    QLabel *m_shared;
    MessageBar *m_message;
    QTimer *m_minute;
};

} // namespace Prefdesk
