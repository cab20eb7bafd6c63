// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"
#include "ui/jobs/lane.h"
#include "ui/views/start/start_page.h"

#include <QPointer>

#include <utility>

namespace casebound::views {

// A page whose work is a job of its own while no case is open. Cancelling asks the job to stop and waits for
// what it says: work that was done by then counts.
class WorkingPage : public StartPage {
    Q_OBJECT
public:
    WorkingPage(jobs::JobList& jobs, const QString& title, const QString& text, QWidget* parent = nullptr);
    ~WorkingPage() override;

    void stopped() final;

protected:
    // Nothing of ours was under way: a case that was being opened is not.
    virtual void openingStopped() { rest(); }

    // `work(Progress&)` away from the window; `then` with its answer. `title` for the list of jobs, `words`
    // for the page.
    template <class Work, class Then>
    void run(const QString& title, const QString& words, Work work, Then then) {
        this->work(words);
        m_job = m_jobs.begin(title);
        m_lane.run(
            this,
            [work = std::move(work), progress = m_job->progress()]() mutable { return work(*progress); },
            [this, job = m_job, then = std::move(then)](auto answer) mutable {
                if (job) job->finish(stateOf(answer));
                m_job.clear();
                rest();
                then(std::move(answer));
            });
    }

private:
    template <class Answer>
    static jobs::Job::State stateOf(const Answer& answer) {
        if (answer.has_value()) return jobs::Job::State::Done;
        return answer.error().code == ErrorCode::Cancelled ? jobs::Job::State::Cancelled
                                                           : jobs::Job::State::Failed;
    }

    jobs::JobList& m_jobs;
    QPointer<jobs::Job> m_job;
    jobs::Lane m_lane; // last: ends before what it works with goes
};

} // namespace casebound::views
