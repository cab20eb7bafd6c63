// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"

#include "ui/models/typed_date.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/line_edit.h"

namespace casebound::widgets {

DateField::DateField(const FieldScope& scope, const models::FormField& field, QWidget* parent)
    : FieldEditor(scope, field, parent)
    , m_edit(new LineEdit)
    , m_meaning(label({}, TextSize::Small, Ink::Quiet)) {
    m_edit->setPlaceholderText(tr("2021-05-12, 2021-05~, 2019/2021"));
    add(m_edit);
    add(m_meaning);
    setInput(m_edit);
    m_meaning->hide();
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        explain();
        Q_EMIT changed();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &DateField::takeSuggestion);
}

void DateField::setValue(const QJsonValue& value) {
    if (m_edit->text() != value.toString()) m_edit->setText(value.toString());
    explain();
}

QJsonValue DateField::value() const {
    return m_edit->text().trimmed();
}

bool DateField::isValid() const {
    return models::readDate(m_edit->text()).isValid;
}

void DateField::setReadOnly(bool readOnly) {
    m_edit->setReadOnly(readOnly);
}

void DateField::explain() {
    const models::TypedDate date = models::readDate(m_edit->text());
    m_meaning->setText(date.words);
    setInk(*m_meaning, date.isValid ? Ink::Quiet : Ink::Warning);
    m_meaning->setVisible(!date.words.isEmpty());
    m_edit->setAccessibleDescription(date.words.isEmpty() ? field().help : date.words);
}

void DateField::takeSuggestion() {
    const models::TypedDate date = models::readDate(m_edit->text());
    if (date.suggestion.isEmpty()) return;
    m_edit->setText(date.suggestion);
    explain();
    Q_EMIT changed();
}

} // namespace casebound::widgets
