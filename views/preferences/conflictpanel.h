// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/saveoutcome.h"

#include <QFrame>

class QGridLayout;

namespace Prefdesk {

class PreferenceModel;

/// Shows where somebody else answered first, yours beside theirs, and lets the agent decide question by question.
class ConflictPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit ConflictPanel(PreferenceModel &model, QWidget *parent = nullptr);

    void showConflicts(const QList<Conflict> &conflicts);

signals:
    /// Every question is decided; saving again will go through.
    void settled();

private:
    void addRow(const Conflict &conflict);
    void settle(QWidget *row);
    void goToFirst();
    QWidget *createTitle();
    QString describe(const Answer &answer, const Answer &other) const;

    PreferenceModel &m_model;
    QGridLayout *m_layout;
    QList<QWidget *> m_rows;
};

} // namespace Prefdesk
