// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_field.h"

#include "ui/models/form_field.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/masked_text_edit.h"

#include <QJsonArray>

namespace casebound::widgets {

namespace {

QStringList meant(const QJsonValue& text) {
    QStringList refs;
    for (const QJsonValue& mention : text[QLatin1String("mentions")].toArray())
        refs.append(mention[QLatin1String("ref")].toString());
    return refs;
}

} // namespace

TextField::TextField(const FieldScope& scope, const models::FormField& field, QWidget* parent)
    : FieldEditor(scope, field, parent)
    , m_edit(new MaskedTextEdit(scope.context.desk)) {
    if (models::isShort(field))
        m_edit->setSingleLine(true);
    else
        m_edit->setLines(2, 14);
    add(m_edit);
    setInput(m_edit);
    connect(m_edit, &MaskedTextEdit::edited, this, &FieldEditor::changed);
    connect(m_edit, &MaskedTextEdit::mentionOpened, this, &FieldEditor::opened);
}

void TextField::setValue(const QJsonValue& value) {
    const int place = m_edit->textCursor().position();
    m_edit->setReadOnly(m_isReadOnly);
    m_edit->setMasked(value);
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(qMin(place, m_edit->document()->characterCount() - 1));
    m_edit->setTextCursor(cursor);
}

QJsonValue TextField::value() const {
    return m_edit->masked();
}

void TextField::renew(const QJsonValue& stored) {
    const QJsonValue typed = models::fromDraft(value(), stored);
    // A text that was sealed as a whole, or is now, or mentions others by now: what can be undone goes.
    if (m_edit->isSealed() || stored[QLatin1String("hidden")].toBool() || meant(typed) != meant(value()))
        setValue(m_edit->isSealed() ? stored : typed);
    else
        m_edit->renewWords(stored);
}

void TextField::setReadOnly(bool readOnly) {
    m_isReadOnly = readOnly;
    m_edit->setReadOnly(readOnly || m_edit->isSealed());
}

void TextField::setLarge() {
    setTextSize(*m_edit, TextSize::Title);
    m_edit->setPlaceholderText(models::fieldHeading(scope().kind, field().name));
}

} // namespace casebound::widgets
