// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;

namespace Prefdesk {

struct MadeReport;

/// How far a report is, and when it is there: its place and its short code.
class ResultPart final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPart(QWidget *parent = nullptr);

    void clear();
    void showProgress(int done, int steps, const QString &what);
    void hideProgress();
    void showReport(const MadeReport &report);

private:
    QLabel *m_step;
    QProgressBar *m_progress;
    QLabel *m_result;
    QLineEdit *m_shortCode;
};

} // namespace Prefdesk
