// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/restore_page.h"

#include "ui/views/start/file_questions.h"
#include "ui/views/start/file_row.h"
#include "ui/views/start/new_case_form.h"
#include "ui/widgets/secret_edit.h"

#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;
using widgets::Notice;

namespace {

prompts::FileQuestion archiveQuestion() {
    return {prompts::FileUse::Open,
            RestorePage::tr("Choose an archive"),
            {},
            RestorePage::tr("Archives (*.age)")};
}

} // namespace

RestorePage::RestorePage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent)
    : WorkingPage(
          desk.jobs(), tr("Restore a case from an archive"),
          tr("An archive holds everything of a case, sealed for an age key or a passphrase. It is left as "
             "it is."),
          parent)
    , m_desk(desk)
    , m_archive(new FileRow(prompts, archiveQuestion(), tr("Not chosen yet")))
    , m_withPassphrase(new QRadioButton(tr("A passphrase")))
    , m_withKey(new QRadioButton(tr("An age key file")))
    , m_passphrase(new widgets::SecretEdit)
    , m_key(new FileRow(prompts, existingKeyFile(tr("Choose your age key file")), tr("Not chosen yet")))
    , m_case(new NewCaseForm(desk.services().random, prompts))
    , m_restore(nullptr) {
    layOut();
    m_restore = addAction(tr("Restore the case"));
    const auto follow = [this] { m_restore->setEnabled(isComplete()); };
    connect(m_archive, &FileRow::changed, this, follow);
    connect(m_key, &FileRow::changed, this, follow);
    connect(m_passphrase, &widgets::SecretEdit::changed, this, follow);
    connect(m_withKey, &QRadioButton::toggled, this, follow);
    connect(m_case, &NewCaseForm::changed, this, follow);
    connect(m_case, &NewCaseForm::submitted, m_restore, &QPushButton::click);
    connect(m_restore, &QPushButton::clicked, this, &RestorePage::restore);
    follow();
}

void RestorePage::layOut() {
    form()->addWidget(section(tr("The archive")));
    form()->addWidget(m_archive);
    form()->addWidget(section(tr("What opens it")));
    form()->addWidget(m_withPassphrase);
    form()->addWidget(m_withKey);
    form()->addWidget(m_passphrase);
    form()->addWidget(m_key);
    form()->addSpacing(kLarge);
    form()->addWidget(section(tr("The case that is made of it")));
    form()->addWidget(quiet(
        tr("It gets a passphrase of its own: the old case's does not matter. A names password has to be set "
           "again too, or names are hidden only.")));
    form()->addWidget(m_case);
    m_passphrase->setPlaceholder(tr("Passphrase of the archive"));
    m_key->hide();
    m_withPassphrase->setChecked(true);
    connect(m_withKey, &QRadioButton::toggled, this, [this](bool withKey) {
        m_key->setVisible(withKey);
        m_passphrase->setVisible(!withKey);
    });
}

void RestorePage::begin() {
    forget();
    m_archive->setPath({});
    m_key->setPath({});
    m_withPassphrase->setChecked(true);
    m_case->begin();
    sayNothing();
    rest();
}

void RestorePage::forget() {
    m_passphrase->clear();
    m_case->forget();
}

bool RestorePage::isComplete() const {
    const bool opens = m_withKey->isChecked() ? !m_key->path().isEmpty() : !m_passphrase->isEmpty();
    return opens && !m_archive->path().isEmpty() && m_case->isComplete();
}

void RestorePage::restore() {
    const QString wrong = m_case->problem();
    if (!wrong.isEmpty()) return say(Notice::Kind::Warning, wrong);
    models::CaseRequest wanted = m_case->request();
    const auto request = std::make_shared<session::RestoreRequest>();
    request->archive = m_archive->path();
    request->path = wanted.path;
    request->credentials = std::move(wanted.credentials);
    const vault::KeyDerivation& derivation = m_desk.services().derivation;
    request->profile = wanted.profile == 0 ? derivation.defaultProfile() : wanted.profile;
    if (m_withKey->isChecked())
        request->access.identityFile = m_key->path();
    else
        request->access.passphrase = m_passphrase->copy();
    run(
        tr("Restoring a case"),
        tr("Decrypts the archive, verifies every page of it, and writes the case under its new passphrase."),
        [request, services = m_desk.services()](Progress& progress) {
            return session::restoreCase(*request, services, progress);
        },
        [this, request](const Outcome& outcome) { made(outcome, request); });
}

void RestorePage::made(const Outcome& outcome, const std::shared_ptr<session::RestoreRequest>& request) {
    if (!outcome && outcome.error().code == ErrorCode::Cancelled) return sayStopped();
    if (!outcome) return openingFailed(outcome.error());
    models::CaseRequest opened;
    opened.path = request->path;
    opened.credentials = std::move(request->credentials);
    work(tr("Unlocks the case."));
    m_desk.open(std::move(opened));
}

void RestorePage::openingFailed(const Error& error) {
    StartPage::openingFailed(error);
    if (error.code == ErrorCode::AlreadyExists) m_case->focusPlace();
}

void RestorePage::openingStopped() {
    rest();
    say(Notice::Kind::Info, tr("Stopped. The case was made, and can be opened with its new passphrase."));
}

void RestorePage::sayStopped() {
    say(Notice::Kind::Info, tr("Stopped. No case was made, and the archive is as it was."));
}

} // namespace casebound::views
