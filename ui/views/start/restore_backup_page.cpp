// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/restore_backup_page.h"

#include "ui/models/plain_words.h"
#include "ui/views/start/file_questions.h"
#include "ui/views/start/file_row.h"
#include "ui/views/start/new_file.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/secret_edit.h"

#include <QDir>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace casebound::views {

using namespace widgets::space;
using session::BackupAge;
using session::BackupRestoration;
using widgets::Notice;
using widgets::SecretEdit;

namespace {

// How the backup stands to what is in its place, and what that means.
QString compared(const session::BackupFacts& facts) {
    const QString until =
        RestoreBackupPage::tr("The last change in it is of %1.").arg(models::momentInWords(facts.lastChange));
    const auto tr = [](const char* words) { return RestoreBackupPage::tr(words); };
    switch (facts.age) {
    case BackupAge::NoCase:
        return until;
    case BackupAge::Unknown:
        return until + u' ' +
               tr("The case that is there could not be compared with it: it has other keys, or is damaged.");
    case BackupAge::Same:
        return tr("It holds the same as the case that is there.");
    case BackupAge::Older:
        return until + u' ' + tr("The case that is there has %1 more changes.").arg(facts.changes);
    case BackupAge::Newer:
        return until + u' ' + tr("It has %1 changes that the case there lacks.").arg(facts.changes);
    case BackupAge::Apart:
        return until + u' ' +
               tr("It and the case that is there each have changes that the other lacks, or are two cases.");
    }
    return until;
}

} // namespace

RestoreBackupPage::RestoreBackupPage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent)
    : WorkingPage(desk.jobs(), tr("Put a backup in a case's place"),
                  tr("The backup is verified from end to end and copied; it stays as it is. What lies in the "
                     "place of the case is kept under another name, never overwritten."),
                  parent)
    , m_desk(desk)
    , m_prompts(prompts)
    , m_backup(new FileRow(prompts, existingCase(tr("Choose the backup")), tr("Not chosen yet")))
    , m_case(new FileRow(prompts,
                         placeForCase(tr("Where the case is to be"), QStringLiteral("case.casebound")),
                         tr("Not chosen yet")))
    , m_passphrase(new SecretEdit)
    , m_keyFile(new FileRow(prompts, existingKeyFile(tr("Choose the key file")), tr("None")))
    , m_more(nullptr)
    , m_current(new SecretEdit)
    , m_restore(nullptr) {
    layOut();
    m_restore = addAction(tr("Verify the backup"));
    const auto follow = [this] {
        m_restore->setEnabled(!m_backup->path().isEmpty() && !m_case->path().isEmpty() &&
                              !m_passphrase->isEmpty());
    };
    connect(m_backup, &FileRow::changed, this, follow);
    connect(m_case, &FileRow::changed, this, follow);
    connect(m_passphrase, &SecretEdit::changed, this, follow);
    connect(m_passphrase, &SecretEdit::returnPressed, m_restore, &QPushButton::click);
    connect(m_restore, &QPushButton::clicked, this, &RestoreBackupPage::verify);
    follow();
}

void RestoreBackupPage::layOut() {
    auto* more = new QWidget;
    auto* column = new QVBoxLayout(more);
    column->setContentsMargins(kLarge, 0, 0, 0);
    column->setSpacing(kSmall);
    column->addWidget(section(tr("Key file")));
    column->addWidget(m_keyFile);
    column->addWidget(section(tr("Passphrase of the case as it is now")));
    column->addWidget(quiet(tr("Only where it was changed since the backup: both are compared then.")));
    column->addWidget(m_current);
    m_more = new widgets::Fold(tr("It needs a key file, or the passphrase was changed since"), more);
    m_passphrase->setPlaceholder(tr("Passphrase of that time"));
    m_current->setPlaceholder(tr("Passphrase as it is now (may stay empty)"));
    form()->addWidget(section(tr("The backup")));
    form()->addWidget(m_backup);
    form()->addWidget(section(tr("What opened the case when it was made")));
    form()->addWidget(m_passphrase);
    form()->addWidget(m_more);
    form()->addWidget(section(tr("The place of the case")));
    form()->addWidget(m_case);
}

void RestoreBackupPage::begin() {
    forget();
    for (FileRow* row : {m_backup, m_case, m_keyFile})
        row->setPath({});
    m_more->setOpen(false);
    sayNothing();
    rest();
    m_backup->setFocus();
}

void RestoreBackupPage::forget() {
    m_passphrase->clear();
    m_current->clear();
}

void RestoreBackupPage::verify() {
    const auto request = std::make_shared<session::RestoreBackupRequest>();
    request->backup = m_backup->path();
    request->path = m_case->path();
    request->credentials = {m_passphrase->copy(), m_keyFile->path(), {}};
    if (!m_current->isEmpty())
        request->current = session::Credentials{m_current->copy(), m_keyFile->path(), {}};
    run(
        tr("Verifying a backup"), tr("Opens the backup, verifies every page of it, and copies it."),
        [request, services = m_desk.services()](Progress& progress) -> Result<Ready> {
            CB_TRY(auto ready, session::beginRestoringBackup(*request, services, progress));
            return std::make_shared<BackupRestoration>(std::move(ready));
        },
        [this](const Result<Ready>& ready) {
            if (ready) return verified(*ready);
            if (ready.error().code != ErrorCode::Cancelled) return openingFailed(ready.error());
            say(Notice::Kind::Info, tr("Stopped. Nothing was changed."));
        });
}

void RestoreBackupPage::verified(const Ready& ready) {
    const bool isWanted = m_prompts.confirm(
        this, {tr("Put this backup in the place of the case?"),
               tr("The backup is whole. %1 What is there now is kept under another name beside it.")
                   .arg(compared(ready->facts())),
               tr("Put it there"), false});
    if (!isWanted) return say(Notice::Kind::Info, tr("Nothing was changed."));
    putThere(ready);
}

void RestoreBackupPage::putThere(const Ready& ready) {
    run(
        tr("Restoring a backup"), tr("Puts the verified copy in the place of the case."),
        [ready](Progress& /*progress*/) { return ready->finish(); },
        [this](const Result<QString>& kept) {
            if (!kept) return openingFailed(kept.error());
            open(*kept);
        });
}

void RestoreBackupPage::open(const QString& keptAs) {
    if (!keptAs.isEmpty())
        m_prompts.tell(this, {ErrorCode::AlreadyExists,
                              tr("The backup is in its place. What was there before is kept as %1.")
                                  .arg(QDir::toNativeSeparators(keptAs))});
    models::CaseRequest request;
    request.path = m_case->path();
    request.credentials = {m_passphrase->copy(), m_keyFile->path(), {}};
    work(tr("Unlocks the case."));
    m_desk.open(std::move(request));
}

void RestoreBackupPage::openingFailed(const Error& error) {
    StartPage::openingFailed(error);
    if (error.code != ErrorCode::WrongPassphrase) return;
    m_passphrase->clear();
    m_passphrase->setFocus();
}

} // namespace casebound::views
