// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/messages/consentlines.h"

#include "views/messages/channelbrush.h"
#include "views/messages/messageaxes.h"

#include <QChart>
#include <QCoreApplication>
#include <QLegendMarker>
#include <QLineSeries>
#include <QPen>

#include <algorithm>
#include <utility>

namespace Prefdesk {

namespace {

constexpr qreal step = 0.045; // between two lines, as a share of the plot's height
constexpr qreal top = 0.97;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Prefdesk::ConsentLines)
};

using Range = std::pair<qreal, qreal>;

// When at least one topic was agreed to on the channel, as ranges that do not touch.
QList<Range> agreedRanges(const ContactSummary &summary, Channel channel, const MessageAxes &axes)
{
    QList<Range> ranges;
    for (const ConsentSpan &span : summary.consents) { // oldest first
        if (span.channel != channel)
            continue;
        const qreal from = std::max(MessageAxes::begin(), axes.position(span.from));
        const qreal until = span.until ? axes.position(*span.until) : MessageAxes::end();
        if (until <= MessageAxes::begin())
            continue;
        if (!ranges.isEmpty() && from <= ranges.last().second)
            ranges.last().second = std::max(ranges.last().second, until);
        else
            ranges.append({from, until});
    }
    return ranges;
}

} // namespace

ConsentLines::ConsentLines(QChart &chart, MessageAxes &axes)
    : m_chart(chart)
    , m_axes(axes)
{
}

void ConsentLines::clear()
{
    for (QLineSeries *const line : std::as_const(m_lines)) {
        m_chart.removeSeries(line);
        delete line;
    }
    m_lines.clear();
}

void ConsentLines::setSummary(const ContactSummary &summary)
{
    clear();
    qreal height = top;
    for (const Channel channel : allChannels()) {
        const auto before = m_lines.size();
        add(summary, channel, height);
        if (m_lines.size() > before)
            height -= step;
    }
}

void ConsentLines::add(const ContactSummary &summary, Channel channel, qreal height)
{
    for (const Range &range : agreedRanges(summary, channel, m_axes)) {
        auto *const line = new QLineSeries(&m_chart);
        line->setName(label(channel));
        line->setPen(QPen(channelBrush(static_cast<int>(channel)), 7, Qt::SolidLine, Qt::FlatCap));
        line->replace({{range.first, height}, {range.second, height}});
        m_chart.addSeries(line);
        m_axes.attachShare(*line);
        m_chart.legend()->markers(line).constFirst()->setVisible(false); // its channel stands there already
        m_lines.append(line);
    }
}

QString ConsentLines::explanation() const
{
    return m_lines.isEmpty() ? QString()
                             : Words::tr("The lines at the top show when the customer agreed to a channel.");
}

} // namespace Prefdesk
