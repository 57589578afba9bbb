// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/messages/contactsummary.h"
#include "views/messages/consentlines.h"
#include "views/messages/limitlines.h"
#include "views/messages/messageaxes.h"

#include <QWidget>

class QBarSet;
class QChart;
class QChartView;
class QLabel;
class QStackedBarSeries;

namespace Prefdesk {

/// Two years of messages as stacked bars by channel; above them when the customer agreed to each channel, and as
/// dashed lines the limits the customer set. Only this folder knows Qt Charts.
class MessageChart final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageChart(QWidget *parent = nullptr);

    void setSummary(const ContactSummary &summary);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void addBars();
    void showBars(const ContactSummary &summary);
    void explainLines();
    void paintInThemeColours();

    QChart *m_chart;
    QChartView *m_view;
    QLabel *m_key; // what the lines mean
    QStackedBarSeries *m_bars;
    QList<QBarSet *> m_sets; // in the order of allChannels()
    MessageAxes m_axes;
    ConsentLines m_consents;
    LimitLines m_limits;
};

} // namespace Prefdesk
