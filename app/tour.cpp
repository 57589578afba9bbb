// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour.h"

namespace Prefdesk {

namespace {

constexpr int lookEveryMilliseconds = 50;
constexpr int longestWait = 120'000 / lookEveryMilliseconds;

} // namespace

Tour::Tour(std::vector<Step> steps, QObject *parent)
    : QObject(parent)
    , m_steps(std::move(steps))
{
    connect(&m_timer, &QTimer::timeout, this, &Tour::proceed);
}

void Tour::start()
{
    m_timer.start(lookEveryMilliseconds);
}

void Tour::proceed()
{
    if (m_next == m_steps.size()) {
        m_timer.stop();
        emit finished();
        return;
    }
    const Step &step = m_steps.at(m_next);
    if (step.ready()) {
        m_waited = 0;
        ++m_next;
        step.act();
    } else if (++m_waited > longestWait) {
        m_timer.stop();
        emit stuck(step.name);
    }
}

} // namespace Prefdesk
