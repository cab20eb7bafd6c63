// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/new_case_form.h"

#include "core/session/services.h"
#include "ui/views/start/file_questions.h"
#include "ui/views/start/file_row.h"
#include "ui/views/start/network_notice.h"
#include "ui/views/start/new_file.h"
#include "ui/views/start/protection_choice.h"
#include "ui/views/start/start_page.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/passphrase_choice.h"
#include "ui/widgets/secret_edit.h"

#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;
using widgets::PassphraseChoice;

namespace {

session::GuessCost guessCost(int profile) {
    return session::guessCostOf(
        profile == ProtectionChoice::kUsual ? session::Argon2KeyDerivation().defaultProfile() : profile);
}

} // namespace

NewCaseForm::NewCaseForm(Random& random, prompts::Prompts& prompts, QWidget* parent)
    : QWidget(parent)
    , m_place(new FileRow(prompts,
                          placeForCase(tr("Where the new case is kept"), QStringLiteral("case.casebound")),
                          tr("Not chosen yet")))
    , m_passphrase(new PassphraseChoice(random, PassphraseChoice::Opens::Case))
    , m_advanced(nullptr)
    , m_keyFile(new FileRow(prompts, existingKeyFile(tr("Choose a key file")), tr("None")))
    , m_protection(new ProtectionChoice(ProtectionChoice::For::NewCase))
    , m_names(new widgets::SecretEdit)
    , m_namesAgain(new widgets::SecretEdit) {
    m_advanced = new widgets::Fold(tr("More: key file, protection, a password for names"), makeAdvanced());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kMedium);
    column->addWidget(StartPage::section(tr("Where it is kept")));
    column->addWidget(m_place);
    column->addWidget(networkNotice(m_place));
    column->addWidget(StartPage::quiet(
        tr("Everybody who sees the file sees its name: choose one that gives nothing away.")));
    column->addSpacing(kSmall);
    column->addWidget(StartPage::section(tr("Its passphrase")));
    column->addWidget(m_passphrase);
    column->addWidget(m_advanced);
    connect(m_protection, &ProtectionChoice::chosen, this,
            [this](int profile) { m_passphrase->setGuessCost(guessCost(profile)); });
    connect(m_passphrase, &PassphraseChoice::changed, this, &NewCaseForm::changed);
    connect(m_passphrase, &PassphraseChoice::submitted, this, &NewCaseForm::submitted);
}

QWidget* NewCaseForm::makeAdvanced() {
    auto* advanced = new QWidget;
    auto* column = new QVBoxLayout(advanced);
    column->setContentsMargins(kLarge, 0, 0, 0);
    column->setSpacing(kSmall);
    column->addWidget(StartPage::section(tr("Key file")));
    column->addWidget(StartPage::quiet(
        tr("Any file, best one that nobody would suspect, kept on a stick of its own. The case "
           "then opens only with passphrase and file together. A single changed byte in it, or its "
           "loss, and nobody can open the case any more.")));
    column->addWidget(m_keyFile);
    column->addSpacing(kSmall);
    column->addWidget(StartPage::section(tr("Protection against guessing")));
    column->addWidget(m_protection);
    column->addSpacing(kSmall);
    column->addWidget(StartPage::section(tr("A password for names")));
    column->addWidget(StartPage::quiet(
        tr("Names can always be hidden with one key. Without a password of their own they are then "
           "only hidden: whoever has the open case can show them again. With one they are sealed: "
           "you can work, and let others look, with names locked away. It cannot be reset "
           "either.")));
    m_names->setPlaceholder(tr("Names password (may stay empty)"));
    m_namesAgain->setPlaceholder(tr("The same once more"));
    column->addWidget(m_names);
    column->addWidget(m_namesAgain);
    return advanced;
}

void NewCaseForm::begin() {
    forget();
    m_place->setPath(newFile(tr("case")));
    m_keyFile->setPath({});
    m_protection->begin();
    m_advanced->setOpen(false);
    m_passphrase->begin();
}

void NewCaseForm::forget() {
    m_passphrase->forget();
    m_names->clear();
    m_namesAgain->clear();
}

bool NewCaseForm::isComplete() const {
    return m_passphrase->isComplete();
}

QString NewCaseForm::problem() {
    if (m_place->path().isEmpty()) return tr("Please choose where the case is kept.");
    const QString problem = m_passphrase->problem();
    if (!problem.isEmpty() || m_names->copy().equals(m_namesAgain->copy())) return problem;
    m_advanced->setOpen(true);
    m_namesAgain->clear();
    m_namesAgain->setFocus();
    return tr("The two names passwords are not the same. Please type the second once more.");
}

models::CaseRequest NewCaseForm::request() const {
    models::CaseRequest request;
    request.path = m_place->path();
    request.credentials.passphrase = m_passphrase->passphrase();
    request.credentials.keyFilePath = m_keyFile->path();
    request.credentials.namesPassphrase = m_names->copy();
    request.profile = m_protection->profile();
    request.isNew = true;
    return request;
}

void NewCaseForm::focusPlace() {
    m_place->setFocus();
}

} // namespace casebound::views
