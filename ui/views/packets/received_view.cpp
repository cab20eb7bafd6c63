// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/packets/received_view.h"

#include "ui/models/wording.h"
#include "ui/views/packets/received_form.h"
#include "ui/views/packets/received_pages.h"
#include "ui/views/packets/verdict_banner.h"
#include "ui/widgets/basics.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::Notice;
using widgets::TextSize;

namespace {

constexpr int kReceivedWidth = 640;

QString factsOf(const session::VerifiedPacket& packet) {
    return ReceivedView::tr("For %1, audience %2. Made on %3.")
        .arg(models::choiceName(packet.purpose), packet.audience,
             QLocale().toString(packet.date, QLocale::LongFormat));
}

} // namespace

ReceivedView::ReceivedView(prompts::Prompts& prompts, jobs::JobList& jobs, QWidget* parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_jobs(jobs)
    , m_form(new ReceivedForm(prompts))
    , m_failed(new VerdictBanner)
    , m_verdict(new VerdictBanner)
    , m_takenOut(new Notice(Notice::Kind::Info))
    , m_pages(new ReceivedPages(m_desk))
    , m_open(new QPushButton(tr("Open and verify")))
    , m_takeOut(new QPushButton(tr("Take out into a folder…")))
    , m_stack(new QStackedLayout(this)) {
    m_stack->addWidget(openPage());
    m_stack->addWidget(readPage());
    m_failed->hide();
    m_takenOut->hide();
    m_open->setEnabled(false);
    m_open->setDefault(true);
    connect(m_form, &ReceivedForm::changed, this,
            [this] { m_open->setEnabled(!m_job && m_form->isComplete()); });
    connect(m_form, &ReceivedForm::submitted, m_open, &QPushButton::click);
    connect(m_open, &QPushButton::clicked, this, &ReceivedView::open);
    connect(m_takeOut, &QPushButton::clicked, this, &ReceivedView::takeOut);
}

ReceivedView::~ReceivedView() {
    if (m_job) m_job->cancel();
    delete m_pages; // before the desk that it asks
}

QWidget* ReceivedView::openPage() {
    auto* column = new QWidget;
    column->setMaximumWidth(kReceivedWidth);
    auto* parts = new QVBoxLayout(column);
    const int edge = widgets::space::kLarge;
    parts->setContentsMargins(edge, edge, edge, edge);
    parts->setSpacing(widgets::space::kMedium);
    auto* buttons = new QHBoxLayout;
    auto* back = new QPushButton(tr("Back"));
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(m_open);
    parts->addWidget(widgets::label(tr("Open a packet that you received"), TextSize::Huge));
    parts->addWidget(
        widgets::label(tr("It is decrypted in memory and verified from end to end before anything of it "
                          "is shown. Nothing is written to the disk."),
                       TextSize::Body, widgets::Ink::Quiet));
    parts->addWidget(m_form);
    parts->addWidget(m_failed);
    parts->addLayout(buttons);
    parts->addStretch();
    connect(back, &QPushButton::clicked, this, &ReceivedView::closed);
    auto* centre = new QWidget;
    auto* row = new QHBoxLayout(centre);
    row->addStretch();
    row->addWidget(column, 1);
    row->addStretch();
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(centre);
    return area;
}

QWidget* ReceivedView::readPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    const int edge = widgets::space::kLarge;
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(widgets::space::kMedium);
    auto* buttons = new QHBoxLayout;
    auto* another = new QPushButton(tr("Close the packet"));
    buttons->addWidget(another);
    buttons->addStretch();
    buttons->addWidget(m_takeOut);
    column->addWidget(m_verdict);
    column->addWidget(m_pages, 1);
    column->addWidget(m_takenOut);
    column->addLayout(buttons);
    connect(another, &QPushButton::clicked, this, &ReceivedView::closePacket);
    return page;
}

void ReceivedView::choose(const QString& path) {
    m_form->choose(path);
}

bool ReceivedView::isOpen() const {
    return m_stack->currentIndex() == 1;
}

void ReceivedView::find() {
    if (isOpen()) m_pages->find();
}

void ReceivedView::open() {
    const auto access = m_form->access();
    if (!access) return;
    m_failed->hide();
    m_open->setEnabled(false);
    m_job = m_jobs.begin(tr("Verifying a packet"));
    m_desk.open({m_form->path(), access, m_form->wanted()}, m_job->progress(), this,
                [this](const Result<models::PacketDesk::Opened>& opened) { showOpened(opened); });
}

void ReceivedView::showOpened(const Result<models::PacketDesk::Opened>& answer) {
    if (m_job)
        m_job->finish(answer                                        ? jobs::Job::State::Done
                      : answer.error().code == ErrorCode::Cancelled ? jobs::Job::State::Cancelled
                                                                    : jobs::Job::State::Failed);
    m_job.clear();
    m_open->setEnabled(m_form->isComplete());
    if (!answer) {
        m_desk.close();
        return m_failed->show(models::verdictOf(answer.error()), {}, {});
    }
    m_takenOut->hide();
    m_verdict->show(models::verdictOf(answer->packet), answer->packet.fingerprint, factsOf(answer->packet));
    m_pages->show(answer->packet, answer->readable);
    m_stack->setCurrentIndex(1);
    Q_EMIT opened();
    m_pages->setFocus();
}

void ReceivedView::takeOut() {
    const QStringList paths = m_prompts.files(
        this, {prompts::FileUse::Save, tr("New folder for the files"), QStringLiteral("packet"), {}});
    if (paths.isEmpty() || !isOpen()) return;
    m_takeOut->setEnabled(false);
    m_job = m_jobs.begin(tr("Taking files out of a packet"));
    m_desk.takeOut(paths.front(), m_job->progress(), this,
                   [this](const Result<session::VerifiedPacket>& taken) {
                       if (m_job) m_job->finish(taken ? jobs::Job::State::Done : jobs::Job::State::Failed);
                       m_job.clear();
                       m_takeOut->setEnabled(true);
                       m_takenOut->say(taken ? Notice::Kind::Warning : Notice::Kind::Danger,
                                       taken ? tr("The files were taken out. They are no longer encrypted.")
                                             : taken.error().message);
                       m_takenOut->show();
                   });
}

void ReceivedView::closePacket() {
    m_pages->clear();
    m_desk.close();
    m_stack->setCurrentIndex(0);
    Q_EMIT closed();
}

} // namespace casebound::views
