// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/keys_page.h"

#include "core/session/case_keys.h"
#include "ui/views/start/file_questions.h"
#include "ui/views/start/file_row.h"
#include "ui/views/start/key_change_form.h"
#include "ui/views/start/network_notice.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/secret_edit.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;
using widgets::Notice;
using widgets::SecretEdit;

KeysPage::KeysPage(models::CaseDesk& desk, prompts::Prompts& prompts, QWidget* parent)
    : WorkingPage(desk.jobs(), tr("Change what opens a case"),
                  tr("Everything in the case is written anew under new keys and verified, and only then put "
                     "in the old file's place. Until then, and if anything goes wrong, the case stays as it "
                     "is. It needs as much free space again while this lasts."),
                  parent)
    , m_desk(desk)
    , m_case(
          new FileRow(prompts, existingCase(tr("Choose the case whose keys change")), tr("Not chosen yet")))
    , m_passphrase(new SecretEdit)
    , m_moreNow(nullptr)
    , m_keyFile(
          new FileRow(prompts, existingKeyFile(tr("Choose the key file that opens it now")), tr("None")))
    , m_names(new SecretEdit)
    , m_next(new KeyChangeForm(desk.services().random, prompts))
    , m_change(nullptr) {
    layOut();
    m_change = addAction(tr("Change the keys"));
    const auto follow = [this] { m_change->setEnabled(isComplete()); };
    connect(m_case, &FileRow::changed, this, follow);
    connect(m_passphrase, &SecretEdit::changed, this, follow);
    connect(m_next, &KeyChangeForm::changed, this, follow);
    connect(m_next, &KeyChangeForm::submitted, m_change, &QPushButton::click);
    connect(m_passphrase, &SecretEdit::returnPressed, this, [this] { m_next->setFocus(); });
    connect(m_change, &QPushButton::clicked, this, &KeysPage::change);
    follow();
}

void KeysPage::layOut() {
    auto* moreNow = new QWidget;
    auto* column = new QVBoxLayout(moreNow);
    column->setContentsMargins(kLarge, 0, 0, 0);
    column->setSpacing(kSmall);
    column->addWidget(section(tr("Key file")));
    column->addWidget(m_keyFile);
    column->addWidget(section(tr("The password for names")));
    column->addWidget(m_names);
    m_moreNow = new widgets::Fold(tr("It needs a key file, or names have their own password"), moreNow);
    m_passphrase->setPlaceholder(tr("Passphrase as it is now"));
    m_names->setPlaceholder(tr("Names password as it is now"));
    form()->addWidget(section(tr("The case")));
    form()->addWidget(m_case);
    form()->addWidget(networkNotice(m_case));
    form()->addWidget(section(tr("What opens it now")));
    form()->addWidget(m_passphrase);
    form()->addWidget(m_moreNow);
    form()->addSpacing(kLarge);
    form()->addWidget(section(tr("What opens it from now on")));
    form()->addWidget(m_next);
}

void KeysPage::begin(const QString& casePath) {
    forget();
    m_case->setPath(casePath);
    m_keyFile->setPath({});
    m_moreNow->setOpen(m_desk.namesHaveOwnPassword());
    m_next->begin();
    sayNothing();
    rest();
    m_passphrase->setFocus();
}

void KeysPage::forget() {
    m_passphrase->clear();
    m_names->clear();
    m_next->forget();
}

bool KeysPage::isComplete() const {
    return !m_case->path().isEmpty() && !m_passphrase->isEmpty() && m_next->isComplete();
}

void KeysPage::change() {
    const QString wrong = m_next->problem();
    if (!wrong.isEmpty()) return say(Notice::Kind::Warning, wrong);
    const auto request = std::make_shared<session::RekeyRequest>();
    request->path = m_case->path();
    request->current = {m_passphrase->copy(), m_keyFile->path(), m_names->copy()};
    request->change = m_next->change();
    request->who = m_desk.who();
    run(
        tr("Changing the keys of a case"),
        tr("Writes the case anew under its new keys and verifies it. Until that is done it opens as it did."),
        [request, services = m_desk.services()](Progress& progress) {
            return session::rekeyCase(*request, services, progress);
        },
        [this, request](const Outcome& outcome) {
            if (!outcome) return failed(outcome.error());
            auto keys = std::make_shared<NewKeys>();
            keys->path = request->path;
            keys->credentials = session::credentialsAfter(*request);
            Q_EMIT finished(keys);
        });
}

void KeysPage::failed(const Error& error) {
    if (error.code == ErrorCode::Cancelled)
        return say(Notice::Kind::Info, tr("Stopped. The case is as it was, and opens as it did."));
    openingFailed(error);
    if (error.code == ErrorCode::WrongPassphrase) {
        m_passphrase->clear();
        m_passphrase->setFocus();
    }
    if (error.code == ErrorCode::NamesHidden) {
        m_moreNow->setOpen(true);
        m_names->setFocus();
    }
}

} // namespace casebound::views
