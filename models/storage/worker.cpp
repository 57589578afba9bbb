// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/worker.h"

namespace Prefdesk {

Worker::Worker(QObject *parent)
    : QObject(parent)
    , m_context(new QObject)
{
    m_context->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

Worker::~Worker()
{
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

void Worker::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_context, std::move(job), Qt::QueuedConnection);
}

void Worker::deliver(std::function<void()> reply)
{
    QMetaObject::invokeMethod(this, std::move(reply), Qt::QueuedConnection);
}

} // namespace Prefdesk
