// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace casebound::shell {

// The job under way in the status bar: what it is, how far, how long it will take, and how to stop it. How
// many wait behind it. What ended is said for a while.
class JobsBar : public QWidget {
    Q_OBJECT
public:
    explicit JobsBar(jobs::JobList& jobs, QWidget* parent = nullptr);

private:
    void look();
    void showJob(const jobs::Job& job, qsizetype running);

    jobs::JobList& m_jobs;
    QLabel* m_words;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
};

// "3 of 12, about 40 seconds left": empty where nothing is known.
QString progressWords(const jobs::Job& job);

} // namespace casebound::shell
