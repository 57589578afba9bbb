// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/messages/messageaxes.h"

#include "views/common/theme.h"

#include <QBarCategoryAxis>
#include <QCategoryAxis>
#include <QChart>
#include <QLocale>
#include <QPalette>
#include <QPen>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace Prefdesk {

namespace {

constexpr qreal roomForConsents = 1.4; // above the highest bar

// Messages are counted: 1, 2, 5, 10, 20 ... so that there are about five lines.
int wholeStep(qreal range)
{
    constexpr int lines = 5;
    int step = 1;
    for (int decade = 1; step * lines < range; decade *= 10) {
        for (const int factor : {1, 2, 5}) {
            step = decade * factor;
            if (step * lines >= range)
                break;
        }
    }
    return step;
}

QString monthName(const QDate &month)
{
    return QLocale().toString(month, QStringLiteral("MMM yy"));
}

} // namespace

MessageAxes::MessageAxes(QChart &chart)
    : m_months(new QBarCategoryAxis(&chart))
    , m_time(new QCategoryAxis(&chart))
    , m_count(new QValueAxis(&chart))
    , m_height(new QValueAxis(&chart))
{
    m_months->setVisible(false);
    m_time->setGridLineVisible(false);
    m_time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_count->setLabelFormat(QStringLiteral("%d"));
    m_count->setTickType(QValueAxis::TicksDynamic);
    m_count->setTickAnchor(0);
    m_time->setRange(begin(), end());
    m_height->setRange(0, 1);
    m_height->setVisible(false);
    chart.addAxis(m_months, Qt::AlignTop);
    chart.addAxis(m_count, Qt::AlignLeft);
    chart.addAxis(m_time, Qt::AlignBottom);
    chart.addAxis(m_height, Qt::AlignRight);
}

void MessageAxes::setSummary(const ContactSummary &summary)
{
    m_firstMonth = summary.firstMonth;
    nameMonths();
    nameQuarters();
    scale(summary);
}

void MessageAxes::nameMonths()
{
    if (!m_firstMonth.isValid())
        return;
    QStringList months;
    for (int month = 0; month < ContactSummary::months; ++month)
        months.append(monthName(m_firstMonth.addMonths(month)));
    m_months->setCategories(months);
}

// A name under every month would have to stand upright, which takes the height of the bars.
void MessageAxes::nameQuarters()
{
    for (const QString &old : m_time->categoriesLabels())
        m_time->remove(old);
    for (int month = 0; month < ContactSummary::months && m_firstMonth.isValid(); ++month) {
        const QDate day = m_firstMonth.addMonths(month);
        if (day.month() % 3 == 1)
            m_time->append(monthName(day), month);
    }
}

void MessageAxes::scale(const ContactSummary &summary)
{
    qreal highest = 1;
    const QList<ConsentSpan> limited = summary.limited();
    for (const ConsentSpan &span : limited)
        highest = std::max(highest, *span.capPerMonth);
    for (int month = 0; month < ContactSummary::months; ++month)
        highest = std::max<qreal>(highest, summary.messagesIn(summary.firstMonth.addMonths(month)));
    const int step = wholeStep(highest * roomForConsents);
    m_count->setTickInterval(step);
    m_count->setRange(0, std::ceil(highest * roomForConsents / step) * step);
}

void MessageAxes::attachBars(QAbstractSeries &bars)
{
    bars.attachAxis(m_months);
    bars.attachAxis(m_count);
}

void MessageAxes::attachMessages(QAbstractSeries &line)
{
    line.attachAxis(m_time);
    line.attachAxis(m_count);
}

void MessageAxes::attachShare(QAbstractSeries &line)
{
    line.attachAxis(m_time);
    line.attachAxis(m_height);
}

// A month is drawn around its number, the first one around 0.
qreal MessageAxes::begin()
{
    return -0.5;
}

qreal MessageAxes::end()
{
    return ContactSummary::months - 0.5;
}

qreal MessageAxes::position(Instant time) const
{
    const QDate day = time.toDateTime().toLocalTime().date();
    const int month = (day.year() - m_firstMonth.year()) * 12 + day.month() - m_firstMonth.month();
    return month + begin() + static_cast<qreal>(day.day() - 1) / day.daysInMonth();
}

// The chart library has fixed colours of its own and follows no palette.
void MessageAxes::setPalette(const QPalette &palette)
{
    const QBrush &text = palette.text();
    m_time->setLabelsBrush(text);
    m_count->setLabelsBrush(text);
    m_time->setLinePen(QPen(Theme::border()));
    m_count->setLinePen(QPen(Theme::border()));
    QColor grid = Theme::border();
    grid.setAlphaF(0.5F); // behind the bars, not beside them
    m_count->setGridLinePen(QPen(grid, 1, Qt::DotLine));
}

} // namespace Prefdesk
