// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace Prefdesk {

/// One thread that does jobs in the order asked; replies come back on the thread that owns the Worker.
///
/// A job captures values only and touches no QObject. A receiver that has died gets no reply. The destructor
/// lets every queued job finish.
class Worker : public QObject
{
    Q_OBJECT

public:
    explicit Worker(QObject *parent = nullptr);
    ~Worker() override;

    /// job() runs on the worker's thread; reply(answer) here, if receiver is still alive.
    template<typename Job, typename Reply>
    void run(QObject *receiver, Job job, Reply reply)
    {
        // Shared, because events must be copyable and jobs may own secrets that are not.
        auto work = std::make_shared<Job>(std::move(job));
        auto after = std::make_shared<Reply>(std::move(reply));
        post([this, receiver = QPointer<QObject>(receiver), work, after] {
            auto answer = std::make_shared<std::invoke_result_t<Job &>>((*work)());
            deliver([receiver, answer, after] {
                if (receiver)
                    (*after)(std::move(*answer));
            });
        });
    }

private:
    void post(std::function<void()> job);
    void deliver(std::function<void()> reply);

    QThread m_thread;
    QObject *m_context; // lives on m_thread
};

} // namespace Prefdesk
