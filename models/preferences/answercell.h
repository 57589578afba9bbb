// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/preferences/answersheet.h"

#include <QCoreApplication>
#include <QHash>
#include <QVariant>

namespace Prefdesk {

/// How one answer looks in an item model; the matrix and the list of data uses share it.
class AnswerCell final
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::AnswerCell)

public:
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of ConsentState
        ChangedRole, ///< bool: not saved yet
        OverriddenRole, ///< bool: the stop holds, whatever the answer
        DetailRole, ///< "weekly, 2 per month, paused until 3 Mar 2027", "not to be asked until ..."
        NameRole, ///< the question, where no header names it
    };

    /// What a cell is made of.
    struct Source
    {
        const AnswerSheet &sheet;
        const QHash<Question, Instant> &notToAsk; ///< until when nobody may ask for a yes
        Instant now;
    };

    /// The display text is the answer in words, the tool tip tells since when, by whom and what was heard, and the
    /// accessible text all of it.
    static QVariant data(const Source &source, const Question &question, int role);
    /// "on", "off", "not asked" ...
    static QString word(ConsentState state);
    /// Frequency, cap and pause, as far as there are any; a pause that is over is none.
    static QString detail(const Answer &answer, Instant now);
    /// "off", "on, weekly"
    static QString text(const Answer &answer, Instant now);
};

} // namespace Prefdesk
