// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/create_page.h"

#include "ui/views/start/new_case_form.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::Notice;

CreatePage::CreatePage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent)
    : StartPage(tr("Create a case"),
                tr("A case is one encrypted file. It can be moved and copied like any other file."), parent)
    , m_desk(desk)
    , m_case(new NewCaseForm(desk.services().random, prompts))
    , m_create(nullptr) {
    form()->addWidget(m_case);
    m_create = addAction(tr("Create the case"));
    const auto follow = [this] { m_create->setEnabled(m_case->isComplete()); };
    connect(m_case, &NewCaseForm::changed, this, follow);
    connect(m_case, &NewCaseForm::submitted, m_create, &QPushButton::click);
    connect(m_create, &QPushButton::clicked, this, &CreatePage::create);
    follow();
}

void CreatePage::begin() {
    m_case->begin();
    sayNothing();
    rest();
}

void CreatePage::forget() {
    m_case->forget();
}

void CreatePage::openingFailed(const Error& error) {
    StartPage::openingFailed(error);
    if (error.code == ErrorCode::AlreadyExists) m_case->focusPlace();
}

void CreatePage::stopped() {
    rest();
    say(Notice::Kind::Info,
        tr("Stopped. If the file of the case was made already, it is empty and can be deleted."));
}

void CreatePage::create() {
    const QString wrong = m_case->problem();
    if (!wrong.isEmpty()) return say(Notice::Kind::Warning, wrong);
    work(tr("Makes the case. The key is stirred for a while on purpose: that is what makes guessing slow."));
    m_desk.open(m_case->request());
}

} // namespace casebound::views
