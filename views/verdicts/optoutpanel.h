// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/basics/vocabulary.h"

#include <QFrame>

class QLabel;
class QTableView;

namespace Prefdesk {

class CallModel;
class OptOutModel;
class VerdictModel;
struct ScopeAnswer;

/// How much the customer's no stops: everything, all marketing, a channel, one address, the household. Begins at what
/// the customer's words mean by law; hidden until it is asked for.
class OptOutPanel final : public QFrame
{
    Q_OBJECT

public:
    OptOutPanel(OptOutModel &model, CallModel &call, VerdictModel &verdicts, QWidget *parent = nullptr);

    /// Shows it with the keyboard on the row that the law names, or hides it again.
    void toggle();

signals:
    /// The keyboard goes back.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void close();
    int rowOf(const ScopeAnswer &scope) const;
    void showAdvice(const ScopeAnswer &scope, int row);
    void fitRows();

    OptOutModel &m_model;
    CallModel &m_call;
    VerdictModel &m_verdicts;
    QLabel *m_advice;
    QTableView *m_optOuts;
};

} // namespace Prefdesk
