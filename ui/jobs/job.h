// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <mutex>

namespace casebound::jobs {

// What a job's own thread says of it, and hears.
class JobProgress final : public Progress {
public:
    void report(qint64 done, qint64 total, const QString& what) override;
    bool cancelled() const override { return m_cancelled; }
    void cancel() { m_cancelled = true; }

    struct State {
        qint64 done = 0;
        qint64 total = 0; // 0 while unknown
        QString what;
    };
    State state() const;

private:
    mutable std::mutex m_mutex;
    State m_state;
    std::atomic<bool> m_cancelled = false;
};

// Long work as the window shows it: what it is, how far it is, how long it will take, and how to stop it.
// Belongs to the window's thread; looks at the progress now and then instead of being called for every step.
class Job : public QObject {
    Q_OBJECT
public:
    enum class State { Running, Done, Failed, Cancelled };

    // `title` in words for people, without content of the case.
    explicit Job(const QString& title, QObject* parent = nullptr);

    const QString& title() const { return m_title; }
    State state() const { return m_state; }
    bool isCancelling() const { return m_isCancelling; }
    qint64 done() const { return m_seen.done; }
    qint64 total() const { return m_seen.total; }
    QString what() const { return m_seen.what; }
    // 0 to 1; negative while it cannot be known.
    double fraction() const;
    // Seconds, from the speed so far; negative while it cannot be known.
    qint64 secondsLeft() const;
    // Shared with the thread that works.
    std::shared_ptr<JobProgress> progress() const { return m_progress; }

    void cancel();
    // Called once, when the work has ended.
    void finish(State state);

Q_SIGNALS:
    void changed();
    void finished();

private:
    void look();

    QString m_title;
    std::shared_ptr<JobProgress> m_progress;
    JobProgress::State m_seen;
    State m_state = State::Running;
    bool m_isCancelling = false;
    QTimer m_timer;
    QElapsedTimer m_since;
};

// All jobs of a window, the running ones and those that ended since.
class JobList : public QObject {
    Q_OBJECT
public:
    explicit JobList(QObject* parent = nullptr)
        : QObject(parent) {}

    // Lives until the next job begins after it ended.
    Job* begin(const QString& title);
    QList<Job*> running() const;
    bool isIdle() const { return running().isEmpty(); }
    void cancelAll();

Q_SIGNALS:
    void changed();

private:
    QList<Job*> m_jobs;
};

} // namespace casebound::jobs
