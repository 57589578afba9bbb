// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/verification.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace Prefdesk {

class LogModel;
class MessageBar;

/// How the log stands, in plain words, with the buttons that check it and save a checkpoint.
class LogPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LogPanel(LogModel &model, QWidget *parent = nullptr);

signals:
    /// The log has got a new entry about its own verification.
    void verified();

private:
    void layOut();
    void connectModel();
    void showState();
    void showRunning(bool isRunning);
    void showReport(const VerificationReport &report);
    void fitFindings();
    void chooseCheckpoint();
    void chooseTarget();

    LogModel &m_model;
    QLabel *m_state;
    QPushButton *m_verify;
    QPushButton *m_verifyAgainst;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    MessageBar *m_message;
    QTableWidget *m_findings;
};

} // namespace Prefdesk
