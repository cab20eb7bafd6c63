// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/simple_fields.h"

#include "ui/models/wording.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/calm_inputs.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/line_edit.h"

#include <QCheckBox>
#include <QJsonArray>

namespace casebound::widgets {

using models::FieldType;
using models::FormField;

LineField::LineField(const FieldScope& scope, const FormField& field, QWidget* parent)
    : FieldEditor(scope, field, parent)
    , m_edit(new LineEdit) {
    add(m_edit);
    setInput(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &FieldEditor::changed);
}

void LineField::setValue(const QJsonValue& value) {
    if (m_edit->text() != value.toString()) m_edit->setText(value.toString());
}

QJsonValue LineField::value() const {
    return m_edit->text().trimmed();
}

void LineField::setReadOnly(bool readOnly) {
    m_edit->setReadOnly(readOnly);
}

void LineField::setLarge() {
    setTextSize(*m_edit, TextSize::Title);
    m_edit->setPlaceholderText(models::fieldHeading(scope().kind, field().name));
}

NumberField::NumberField(const FieldScope& scope, const FormField& field, QWidget* parent)
    : FieldEditor(scope, field, parent)
    , m_spin(new CalmSpinBox) {
    m_spin->setRange(0, 1000000);
    m_spin->setSpecialValueText(QStringLiteral("–"));
    add(m_spin);
    setInput(m_spin);
    connect(m_spin, &QSpinBox::valueChanged, this, &FieldEditor::changed);
}

void NumberField::setValue(const QJsonValue& value) {
    const QSignalBlocker quiet(m_spin);
    m_spin->setValue(static_cast<int>(value.toInteger()));
}

QJsonValue NumberField::value() const {
    return m_spin->value();
}

void NumberField::setReadOnly(bool readOnly) {
    m_spin->setReadOnly(readOnly);
}

FlagField::FlagField(const FieldScope& scope, const FormField& field, QWidget* parent)
    : FieldEditor(scope, field, parent)
    , m_box(new QCheckBox(tr("Yes"))) {
    add(m_box);
    setInput(m_box);
    connect(m_box, &QCheckBox::clicked, this, &FieldEditor::changed);
}

void FlagField::setValue(const QJsonValue& value) {
    m_box->setChecked(value.toBool());
}

QJsonValue FlagField::value() const {
    return m_box->isChecked();
}

void FlagField::setReadOnly(bool readOnly) {
    m_box->setEnabled(!readOnly);
}

ChoiceField::ChoiceField(const FieldScope& scope, const FormField& field, QWidget* parent)
    : FieldEditor(scope, field, parent)
    , m_box(new CalmComboBox) {
    for (const QString& choice : field.choices)
        m_box->addItem(models::choiceName(choice), choice);
    add(m_box);
    setInput(m_box);
    connect(m_box, &QComboBox::activated, this, &FieldEditor::changed);
}

void ChoiceField::setValue(const QJsonValue& value) {
    m_box->setCurrentIndex(qMax(0, m_box->findData(value.toString())));
}

QJsonValue ChoiceField::value() const {
    return m_box->currentData().toString();
}

void ChoiceField::setReadOnly(bool readOnly) {
    m_box->setEnabled(!readOnly);
}

ChoicesField::ChoicesField(const FieldScope& scope, const FormField& field, QWidget* parent)
    : FieldEditor(scope, field, parent) {
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row);
    flow->setSpacing(space::kMedium);
    for (const QString& choice : field.choices) {
        auto* box = new QCheckBox(models::choiceName(choice));
        flow->addWidget(box);
        m_boxes.append(box);
        connect(box, &QCheckBox::clicked, this, &FieldEditor::changed);
    }
    add(row);
    if (!m_boxes.isEmpty()) passFocus(*this, *m_boxes.first());
}

void ChoicesField::setValue(const QJsonValue& value) {
    for (int i = 0; i < m_boxes.size(); ++i)
        m_boxes.at(i)->setChecked(value.toArray().contains(field().choices.at(i)));
}

QJsonValue ChoicesField::value() const {
    QJsonArray chosen;
    for (int i = 0; i < m_boxes.size(); ++i)
        if (m_boxes.at(i)->isChecked()) chosen.append(field().choices.at(i));
    return chosen;
}

void ChoicesField::setReadOnly(bool readOnly) {
    for (QCheckBox* box : m_boxes)
        box->setEnabled(!readOnly);
}

ShownField::ShownField(const FieldScope& scope, const FormField& field, QWidget* parent)
    : FieldEditor(scope, field, parent)
    , m_words(label({})) {
    add(m_words);
}

void ShownField::setValue(const QJsonValue& value) {
    m_value = value;
    const QString words = models::inOneLine(field(), value);
    m_words->setText(words.isEmpty() ? QStringLiteral("–") : words);
}

} // namespace casebound::widgets
