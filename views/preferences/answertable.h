// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace Prefdesk {

/// A table of answers for the keyboard: arrows move, Space turns on and off, F2 or Enter opens the details.
class AnswerTable final : public QTableView
{
    Q_OBJECT

public:
    explicit AnswerTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

signals:
    void toggled(const QModelIndex &index);
    void detailsRequested(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    /// Rows with details get a second line; the table is as high as all rows.
    void fitRows();
    bool hasDetails(int row) const;
};

} // namespace Prefdesk
