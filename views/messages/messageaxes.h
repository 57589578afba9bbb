// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/messages/contactsummary.h"

class QAbstractSeries;
class QBarCategoryAxis;
class QCategoryAxis;
class QChart;
class QPalette;
class QValueAxis;

namespace Prefdesk {

/// What the chart of messages measures by: two years from left to right, messages a month from bottom to top.
class MessageAxes final
{
public:
    /// Adds the axes to the chart, which owns them and outlives this.
    explicit MessageAxes(QChart &chart);

    /// Names the months and leaves room above the highest bar for the lines of consents.
    void setSummary(const ContactSummary &summary);
    void setPalette(const QPalette &palette);

    /// One place for each month, and the height counts messages.
    void attachBars(QAbstractSeries &bars);
    /// From begin() to end(), and the height counts messages.
    void attachMessages(QAbstractSeries &line);
    /// From begin() to end(), and the height is from 0, the bottom, to 1, the top.
    void attachShare(QAbstractSeries &line);

    static qreal begin();
    static qreal end();
    /// Where a moment stands between begin() and end(), or outside.
    qreal position(Instant time) const;

private:
    void nameMonths();
    void nameQuarters();
    void scale(const ContactSummary &summary);

    QDate m_firstMonth;
    QBarCategoryAxis *m_months; // one place for each bar, not drawn
    QCategoryAxis *m_time; // the same months as a continuous scale, with a name for each quarter
    QValueAxis *m_count;
    QValueAxis *m_height; // not drawn
};

} // namespace Prefdesk
