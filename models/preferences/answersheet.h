// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/calldraft.h"
#include "models/preferences/preference.h"

#include <QList>

#include <optional>

namespace Prefdesk {

/// The answers of one customer as an agent sees them: what is kept, and over it what was changed and not saved yet.
class AnswerSheet final
{
public:
    /// New kept answers; unsaved changes stay, with the choice that was seen when they were made.
    void setKept(const QList<Preference> &preferences);
    std::optional<Preference> kept(const Question &question) const;

    /// The unsaved answer, else the kept one, else "not asked".
    Answer answer(const Question &question) const;
    bool isChanged(const Question &question) const;
    /// The stop is in force, or will be once this is saved.
    bool isStopped() const;
    /// How many opt-outs below the stop are in force, or will be once this is saved.
    int narrowOptOuts() const;

    /// An answer equal to the kept one takes the change back.
    void setAnswer(const Question &question, const Answer &said, Instant saidAt);
    bool canUndo() const { return !m_undo.isEmpty(); }
    /// Takes back the last setAnswer.
    void undo();

    const QList<Wish> &wishes() const { return m_wishes; }
    void setWishes(const QList<Wish> &wishes);
    /// The change stands although somebody else answered meanwhile.
    void keepMine(const Question &question);
    /// The change goes; what somebody else answered stands.
    void takeTheirs(const Question &question);
    /// These have been saved.
    void forget(const QList<Wish> &saved);

private:
    QList<Preference> m_kept;
    QList<Wish> m_wishes; // in the order they were made
    QList<QList<Wish>> m_undo;
};

/// What one more press of "on/off" makes of an answer: on, then off (withdrawn, or refused if it never was on), then
/// back to what is kept.
Answer toggled(const Answer &kept, const Answer &shown);

} // namespace Prefdesk
