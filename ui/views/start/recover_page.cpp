// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/recover_page.h"

#include "ui/views/start/file_questions.h"
#include "ui/views/start/file_row.h"
#include "ui/views/start/network_notice.h"
#include "ui/views/start/protection_choice.h"
#include "ui/views/start/sheet_entry.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/passphrase_choice.h"
#include "ui/widgets/secret_edit.h"

#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;
using session::SheetKind;
using widgets::Notice;
using widgets::PassphraseChoice;

namespace {

QVBoxLayout* plainColumnOf(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(kLarge, 0, 0, 0);
    column->setSpacing(kSmall);
    return column;
}

} // namespace

RecoverPage::RecoverPage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent)
    : WorkingPage(desk.jobs(), tr("Open a case without its passphrase"),
                  tr("With its recovery sheet, or with two of the three shares of one. The case gets a new "
                     "passphrase and new keys; the sheet is outdated then. A backup opens with the sheet of "
                     "its time."),
                  parent)
    , m_desk(desk)
    , m_case(new FileRow(prompts, existingCase(tr("Choose the case whose passphrase is lost")),
                         tr("Not chosen yet")))
    , m_sheet(new SheetEntry(SheetKind::Case))
    , m_namesFold(nullptr)
    , m_namesByPassword(new QRadioButton(tr("I know the names password; it stays")))
    , m_namesBySheet(new QRadioButton(tr("With the recovery sheet of the names")))
    , m_namesPassword(new widgets::SecretEdit)
    , m_namesSheet(new SheetEntry(SheetKind::Names))
    , m_passphrase(new PassphraseChoice(desk.services().random, PassphraseChoice::Opens::Case))
    , m_keyFile(new FileRow(prompts, existingKeyFile(tr("Choose a key file")), tr("None")))
    , m_protection(new ProtectionChoice(ProtectionChoice::For::NewCase))
    , m_recover(nullptr) {
    layOut();
    m_recover = addAction(tr("Recover the case"));
    const auto follow = [this] { m_recover->setEnabled(isComplete()); };
    connect(m_case, &FileRow::changed, this, follow);
    connect(m_sheet, &SheetEntry::changed, this, follow);
    connect(m_sheet, &SheetEntry::submitted, m_passphrase, qOverload<>(&QWidget::setFocus));
    connect(m_passphrase, &PassphraseChoice::changed, this, follow);
    connect(m_passphrase, &PassphraseChoice::submitted, m_recover, &QPushButton::click);
    connect(m_recover, &QPushButton::clicked, this, &RecoverPage::recover);
    follow();
}

void RecoverPage::layOut() {
    m_namesFold = new widgets::Fold(tr("Names have a password of their own"), makeNames());
    form()->addWidget(section(tr("The case")));
    form()->addWidget(m_case);
    form()->addWidget(networkNotice(m_case));
    form()->addWidget(section(tr("The words of the sheet")));
    form()->addWidget(quiet(tr("Row by row, as they stand on the paper: five words, then Return. The first "
                               "row tells whether it is a whole sheet or one of three shares.")));
    form()->addWidget(m_sheet);
    form()->addWidget(m_namesFold);
    form()->addSpacing(kLarge);
    form()->addWidget(section(tr("The new passphrase")));
    form()->addWidget(m_passphrase);
    form()->addWidget(new widgets::Fold(tr("More: key file, protection"), makeMore()));
}

QWidget* RecoverPage::makeNames() {
    auto* names = new QWidget;
    QVBoxLayout* column = plainColumnOf(names);
    column->addWidget(quiet(tr("Without either of these the case is recovered all the same, and names stay "
                               "sealed under their old password.")));
    column->addWidget(m_namesByPassword);
    column->addWidget(m_namesPassword);
    column->addWidget(m_namesBySheet);
    column->addWidget(m_namesSheet);
    m_namesPassword->setPlaceholder(tr("Names password (may stay empty)"));
    m_namesSheet->hide();
    m_namesByPassword->setChecked(true);
    connect(m_namesBySheet, &QRadioButton::toggled, this, [this](bool bySheet) {
        m_namesSheet->setVisible(bySheet);
        m_namesPassword->setVisible(!bySheet);
    });
    return names;
}

QWidget* RecoverPage::makeMore() {
    auto* more = new QWidget;
    QVBoxLayout* column = plainColumnOf(more);
    column->addWidget(section(tr("Key file")));
    column->addWidget(quiet(tr("The old one is not needed. The case opens with this one and the new "
                               "passphrase together, where you choose one.")));
    column->addWidget(m_keyFile);
    column->addSpacing(kSmall);
    column->addWidget(section(tr("Protection against guessing")));
    column->addWidget(m_protection);
    return more;
}

void RecoverPage::begin(const QString& casePath) {
    forget();
    m_case->setPath(casePath);
    m_keyFile->setPath({});
    m_protection->begin();
    m_namesByPassword->setChecked(true);
    m_namesFold->setOpen(false);
    m_passphrase->begin();
    sayNothing();
    rest();
    m_sheet->setFocus();
}

void RecoverPage::forget() {
    m_sheet->clear();
    m_namesSheet->clear();
    m_namesPassword->clear();
    m_passphrase->forget();
}

bool RecoverPage::isComplete() const {
    return !m_case->path().isEmpty() && m_sheet->isComplete() && m_passphrase->isComplete();
}

QString RecoverPage::problem() {
    if (const QString problem = m_sheet->problem(); !problem.isEmpty()) return problem;
    if (m_namesBySheet->isChecked() && !m_namesSheet->isEmpty())
        if (const QString problem = m_namesSheet->problem(); !problem.isEmpty()) return problem;
    return m_passphrase->problem();
}

void RecoverPage::recover() {
    const QString wrong = problem();
    if (!wrong.isEmpty()) return say(Notice::Kind::Warning, wrong);
    const auto request = std::make_shared<session::RecoverRequest>();
    request->path = m_case->path();
    request->words = m_sheet->words();
    if (m_namesBySheet->isChecked() && !m_namesSheet->isEmpty()) request->namesWords = m_namesSheet->words();
    request->next.passphrase = m_passphrase->passphrase();
    request->next.keyFilePath = m_keyFile->path();
    if (m_namesByPassword->isChecked()) request->next.namesPassphrase = m_namesPassword->copy();
    const int chosen = m_protection->profile();
    request->profile = chosen == 0 ? m_desk.services().derivation.defaultProfile() : chosen;
    request->who = m_desk.who();
    run(
        tr("Recovering a case"),
        tr("Opens the case with the sheet, writes it anew under its new passphrase, and verifies it."),
        [request, services = m_desk.services()](Progress& progress) {
            return session::recoverCase(*request, services, progress);
        },
        [this, request](const Result<session::Recovered>& outcome) { recovered(*request, outcome); });
}

void RecoverPage::recovered(const session::RecoverRequest& request,
                            const Result<session::Recovered>& outcome) {
    if (!outcome && outcome.error().code == ErrorCode::Cancelled)
        return say(Notice::Kind::Info, tr("Stopped. The case is as it was, and so is the sheet."));
    // What it says of a sheet is about that sheet: no general words could.
    if (!outcome && outcome.error().code == ErrorCode::WrongPassphrase)
        return say(Notice::Kind::Danger, outcome.error().message);
    if (!outcome) return openingFailed(outcome.error());
    auto keys = std::make_shared<NewKeys>();
    keys->path = request.path;
    keys->credentials.passphrase = request.next.passphrase.clone();
    keys->credentials.keyFilePath = request.next.keyFilePath;
    keys->areNamesStillSealed = *outcome == session::Recovered::NamesStaySealed;
    Q_EMIT finished(keys);
}

} // namespace casebound::views
