// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/choice.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLabel;
class QSpinBox;

namespace Prefdesk {

/// The details of one answer, opened in place under the matrix: state, frequency, cap and pause.
class AnswerEditor final : public QFrame
{
    Q_OBJECT

public:
    explicit AnswerEditor(QWidget *parent = nullptr);

    /// kept: what is saved, which says what can be answered now; answer: what is shown to be changed.
    void edit(const Question &question, const Answer &kept, const Answer &answer);
    Answer answer() const;
    /// Closes the editor if it is open, and answers if anything was changed in it.
    void complete();

public slots:
    /// Closes without an answer.
    void reject();

signals:
    void answered(const Prefdesk::Question &question, const Prefdesk::Answer &answer);
    /// Closed, with or without an answer; the keyboard goes back to the cell.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addFields();
    void offerStates(ConsentState kept, ConsentState shown);
    void accept();
    QHBoxLayout *createLimits();
    void showLimits(const Answer &answer);

    Question m_question = Question::stop();
    Answer m_shown; ///< as the fields stood at first
    std::optional<Instant> m_pause; ///< as it was, so that opening and closing changes nothing
    QLabel *m_title;
    QComboBox *m_state;
    QLabel *m_frequencyLabel;
    QComboBox *m_frequency;
    QCheckBox *m_capped;
    QSpinBox *m_cap;
    QComboBox *m_capPeriod;
    QCheckBox *m_paused;
    QDateEdit *m_pauseUntil;
};

} // namespace Prefdesk
