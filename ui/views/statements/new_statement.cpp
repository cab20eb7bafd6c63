// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statements/new_statement.h"

#include "core/edtf/date.h"
#include "core/records/public_statement.h"
#include "ui/models/form_field.h"
#include "ui/views/statements/choice_box.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/line_edit.h"
#include "ui/widgets/masked_text_edit.h"
#include "ui/widgets/mention_document.h"
#include "ui/widgets/plain_edit.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::views {

using widgets::space::kLarge;
using widgets::space::kMedium;

NewStatement::NewStatement(models::CaseDesk& desk, QWidget* parent, For use)
    : QDialog(parent)
    , m_use(use)
    , m_title(new widgets::MaskedTextEdit(desk))
    , m_text(new widgets::PlainEdit)
    , m_side(choiceBox(records::Side()))
    , m_published(new widgets::LineEdit)
    , m_add(new QPushButton(tr("Add to the case"))) {
    setWindowTitle(use == For::All ? tr("New public statement") : tr("Text of the public statement"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setSingleLine(true);
    m_title->setAccessibleName(tr("Title"));
    m_text->setAccessibleName(tr("Text, as it was published"));
    m_text->setPlaceholderText(tr("Paste the whole text, word for word"));
    m_side->setAccessibleName(tr("Whose statement it is"));
    m_published->setAccessibleName(tr("Published"));
    m_published->setPlaceholderText(tr("2024-10-09, 2024-10, or 2024~ for about"));
    m_add->setDefault(true);
    layOut();
    connect(m_title, &widgets::MaskedTextEdit::edited, this, &NewStatement::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NewStatement::check);
    connect(m_published, &QLineEdit::textEdited, this, &NewStatement::check);
    check();
}

void NewStatement::layOut() {
    auto* about = new QWidget;
    auto* form = new QFormLayout(about);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(kMedium);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Side"), m_side);
    form->addRow(tr("Published"), m_published);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kLarge, kLarge, kLarge, kLarge);
    layout->setSpacing(kMedium);
    layout->addWidget(m_text, 1);
    layout->addWidget(widgets::label(tr("The text stays as it is once there are points: they count in it."),
                                     widgets::TextSize::Small, widgets::Ink::Quiet));
    about->setVisible(m_use == For::All);
    layout->addWidget(about);
    layout->addWidget(buttons);
    resize(720, 640);
}

void NewStatement::check() {
    const QString date = m_published->text().trimmed();
    const bool isDate = date.isEmpty() || edtf::parse(date).has_value();
    widgets::setInk(*m_published, isDate ? widgets::Ink::Text : widgets::Ink::Danger);
    m_published->setToolTip(isDate ? QString() : tr("This is no date. Write 2024-10-09, 2024-10 or 2024."));
    m_add->setEnabled(isDate && !(m_title->isBlank() && m_text->toPlainText().trimmed().isEmpty()));
}

// As it was published: what reads there like a mention, @[Witness 3], is none.
QJsonObject NewStatement::published() const {
    return {{QStringLiteral("text"), widgets::withoutForged(m_text->toPlainText())},
            {QStringLiteral("mentions"), QJsonArray()}};
}

QJsonObject NewStatement::fields() const {
    if (m_use == For::ItsText) return {{QStringLiteral("text"), published()}};
    return {{QStringLiteral("title"), models::forSaving(m_title->masked())},
            {QStringLiteral("text"), published()},
            {QStringLiteral("side"), chosenIn(*m_side)},
            {QStringLiteral("published"), m_published->text().trimmed()}};
}

} // namespace casebound::views
