// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job.h"

namespace casebound::jobs {

namespace {

constexpr int kLookEveryMs = 150;
// Before that a guess of the time left would jump about.
constexpr qint64 kGuessAfterMs = 1500;

} // namespace

void JobProgress::report(qint64 done, qint64 total, const QString& what) {
    const std::lock_guard lock(m_mutex);
    m_state = {done, total, what};
}

JobProgress::State JobProgress::state() const {
    const std::lock_guard lock(m_mutex);
    return m_state;
}

Job::Job(const QString& title, QObject* parent)
    : QObject(parent)
    , m_title(title)
    , m_progress(std::make_shared<JobProgress>()) {
    m_since.start();
    connect(&m_timer, &QTimer::timeout, this, &Job::look);
    m_timer.start(kLookEveryMs);
}

void Job::look() {
    m_seen = m_progress->state();
    Q_EMIT changed();
}

double Job::fraction() const {
    if (m_seen.total <= 0) return -1;
    return qBound(0.0, static_cast<double>(m_seen.done) / static_cast<double>(m_seen.total), 1.0);
}

qint64 Job::secondsLeft() const {
    const qint64 elapsed = m_since.elapsed();
    if (m_seen.total <= 0 || m_seen.done <= 0 || elapsed < kGuessAfterMs) return -1;
    return elapsed * (m_seen.total - m_seen.done) / m_seen.done / 1000;
}

void Job::cancel() {
    m_isCancelling = true;
    m_progress->cancel();
    Q_EMIT changed();
}

void Job::finish(State state) {
    m_timer.stop();
    m_seen = m_progress->state();
    m_state = state;
    Q_EMIT changed();
    Q_EMIT finished();
}

Job* JobList::begin(const QString& title) {
    for (Job* job : std::as_const(m_jobs))
        if (job->state() != Job::State::Running) job->deleteLater();
    m_jobs.removeIf([](const Job* job) { return job->state() != Job::State::Running; });
    auto* job = new Job(title, this);
    m_jobs.append(job);
    connect(job, &Job::changed, this, &JobList::changed);
    Q_EMIT changed();
    return job;
}

QList<Job*> JobList::running() const {
    QList<Job*> running;
    for (Job* job : m_jobs)
        if (job->state() == Job::State::Running) running.append(job);
    return running;
}

void JobList::cancelAll() {
    for (Job* job : running())
        job->cancel();
}

} // namespace casebound::jobs
