// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/messages/messagechart.h"

#include "views/common/theme.h"
#include "views/messages/channelbrush.h"

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLabel>
#include <QLegendMarker>
#include <QPainter>
#include <QStackedBarSeries>
#include <QVBoxLayout>

namespace Prefdesk {

MessageChart::MessageChart(QWidget *parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this)) // takes the chart
    , m_key(new QLabel(this))
    , m_bars(new QStackedBarSeries(m_chart))
    , m_axes(*m_chart)
    , m_consents(*m_chart, m_axes)
    , m_limits(*m_chart, m_axes)
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
    layOut();
    addBars();
    m_chart->legend()->setAlignment(Qt::AlignRight);
    m_chart->setMargins({0, 0, 0, 0});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    paintInThemeColours();
}

void MessageChart::layOut()
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_key);
}

void MessageChart::addBars()
{
    for (const Channel channel : allChannels()) {
        auto *const set = new QBarSet(label(channel), m_bars);
        for (int month = 0; month < ContactSummary::months; ++month)
            set->append(0);
        m_sets.append(set);
    }
    m_bars->append(m_sets);
    m_bars->setBarWidth(0.8);
    m_chart->addSeries(m_bars);
    m_axes.attachBars(*m_bars);
}

void MessageChart::setSummary(const ContactSummary &summary)
{
    m_axes.setSummary(summary);
    showBars(summary);
    m_consents.setSummary(summary);
    m_limits.setSummary(summary);
    explainLines();
    paintInThemeColours();
}

void MessageChart::showBars(const ContactSummary &summary)
{
    for (int channel = 0; channel < m_sets.size(); ++channel) {
        QBarSet *const set = m_sets.at(channel);
        for (int month = 0; month < ContactSummary::months; ++month)
            set->replace(month, summary.messagesIn(summary.firstMonth.addMonths(month), allChannels().at(channel)));
        m_chart->legend()->markers(m_bars).at(channel)->setVisible(set->sum() > 0);
    }
}

void MessageChart::explainLines()
{
    QStringList key {m_consents.explanation(), m_limits.explanation()};
    key.removeAll(QString());
    m_key->setText(key.join(QLatin1Char(' ')));
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
    m_chart->setBackgroundBrush(palette().base());
    m_chart->setBackgroundRoundness(0);
    m_view->setBackgroundBrush(palette().base());
    m_chart->legend()->setLabelBrush(palette().text());
    m_axes.setPalette(palette());
    for (int channel = 0; channel < m_sets.size(); ++channel) {
        m_sets.at(channel)->setBrush(channelBrush(channel));
        m_sets.at(channel)->setPen(QPen(Theme::border(), 1));
    }
    m_limits.paintInThemeColours();
}

} // namespace Prefdesk
