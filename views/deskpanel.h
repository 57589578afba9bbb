// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/mainwindow.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace Prefdesk {

/// The desk itself: search on the left, the customer in the middle, the call on the right.
class DeskPanel final : public QWidget
{
    Q_OBJECT

public:
    /// What the panel joins; it takes them all.
    struct Parts
    {
        QWidget *search = nullptr;
        QWidget *drafts = nullptr; ///< below the search
        QWidget *card = nullptr;
        QWidget *preferences = nullptr;
        QList<Page> records; ///< history, messages: tabs below the preferences
        QWidget *call = nullptr;
    };

    explicit DeskPanel(const Parts &parts, QWidget *parent = nullptr);

    /// Before the first customer is opened there is nothing to show but how to begin.
    void showCustomer();
    void showBeginning();
    /// Brings one of the records to the front.
    void showRecord(QWidget *record);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createSearchPart(const Parts &parts);
    QWidget *createCustomerPart(const Parts &parts);
    /// A part that may be higher than the window.
    QWidget *scrolled(QWidget *part);
    QWidget *createBeginning();
    /// The preferences as high as they need, the records as high as is left, until somebody moves the handle.
    void fitRows();

    QStackedWidget *m_customer;
    QSplitter *m_rows;
    QTabWidget *m_records;
    QWidget *m_preferences = nullptr;
    bool m_isMovedByHand = false;
    QWidget *m_call;
};

} // namespace Prefdesk
