// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/item_form.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/field_grid.h"
#include "ui/widgets/simple_fields.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casebound::widgets {

using models::PartOwner;

ItemForm::ItemForm(const FieldScope& scope, const models::FormField& list, const QJsonObject& item,
                   QWidget* parent)
    : QFrame(parent) {
    setProperty("itemForm", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kMedium);
    column->setSpacing(space::kSmall);
    auto* grid = new FieldGrid;
    column->addWidget(grid);
    FieldScope inner = scope;
    inner.owners = [this, scope](const PartOwner& owner) { return ownersOf(owner, scope); };
    QList<models::FormField> fields = list.items;
    // Numbers count on by themselves: they come after what one writes.
    std::stable_partition(fields.begin(), fields.end(), [](const models::FormField& field) {
        return field.type != models::FieldType::Number;
    });
    for (const models::FormField& field : std::as_const(fields)) {
        FieldEditor* editor = makeFieldEditor(inner, field);
        m_editors.append(editor);
        grid->addField(editor, models::fieldHeading(scope.kind, field.name));
        connect(editor, &FieldEditor::opened, this, &ItemForm::opened);
        connect(editor, &FieldEditor::changed, this, [this] {
            for (FieldEditor* other : std::as_const(m_editors))
                if (auto* part = qobject_cast<PartField*>(other)) part->refill();
            Q_EMIT changed();
        });
    }
    load(item);
    auto* finished = new QPushButton(tr("Done"));
    connect(finished, &QPushButton::clicked, this, &ItemForm::done);
    column->addWidget(finished, 0, Qt::AlignLeading);
}

void ItemForm::load(const QJsonObject& item) {
    m_item = item;
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->setValue(item[editor->field().name]);
}

QStringList ItemForm::ownersOf(const PartOwner& owner, const FieldScope& outer) const {
    if (owner.where != PartOwner::Where::Sibling) return outer.owners(owner);
    const FieldEditor* sibling = editor(owner.field);
    const QString ref = sibling ? sibling->value().toString() : QString();
    return ref.isEmpty() ? QStringList() : QStringList{ref};
}

FieldEditor* ItemForm::editor(const QString& name) const {
    for (FieldEditor* editor : m_editors)
        if (editor->field().name == name) return editor;
    return nullptr;
}

QJsonObject ItemForm::value() const {
    QJsonObject item = m_item;
    for (const FieldEditor* editor : m_editors)
        item.insert(editor->field().name, editor->value());
    return item;
}

void ItemForm::renew(const QJsonObject& stored) {
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->renew(stored[editor->field().name]);
}

bool ItemForm::isValid() const {
    return std::all_of(m_editors.begin(), m_editors.end(),
                       [](const FieldEditor* editor) { return editor->isValid(); });
}

void ItemForm::focusFirst() {
    if (!m_editors.isEmpty()) m_editors.first()->setFocus();
}

bool ItemForm::showError(const QString& place, const QString& message) {
    const QString path = place.startsWith(u'.') ? place.mid(1) : place;
    for (FieldEditor* editor : std::as_const(m_editors)) {
        const QString name = editor->field().name;
        if (!path.startsWith(name)) continue;
        editor->showError(path.mid(name.size()), message);
        return true;
    }
    return false;
}

} // namespace casebound::widgets
