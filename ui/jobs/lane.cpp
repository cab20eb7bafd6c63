// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/lane.h"

namespace casebound::jobs {

Lane::Lane(const QString& name)
    : m_inside(new QObject)
    , m_isEnding(std::make_shared<std::atomic<bool>>(false)) {
    m_thread.setObjectName(name);
    m_inside->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_inside, &QObject::deleteLater);
    m_thread.start();
}

Lane::~Lane() {
    *m_isEnding = true;
    m_thread.quit();
    m_thread.wait();
}

void Lane::wait() {
    QMetaObject::invokeMethod(
        m_inside, [] {}, Qt::BlockingQueuedConnection);
}

void Lane::post(std::function<void()> work) {
    QMetaObject::invokeMethod(
        m_inside,
        [work = std::move(work), isEnding = m_isEnding] {
            if (!*isEnding) work();
        },
        Qt::QueuedConnection);
}

} // namespace casebound::jobs
