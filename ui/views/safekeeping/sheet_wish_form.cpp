// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/safekeeping/sheet_wish_form.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/secret_edit.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace casebound::views {

using namespace widgets::space;
using widgets::Ink;
using widgets::TextSize;

namespace {

QLabel* quietLine(const QString& words) {
    return widgets::label(words, TextSize::Body, Ink::Quiet);
}

} // namespace

SheetWishForm::SheetWishForm(QWidget* parent)
    : QWidget(parent)
    , m_case(new QRadioButton(tr("Of the case: it stands for the passphrase")))
    , m_names(new QRadioButton(tr("Of the names: it stands for their own password")))
    , m_namesPart(new QWidget)
    , m_namesPassword(new widgets::SecretEdit)
    , m_whole(new QRadioButton(tr("One sheet")))
    , m_shares(new QRadioButton(tr("Three shares, of which any two are needed"))) {
    auto* names = new QVBoxLayout(m_namesPart);
    names->setContentsMargins(0, 0, 0, kSmall);
    names->setSpacing(kSmall);
    names->addWidget(widgets::label(tr("Which sheet"), TextSize::Strong));
    names->addWidget(m_case);
    names->addWidget(m_names);
    names->addWidget(m_namesPassword);
    m_namesPassword->setPlaceholder(tr("Names password"));
    m_namesPassword->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSmall);
    column->addWidget(m_namesPart);
    column->addWidget(widgets::label(tr("In how many pieces"), TextSize::Strong));
    column->addWidget(m_whole);
    column->addWidget(quietLine(tr("Forty words. Whoever has the sheet and the file can open it.")));
    column->addWidget(m_shares);
    column->addWidget(quietLine(
        tr("Give each to somebody else, or keep them in three places. One alone says nothing; one may "
           "get lost.")));
    // Two questions: what is answered to one says nothing of the other.
    for (const auto& [one, other] : {std::pair(m_case, m_names), std::pair(m_whole, m_shares)}) {
        auto* group = new QButtonGroup(this);
        group->addButton(one);
        group->addButton(other);
    }
    connect(m_names, &QRadioButton::toggled, this, [this](bool ofNames) {
        m_namesPassword->setVisible(ofNames);
        if (ofNames) m_namesPassword->setFocus();
        Q_EMIT changed();
    });
    connect(m_namesPassword, &widgets::SecretEdit::changed, this, &SheetWishForm::changed);
    connect(m_namesPassword, &widgets::SecretEdit::returnPressed, this, &SheetWishForm::submitted);
}

void SheetWishForm::begin(bool namesHaveOwnPassword) {
    forget();
    m_namesPart->setVisible(namesHaveOwnPassword);
    m_case->setChecked(true);
    m_whole->setChecked(true);
}

void SheetWishForm::forget() {
    m_namesPassword->clear();
}

bool SheetWishForm::isComplete() const {
    return m_case->isChecked() || !m_namesPassword->isEmpty();
}

SheetWish SheetWishForm::wish() const {
    return {m_names->isChecked() ? session::SheetKind::Names : session::SheetKind::Case,
            m_shares->isChecked(), m_namesPassword->copy()};
}

} // namespace casebound::views
