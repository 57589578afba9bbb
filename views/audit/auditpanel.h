// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace Prefdesk {

class AuditFilterRow;
class AuditModel;
class EntryPanel;
class LogModel;
class LogPanel;
class MessageBar;

/// The Audit tab: how the log stands, the history, and the selected entry before and after.
class AuditPanel final : public QWidget
{
    Q_OBJECT

public:
    AuditPanel(AuditModel &history, LogModel &log, QWidget *parent = nullptr);

    /// Reads again, when the tab is shown.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void prepareTable();
    void layOut();
    void connectModels();
    void showRows();

    AuditModel &m_history;
    LogModel &m_model;
    LogPanel *m_log;
    AuditFilterRow *m_filter;
    MessageBar *m_message;
    QStackedWidget *m_pages;
    QTableView *m_entries;
    QLabel *m_nothing;
    QLabel *m_count;
    EntryPanel *m_entry;
};

} // namespace Prefdesk
