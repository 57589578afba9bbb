// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/messages/consentmodel.h"
#include "models/messages/contactsummary.h"
#include "models/messages/monthmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace Prefdesk {

class JudgedMessageModel;
class MessageBar;
class MessageChart;
class MessageReasonPanel;

/// What one customer was sent: in words, as a chart, as the same table, and message by message with whether it was
/// honoured and why.
class MessagePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePanel(JudgedMessageModel &model, QWidget *parent = nullptr);

    void showCustomer(CustomerId customer);
    void clear();

private:
    QWidget *createList();
    void connectModel();
    void askWhy();
    void showMessages();
    void showSummary(const ContactSummary &summary);
    QTableView *createTable(QAbstractItemModel &model, const QString &name, const QString &words);

    JudgedMessageModel &m_model;
    MonthModel m_monthModel;
    ConsentModel m_consentModel;
    MessageBar *m_failure;
    QLabel *m_summary;
    QTabWidget *m_tabs;
    MessageChart *m_chart;
    QTableView *m_months;
    QTableView *m_consents;
    QTableView *m_messages;
    QPushButton *m_why;
    MessageReasonPanel *m_reason;
    QStackedWidget *m_list; ///< the messages, or why one of them was sent
};

} // namespace Prefdesk
