// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_editor.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/chips_field.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/list_field.h"
#include "ui/widgets/reference_field.h"
#include "ui/widgets/simple_fields.h"
#include "ui/widgets/text_field.h"

#include <QVBoxLayout>

namespace casebound::widgets {

using models::FieldType;
using models::FormField;

FieldEditor::FieldEditor(const FieldScope& scope, const FormField& field, QWidget* parent)
    : QWidget(parent)
    , m_scope(scope)
    , m_field(field)
    , m_column(new QVBoxLayout(this))
    , m_error(label({}, TextSize::Small, Ink::Danger)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kTiny);
    m_column->addWidget(m_error);
    m_error->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void FieldEditor::add(QWidget* widget) {
    m_column->insertWidget(m_column->count() - 1, widget);
}

void FieldEditor::setInput(QWidget* input) {
    passFocus(*this, *input);
    input->setAccessibleName(models::fieldHeading(m_scope.kind, m_field.name));
    input->setAccessibleDescription(m_field.help);
}

void FieldEditor::showError(const QString& /*place*/, const QString& message) {
    m_error->setText(message);
    m_error->setVisible(!message.isEmpty());
}

void FieldEditor::clearError() {
    m_error->hide();
}

namespace {

// A list whose items are one reference or a word or two is a row of chips.
bool isRowOfChips(const FormField& field) {
    if (field.items.size() != 1) return false;
    return field.items.first().type == FieldType::Reference || field.name == QLatin1String("tags");
}

} // namespace

FieldEditor* makeFieldEditor(const FieldScope& scope, const FormField& field, QWidget* parent) {
    switch (field.type) {
    case FieldType::Text:
    case FieldType::PrivateText:
        return new TextField(scope, field, parent);
    case FieldType::Label:
    case FieldType::Code:
        return new LineField(scope, field, parent);
    case FieldType::Date:
        return new DateField(scope, field, parent);
    case FieldType::Number:
        return new NumberField(scope, field, parent);
    case FieldType::Flag:
        return new FlagField(scope, field, parent);
    case FieldType::Choice:
        return new ChoiceField(scope, field, parent);
    case FieldType::Choices:
        return new ChoicesField(scope, field, parent);
    case FieldType::Reference:
        return new ReferenceField(scope, field, parent);
    case FieldType::Part:
        return new PartField(scope, field, parent);
    case FieldType::List:
        if (isRowOfChips(field)) return new ChipsField(scope, field, parent);
        return new ListField(scope, field, parent);
    case FieldType::Moment:
    case FieldType::Spans:
    case FieldType::Parts:
        break;
    }
    return new ShownField(scope, field, parent);
}

} // namespace casebound::widgets
