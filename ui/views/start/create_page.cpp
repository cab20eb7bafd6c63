// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/create_page.h"

#include "ui/views/start/file_row.h"
#include "ui/views/start/new_file.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/passphrase_choice.h"
#include "ui/widgets/secret_edit.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;
using widgets::Notice;
using widgets::PassphraseChoice;

namespace {

constexpr int kDefaultProfile = 0; // of CaseRequest: whatever the program's default is

prompts::FileQuestion placeQuestion() {
    return {prompts::FileUse::Save, CreatePage::tr("Where the new case is kept"),
            QStringLiteral("case.casebound"), CreatePage::tr("Casebound cases (*.casebound)")};
}

prompts::FileQuestion keyFileQuestion() {
    return {prompts::FileUse::Open, CreatePage::tr("Choose a key file"), {}, {}};
}

} // namespace

CreatePage::CreatePage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent)
    : StartPage(tr("Create a case"),
                tr("A case is one encrypted file. It can be moved and copied like any other file."), parent)
    , m_desk(desk)
    , m_place(new FileRow(prompts, placeQuestion(), tr("Not chosen yet")))
    , m_passphrase(new PassphraseChoice(desk.services().random, PassphraseChoice::Opens::Case))
    , m_advanced(nullptr)
    , m_keyFile(new FileRow(prompts, keyFileQuestion(), tr("None")))
    , m_profiles(new QButtonGroup(this))
    , m_names(new widgets::SecretEdit)
    , m_namesAgain(new widgets::SecretEdit)
    , m_create(nullptr) {
    m_advanced =
        new widgets::Fold(tr("More: key file, protection, a password for names"), makeAdvanced(prompts));
    form()->addWidget(section(tr("Where it is kept")));
    form()->addWidget(m_place);
    form()->addWidget(
        quiet(tr("Everybody who sees the file sees its name: choose one that gives nothing away.")));
    form()->addSpacing(kSmall);
    form()->addWidget(section(tr("Its passphrase")));
    form()->addWidget(m_passphrase);
    form()->addWidget(m_advanced);
    m_create = addAction(tr("Create the case"));
    const auto follow = [this] { m_create->setEnabled(m_passphrase->isComplete()); };
    connect(m_passphrase, &PassphraseChoice::changed, this, follow);
    connect(m_passphrase, &PassphraseChoice::submitted, m_create, &QPushButton::click);
    connect(m_create, &QPushButton::clicked, this, &CreatePage::create);
    follow();
}

QWidget* CreatePage::makeAdvanced(prompts::Prompts& /*prompts*/) {
    auto* advanced = new QWidget;
    auto* column = new QVBoxLayout(advanced);
    column->setContentsMargins(kLarge, 0, 0, 0);
    column->setSpacing(kSmall);
    column->addWidget(section(tr("Key file")));
    column->addWidget(
        quiet(tr("Any file, best one that nobody would suspect, kept on a stick of its own. The case "
                 "then opens only with passphrase and file together. A single changed byte in it, or its "
                 "loss, and nobody can open the case any more.")));
    column->addWidget(m_keyFile);
    column->addSpacing(kSmall);
    column->addWidget(section(tr("Protection against guessing")));
    column->addWidget(makeProfiles());
    column->addSpacing(kSmall);
    column->addWidget(section(tr("A password for names")));
    column->addWidget(
        quiet(tr("Names can always be hidden with one key. Without a password of their own they are then "
                 "only hidden: whoever has the open case can show them again. With one they are sealed: "
                 "you can work, and let others look, with names locked away. It cannot be reset "
                 "either.")));
    m_names->setPlaceholder(tr("Names password (may stay empty)"));
    m_namesAgain->setPlaceholder(tr("The same once more"));
    column->addWidget(m_names);
    column->addWidget(m_namesAgain);
    return advanced;
}

QWidget* CreatePage::makeProfiles() {
    auto* profiles = new QWidget;
    auto* column = new QVBoxLayout(profiles);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSmall);
    struct Choice {
        int number;
        QString words;
        QString cost;
    };
    const Choice choices[] = {
        {1, tr("1: for small machines"), tr("Opening takes 256 MB of memory.")},
        {kDefaultProfile, tr("2: the usual"), tr("Opening takes 512 MB of memory and about a second.")},
        {3, tr("3: slow and strong"), tr("Opening takes 1 GB of memory and some seconds, each time.")},
    };
    for (const auto& [number, words, cost] : choices) {
        auto* choice = new QRadioButton(words);
        choice->setAccessibleDescription(cost);
        choice->setChecked(number == kDefaultProfile);
        m_profiles->addButton(choice, number);
        column->addWidget(choice);
        column->addWidget(quiet(cost));
    }
    return profiles;
}

void CreatePage::begin() {
    forget();
    m_place->setPath(newFile(tr("case")));
    m_keyFile->setPath({});
    m_profiles->button(kDefaultProfile)->setChecked(true);
    m_advanced->setOpen(false);
    m_passphrase->begin();
    sayNothing();
    rest();
}

void CreatePage::forget() {
    m_passphrase->forget();
    m_names->clear();
    m_namesAgain->clear();
}

void CreatePage::openingFailed(const Error& error) {
    StartPage::openingFailed(error);
    if (error.code == ErrorCode::AlreadyExists) m_place->setFocus();
}

void CreatePage::stopped() {
    rest();
    say(Notice::Kind::Info,
        tr("Stopped. If the file of the case was made already, it is empty and can be deleted."));
}

QString CreatePage::problem() {
    if (m_place->path().isEmpty()) return tr("Please choose where the case is kept.");
    const QString problem = m_passphrase->problem();
    if (!problem.isEmpty() || m_names->copy().equals(m_namesAgain->copy())) return problem;
    m_advanced->setOpen(true);
    m_namesAgain->clear();
    m_namesAgain->setFocus();
    return tr("The two names passwords are not the same. Please type the second once more.");
}

void CreatePage::create() {
    const QString wrong = problem();
    if (!wrong.isEmpty()) return say(Notice::Kind::Warning, wrong);
    models::CaseRequest request;
    request.path = m_place->path();
    request.credentials.passphrase = m_passphrase->passphrase();
    request.credentials.keyFilePath = m_keyFile->path();
    request.credentials.namesPassphrase = m_names->copy();
    request.profile = m_profiles->checkedId();
    request.isNew = true;
    work(tr("Makes the case. The key is stirred for a while on purpose: that is what makes guessing slow."));
    m_desk.open(std::move(request));
}

} // namespace casebound::views
