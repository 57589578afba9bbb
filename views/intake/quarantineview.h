// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace Prefdesk {

class QuarantineModel;

/// What could not be taken and why, with a button that writes it to a file for whoever can mend it.
class QuarantineView final : public QWidget
{
    Q_OBJECT

public:
    explicit QuarantineView(QuarantineModel &model, QWidget *parent = nullptr);

signals:
    /// The person has chosen where to.
    void exportRequested(const QString &file);

private:
    void chooseFile();
    void showState();

    QuarantineModel &m_model;
    QLabel *m_heading;
    QTableView *m_quarantine;
    QPushButton *m_export;
};

} // namespace Prefdesk
