// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/start_view.h"

#include "ui/views/start/create_page.h"
#include "ui/views/start/demo_page.h"
#include "ui/views/start/keys_page.h"
#include "ui/views/start/new_keys_page.h"
#include "ui/views/start/open_page.h"
#include "ui/views/start/recover_page.h"
#include "ui/views/start/restore_backup_page.h"
#include "ui/views/start/restore_page.h"
#include "ui/views/start/salvage_page.h"
#include "ui/views/start/welcome_page.h"

#include <QStackedLayout>

#include <utility>

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
    , m_restore(new RestorePage(desk, prompts))
    , m_recover(new RecoverPage(desk, prompts))
    , m_keys(new KeysPage(desk, prompts))
    , m_newKeys(new NewKeysPage(desk))
    , m_restoreBackup(new RestoreBackupPage(desk, prompts))
    , m_salvage(new SalvagePage(desk, prompts)) {
    m_pages->addWidget(m_welcome);
    for (StartPage* page : pages())
        connectPage(page);
    connect(m_welcome, &WelcomePage::createWanted, this, &StartView::create);
    connect(m_welcome, &WelcomePage::openWanted, this, &StartView::chooseCase);
    connect(m_welcome, &WelcomePage::demoWanted, this, &StartView::tryDemo);
    connect(m_welcome, &WelcomePage::restoreWanted, this, &StartView::restore);
    connect(m_welcome, &WelcomePage::recoverWanted, this, [this] { recover(); });
    connect(m_welcome, &WelcomePage::restoreBackupWanted, this, &StartView::restoreBackup);
    connect(m_welcome, &WelcomePage::salvageWanted, this, [this] { salvage(); });
    connect(m_welcome, &WelcomePage::receivedWanted, this, &StartView::receivedWanted);
    connect(m_open, &OpenPage::recoverWanted, this, &StartView::recover);
    connect(m_open, &OpenPage::salvageWanted, this, &StartView::salvage);
    connect(m_salvage, &SalvagePage::recoverWanted, this, &StartView::recover);
    const auto changed = [this](std::shared_ptr<NewKeys> keys) {
        m_pages->setCurrentWidget(m_newKeys);
        m_newKeys->begin(std::move(keys));
    };
    connect(m_recover, &RecoverPage::finished, this, changed);
    connect(m_keys, &KeysPage::finished, this, changed);
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

QList<StartPage*> StartView::pages() const {
    return {m_create, m_open, m_demo, m_restore, m_recover, m_keys, m_newKeys, m_restoreBackup, m_salvage};
}

StartPage* StartView::current() const {
    return qobject_cast<StartPage*>(m_pages->currentWidget());
}

// Pages that are left know nothing any more.
void StartView::welcome() {
    for (StartPage* page : pages())
        page->forget();
    m_pages->setCurrentWidget(m_welcome);
}

bool StartView::isBusy() const {
    const StartPage* page = current();
    return page && page->isWorking();
}

QString StartView::pathOr(const QString& path) const {
    return path.isEmpty() && current() == m_open ? m_open->casePath() : path;
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

void StartView::recover(const QString& casePath) {
    if (isBusy()) return;
    const QString path = pathOr(casePath);
    m_pages->setCurrentWidget(m_recover);
    m_recover->begin(path);
}

void StartView::changeKeys(const QString& casePath) {
    if (isBusy()) return;
    const QString path = pathOr(casePath);
    m_pages->setCurrentWidget(m_keys);
    m_keys->begin(path);
}

void StartView::restoreBackup() {
    if (isBusy()) return;
    m_pages->setCurrentWidget(m_restoreBackup);
    m_restoreBackup->begin();
}

void StartView::salvage(const QString& casePath) {
    if (isBusy()) return;
    const QString path = pathOr(casePath);
    m_pages->setCurrentWidget(m_salvage);
    m_salvage->begin(path);
}

void StartView::stop() {
    m_desk.cancelOpening();
    if (StartPage* page = current()) page->stopped();
}

} // namespace casebound::views
