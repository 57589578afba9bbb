// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/datausemodel.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace Prefdesk {

class AnswerEditor;
class AnswerTable;
class PreferenceModel;
class Question;

/// What a customer chose: the matrix of topics by channels, data uses, and the stop above both.
class PreferencePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PreferencePanel(PreferenceModel &model, QWidget *parent = nullptr);

private:
    void createTables();
    void createStopBanner();
    void arrange();
    QWidget *createButtons();
    void edit(const Question &question, AnswerTable *table);
    void showAnswers();

    PreferenceModel &m_model;
    DataUseModel m_uses;
    QFrame *m_stopBanner;
    QLabel *m_stopText;
    QPushButton *m_liftStop;
    AnswerTable *m_topics;
    AnswerTable *m_dataUses;
    AnswerTable *m_edited = nullptr; ///< where the keyboard goes back to
    AnswerEditor *m_editor;
    QPushButton *m_stop;
    QPushButton *m_undo;
    QLabel *m_unsaved;
};

} // namespace Prefdesk
