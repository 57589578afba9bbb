// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"
#include "models/messages/consentmodel.h"
#include "models/messages/contactsummary.h"
#include "models/messages/monthmodel.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QTableView;

namespace Prefdesk {

class MessageBar;
class MessageChart;
class MessageModel;

/// What one customer was sent: in words, as a chart, as the same table, and message by message.
class MessagePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePanel(MessageModel &model, QWidget *parent = nullptr);

    void showCustomer(CustomerId customer);
    void clear();

private:
    void showSummary(const ContactSummary &summary);
    QTableView *createTable(QAbstractItemModel &model, const QString &name, const QString &words);

    MessageModel &m_model;
    MonthModel m_monthModel;
    ConsentModel m_consentModel;
    MessageBar *m_failure;
    QLabel *m_summary;
    QTabWidget *m_tabs;
    MessageChart *m_chart;
    QTableView *m_months;
    QTableView *m_consents;
    QTableView *m_messages;
};

} // namespace Prefdesk
