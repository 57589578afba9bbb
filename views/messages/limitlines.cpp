// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/messages/limitlines.h"

#include "views/common/theme.h"
#include "views/messages/messageaxes.h"

#include <QChart>
#include <QCoreApplication>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLocale>
#include <QPen>

#include <algorithm>
#include <utility>

namespace Prefdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::LimitLines)
};

} // namespace

LimitLines::LimitLines(QChart &chart, MessageAxes &axes)
    : m_chart(chart)
    , m_axes(axes)
{
}

void LimitLines::clear()
{
    for (QLineSeries *const line : std::as_const(m_lines)) {
        m_chart.removeSeries(line);
        delete line;
    }
    m_lines.clear();
}

void LimitLines::setSummary(const ContactSummary &summary)
{
    clear();
    m_limited = summary.limited();
    for (const ConsentSpan &span : std::as_const(m_limited))
        add(span);
}

// A limit holds for its own question, and from the day it was set.
void LimitLines::add(const ConsentSpan &span)
{
    const qreal from = std::max(MessageAxes::begin(), m_axes.position(span.cappedSince.value_or(span.from)));
    auto *const line = new QLineSeries(&m_chart);
    line->setName(Words::tr("Limit"));
    line->replace({{from, *span.capPerMonth}, {MessageAxes::end(), *span.capPerMonth}});
    m_chart.addSeries(line);
    m_axes.attachMessages(*line);
    m_chart.legend()->markers(line).constFirst()->setVisible(m_lines.isEmpty()); // one stands for all
    m_lines.append(line);
}

void LimitLines::paintInThemeColours()
{
    for (QLineSeries *const line : std::as_const(m_lines))
        line->setPen(QPen(Theme::warning(), 2, Qt::DashLine));
}

QString LimitLines::explanation() const
{
    QStringList limits;
    for (const ConsentSpan &span : m_limited)
        limits.append(Words::tr("%1, %2: %3 a month", "channel, topic: messages")
                          .arg(label(span.channel), label(span.topic), QLocale().toString(*span.capPerMonth, 'f', 1)));
    if (limits.isEmpty())
        return {};
    return Words::tr("The dashed lines are the limits the customer set, each for its own messages only: %1.")
        .arg(limits.join(QLatin1String("; ")));
}

} // namespace Prefdesk
