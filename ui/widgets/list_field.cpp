// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_field.h"

#include "ui/models/title_lookup.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/goodbye.h"
#include "ui/widgets/item_line.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace casebound::widgets {

namespace {

// Of items, and of lists in them.
QStringList referencesIn(const models::FormField& list, const QJsonArray& items) {
    QStringList refs;
    for (const models::FormField& inner : list.items)
        for (const QJsonValue& item : items) {
            if (inner.type == models::FieldType::Reference) refs.append(item[inner.name].toString());
            if (inner.type == models::FieldType::List)
                refs.append(referencesIn(inner, item[inner.name].toArray()));
        }
    return refs;
}

} // namespace

ListField::ListField(const FieldScope& scope, const models::FormField& field, QWidget* parent)
    : FieldEditor(scope, field, parent)
    , m_rows(new QWidget)
    , m_add(new QPushButton(icon(QStringLiteral("add")), tr("Add"))) {
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    add(m_rows);
    auto* foot = new QWidget;
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_add);
    line->addStretch();
    add(foot);
    setInput(m_add);
    m_add->setAccessibleName(tr("Add to: %1").arg(models::fieldHeading(scope.kind, field.name)));
    connect(m_add, &QPushButton::clicked, this, &ListField::addItem);
    m_rows->hide();
}

void ListField::setValue(const QJsonValue& value) {
    m_items = value.toArray();
    if (m_edited >= m_items.size()) m_edited = -1;
    // Saved while an item is open: it stays open, with the cursor where it was.
    if (m_form && m_edited >= 0) m_form->load(m_items.at(m_edited).toObject());
    rebuild();
    readTitles();
}

QJsonValue ListField::value() const {
    QJsonArray items = m_items;
    if (m_form) items[m_edited] = m_form->value();
    return items;
}

void ListField::renew(const QJsonValue& stored) {
    m_items = models::fromDraft(value(), stored).toArray();
    if (!m_form) return rebuild();
    for (const QJsonValue& item : stored.toArray())
        if (item[QLatin1String("id")] == m_items.at(m_edited)[QLatin1String("id")])
            m_form->renew(item.toObject());
    const int edited = m_edited;
    rebuild();
    m_edited = edited;
    readTitles();
}

bool ListField::isValid() const {
    return !m_form || m_form->isValid();
}

void ListField::setReadOnly(bool readOnly) {
    m_isReadOnly = readOnly;
    m_add->setVisible(!readOnly);
    takeForm();
    m_edited = -1;
    rebuild();
}

void ListField::takeForm() {
    if (m_form) m_items[m_edited] = m_form->value();
}

void ListField::addItem() {
    takeForm();
    m_items.append(QJsonObject());
    edit(static_cast<int>(m_items.size()) - 1);
    Q_EMIT changed();
}

void ListField::edit(int index) {
    takeForm();
    // What was added and left empty was not meant.
    if (m_edited >= 0 && m_edited != index && lineOf(m_edited).isEmpty() &&
        !m_items.at(m_edited).toObject().contains(QLatin1String("id"))) {
        m_items.removeAt(m_edited);
        if (index > m_edited) --index;
    }
    m_edited = m_isReadOnly ? -1 : index;
    removeNow(m_form);
    rebuild();
    readTitles();
    if (m_form) m_form->focusFirst();
}

void ListField::removeItem(int index) {
    takeForm();
    if (m_edited == index) {
        removeNow(m_form);
        m_edited = -1;
    } else if (m_edited > index) {
        --m_edited;
    }
    m_items.removeAt(index);
    rebuild();
    m_add->setFocus();
    Q_EMIT changed();
}

void ListField::moveItem(int index, int by) {
    const int to = index + by;
    if (to < 0 || to >= m_items.size()) return;
    takeForm();
    const QJsonValue item = m_items.takeAt(index);
    m_items.insert(to, item);
    if (m_edited == index)
        m_edited = to;
    else if (m_edited == to)
        m_edited = index;
    rebuild();
    const auto lines = m_rows->findChildren<ItemLine*>(Qt::FindDirectChildrenOnly);
    for (ItemLine* line : lines)
        if (!line->isHidden() && line->index() == to) line->setFocus();
    Q_EMIT changed();
}

QString ListField::lineOf(int index) const {
    return models::itemInOneLine(field().items, m_items.at(index).toObject(), m_titles);
}

QWidget* ListField::makeLine(int index) {
    const QString words = lineOf(index);
    auto* line = new ItemLine(index, words.isEmpty() ? tr("Nothing in it yet") : words, m_isReadOnly);
    // Queued: the line goes when the list is built anew.
    connect(line, &ItemLine::wanted, this, &ListField::edit, Qt::QueuedConnection);
    connect(line, &ItemLine::removed, this, &ListField::removeItem, Qt::QueuedConnection);
    connect(line, &ItemLine::shifted, this, &ListField::moveItem, Qt::QueuedConnection);
    return line;
}

void ListField::rebuild() {
    auto* column = static_cast<QVBoxLayout*>(m_rows->layout());
    while (QLayoutItem* item = column->takeAt(0)) {
        // The form that is being typed into stays as it is.
        if (item->widget() && item->widget() != m_form) removeLater(item->widget());
        delete item;
    }
    if (m_edited < 0) removeNow(m_form);
    QList<QWidget*> made;
    for (int i = 0; i < m_items.size(); ++i) {
        if (i != m_edited) {
            made.append(makeLine(i));
            column->addWidget(made.last());
            continue;
        }
        if (!m_form) {
            m_form = new ItemForm(scope(), field(), m_items.at(i).toObject(), m_rows);
            connect(m_form, &ItemForm::changed, this, &FieldEditor::changed);
            connect(
                m_form, &ItemForm::done, this, [this] { edit(-1); }, Qt::QueuedConnection);
            connect(m_form, &ItemForm::opened, this, &FieldEditor::opened);
        }
        made.append(m_form);
        column->addWidget(m_form);
    }
    tabBefore(*m_add, made);
    m_rows->setVisible(!m_items.isEmpty());
    m_rows->updateGeometry();
}

void ListField::readTitles() {
    QStringList refs = referencesIn(field(), m_items);
    refs.removeAll(QString());
    if (refs.isEmpty()) return;
    desk().ask(
        this, [refs](session::CaseSession& session) { return models::titlesOf(session, refs); },
        [this](Result<models::Titles> titles) {
            if (!titles || *titles == m_titles) return;
            m_titles = *titles;
            rebuild();
        });
}

void ListField::showError(const QString& place, const QString& message) {
    const qsizetype end = place.indexOf(u']');
    bool isNumber = false;
    const int index = place.mid(1, end - 1).toInt(&isNumber);
    if (place.startsWith(u'[') && isNumber && index < m_items.size()) {
        edit(index);
        if (m_form && m_form->showError(place.mid(end + 1), message)) return;
    }
    FieldEditor::showError({}, message);
}

} // namespace casebound::widgets
