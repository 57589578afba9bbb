// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/messages/contactsummary.h"

class QChart;
class QLineSeries;

namespace Prefdesk {

class MessageAxes;

/// The dashed lines in the chart of messages: how many a month the customer wants at most.
class LimitLines final
{
public:
    /// Both outlive this.
    LimitLines(QChart &chart, MessageAxes &axes);

    /// The axes show the same summary already.
    void setSummary(const ContactSummary &summary);
    void paintInThemeColours();
    /// What the lines mean, in a sentence; nothing where there are none.
    QString explanation() const;

private:
    void clear();
    void add(const ConsentSpan &span);

    QChart &m_chart;
    MessageAxes &m_axes;
    QList<ConsentSpan> m_limited;
    QList<QLineSeries *> m_lines; // the chart's; one for each question with a limit
};

} // namespace Prefdesk
