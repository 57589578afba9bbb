// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/datausemodel.h"

#include <QWidget>

class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Prefdesk {

class AnswerEditor;
class AnswerSheet;
class AnswerTable;
class PreferenceModel;
class Question;

/// What a customer chose: the matrix of topics by channels, data uses, and the stop above all.
class PreferencePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PreferencePanel(PreferenceModel &model, QWidget *parent = nullptr);

    /// Between the stop's banner and the matrix; the panel takes it.
    void addTop(QWidget *part);
    /// The keyboard goes to the matrix.
    void focusTopics();

signals:
    /// The agent wants to stop less than everything, or to lift it.
    void optOutsAsked();

private:
    void createTables();
    void createStopBanner();
    void createButtons();
    /// A table's name, with room for more at the end of the line.
    QHBoxLayout *createHeading(const QString &text, AnswerTable *table);
    void arrange();
    void edit(const Question &question, AnswerTable *table);
    void showAnswers();
    void showStop(const AnswerSheet &sheet);
    void showOptOuts(const AnswerSheet &sheet);

    PreferenceModel &m_model;
    DataUseModel m_uses;
    QVBoxLayout *m_column;
    QFrame *m_stopBanner;
    QLabel *m_stopText;
    QPushButton *m_liftStop;
    AnswerTable *m_topics;
    AnswerTable *m_dataUses;
    AnswerTable *m_edited = nullptr; ///< where the keyboard goes back to
    AnswerEditor *m_editor;
    QPushButton *m_stop;
    QPushButton *m_stopOnly;
    QPushButton *m_undo;
    QLabel *m_unsaved;
};

} // namespace Prefdesk
