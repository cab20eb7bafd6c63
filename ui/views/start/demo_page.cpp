// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/demo_page.h"

#include "core/session/demo_case.h"
#include "ui/views/start/new_file.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/secret_words.h"

#include <QDir>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace casebound::views {

using namespace widgets::space;
using session::CaseSession;
using widgets::Notice;

namespace {

// In the lane: everything from the empty file to the closed case.
Outcome makeDemo(const QString& path, const SecureBytes& passphrase, const session::Services& services,
                 const QString& who, Progress& progress) {
    CB_TRY(const QString demo, session::findDemoFolder());
    session::Credentials credentials;
    credentials.passphrase = passphrase.clone();
    CB_TRY(const auto made,
           CaseSession::create(path, credentials, services.derivation.defaultProfile(), services, who));
    const Outcome filled = session::fillDemoCase(*made, demo, progress);
    const Outcome closed = made->close();
    return filled ? closed : filled;
}

} // namespace

DemoPage::DemoPage(models::CaseDesk& desk, QWidget* parent)
    : StartPage(
          tr("The demo case"),
          tr("The well that stayed dry: an allotment association, a levy that went elsewhere, and a "
             "statement of "
             "its board that denies everything. The place, the people and their words are all invented."),
          parent)
    , m_desk(desk)
    , m_words(new widgets::SecretWords)
    , m_place(new widgets::ElidedLabel(widgets::TextSize::Body))
    , m_progress(new QProgressBar)
    , m_look(nullptr)
    , m_lane(QStringLiteral("demo")) {
    m_place->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far the demo case is"));
    form()->addWidget(section(tr("Its passphrase")));
    form()->addWidget(m_words);
    form()->addWidget(
        quiet(tr("It is shown only here. You need it to open this demo again. It is fiction: you can "
                 "do what you like with it, and delete the file at any time.")));
    form()->addWidget(section(tr("Its file")));
    form()->addWidget(m_place);
    form()->addSpacing(kSmall);
    form()->addWidget(m_progress);
    m_look = addAction(tr("Look around"));
    connect(m_look, &QPushButton::clicked, this, &DemoPage::lookAround);
}

DemoPage::~DemoPage() {
    stop();
}

void DemoPage::begin() {
    m_path = newFile(QStringLiteral("Casebound demo"));
    m_words->setWords(session::generatePassphrase(m_desk.services().random));
    m_place->setText(QChar(0x2066) + QDir::toNativeSeparators(m_path) + QChar(0x2069));
    m_progress->setRange(0, 0);
    m_progress->show();
    work(tr("Makes the case and imports its documents."));
    m_job = m_desk.jobs().begin(tr("Demo case"));
    connect(m_job, &jobs::Job::changed, this, &DemoPage::showProgress);
    const auto passphrase = std::make_shared<SecureBytes>(m_words->words());
    m_lane.run(
        this,
        [path = m_path, passphrase, services = m_desk.services(), who = m_desk.who(),
         progress = m_job->progress()] { return makeDemo(path, *passphrase, services, who, *progress); },
        [this, job = m_job](const Outcome& outcome) {
            const bool isCancelled = !outcome && outcome.error().code == ErrorCode::Cancelled;
            if (job)
                job->finish(outcome       ? jobs::Job::State::Done
                            : isCancelled ? jobs::Job::State::Cancelled
                                          : jobs::Job::State::Failed);
            if (job && job == m_job) made(outcome);
        });
}

void DemoPage::showProgress() {
    if (!m_job || m_job->total() <= 0) return;
    m_progress->setRange(0, static_cast<int>(m_job->total()));
    m_progress->setValue(static_cast<int>(m_job->done()));
}

void DemoPage::made(const Outcome& outcome) {
    if (!outcome) {
        rest();
        m_look->setEnabled(false);
        m_progress->hide();
        return say(Notice::Kind::Danger, outcome.error().message);
    }
    rest();
    m_progress->hide();
    m_look->setEnabled(true);
    m_look->setFocus();
    say(Notice::Kind::Good, tr("The demo case is ready."));
}

void DemoPage::forget() {
    m_words->clear();
}

void DemoPage::openingFailed(const Error& error) {
    StartPage::openingFailed(error);
    m_look->setFocus();
}

void DemoPage::stopped() {
    stop();
    Q_EMIT backWanted();
}

// What was made until then stays: an encrypted file that nobody needs.
void DemoPage::stop() {
    if (m_job && m_job->state() == jobs::Job::State::Running) m_job->cancel();
    m_job.clear();
}

void DemoPage::lookAround() {
    models::CaseRequest request;
    request.path = m_path;
    request.credentials.passphrase = m_words->words();
    work(tr("Unlocks the case."));
    m_desk.open(std::move(request));
}

} // namespace casebound::views
