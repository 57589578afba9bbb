// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/messages/messagechart.h"

#include "views/common/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLabel>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace Prefdesk {

namespace {

constexpr qreal consentStep = 0.045; // between two consent lines, as a share of the plot's height
constexpr qreal consentTop = 0.97;
constexpr qreal timeBegin = -0.5; // of the continuous scale
constexpr qreal timeEnd = ContactSummary::months - 0.5;
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

// Every channel has its own hatching as well as its own colour.
QBrush channelBrush(int index)
{
    constexpr int size = 8;
    const QColor colour = Theme::series(index);
    QPixmap tile(size, size);
    tile.fill(colour);
    QPainter painter(&tile);
    static constexpr std::array patterns {Qt::NoBrush,      Qt::BDiagPattern,  Qt::HorPattern,
                                          Qt::FDiagPattern, Qt::Dense6Pattern, Qt::CrossPattern};
    const auto pattern = patterns[static_cast<std::size_t>(index) % patterns.size()];
    painter.fillRect(tile.rect(), QBrush(colour.darker(150), pattern));
    return QBrush(tile);
}

// Where a moment stands on the continuous scale: month 0 is drawn around 0.
qreal timePosition(const QDate &firstMonth, Instant time)
{
    const QDate day = time.toDateTime().toLocalTime().date();
    const int month = (day.year() - firstMonth.year()) * 12 + day.month() - firstMonth.month();
    return month - 0.5 + static_cast<qreal>(day.day() - 1) / day.daysInMonth();
}

using Range = std::pair<qreal, qreal>;

// When at least one topic was agreed to on the channel, as ranges that do not touch.
QList<Range> agreedRanges(const ContactSummary &summary, Channel channel)
{
    QList<Range> ranges;
    for (const ConsentSpan &span : summary.consents) { // oldest first
        if (span.channel != channel)
            continue;
        const qreal from = std::max(timeBegin, timePosition(summary.firstMonth, span.from));
        const qreal until = span.until ? timePosition(summary.firstMonth, *span.until) : timeEnd;
        if (until <= timeBegin)
            continue;
        if (!ranges.isEmpty() && from <= ranges.last().second)
            ranges.last().second = std::max(ranges.last().second, until);
        else
            ranges.append({from, until});
    }
    return ranges;
}

} // namespace

MessageChart::MessageChart(QWidget *parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this)) // takes the chart
    , m_key(new QLabel(this))
    , m_bars(new QStackedBarSeries(m_chart))
    , m_months(new QBarCategoryAxis(m_chart))
    , m_time(new QCategoryAxis(m_chart))
    , m_count(new QValueAxis(m_chart))
    , m_height(new QValueAxis(m_chart))
{
    m_view->setObjectName(QStringLiteral("chart"));
    m_view->setAccessibleName(tr("Messages per month by channel"));
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMinimumHeight(130);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_key->setObjectName(QStringLiteral("key"));
    m_key->setTextFormat(Qt::PlainText);
    m_key->setWordWrap(true);
    m_key->setMargin(2);
    m_key->setAutoFillBackground(true);
    m_key->setBackgroundRole(QPalette::Base);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_key);

    for (const Channel channel : allChannels()) {
        auto *const set = new QBarSet(label(channel), m_bars);
        for (int month = 0; month < ContactSummary::months; ++month)
            set->append(0);
        m_sets.append(set);
    }
    m_bars->append(m_sets);
    m_bars->setBarWidth(0.8);
    m_chart->addSeries(m_bars);
    createAxes();
    m_chart->legend()->setAlignment(Qt::AlignRight);
    m_chart->setMargins({0, 0, 0, 0});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    paintInThemeColours();
}

void MessageChart::createAxes()
{
    m_months->setVisible(false);
    m_time->setGridLineVisible(false);
    m_time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_count->setLabelFormat(QStringLiteral("%d"));
    m_count->setTickType(QValueAxis::TicksDynamic);
    m_count->setTickAnchor(0);
    m_time->setRange(timeBegin, timeEnd);
    m_height->setRange(0, 1);
    m_height->setVisible(false);
    m_chart->addAxis(m_months, Qt::AlignTop);
    m_chart->addAxis(m_count, Qt::AlignLeft);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_height, Qt::AlignRight);
    m_bars->attachAxis(m_months);
    m_bars->attachAxis(m_count);
}

void MessageChart::setSummary(const ContactSummary &summary)
{
    m_summary = summary;
    showBars();
    showConsents();
    showLimits();
    explainLines();
    scale();
    paintInThemeColours();
}

void MessageChart::showBars()
{
    QStringList months;
    for (int month = 0; month < ContactSummary::months; ++month) {
        const QDate day = m_summary.firstMonth.addMonths(month);
        months.append(QLocale().toString(day, QStringLiteral("MMM yy")));
        for (int channel = 0; channel < m_sets.size(); ++channel)
            m_sets.at(channel)->replace(month, m_summary.messagesIn(day, allChannels().at(channel)));
    }
    if (m_summary.firstMonth.isValid())
        m_months->setCategories(months);
    showQuarters();
    for (int channel = 0; channel < m_sets.size(); ++channel) {
        const bool isUsed = m_sets.at(channel)->sum() > 0;
        m_chart->legend()->markers(m_bars).at(channel)->setVisible(isUsed);
    }
}

// A name under every month would have to stand upright, which takes the height of the bars.
void MessageChart::showQuarters()
{
    for (const QString &old : m_time->categoriesLabels())
        m_time->remove(old);
    for (int month = 0; month < ContactSummary::months && m_summary.firstMonth.isValid(); ++month) {
        const QDate day = m_summary.firstMonth.addMonths(month);
        if (day.month() % 3 == 1)
            m_time->append(QLocale().toString(day, QStringLiteral("MMM yy")), month);
    }
}

void MessageChart::showConsents()
{
    for (QLineSeries *const line : std::as_const(m_consents)) {
        m_chart->removeSeries(line);
        delete line;
    }
    m_consents.clear();
    qreal height = consentTop;
    for (const Channel channel : allChannels()) {
        const auto before = m_consents.size();
        showConsent(channel, height);
        if (m_consents.size() > before)
            height -= consentStep;
    }
}

void MessageChart::showConsent(Channel channel, qreal height)
{
    for (const Range &range : agreedRanges(m_summary, channel)) {
        auto *const line = new QLineSeries(m_chart);
        line->setName(label(channel));
        line->setPen(QPen(channelBrush(static_cast<int>(channel)), 7, Qt::SolidLine, Qt::FlatCap));
        line->replace({{range.first, height}, {range.second, height}});
        m_chart->addSeries(line);
        line->attachAxis(m_time);
        line->attachAxis(m_height);
        m_chart->legend()->markers(line).constFirst()->setVisible(false); // its channel stands there already
        m_consents.append(line);
    }
}

void MessageChart::showLimits()
{
    for (QLineSeries *const line : std::as_const(m_limits)) {
        m_chart->removeSeries(line);
        delete line;
    }
    m_limits.clear();
    const QList<ConsentSpan> limited = m_summary.limited();
    for (const ConsentSpan &span : limited)
        showLimit(span);
}

// A limit holds for its own question, and from the day it was set.
void MessageChart::showLimit(const ConsentSpan &span)
{
    const qreal from = std::max(timeBegin, timePosition(m_summary.firstMonth, span.cappedSince.value_or(span.from)));
    auto *const line = new QLineSeries(m_chart);
    line->setName(tr("Limit"));
    line->replace({{from, *span.capPerMonth}, {timeEnd, *span.capPerMonth}});
    m_chart->addSeries(line);
    line->attachAxis(m_time);
    line->attachAxis(m_count);
    m_chart->legend()->markers(line).constFirst()->setVisible(m_limits.isEmpty()); // one stands for all
    m_limits.append(line);
}

void MessageChart::explainLines()
{
    QStringList key;
    if (!m_consents.isEmpty())
        key.append(tr("The lines at the top show when the customer agreed to a channel."));
    QStringList limits;
    const QList<ConsentSpan> limited = m_summary.limited();
    for (const ConsentSpan &span : limited)
        limits.append(tr("%1, %2: %3 a month", "channel, topic: messages")
                          .arg(label(span.channel), label(span.topic), QLocale().toString(*span.capPerMonth, 'f', 1)));
    if (!limits.isEmpty())
        key.append(tr("The dashed lines are the limits the customer set, each for its own messages only: %1.")
                       .arg(limits.join(QLatin1String("; "))));
    m_key->setText(key.join(QLatin1Char(' ')));
}

// Leaves room above the highest bar for the consent lines.
void MessageChart::scale()
{
    qreal highest = 1;
    const QList<ConsentSpan> limited = m_summary.limited();
    for (const ConsentSpan &span : limited)
        highest = std::max(highest, *span.capPerMonth);
    for (int month = 0; month < ContactSummary::months; ++month)
        highest = std::max<qreal>(highest, m_summary.messagesIn(m_summary.firstMonth.addMonths(month)));
    const int step = wholeStep(highest * roomForConsents);
    m_count->setTickInterval(step);
    m_count->setRange(0, std::ceil(highest * roomForConsents / step) * step);
}

void MessageChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintInThemeColours();
    QWidget::changeEvent(event);
}

// The chart library has fixed colours of its own and follows no palette.
void MessageChart::paintInThemeColours()
{
    const QBrush text = palette().text();
    m_chart->setBackgroundBrush(palette().base());
    m_chart->setBackgroundRoundness(0);
    m_view->setBackgroundBrush(palette().base());
    m_chart->legend()->setLabelBrush(text);
    m_time->setLabelsBrush(text);
    m_count->setLabelsBrush(text);
    m_time->setLinePen(QPen(Theme::border()));
    m_count->setLinePen(QPen(Theme::border()));
    QColor grid = Theme::border();
    grid.setAlphaF(0.5F); // behind the bars, not beside them
    m_count->setGridLinePen(QPen(grid, 1, Qt::DotLine));
    for (int channel = 0; channel < m_sets.size(); ++channel) {
        m_sets.at(channel)->setBrush(channelBrush(channel));
        m_sets.at(channel)->setPen(QPen(Theme::border(), 1));
    }
    for (QLineSeries *const line : std::as_const(m_limits))
        line->setPen(QPen(Theme::warning(), 2, Qt::DashLine));
}

} // namespace Prefdesk
