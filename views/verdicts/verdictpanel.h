// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/verdicts/explanationmodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QTableView;

namespace Prefdesk {

class MessageBar;
class VerdictModel;

/// Why a verdict is as it is: all rules that spoke about one question, now or as it was at a past instant.
class VerdictPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictPanel(VerdictModel &model, QWidget *parent = nullptr);

    /// Shows it and gives it the keyboard.
    void explain(Channel channel, Topic topic);

private:
    void createQuestion();
    void offerTopics();
    void createTime();
    void createTable();
    void arrange();
    void showInstant();
    void showVerdict();
    Subject subject() const;
    QString headline(const Verdict &verdict) const;

    VerdictModel &m_model;
    ExplanationModel m_explanation;
    MessageBar *m_failure;
    QComboBox *m_channel;
    QComboBox *m_topic;
    QCheckBox *m_isPast;
    QDateTimeEdit *m_time;
    QLabel *m_headline;
    QTableView *m_rules;
};

} // namespace Prefdesk
