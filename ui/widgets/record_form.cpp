// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record_form.h"

#include "ui/models/record_columns.h"
#include "ui/models/wording.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/simple_fields.h"

#include <QJsonArray>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace casebound::widgets {

using models::FieldGroup;
using models::PartOwner;

RecordForm::RecordForm(const Context& context, records::Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_ref(label({}, TextSize::Small, Ink::Quiet))
    , m_missing(label({}, TextSize::Small, Ink::Faint))
    , m_fold(new QToolButton)
    , m_more(new FieldGrid) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    buildHeading(*column);
    auto* main = new FieldGrid;
    column->addWidget(main);
    buildGroup(*main, FieldGroup::Main);
    buildFold(*column);
    auto* own = new FieldGrid;
    column->addSpacing(space::kSmall);
    column->addWidget(label(tr("For whoever keeps this case"), TextSize::Strong));
    column->addWidget(own);
    buildGroup(*own, FieldGroup::Own);
    column->addStretch();
}

void RecordForm::buildHeading(QVBoxLayout& column) {
    auto* head = new QVBoxLayout;
    head->setSpacing(space::kTiny);
    head->addWidget(m_ref);
    for (const auto& field : models::fieldsOf(m_kind, FieldGroup::Heading)) {
        m_heading = make(field);
        m_heading->setLarge();
        head->addWidget(m_heading);
    }
    head->addWidget(m_missing);
    column.addLayout(head);
}

void RecordForm::buildGroup(FieldGrid& grid, FieldGroup group) {
    for (const auto& field : models::fieldsOf(m_kind, group))
        grid.addField(make(field), models::fieldHeading(m_kind, field.name));
}

void RecordForm::buildFold(QVBoxLayout& column) {
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    column.addWidget(m_fold, 0, Qt::AlignLeading);
    column.addWidget(m_more);
    buildGroup(*m_more, FieldGroup::More);
    m_fold->setVisible(!models::fieldsOf(m_kind, FieldGroup::More).isEmpty());
    connect(m_fold, &QToolButton::toggled, this, &RecordForm::setMoreOpen);
    setMoreOpen(false);
}

FieldEditor* RecordForm::make(const models::FormField& field) {
    const FieldScope scope{m_context, m_kind, [this](const PartOwner& owner) { return ownersOf(owner); }};
    FieldEditor* editor = makeFieldEditor(scope, field);
    m_editors.append(editor);
    connect(editor, &FieldEditor::opened, this, &RecordForm::opened);
    connect(editor, &FieldEditor::openedBeside, this, &RecordForm::openedBeside);
    connect(editor, &FieldEditor::changed, this, [this, editor] {
        if (m_isFilling) return;
        editor->clearError();
        refillParts();
        Q_EMIT changed();
    });
    return editor;
}

QStringList RecordForm::ownersOf(const PartOwner& owner) const {
    QStringList refs;
    if (owner.where == PartOwner::Where::Itself) {
        refs.append(ref());
    } else if (const FieldEditor* source = editor(owner.field)) {
        if (owner.where == PartOwner::Where::Listed)
            for (const QJsonValue& item : source->value().toArray())
                refs.append(item[owner.inItem].toString());
        else
            refs.append(source->value().toString());
    }
    refs.removeAll(QString());
    return refs;
}

void RecordForm::refillParts() {
    for (FieldEditor* editor : std::as_const(m_editors))
        if (auto* part = qobject_cast<PartField*>(editor)) part->refill();
}

FieldEditor* RecordForm::editor(const QString& field) const {
    for (FieldEditor* editor : m_editors)
        if (editor->field().name == field) return editor;
    return nullptr;
}

void RecordForm::fill(FieldEditor& editor, const QJsonValue& value) {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    editor.setValue(value);
    editor.clearError();
}

void RecordForm::load(const QJsonObject& form) {
    m_form = form;
    for (FieldEditor* editor : std::as_const(m_editors))
        fill(*editor, form[editor->field().name]);
    showHead();
    showFold();
}

void RecordForm::follow(const QJsonObject& form) {
    const QJsonObject before = std::exchange(m_form, form);
    for (FieldEditor* editor : std::as_const(m_editors)) {
        const QString name = editor->field().name;
        if (models::forSaving(editor->value()) == models::forSaving(before[name])) {
            // References show titles, which may be others by now even where the value is the same.
            if (before[name] != form[name])
                fill(*editor, form[name]);
            else
                editor->renew(form[name]);
        } else {
            editor->renew(form[name]);
        }
    }
    showHead();
    showFold();
}

void RecordForm::saved(const QJsonObject& fields, const QJsonObject& form) {
    for (FieldEditor* editor : std::as_const(m_editors)) {
        const QString name = editor->field().name;
        const auto sent = fields.constFind(name);
        if (sent == fields.constEnd() || models::forSaving(editor->value()) != *sent) continue;
        fill(*editor, form[name]);
        m_form.insert(name, form[name]);
    }
    follow(form);
}

void RecordForm::applyDraft(const QJsonObject& fields) {
    for (FieldEditor* editor : std::as_const(m_editors)) {
        const QString name = editor->field().name;
        if (fields.contains(name)) fill(*editor, models::fromDraft(fields[name], m_form[name]));
    }
    Q_EMIT changed();
}

bool RecordForm::isChanged(const FieldEditor& editor) const {
    return models::forSaving(editor.value()) != models::forSaving(m_form[editor.field().name]);
}

QJsonObject RecordForm::changedFields() const {
    QJsonObject fields;
    for (const FieldEditor* editor : m_editors)
        if (isChanged(*editor)) fields.insert(editor->field().name, models::forSaving(editor->value()));
    return fields;
}

QJsonObject RecordForm::draft() const {
    QJsonObject fields;
    for (const FieldEditor* editor : m_editors)
        if (isChanged(*editor)) fields.insert(editor->field().name, editor->value());
    return fields;
}

bool RecordForm::isValid() const {
    return std::all_of(m_editors.begin(), m_editors.end(),
                       [](const FieldEditor* editor) { return editor->isValid(); });
}

void RecordForm::setReadOnly(bool readOnly) {
    m_isReadOnly = readOnly;
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->setReadOnly(readOnly);
}

bool RecordForm::showError(const Error& error) {
    const qsizetype end = error.field.indexOf(QLatin1Char('['));
    const QString name = end < 0 ? error.field.section(QLatin1Char('.'), 0, 0) : error.field.left(end);
    FieldEditor* editor = this->editor(name);
    if (!editor) return false;
    if (models::groupOf(m_kind, editor->field()) == FieldGroup::More) setMoreOpen(true);
    editor->showError(error.field.mid(name.size()), error.message);
    editor->setFocus();
    return true;
}

void RecordForm::clearErrors() {
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->clearError();
}

void RecordForm::focusHeading() {
    if (m_heading)
        m_heading->setFocus();
    else if (!m_editors.isEmpty())
        m_editors.first()->setFocus();
}

void RecordForm::setMoreOpen(bool open) {
    m_fold->setChecked(open);
    m_more->setVisible(open);
    showFold();
}

// How much is folded away: what is in there must not be overlooked.
void RecordForm::showFold() {
    const auto count = std::count_if(m_editors.begin(), m_editors.end(), [this](const FieldEditor* editor) {
        return models::groupOf(m_kind, editor->field()) == FieldGroup::More &&
               !models::isEmptyValue(editor->field(), m_form[editor->field().name]) &&
               editor->field().type != models::FieldType::Choice;
    });
    m_fold->setIcon(
        icon(m_fold->isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_fold->setText(count == 0 ? tr("More fields") : tr("More fields (%1 in use)").arg(count));
    m_fold->setAccessibleName(m_fold->text());
}

void RecordForm::showHead() {
    m_ref->setText(ref().isEmpty() ? tr("New: %1").arg(models::kindName(m_kind))
                                   : QStringLiteral("%1 · %2").arg(ref(), models::kindName(m_kind)));
    QStringList missing;
    for (const QJsonValue& field : m_form[QLatin1String("missing")].toArray())
        missing.append(field.toString());
    m_missing->setText(tr("Not yet: %1").arg(models::missingInWords(m_kind, missing)));
    m_missing->setVisible(!missing.isEmpty());
}

} // namespace casebound::widgets
