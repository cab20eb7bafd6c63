// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/start_view.h"

#include "ui/views/start/create_page.h"
#include "ui/views/start/demo_page.h"
#include "ui/views/start/open_page.h"
#include "ui/views/start/restore_page.h"
#include "ui/views/start/welcome_page.h"

#include <QStackedLayout>

namespace casebound::views {

using models::CaseDesk;

StartView::StartView(CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_prompts(prompts)
    , m_pages(new QStackedLayout(this))
    , m_welcome(new WelcomePage)
    , m_create(new CreatePage(desk, prompts))
    , m_open(new OpenPage(desk, prompts))
    , m_demo(new DemoPage(desk))
    , m_restore(new RestorePage(desk, prompts)) {
    m_pages->addWidget(m_welcome);
    for (StartPage* page : std::initializer_list<StartPage*>{m_create, m_open, m_demo, m_restore})
        connectPage(page);
    connect(m_welcome, &WelcomePage::createWanted, this, &StartView::create);
    connect(m_welcome, &WelcomePage::openWanted, this, &StartView::chooseCase);
    connect(m_welcome, &WelcomePage::demoWanted, this, &StartView::tryDemo);
    connect(m_welcome, &WelcomePage::restoreWanted, this, &StartView::restore);
    connect(m_welcome, &WelcomePage::receivedWanted, this, &StartView::receivedWanted);
    connect(&m_desk, &CaseDesk::opening, this, [this] {
        if (current() == m_open && !m_open->isWorking()) m_open->showWorking();
    });
    connect(&m_desk, &CaseDesk::opened, this, &StartView::welcome);
    connect(&m_desk, &CaseDesk::openFailed, this, [this](const Error& error) {
        if (StartPage* page = current()) page->openingFailed(error);
    });
}

void StartView::connectPage(StartPage* page) {
    m_pages->addWidget(page);
    connect(page, &StartPage::backWanted, this, &StartView::welcome);
    connect(page, &StartPage::stopWanted, this, &StartView::stop);
}

StartPage* StartView::current() const {
    return qobject_cast<StartPage*>(m_pages->currentWidget());
}

// Pages that are left know nothing any more.
void StartView::welcome() {
    m_create->forget();
    m_open->forget();
    m_demo->forget();
    m_restore->forget();
    m_pages->setCurrentWidget(m_welcome);
}

bool StartView::isBusy() const {
    const StartPage* page = current();
    return page && page->isWorking();
}

void StartView::create() {
    if (isBusy()) return;
    m_pages->setCurrentWidget(m_create);
    m_create->begin();
}

void StartView::chooseCase() {
    if (isBusy()) return;
    const QString chosen =
        m_prompts
            .files(window(),
                   {prompts::FileUse::Open, tr("Choose a case"), {}, tr("Casebound cases (*.casebound)")})
            .value(0);
    if (!chosen.isEmpty()) askFor(chosen);
}

void StartView::askFor(const QString& casePath) {
    m_pages->setCurrentWidget(m_open);
    m_open->begin(casePath);
}

void StartView::tryDemo() {
    if (isBusy()) return;
    m_pages->setCurrentWidget(m_demo);
    m_demo->begin();
}

void StartView::restore() {
    if (isBusy()) return;
    m_pages->setCurrentWidget(m_restore);
    m_restore->begin();
}

void StartView::stop() {
    m_desk.cancelOpening();
    if (StartPage* page = current()) page->stopped();
}

} // namespace casebound::views
