// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/messages/contactsummary.h"

#include <QWidget>

class QBarCategoryAxis;
class QBarSet;
class QCategoryAxis;
class QChart;
class QChartView;
class QLabel;
class QLineSeries;
class QStackedBarSeries;
class QValueAxis;

namespace Prefdesk {

/// Two years of messages as stacked bars by channel; above them when the customer agreed to each channel, and as
/// dashed lines the limits the customer set. The only place that knows Qt Charts.
class MessageChart final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageChart(QWidget *parent = nullptr);

    void setSummary(const ContactSummary &summary);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createAxes();
    void showBars();
    void showQuarters();
    void showConsents();
    void showConsent(Channel channel, qreal height);
    void showLimits();
    void showLimit(const ConsentSpan &span);
    void explainLines();
    void scale();
    void paintInThemeColours();

    ContactSummary m_summary;
    QChart *m_chart;
    QChartView *m_view;
    QLabel *m_key; // what the lines mean
    QStackedBarSeries *m_bars;
    QList<QBarSet *> m_sets; // in the order of allChannels()
    QList<QLineSeries *> m_consents;
    QList<QLineSeries *> m_limits; // one for each question with a limit
    QBarCategoryAxis *m_months; // one place for each bar, not drawn
    QCategoryAxis *m_time; // the same months as a continuous scale, with a name for each quarter
    QValueAxis *m_count;
    QValueAxis *m_height; // of the consent lines: 0 bottom, 1 top, not drawn
};

} // namespace Prefdesk
