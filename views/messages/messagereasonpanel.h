// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/explanationmodel.h"

#include <QWidget>

class QLabel;
class QTableView;
class QToolButton;

namespace Prefdesk {

struct MessageExplanation;

/// "Why did I get this?": all rules that spoke about one message when it was sent.
class MessageReasonPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageReasonPanel(QWidget *parent = nullptr);

    /// Shows it and takes the keyboard. title: the message in a few words.
    void explain(const QString &title, const MessageExplanation &explanation);
    void clear();

signals:
    void left();

private:
    void prepareTable();

    ExplanationModel m_explanation;
    QToolButton *m_back;
    QLabel *m_headline;
    QTableView *m_rules;
};

} // namespace Prefdesk
