// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/duties/duty.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Prefdesk {

class DutyModel;
class MessageBar;

/// The Deadlines tab: what must be done by when, who does it and what shows that it was done. Its window title says how
/// much is late, for the tab.
class DutyPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DutyPanel(DutyModel &model, QWidget *parent = nullptr);

    /// Whose request it most likely is: the customer on the desk.
    void setCustomer(const QString &number) { m_customer = number; }

signals:
    void customerChosen(Prefdesk::CustomerId customer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void prepareTable();
    void layOut();
    void connectModel();
    QPushButton *button(const QString &name, const QString &text);
    void showRows();
    void showCounts();
    void showButtons();
    QString nothingText() const;
    std::optional<int> currentRow() const;
    void take();
    void ask(DutyStep::Kind step);
    void openCustomer();
    void beginRequest();

    DutyModel &m_model;
    MessageBar *m_message;
    QComboBox *m_filter;
    QPushButton *m_take;
    QPushButton *m_done;
    QPushButton *m_extend;
    QPushButton *m_drop;
    QPushButton *m_open;
    QPushButton *m_request;
    QStackedWidget *m_pages;
    QTableView *m_duties;
    QLabel *m_nothing;
    QLabel *m_count;
    DutyId m_selected = {};
    QString m_customer;
};

} // namespace Prefdesk
