// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/messages/contactsummary.h"

class QChart;
class QLineSeries;

namespace Prefdesk {

class MessageAxes;

/// The lines at the top of the chart of messages: for each channel when the customer agreed to it.
class ConsentLines final
{
public:
    /// Both outlive this.
    ConsentLines(QChart &chart, MessageAxes &axes);

    /// The axes show the same summary already.
    void setSummary(const ContactSummary &summary);
    /// What the lines mean, in a sentence; nothing where there are none.
    QString explanation() const;

private:
    void clear();
    void add(const ContactSummary &summary, Channel channel, qreal height);

    QChart &m_chart;
    MessageAxes &m_axes;
    QList<QLineSeries *> m_lines; // the chart's
};

} // namespace Prefdesk
