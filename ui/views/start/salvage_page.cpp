// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/salvage_page.h"

#include "ui/models/salvage_words.h"
#include "ui/views/start/file_questions.h"
#include "ui/views/start/file_row.h"
#include "ui/views/start/new_file.h"
#include "ui/views/start/sheet_entry.h"
#include "ui/widgets/secret_edit.h"

#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace casebound::views {

using namespace widgets::space;
using widgets::Notice;
using widgets::SecretEdit;

SalvagePage::SalvagePage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent)
    : WorkingPage(
          desk.jobs(), tr("Save what can be read of a damaged case"),
          tr("Everything that can still be read goes into a new case that opens as this one did. The "
             "damaged file is only read, never written. If there is a good backup, try that first: it "
             "may lack the last changes, but nothing else."),
          parent)
    , m_desk(desk)
    , m_case(new FileRow(prompts, existingCase(tr("Choose the damaged case")), tr("Not chosen yet")))
    , m_withPassphrase(new QRadioButton(tr("Its passphrase")))
    , m_withSheet(new QRadioButton(tr("Its recovery sheet: also where the beginning of the file is damaged")))
    , m_passphrase(new SecretEdit)
    , m_keyFile(new FileRow(prompts, existingKeyFile(tr("Choose the key file")), tr("No key file")))
    , m_passphrasePart(new QWidget)
    , m_sheet(new SheetEntry(session::SheetKind::Case))
    , m_newCase(new FileRow(prompts,
                            placeForCase(tr("Where the new case is kept"), QStringLiteral("saved.casebound")),
                            tr("Not chosen yet")))
    , m_report(quiet({}))
    , m_open(nullptr)
    , m_salvage(nullptr) {
    layOut();
    m_open = addAction(tr("Open the new case"));
    m_salvage = addAction(tr("Save what can be read"));
    const auto follow = [this] { m_salvage->setEnabled(isComplete()); };
    connect(m_case, &FileRow::changed, this, follow);
    connect(m_newCase, &FileRow::changed, this, follow);
    connect(m_passphrase, &SecretEdit::changed, this, follow);
    connect(m_sheet, &SheetEntry::changed, this, follow);
    connect(m_withSheet, &QRadioButton::toggled, this, follow);
    connect(m_passphrase, &SecretEdit::returnPressed, m_salvage, &QPushButton::click);
    connect(m_salvage, &QPushButton::clicked, this, &SalvagePage::salvage);
    connect(m_open, &QPushButton::clicked, this, &SalvagePage::open);
    follow();
}

void SalvagePage::layOut() {
    auto* column = new QVBoxLayout(m_passphrasePart);
    column->setContentsMargins(kLarge, 0, 0, 0);
    column->setSpacing(kSmall);
    column->addWidget(m_passphrase);
    column->addWidget(m_keyFile);
    m_passphrase->setPlaceholder(tr("Passphrase of the damaged case"));
    form()->addWidget(section(tr("The damaged case")));
    form()->addWidget(m_case);
    form()->addWidget(section(tr("What opens it")));
    form()->addWidget(m_withPassphrase);
    form()->addWidget(m_passphrasePart);
    form()->addWidget(m_withSheet);
    form()->addWidget(m_sheet);
    form()->addWidget(section(tr("The new case")));
    form()->addWidget(m_newCase);
    form()->addWidget(m_report);
    m_withPassphrase->setChecked(true);
    m_sheet->hide();
    m_report->hide();
    connect(m_withSheet, &QRadioButton::toggled, this, [this](bool withSheet) {
        m_sheet->setVisible(withSheet);
        m_passphrasePart->setVisible(!withSheet);
    });
}

void SalvagePage::begin(const QString& casePath) {
    forget();
    m_case->setPath(casePath);
    m_keyFile->setPath({});
    m_newCase->setPath(newFile(tr("saved case")));
    m_withPassphrase->setChecked(true);
    m_report->hide();
    m_open->hide();
    m_salvage->show();
    sayNothing();
    rest();
    m_passphrase->setFocus();
}

void SalvagePage::forget() {
    m_passphrase->clear();
    m_sheet->clear();
}

bool SalvagePage::isComplete() const {
    const bool opens = m_withSheet->isChecked() ? m_sheet->isComplete() : !m_passphrase->isEmpty();
    return opens && !m_case->path().isEmpty() && !m_newCase->path().isEmpty();
}

void SalvagePage::salvage() {
    const QString wrong = m_withSheet->isChecked() ? m_sheet->problem() : QString();
    if (!wrong.isEmpty()) return say(Notice::Kind::Warning, wrong);
    const auto request = std::make_shared<session::SalvageRequest>();
    request->path = m_case->path();
    request->newPath = m_newCase->path();
    request->who = m_desk.who();
    if (m_withSheet->isChecked())
        request->words = m_sheet->words();
    else
        request->credentials = {m_passphrase->copy(), m_keyFile->path(), {}};
    run(
        tr("Saving a damaged case"),
        tr("Reads every page that can be read, writes the new case and verifies it."),
        [request, services = m_desk.services()](Progress& progress) {
            return session::salvageCase(*request, services, progress);
        },
        [this](const Result<session::SalvageReport>& report) { salvaged(report); });
}

void SalvagePage::salvaged(const Result<session::SalvageReport>& report) {
    if (!report && report.error().code == ErrorCode::Cancelled)
        return say(Notice::Kind::Info,
                   tr("Stopped. No new case was made, and the damaged one is as it was."));
    if (!report) return openingFailed(report.error());
    const bool isAll = report->lostNothing();
    say(isAll ? Notice::Kind::Good : Notice::Kind::Warning,
        isAll ? tr("Nothing was lost. The new case opens as the damaged one did, and was verified.")
              : tr("What could be read was saved, and the new case verified. Keep the damaged file, and "
                   "compare with the last good backup."));
    m_report->setText(models::salvageWords(*report).join(u'\n'));
    m_report->setVisible(!m_report->text().isEmpty());
    m_salvage->hide();
    m_open->show();
    m_open->setFocus();
}

// Who had to use the sheet has no passphrase: the new case gets one.
void SalvagePage::open() {
    if (m_withSheet->isChecked()) return recoverWanted(m_newCase->path());
    models::CaseRequest request;
    request.path = m_newCase->path();
    request.credentials = {m_passphrase->copy(), m_keyFile->path(), {}};
    work(tr("Unlocks the case."));
    m_desk.open(std::move(request));
}

} // namespace casebound::views
