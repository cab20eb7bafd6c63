// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/new_keys_page.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace casebound::views {

using widgets::Notice;

NewKeysPage::NewKeysPage(models::CaseDesk& desk, QWidget* parent)
    : StartPage(tr("The case has new keys"), {}, parent)
    , m_desk(desk)
    , m_names(new Notice(Notice::Kind::Warning))
    , m_open(nullptr) {
    form()->addWidget(new Notice(
        Notice::Kind::Good, tr("Everything was written anew, verified, and put in the old file's place.")));
    form()->addWidget(m_names);
    form()->addWidget(section(tr("Recovery sheets made before are outdated")));
    form()->addWidget(
        quiet(tr("Make new ones once the case is open (Safekeeping, \"Make a recovery sheet\"), "
                 "and destroy the old ones unless you keep backups of that time.")));
    form()->addWidget(section(tr("Copies made before open as they did")));
    form()->addWidget(quiet(
        tr("Backups, archives and copies of the file still open with the old passphrase. Where somebody may "
           "know it, make a new backup and delete them: those that can be found are listed under "
           "Safekeeping.")));
    m_open = addAction(tr("Open the case"));
    connect(m_open, &QPushButton::clicked, this, &NewKeysPage::open);
}

void NewKeysPage::begin(std::shared_ptr<NewKeys> keys) {
    m_keys = std::move(keys);
    m_names->setVisible(m_keys->areNamesStillSealed);
    m_names->say(Notice::Kind::Warning, tr("Names stay sealed under their old password, because nothing was "
                                           "given that opens them."));
    sayNothing();
    rest();
    m_open->setFocus();
}

void NewKeysPage::open() {
    if (!m_keys) return;
    models::CaseRequest request;
    request.path = m_keys->path;
    request.credentials.passphrase = m_keys->credentials.passphrase.clone();
    request.credentials.keyFilePath = m_keys->credentials.keyFilePath;
    work(tr("Unlocks the case."));
    m_desk.open(std::move(request));
}

} // namespace casebound::views
