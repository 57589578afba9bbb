// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace Prefdesk {

class HistoryModel;
class MessageBar;

/// What was recorded about the customer on the desk.
class HistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(HistoryModel &model, QWidget *parent = nullptr);

private:
    void showRows();

    HistoryModel &m_model;
    MessageBar *m_message;
    QStackedWidget *m_pages;
    QTableView *m_entries;
    QLabel *m_nothing;
};

} // namespace Prefdesk
