// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace Prefdesk {

/// Walks through the program as a person would, one step after another, without ever waiting inside one.
class Tour final : public QObject
{
    Q_OBJECT

public:
    /// act is done once, as soon as ready answers true.
    struct Step
    {
        QString name;
        std::function<bool()> ready;
        std::function<void()> act;
    };

    explicit Tour(std::vector<Step> steps, QObject *parent = nullptr);
    void start();

signals:
    void finished();
    /// A step whose time ran out, by name.
    void stuck(const QString &step);

private:
    void proceed();

    std::vector<Step> m_steps;
    std::size_t m_next = 0;
    int m_waited = 0;
    QTimer m_timer;
};

} // namespace Prefdesk
