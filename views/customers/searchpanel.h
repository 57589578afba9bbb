// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/identity.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace Prefdesk {

class MessageBar;
class SearchModel;

/// Field and list with which an agent finds the caller; everything works from the keyboard.
class SearchPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchPanel(SearchModel &model, QWidget *parent = nullptr);

    /// Puts the cursor into the field, ready to type over what is there.
    void beginSearch();
    /// Once more what failed.
    void searchAgain();

signals:
    void customerChosen(Prefdesk::CustomerId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createWidgets();
    void connectModel();
    bool handleFieldKey(int key);
    bool handleListKey(int key);
    void openFirst();
    void open(int row);
    void showHits();

    SearchModel &m_model;
    QLineEdit *m_text;
    QListView *m_hits;
    QLabel *m_advice;
    QStackedWidget *m_stack;
    QLabel *m_count;
    MessageBar *m_message;
    bool m_isFirstWanted = false; ///< Enter was pressed before the answer was there
};

} // namespace Prefdesk
