// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/working_page.h"

namespace casebound::views {

WorkingPage::WorkingPage(jobs::JobList& jobs, const QString& title, const QString& text, QWidget* parent)
    : StartPage(title, text, parent)
    , m_jobs(jobs)
    , m_lane(QStringLiteral("start")) {}

WorkingPage::~WorkingPage() {
    if (m_job) m_job->cancel();
}

void WorkingPage::stopped() {
    if (!m_job) return openingStopped();
    m_job->cancel();
    work(tr("Stopping…"));
}

} // namespace casebound::views
