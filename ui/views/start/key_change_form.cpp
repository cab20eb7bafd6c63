// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/key_change_form.h"

#include "ui/views/start/file_questions.h"
#include "ui/views/start/file_row.h"
#include "ui/views/start/protection_choice.h"
#include "ui/views/start/start_page.h"
#include "ui/views/start/three_ways.h"
#include "ui/widgets/fold.h"
#include "ui/widgets/passphrase_choice.h"
#include "ui/widgets/secret_edit.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;
using widgets::PassphraseChoice;
using widgets::SecretEdit;

namespace {

SecretEdit* secretField(const QString& placeholder) {
    auto* field = new SecretEdit;
    field->setPlaceholder(placeholder);
    return field;
}

QVBoxLayout* columnOf(QWidget* widget, int leading) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(leading, 0, 0, 0);
    column->setSpacing(kSmall);
    return column;
}

} // namespace

KeyChangeForm::KeyChangeForm(Random& random, prompts::Prompts& prompts, QWidget* parent)
    : QWidget(parent)
    , m_another(new QRadioButton(tr("Another passphrase")))
    , m_same(new QRadioButton(tr("The same passphrase as now")))
    , m_passphrase(new PassphraseChoice(random, PassphraseChoice::Opens::Case))
    , m_more(nullptr)
    , m_names(secretField(tr("New names password")))
    , m_namesAgain(secretField(tr("The new names password once more")))
    , m_namesWay(nullptr)
    , m_keyFile(new FileRow(prompts, existingKeyFile(tr("Choose a key file")), tr("Not chosen yet")))
    , m_keyFileWay(nullptr)
    , m_protection(new ProtectionChoice(ProtectionChoice::For::ExistingCase)) {
    m_namesWay =
        new ThreeWays(tr("As it is"), tr("Names get a password of their own, or another one"),
                      tr("Names open with the case: hidden only, never sealed"), {m_names, m_namesAgain});
    m_keyFileWay = new ThreeWays(tr("As it is"), tr("The case needs this key file from now on"),
                                 tr("No key file any more"), {m_keyFile});
    m_more = new widgets::Fold(tr("More: names password, key file, protection"), makeMore());
    setFocusProxy(m_another);
    auto* group = new QButtonGroup(this);
    group->addButton(m_another);
    group->addButton(m_same);
    QVBoxLayout* column = columnOf(this, 0);
    column->setSpacing(kMedium);
    column->addWidget(makePassphrase());
    column->addWidget(m_more);
    connect(m_another, &QRadioButton::toggled, this, [this](bool isAnother) {
        m_passphrase->setVisible(isAnother);
        Q_EMIT changed();
    });
    connect(m_passphrase, &PassphraseChoice::changed, this, &KeyChangeForm::changed);
    connect(m_passphrase, &PassphraseChoice::submitted, this, &KeyChangeForm::submitted);
    connect(m_names, &SecretEdit::returnPressed, m_namesAgain, qOverload<>(&QWidget::setFocus));
    connect(m_namesAgain, &SecretEdit::returnPressed, this, &KeyChangeForm::submitted);
    for (SecretEdit* field : {m_names, m_namesAgain})
        connect(field, &SecretEdit::changed, this, &KeyChangeForm::changed);
    for (ThreeWays* ways : {m_namesWay, m_keyFileWay})
        connect(ways, &ThreeWays::changed, this, &KeyChangeForm::changed);
    connect(m_keyFile, &FileRow::changed, this, &KeyChangeForm::changed);
}

QWidget* KeyChangeForm::makePassphrase() {
    auto* part = new QWidget;
    QVBoxLayout* column = columnOf(part, 0);
    column->addWidget(m_another);
    column->addWidget(m_passphrase);
    column->addWidget(m_same);
    return part;
}

QWidget* KeyChangeForm::makeMore() {
    auto* more = new QWidget;
    QVBoxLayout* column = columnOf(more, kLarge);
    column->addWidget(StartPage::section(tr("The password for names")));
    column->addWidget(m_namesWay);
    column->addSpacing(kSmall);
    column->addWidget(StartPage::section(tr("Key file")));
    column->addWidget(m_keyFileWay);
    column->addSpacing(kSmall);
    column->addWidget(StartPage::section(tr("Protection against guessing")));
    column->addWidget(m_protection);
    return more;
}

void KeyChangeForm::begin() {
    m_passphrase->begin();
    m_names->clear();
    m_namesAgain->clear();
    m_another->setChecked(true);
    m_namesWay->begin();
    m_keyFileWay->begin();
    m_keyFile->setPath({});
    m_protection->begin();
    m_more->setOpen(false);
}

void KeyChangeForm::forget() {
    m_passphrase->forget();
    m_names->clear();
    m_namesAgain->clear();
}

bool KeyChangeForm::isComplete() const {
    return m_same->isChecked() || m_passphrase->isComplete();
}

QString KeyChangeForm::problem() {
    if (m_another->isChecked())
        if (const QString problem = m_passphrase->problem(); !problem.isEmpty()) return problem;
    if (m_namesWay->way() == ThreeWays::Another) {
        m_more->setOpen(true);
        if (m_names->isEmpty()) {
            m_names->setFocus();
            return tr("Please type the new names password, or let it be as it is.");
        }
        if (!m_names->copy().equals(m_namesAgain->copy())) {
            m_namesAgain->clear();
            m_namesAgain->setFocus();
            return tr("The two names passwords are not the same. Please type the second once more.");
        }
    }
    if (m_keyFileWay->way() == ThreeWays::Another && m_keyFile->path().isEmpty()) {
        m_more->setOpen(true);
        m_keyFile->setFocus();
        return tr("Please choose the key file, or let it be as it is.");
    }
    return {};
}

session::KeyChange KeyChangeForm::change() const {
    session::KeyChange change;
    if (m_another->isChecked()) change.passphrase = m_passphrase->passphrase();
    if (m_namesWay->way() == ThreeWays::Another) change.namesPassphrase = m_names->copy();
    if (m_namesWay->way() == ThreeWays::None) change.namesPassphrase = SecureBytes();
    if (m_keyFileWay->way() == ThreeWays::Another) change.keyFilePath = m_keyFile->path();
    if (m_keyFileWay->way() == ThreeWays::None) change.keyFilePath = QString();
    if (m_protection->profile() != ProtectionChoice::kUsual) change.profile = m_protection->profile();
    return change;
}

} // namespace casebound::views
