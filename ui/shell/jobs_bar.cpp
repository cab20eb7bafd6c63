// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobs_bar.h"

#include "ui/widgets/basics.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace casebound::shell {

namespace {

constexpr int kBarWidth = 160;
constexpr int kSteps = 1000;
constexpr qint64 kMinute = 60;

QString timeLeft(qint64 seconds) {
    if (seconds < kMinute)
        return QCoreApplication::translate("JobsBar", "about %1 s left").arg(qMax(qint64(1), seconds));
    return QCoreApplication::translate("JobsBar", "about %1 min left").arg((seconds + kMinute / 2) / kMinute);
}

} // namespace

QString progressWords(const jobs::Job& job) {
    QStringList words;
    if (job.total() > 0)
        words.append(QCoreApplication::translate("JobsBar", "%1 of %2").arg(job.done()).arg(job.total()));
    if (job.secondsLeft() >= 0) words.append(timeLeft(job.secondsLeft()));
    return words.join(QStringLiteral(", "));
}

JobsBar::JobsBar(jobs::JobList& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_words(widgets::label({}, widgets::TextSize::Small, widgets::Ink::Quiet))
    , m_bar(new QProgressBar)
    , m_cancel(widgets::toolButton(QStringLiteral("cancel"), tr("Stop this job"))) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, widgets::space::kSmall, 0);
    layout->setSpacing(widgets::space::kSmall);
    m_words->setWordWrap(false);
    m_bar->setFixedWidth(kBarWidth);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("How far the job is"));
    layout->addWidget(m_words);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (const auto running = m_jobs.running(); !running.isEmpty()) running.first()->cancel();
    });
    connect(&jobs, &jobs::JobList::changed, this, &JobsBar::look);
    look();
}

void JobsBar::look() {
    const auto running = m_jobs.running();
    setVisible(!running.isEmpty());
    if (!running.isEmpty()) showJob(*running.first(), running.size());
}

void JobsBar::showJob(const jobs::Job& job, qsizetype running) {
    QStringList words{job.title()};
    if (job.isCancelling())
        words.append(tr("stopping…"));
    else if (const QString progress = progressWords(job); !progress.isEmpty())
        words.append(progress);
    if (running > 1) words.append(tr("more waiting: %1").arg(running - 1));
    m_words->setText(words.join(QStringLiteral("  ·  ")));
    const double fraction = job.fraction();
    m_bar->setRange(0, fraction < 0 ? 0 : kSteps);
    if (fraction >= 0) m_bar->setValue(static_cast<int>(fraction * kSteps));
    m_cancel->setEnabled(!job.isCancelling());
}

} // namespace casebound::shell
