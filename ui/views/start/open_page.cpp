// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/open_page.h"

#include "ui/views/start/file_questions.h"
#include "ui/views/start/file_row.h"
#include "ui/views/start/network_notice.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/secret_edit.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;

OpenPage::OpenPage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent)
    : StartPage(tr("Open a case"), {}, parent)
    , m_desk(desk)
    , m_case(new FileRow(prompts, existingCase(tr("Choose a case")), tr("Not chosen yet")))
    , m_passphrase(new widgets::SecretEdit)
    , m_more(nullptr)
    , m_keyFile(new FileRow(prompts, existingKeyFile(tr("Choose the key file")), tr("None")))
    , m_salvage(new QPushButton(tr("Save what can be read of it…")))
    , m_unlock(nullptr) {
    auto* more = new QWidget;
    auto* column = new QVBoxLayout(more);
    column->setContentsMargins(kLarge, 0, 0, 0);
    column->addWidget(quiet(tr("The file that was chosen when the case was made, byte for byte.")));
    column->addWidget(m_keyFile);
    m_more = new widgets::Fold(tr("This case needs a key file"), more);
    m_passphrase->setPlaceholder(tr("Passphrase"));
    form()->addWidget(m_case);
    form()->addWidget(networkNotice(m_case));
    form()->addSpacing(kSmall);
    form()->addWidget(section(tr("Passphrase")));
    form()->addWidget(m_passphrase);
    form()->addWidget(m_more);
    auto* lost = new QPushButton(tr("The passphrase is lost…"));
    lost->setAutoDefault(false);
    m_salvage->setAutoDefault(false);
    form()->addWidget(lost, 0, Qt::AlignLeading);
    form()->addWidget(m_salvage, 0, Qt::AlignLeading);
    m_salvage->hide();
    connect(m_salvage, &QPushButton::clicked, this, [this] { salvageWanted(m_case->path()); });
    m_unlock = addAction(tr("Unlock"));
    connect(lost, &QPushButton::clicked, this, [this] { recoverWanted(m_case->path()); });
    const auto follow = [this] {
        m_unlock->setEnabled(!m_passphrase->isEmpty() && !m_case->path().isEmpty());
    };
    connect(m_passphrase, &widgets::SecretEdit::changed, this, follow);
    connect(m_passphrase, &widgets::SecretEdit::returnPressed, m_unlock, &QPushButton::click);
    connect(m_case, &FileRow::changed, this, [this, follow] {
        follow();
        sayNothing();
        m_passphrase->setFocus();
    });
    connect(m_unlock, &QPushButton::clicked, this, &OpenPage::unlock);
    follow();
}

void OpenPage::begin(const QString& casePath) {
    forget();
    if (m_case->path() != casePath) {
        m_keyFile->setPath({});
        m_more->setOpen(false);
    }
    m_case->setPath(casePath);
    m_salvage->hide();
    rest();
    m_passphrase->setFocus();
}

QString OpenPage::casePath() const {
    return m_case->path();
}

void OpenPage::forget() {
    m_passphrase->clear();
}

void OpenPage::openingFailed(const Error& error) {
    StartPage::openingFailed(error);
    m_salvage->setVisible(error.code == ErrorCode::Damaged);
    m_passphrase->clear();
    m_passphrase->setFocus();
}

void OpenPage::stopped() {
    rest();
    m_passphrase->setFocus();
}

void OpenPage::showWorking() {
    work(tr("Unlocks the case. This takes a moment on purpose: that is what makes guessing slow."));
}

void OpenPage::unlock() {
    models::CaseRequest request;
    request.path = m_case->path();
    request.credentials.passphrase = m_passphrase->take();
    request.credentials.keyFilePath = m_keyFile->path();
    showWorking();
    m_desk.open(std::move(request));
}

} // namespace casebound::views
